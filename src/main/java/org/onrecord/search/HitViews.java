package org.onrecord.search;

import org.jspecify.annotations.Nullable;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Attested;
import org.onrecord.document.Attribution;
import org.onrecord.document.Claim;
import org.onrecord.document.PartialDate;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.engine.EngineHit;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.Hit.DateRef;
import org.onrecord.search.Hit.Extract;
import org.onrecord.search.Hit.Passage;
import org.onrecord.search.Hit.SpeakerRef;
import org.onrecord.search.Hit.Value;
import org.onrecord.text.Span;

/// Makes what the engine found what goes out.
final class HitViews {
    private final Asked asked;
    private final boolean scored;

    /// @param scored whether results are sorted by relevance
    HitViews(Asked asked, boolean scored) {
        this.asked = asked;
        this.scored = scored;
    }

    Hit view(EngineHit hit) {
        Float score = scored ? (Float) hit.score() : null;
        return switch (hit.mention()) {
            case null -> article(hit, score);
            case Quotation quotation -> quote(hit, quotation, score);
            case Claim claim -> claim(hit, claim, asked.match(claim), score);
            default -> throw new IllegalStateException("neither quote nor claim: " + hit.mention());
        };
    }

    private static Hit article(EngineHit hit, @Nullable Float score) {
        EngineHit.Article article = hit.article();
        return new Hit.ArticleHit(
                hit.id(),
                ref(article),
                article.metadata().author(),
                article.countries(),
                article.quotes(),
                article.claims(),
                hit.passages().stream()
                        .map(passage -> passage(article.text(), passage))
                        .toList(),
                score,
                hit.folded());
    }

    static Hit.QuoteHit quote(EngineHit hit, Quotation quotation, @Nullable Float score) {
        String text = hit.article().text();
        Attribution attribution = quotation.attribution();
        Attested<PartialDate> said = quotation.said();
        return new Hit.QuoteHit(
                hit.id(),
                attribution.type().name().toLowerCase(java.util.Locale.ROOT),
                extract(text, quotation.span()),
                attribution.content(),
                extract(text, attribution.cue()),
                extract(text, attribution.source()),
                attribution.relayer() == null ? null : extract(text, attribution.relayer()),
                speaker(quotation.speaker(), quotation.doubt().speaker(), null),
                said == null ? null : said(said),
                quotation.found().confidence(),
                quotation.found().rule(),
                quotation.found().amendments(),
                Permalink.of(hit.id(), quotation.span(), text, hit.article().contentHash()),
                ref(hit.article()),
                passage(text, hit.passages().getFirst()),
                score,
                hit.folded(),
                hit.found() == null
                        ? null
                        : new Hit.By(hit.found().byWords(), hit.found().likeness()));
    }

    static Hit.ClaimHit claim(EngineHit hit, Claim claim, @Nullable String match, @Nullable Float score) {
        String text = hit.article().text();
        Attested<Speaker> claimant = claim.assertion().claimant();
        return new Hit.ClaimHit(
                hit.id(),
                extract(text, claim.span()),
                claim.harm().label(),
                claim.quantity().low(),
                claim.quantity().high(),
                claim.quantity().about(),
                extract(text, claim.quantity().printed()),
                new Value(
                        claim.victims().kind().value().label(),
                        claim.victims().kind().at()),
                claim.victims().part(),
                value(claim.victims().side()),
                claimant == null ? null : speaker(claimant.value(), null, claimant.at()),
                value(claim.setting().place()),
                claim.setting().country(),
                value(claim.setting().date()),
                claim.setting().scope().label(),
                claim.assertion().status().label(),
                match,
                claim.found().confidence(),
                claim.found().rule(),
                claim.found().amendments(),
                Permalink.of(hit.id(), claim.span(), text, hit.article().contentHash()),
                ref(hit.article()),
                passage(text, hit.passages().getFirst()),
                score,
                hit.folded());
    }

    static ArticleRef ref(EngineHit.Article article) {
        return ref(article.id(), article.metadata(), article.copies());
    }

    /// @param copies null where they were not looked up
    static ArticleRef ref(String id, ArticleMetadata metadata, @Nullable Integer copies) {
        DateRef published = metadata.published() == null
                ? null
                : date(metadata.published().value(), metadata.published().from());
        return new ArticleRef(
                id, metadata.title(), metadata.source(), published, metadata.url(), metadata.language(), copies);
    }

    private static Hit.Said said(Attested<PartialDate> said) {
        DateRef date = date(said.value(), null);
        return new Hit.Said(date.value(), date.precision(), said.at());
    }

    private static DateRef date(PartialDate date, @Nullable String from) {
        return new DateRef(date.toString(), date.precision().name().toLowerCase(java.util.Locale.ROOT), from);
    }

    private static @Nullable SpeakerRef speaker(
            @Nullable Speaker speaker, @Nullable Double certainty, @Nullable Span at) {
        return speaker == null
                ? null
                : new SpeakerRef(
                        speaker.id(),
                        speaker.name(),
                        speaker.kind().label(),
                        speaker.role(),
                        speaker.country(),
                        certainty,
                        at);
    }

    private static @Nullable Value value(@Nullable Attested<String> attested) {
        return attested == null ? null : new Value(attested.value(), attested.at());
    }

    private static Extract extract(String text, Span span) {
        return new Extract(span.of(text), span);
    }

    private static @Nullable Extract extract(String text, java.util.List<Span> spans) {
        return spans.isEmpty() ? null : extract(text, spans.getFirst().cover(spans.getLast()));
    }

    private static Passage passage(String text, EngineHit.Passage passage) {
        return new Passage(passage.span().of(text), passage.span().start(), passage.marks());
    }
}
