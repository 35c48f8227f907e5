package org.onrecord;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Attested;
import org.onrecord.document.Attribution;
import org.onrecord.document.Claim;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PublicationDate;
import org.onrecord.document.Quantity;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;

/// A document after each step as lines that a person can review: words instead of offsets, one mention a line.
final class GoldenText {
    private final StringBuilder out = new StringBuilder();
    private final AnnotatedDocument annotated;
    private final String text;

    private GoldenText(AnnotatedDocument annotated) {
        this.annotated = annotated;
        this.text = annotated.document().text();
    }

    static String of(AnnotatedDocument annotated) {
        GoldenText golden = new GoldenText(annotated);
        golden.normalized();
        golden.mentions();
        return golden.out.toString();
    }

    private void normalized() {
        NormalizedDocument document = annotated.document();
        ArticleMetadata known = document.metadata();
        PublicationDate published = known.published();
        head("normalised");
        line("title", known.title());
        line("source", known.source());
        line("author", known.author());
        line("language", known.language());
        line("published", published == null ? null : published.value() + " (" + published.from() + ")");
        document.blocks().forEach(block -> line(lower(block.type()), words(block.span())));
    }

    private void mentions() {
        head("dates");
        annotated.dates().forEach(date -> line(words(date.span()), date.type() + " " + date.value()));
        head("places");
        annotated
                .places()
                .forEach(place ->
                        line(words(place.span()), place.name() + ", " + place.country() + ", " + lower(place.form())));
        head("countries");
        annotated
                .countries()
                .forEach(country ->
                        line(country.code(), country.mentions().size() + (country.focus() ? ", focus" : "")));
        head("quotations");
        annotated.quotations().forEach(this::quotation);
        head("claims");
        annotated.claims().forEach(this::claim);
    }

    private void quotation(Quotation quotation) {
        Attribution attribution = quotation.attribution();
        Speaker speaker = quotation.speaker();
        line(
                lower(attribution.type()) + ", " + (speaker == null ? "nobody" : speaker(speaker)),
                joined(attribution.source()) + " | " + joined(attribution.cue()) + " | "
                        + joined(attribution.content()));
    }

    private void claim(Claim claim) {
        Quantity quantity = claim.quantity();
        line(
                claim.harm().label() + " " + bound(quantity.low()) + ".." + bound(quantity.high())
                        + (quantity.about() ? " about" : ""),
                words(claim.span()));
        Attested<Speaker> claimant = claim.assertion().claimant();
        out.append("    ")
                .append(claim.victims().kind().value().label())
                .append(claim.victims().part() ? ", part" : "")
                .append(value("side", claim.victims().side()))
                .append(value("place", claim.setting().place()))
                .append(value("date", claim.setting().date()))
                .append(claimant == null ? "" : ", by " + speaker(claimant.value()))
                .append(", ")
                .append(claim.setting().scope().label())
                .append(", ")
                .append(claim.assertion().status().label())
                .append('\n');
    }

    private static String speaker(Speaker speaker) {
        return speaker.name() + " (" + speaker.kind().label() + ")";
    }

    private static String bound(@Nullable Integer bound) {
        return bound == null ? "" : bound.toString();
    }

    private static String value(String name, @Nullable Attested<String> value) {
        return value == null ? "" : ", " + name + " " + value.value();
    }

    private String joined(List<Span> spans) {
        return spans.isEmpty() ? "–" : spans.stream().map(this::words).collect(Collectors.joining(" … "));
    }

    private String words(Span span) {
        return span.of(text).replace('\n', ' ');
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void head(String name) {
        out.append(out.isEmpty() ? "" : "\n").append("== ").append(name).append('\n');
    }

    private void line(String name, @Nullable Object value) {
        out.append(name).append(": ").append(value == null ? "–" : value).append('\n');
    }
}
