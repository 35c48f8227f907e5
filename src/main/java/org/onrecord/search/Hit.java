package org.onrecord.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Amendment;
import org.onrecord.text.Span;

/// One result. Every span points into the text of its article.
public sealed interface Hit {
    String id();

    /// How well it matches; null where results are not sorted by relevance.
    @Nullable
    Float score();

    /// How many other results, near-copies of this one, it stands for; 0 where copies are not folded.
    int folded();

    /// An article.
    ///
    /// @param countries the countries it is about
    /// @param passages those that match best, or the lead where the search has no words; in the order of the text
    record ArticleHit(
            String id,
            ArticleRef article,
            @Nullable String author,
            List<String> countries,
            int quotes,
            int claims,
            List<Passage> passages,
            @Nullable Float score,
            int folded)
            implements Hit {}

    /// A quote.
    ///
    /// @param content from the first piece to the last, with what stands between
    /// @param pieces of the content
    /// @param corrected what people did to it, oldest first
    /// @param by null where the search was by words alone
    record QuoteHit(
            String id,
            String type,
            Extract content,
            List<Span> pieces,
            @Nullable Extract cue,
            @Nullable Extract source,
            @Nullable Extract relayer,
            @Nullable SpeakerRef speaker,
            @Nullable Said said,
            double confidence,
            String rule,
            List<Amendment> corrected,
            Permalink evidence,
            ArticleRef article,
            Passage passage,
            @Nullable Float score,
            int folded,
            @Nullable By by)
            implements Hit {}

    /// By what a quote was found.
    ///
    /// @param similarity of its meaning to that of the query, 0 to 1; null where it was found by its words alone
    record By(boolean words, @Nullable Float similarity) {
        /// `words`, `meaning` or `both`.
        public String label() {
            return similarity == null ? "words" : words ? "both" : "meaning";
        }
    }

    /// A casualty claim.
    ///
    /// @param claim the shortest stretch that carries number, victims and harm
    /// @param match `surely` or `possibly` where a number was asked for, else null
    record ClaimHit(
            String id,
            Extract claim,
            String harm,
            @Nullable Integer low,
            @Nullable Integer high,
            boolean about,
            Extract printed,
            Value victims,
            boolean part,
            @Nullable Value side,
            @Nullable SpeakerRef claimant,
            @Nullable Value place,
            @Nullable String country,
            @Nullable Value date,
            String scope,
            String status,
            @Nullable String match,
            double confidence,
            String rule,
            List<Amendment> corrected,
            Permalink evidence,
            ArticleRef article,
            Passage passage,
            @Nullable Float score,
            int folded)
            implements Hit {}

    /// A stretch of the article, as printed.
    record Extract(String text, Span span) {}

    /// A value of a claim.
    ///
    /// @param span where the text says so; null where it was inferred
    record Value(String value, @Nullable Span span) {}

    /// Who says it.
    ///
    /// @param id null for an unnamed speaker
    /// @param certainty that this is who said it; null where nothing tells
    /// @param span where the text names them; null where that is not known
    record SpeakerRef(
            @Nullable String id,
            String name,
            String kind,
            @Nullable String role,
            @Nullable String country,
            @Nullable Double certainty,
            @Nullable Span span) {}

    /// When it was said.
    ///
    /// @param at the words that tell; null where none do
    record Said(String value, String precision, @Nullable Span at) {}

    /// A date.
    ///
    /// @param value ISO date at its precision
    /// @param precision `year`, `month` or `day`
    /// @param from where it was read; null where nothing tells
    record DateRef(String value, String precision, @Nullable String from) {}

    /// The article a result stands in.
    ///
    /// @param copies how many other articles of the collection are near-copies of it; null where they were not
    ///     looked up
    record ArticleRef(
            String id,
            @Nullable String title,
            @Nullable String source,
            @Nullable DateRef published,
            @Nullable String url,
            String language,
            @Nullable Integer copies) {}

    /// Whole sentences of the article.
    ///
    /// @param start offset of `text` in the article
    /// @param marks what matched: spans of the article, inside the passage, sorted, not overlapping; empty where
    ///     nothing in it matched
    record Passage(String text, int start, List<Span> marks) {}
}
