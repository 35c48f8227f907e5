package org.onrecord.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Assertion;
import org.onrecord.document.Attested;
import org.onrecord.document.Claim;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.Quotation;
import org.onrecord.document.Setting;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Reads an article's claims as [Report]s. A claim has none if it is of no single incident, hypothetical, or its place
/// or day is not known.
final class ReportReader {
    /// Sentences at the beginning that tell what the title tells.
    private static final int LEAD = 4;

    private final EventWords words;
    private final AnnotatedDocument document;
    private final Telling article;
    private final TokenizedText text;
    private final Set<String> names = new HashSet<>();

    private ReportReader(EventWords words, AnnotatedDocument document) {
        this.words = words;
        this.document = document;
        this.article = new Telling(document.document().id(), document.document().metadata());
        this.text =
                TokenizedText.of(document.document().text(), document.document().annotatedRegions());
        for (Quotation quotation : document.quotations()) {
            name(quotation.speaker());
        }
        for (PlaceMention place : document.places()) {
            switch (place.form()) {
                case COUNTRY, DEMONYM, CAPITAL -> name(place.span().of(text.text()));
                case REGION, SETTLEMENT, DISPUTED -> {}
            }
        }
    }

    static List<Report> read(AnnotatedDocument document, EventWords words) {
        if (document.claims().isEmpty()) {
            return List.of();
        }
        ReportReader reader = new ReportReader(words, document);
        List<Report> reports = new ArrayList<>();
        document.claims().forEach(claim -> reader.report(claim).ifPresent(reports::add));
        return reports;
    }

    private Optional<Report> report(Claim claim) {
        Attested<String> place = claim.setting().place();
        Attested<String> date = claim.setting().date();
        boolean told = claim.setting().scope() == Setting.Scope.INCIDENT
                && claim.assertion().status() != Assertion.Status.HYPOTHETICAL;
        if (place == null || date == null || !told) {
            return Optional.empty();
        }
        return Days.read(date.value())
                .map(days -> report(claim, place, date.at() == null ? days.orTheDayBefore() : days));
    }

    private Report report(Claim claim, Attested<String> place, Days days) {
        int sentence = text.sentenceOf(Math.min(text.tokenAt(claim.span().start()), text.tokenCount() - 1));
        String name = canonical(place);
        Set<String> forms = forms(text.sentenceSpan(sentence), name);
        Attested<Speaker> claimant = claim.assertion().claimant();
        if (claimant != null) {
            forms.removeAll(formsOf(claimant.value().name()));
        }
        String title = document.document().metadata().title();
        if (title != null && (sentence < LEAD || title.contains(name))) {
            Set<String> titled = formsOf(title);
            titled.removeAll(names);
            titled.removeAll(formsOf(name));
            forms.addAll(titled);
        }
        return new Report(
                claim.id(),
                article,
                new Report.Figure(claim.harm(), claim.quantity(), claim.victims(), claim.span()),
                new Report.Scene(
                        name,
                        claim.setting().country(),
                        broad(name),
                        days,
                        text.sentenceSpan(sentence),
                        tellsApart(sentence)),
                claimant == null ? null : key(claimant.value()),
                forms);
    }

    /// The name that all spellings of a place share, where the text says it at that span.
    private String canonical(Attested<String> place) {
        Span at = place.at();
        return document.places().stream()
                .filter(mention -> at != null && mention.span().overlaps(at))
                .filter(mention -> mention.form() != PlaceMention.Form.DEMONYM)
                .map(PlaceMention::name)
                .findFirst()
                .orElse(place.value());
    }

    private boolean broad(String name) {
        return document.places().stream()
                .filter(mention -> mention.name().equals(name))
                .anyMatch(mention -> switch (mention.form()) {
                    case COUNTRY, DEMONYM, REGION -> true;
                    case CAPITAL, SETTLEMENT, DISPUTED -> false;
                });
    }

    private Set<String> forms(Span sentence, String place) {
        Set<String> forms = new TreeSet<>();
        for (int at = text.tokenAt(sentence.start()); at < text.tokenCount() && text.end(at) <= sentence.end(); at++) {
            String form = words.form(text.lower(at));
            if (!form.isEmpty()) {
                forms.add(form);
            }
        }
        forms.removeAll(names);
        forms.removeAll(formsOf(place));
        return forms;
    }

    private Set<String> formsOf(String printed) {
        Set<String> forms = new TreeSet<>();
        TokenizedText tokens = TokenizedText.of(printed);
        for (int at = 0; at < tokens.tokenCount(); at++) {
            String form = words.form(tokens.lower(at));
            if (!form.isEmpty()) {
                forms.add(form);
            }
        }
        return forms;
    }

    private boolean tellsApart(int sentence) {
        for (int at = text.sentenceStart(sentence); at < text.sentenceEnd(sentence); at++) {
            if (words.tellsApart(text.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private void name(@Nullable Speaker speaker) {
        if (speaker != null) {
            name(speaker.name());
        }
    }

    private void name(String printed) {
        names.addAll(formsOf(printed));
    }

    private static String key(Speaker speaker) {
        return speaker.id() == null ? speaker.name().toLowerCase(Locale.ROOT) : speaker.id();
    }
}
