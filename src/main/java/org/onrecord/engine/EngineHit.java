package org.onrecord.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Mention;
import org.onrecord.text.Span;

/// One result, as the index holds it.
///
/// @param mention the quotation or claim; null where articles are searched
/// @param key what results are ordered by
/// @param score 0 where results are not ordered by relevance
/// @param passages in the order of the text; at least one, unless all of the article is boilerplate
/// @param folded how many other results, near-copies of this one, it stands for
/// @param found how it was found; null where the search had words alone
public record EngineHit(
        String id,
        Article article,
        @Nullable Mention mention,
        double key,
        float score,
        List<Passage> passages,
        int folded,
        @Nullable Found found) {
    public EngineHit {
        passages = List.copyOf(passages);
    }

    /// The same, found so. What was not found by its words has no marks.
    public EngineHit by(Found how) {
        List<Passage> shown = how.byWords
                ? passages
                : passages.stream()
                        .map(each -> new Passage(each.span, List.of()))
                        .toList();
        return new EngineHit(id, article, mention, key, score, shown, folded, how);
    }

    /// How a result was found in a search by meaning.
    ///
    /// @param likeness of its meaning to the one asked for; null where it is not near enough, or not known
    public record Found(boolean byWords, @Nullable Float likeness) {}

    /// The article a result stands in.
    ///
    /// @param countries ISO codes of those it is about
    /// @param quotes how many quotes it holds, `claims` likewise
    /// @param contentHash SHA-256 of its original bytes
    /// @param copies how many other articles of the index are near-copies of it; null where they were not looked up
    public record Article(
            String id,
            ArticleMetadata metadata,
            String text,
            List<String> countries,
            int quotes,
            int claims,
            String contentHash,
            @Nullable Integer copies) {
        public Article {
            countries = List.copyOf(countries);
        }
    }

    /// Whole sentences of the text.
    ///
    /// @param marks inside the span, sorted, not overlapping
    public record Passage(Span span, List<Span> marks) {
        public Passage {
            marks = List.copyOf(marks);
        }
    }
}
