package org.onrecord.engine;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;
import org.onrecord.text.Span;

/// The port behind which an index runs: makes articles, quotes and claims findable, and finds them.
///
/// Searches may run in any number of threads while one thread at a time applies changes.
public interface Engine extends AutoCloseable {
    /// Applies changes in order. A search a second later sees them, and they are durable after [#commit].
    ///
    /// Applying a change again does no harm: an article is in the index once.
    void apply(List<IndexChange> changes) throws IOException;

    /// Makes all that was applied durable, together with the sequence number of the last change.
    void commit() throws IOException;

    /// The sequence number up to which the durable index has followed the archive; 0 for an empty index. After a
    /// crash the archive is read from here on.
    long committedSequence();

    /// Whether the index was built with other fields, analyzers or word lists than those in use now; it answers
    /// searches, and should be rebuilt.
    boolean isStale();

    /// Makes all that was applied searchable now.
    void refresh() throws IOException;

    /// Starts a new index beside the one in use. One rebuild at a time, else an [IllegalStateException].
    Rebuild rebuild() throws IOException;

    /// Searches what is searchable now, or the snapshot of the page before where it is still kept.
    EngineResponse search(EngineRequest request) throws IOException;

    /// The ids of all results, whatever the facets and the page of the request, in no order.
    Set<String> ids(EngineRequest request) throws IOException;

    /// Hands all results of a search to `results`, page by page, out of one state of the index however long it takes.
    /// There is no limit of time.
    ///
    /// @param request its page tells how many to hand over at once
    void all(EngineRequest request, Results results) throws IOException;

    /// What the words of `query` match in one article, sorted, not overlapping; empty if it is not in the index.
    List<Span> marks(Node query, String articleId) throws IOException;

    /// The articles that answer a bag of words best, by BM25: those with any of the words, best first.
    List<Ranked> rank(String words, int size) throws IOException;

    /// The quotes or articles that share words with `text`, those that share most and rarest first; empty if none does.
    ///
    /// @param size at least 1
    List<EngineHit> alike(ResultKind kind, String text, int size) throws IOException;

    /// An article and its near-copies, the first published first; empty if it is not in the index.
    ///
    /// @param size most articles, at least 1
    List<EngineHit.Article> copies(String articleId, int size) throws IOException;

    /// Which of the articles are near-copies: those of one story have the same number. An article without copies is
    /// left out, and so is one that is not in the index. Numbers hold for one answer alone.
    Map<String, Integer> stories(Collection<String> articleIds) throws IOException;

    /// What somebody who has typed `typed` may mean: names that begin so, then phrases of titles, then words. Names of
    /// the last half a minute may be missing.
    ///
    /// @param size about how many, at least 1
    List<Suggestion> suggest(String typed, int size) throws IOException;

    /// The words of the index that a search for `word` finds beside itself: its other forms, the most frequent first.
    ///
    /// @param size at most so many
    List<String> forms(String word, int size) throws IOException;

    /// How else the index prints the name of whoever bears `name`: spellings of the same identity that a reader takes
    /// for the same name. Empty where nobody bears it, or more than one does, and for a single word.
    List<String> spellings(String name) throws IOException;

    /// The word of the index that was probably meant by one that it has not, or hardly; empty if there is none.
    String respellWord(String word) throws IOException;

    /// The name that was probably meant by one that nobody bears, in Latin letters; empty if there is none.
    String respellName(String name) throws IOException;

    /// The keys that a condition chooses: of a name, those of all who bear it in any spelling that some article prints.
    Set<String> keys(Dimension dimension, Condition condition) throws IOException;

    EngineStats stats() throws IOException;

    /// Commits and closes.
    @Override
    void close() throws IOException;

    /// Takes a search's results.
    @FunctionalInterface
    interface Results {
        /// @param page at least one, which may be empty; all have the same total
        void page(EngineResponse page) throws IOException;
    }

    /// An article and how well it answers.
    record Ranked(String id, float score) {}
}
