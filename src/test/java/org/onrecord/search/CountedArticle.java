package org.onrecord.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Attested;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.Quotation;
import org.onrecord.document.Setting;
import org.onrecord.document.Speaker;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Keys;
import org.onrecord.schema.ResultKind;

/// An article as a loop counts it: itself, its quotes and its claims, each with its values.
final class CountedArticle {
    static final List<Dimension> DIMENSIONS = List.of(
            Dimension.SPEAKER,
            Dimension.COUNTRY,
            Dimension.SOURCE,
            Dimension.LANGUAGE,
            Dimension.TYPE,
            Dimension.CERTAINTY,
            Dimension.RELAYER,
            Dimension.HARM,
            Dimension.VICTIMS,
            Dimension.SIDE,
            Dimension.CLAIMANT,
            Dimension.STATUS);

    private final AnnotatedDocument article;
    private final Map<ResultKind, List<Unit>> units = new EnumMap<>(ResultKind.class);

    /// The first of its near-copies.
    String story;

    CountedArticle(AnnotatedDocument article) {
        this.article = article;
        story = id();
        units.put(ResultKind.ARTICLE, List.of(unit(Map.of(Dimension.COUNTRY, focus()))));
        units.put(
                ResultKind.QUOTE, article.quotations().stream().map(this::quote).toList());
        units.put(
                ResultKind.CLAIM,
                article.claims().stream()
                        .filter(claim -> claim.setting().scope() != Setting.Scope.HISTORICAL)
                        .map(this::claim)
                        .toList());
    }

    /// A result with its values.
    record Unit(Map<Dimension, Set<String>> all) {
        Set<String> values(Dimension dimension) {
            return all.getOrDefault(dimension, Set.of());
        }
    }

    String id() {
        return article.document().id();
    }

    List<Unit> units(ResultKind kind) {
        return units.getOrDefault(kind, List.of());
    }

    private Set<String> focus() {
        return keys(
                Dimension.COUNTRY,
                article.countries().stream().map(CountryMention::code).toList());
    }

    private Unit quote(Quotation quotation) {
        return unit(Map.of(
                Dimension.COUNTRY, focus(),
                Dimension.SPEAKER, speaker(quotation.speaker()),
                Dimension.CERTAINTY, quotation.speaker() == null ? Set.of() : Set.of("likely"),
                Dimension.TYPE, Set.of(quotation.attribution().type().name().toLowerCase(Locale.ROOT))));
    }

    private Unit claim(Claim claim) {
        Attested<Speaker> by = claim.assertion().claimant();
        Set<String> claimant = speaker(by == null ? null : by.value());
        Attested<String> side = claim.victims().side();
        return unit(Map.of(
                Dimension.COUNTRY,
                claim.setting().place() == null ? focus() : Set.of(),
                Dimension.SPEAKER,
                claimant,
                Dimension.CLAIMANT,
                claimant,
                Dimension.HARM,
                Set.of(claim.harm().label()),
                Dimension.VICTIMS,
                Set.of(claim.victims().kind().value().label()),
                Dimension.SIDE,
                side == null ? Set.of() : keys(Dimension.SIDE, List.of(side.value())),
                Dimension.STATUS,
                Set.of(claim.assertion().status().label())));
    }

    private static Set<String> speaker(@Nullable Speaker speaker) {
        String id = speaker == null ? null : speaker.id();
        return id == null ? Set.of() : Set.of(id);
    }

    private Unit unit(Map<Dimension, Set<String>> own) {
        Map<Dimension, Set<String>> all = new EnumMap<>(own);
        String source = article.document().metadata().source();
        String language = article.document().metadata().language();
        all.put(Dimension.SOURCE, source == null ? Set.of() : keys(Dimension.SOURCE, List.of(source)));
        all.put(Dimension.LANGUAGE, language.equals("und") ? Set.of() : Set.of(language));
        return new Unit(all);
    }

    private static Set<String> keys(Dimension dimension, Collection<String> values) {
        Set<String> keys = new TreeSet<>();
        values.forEach(value -> keys.add(Keys.of(dimension, value)));
        return keys;
    }
}
