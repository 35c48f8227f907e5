package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.engine.EngineHit;
import org.onrecord.search.Speakers.CountryNamed;
import org.onrecord.search.Speakers.SpeakerNamed;
import org.onrecord.search.Speakers.SpeaksOf;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Whom a speaker's quotes name, and which countries: read from the articles that the newest of them stand in.
///
/// Others are known by the names that the same articles give those whom they quote, in full or by a family name that
/// only one of them bears.
final class Naming {
    /// Articles read; each is parsed whole.
    static final int MOST_ARTICLES = 100;

    private static final int LISTED = 20;

    private final ArticleSource articles;

    Naming(ArticleSource articles) {
        this.articles = articles;
    }

    /// @param hits the quotes of the speaker, newest first
    SpeaksOf of(String id, List<EngineHit> hits) throws IOException {
        Map<String, Integer> countries = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        Map<String, Speaker> names = new HashMap<>();
        int quotes = 0;
        for (AnnotatedDocument article : read(hits)) {
            List<Bearer> bearers = bearers(article, id);
            bearers.forEach(each -> names.putIfAbsent(each.id, each.speaker));
            for (Quotation quotation : article.quotations()) {
                if (isBy(id, quotation)) {
                    quotes++;
                    countNamed(article, quotation.span(), countries);
                    countBearers(article.document().text(), quotation.span(), bearers, others);
                }
            }
        }
        return new SpeaksOf(
                quotes,
                top(countries).stream()
                        .map(each -> new CountryNamed(each.getKey(), each.getValue()))
                        .toList(),
                top(others).stream()
                        .map(each -> named(each, Objects.requireNonNull(names.get(each.getKey()), "it bears a name")))
                        .toList());
    }

    private static SpeakerNamed named(Map.Entry<String, Integer> counted, Speaker speaker) {
        return new SpeakerNamed(counted.getKey(), speaker.name(), speaker.kind().label(), counted.getValue());
    }

    private List<AnnotatedDocument> read(List<EngineHit> hits) throws IOException {
        Map<String, AnnotatedDocument> read = new LinkedHashMap<>();
        for (EngineHit hit : hits) {
            String article = hit.article().id();
            if (read.size() < MOST_ARTICLES && !read.containsKey(article)) {
                Optional<AnnotatedDocument> found = articles.find(article);
                if (found.isPresent()) {
                    read.put(article, found.get());
                }
            }
        }
        return new ArrayList<>(read.values());
    }

    private static boolean isBy(String id, Quotation quotation) {
        return quotation.speaker() != null && id.equals(quotation.speaker().id());
    }

    private static void countNamed(AnnotatedDocument article, Span content, Map<String, Integer> countries) {
        article.countries().stream()
                .filter(country -> country.mentions().stream()
                        .anyMatch(mention -> content.start() <= mention.start() && mention.end() <= content.end()))
                .forEach(country -> countries.merge(country.code(), 1, Integer::sum));
    }

    /// A name of somebody who is quoted, word by word.
    private record Bearer(String id, Speaker speaker, List<String> words) {}

    /// Countries are counted as such.
    private static List<Bearer> bearers(AnnotatedDocument article, String self) {
        List<Bearer> bearers = new ArrayList<>();
        for (Quotation quotation : article.quotations()) {
            Speaker speaker = quotation.speaker();
            if (speaker != null
                    && speaker.id() != null
                    && !self.equals(speaker.id())
                    && (speaker.kind() == Speaker.Kind.PERSON || speaker.kind() == Speaker.Kind.ORGANISATION)
                    && bearers.stream().noneMatch(each -> each.id.equals(speaker.id()))) {
                add(bearers, speaker.id(), speaker);
            }
        }
        return bearers;
    }

    private static void add(List<Bearer> bearers, String id, Speaker speaker) {
        List<String> name = words(speaker.name());
        bearers.add(new Bearer(id, speaker, name));
        if (speaker.kind() == Speaker.Kind.PERSON && name.size() > 1) {
            List<String> family = List.of(name.getLast());
            boolean shared = bearers.removeIf(each -> each.words.equals(family) && !each.id.equals(id));
            if (!shared) {
                bearers.add(new Bearer(id, speaker, family));
            }
        }
    }

    private static List<String> words(String text) {
        TokenizedText tokens = TokenizedText.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.tokenCount(); i++) {
            words.add(tokens.form(i));
        }
        return words;
    }

    private static void countBearers(String text, Span content, List<Bearer> bearers, Map<String, Integer> others) {
        List<String> words = words(text.substring(content.start(), content.end()));
        bearers.stream()
                .filter(each -> Collections.indexOfSubList(words, each.words) >= 0)
                .map(Bearer::id)
                .distinct()
                .forEach(each -> others.merge(each, 1, Integer::sum));
    }

    private static List<Map.Entry<String, Integer>> top(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LISTED)
                .toList();
    }
}
