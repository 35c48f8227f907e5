package org.onrecord.search;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.engine.Engine;
import org.onrecord.schema.ResultKind;

/// One request, one answer: the one way into search for the page, the API, exports and feeds.
///
/// Safe for use by many threads.
public interface SearchService {
    /// Answers `request`.
    SearchResult search(SearchRequest request) throws IOException;

    /// Reads the parameters of the API (`q`, filters, `sort`, `size`, `cursor`, `facets`, `facetQuery.…`, `strict`) and
    /// answers them. A parameter that it does not know is a fault.
    SearchResult search(ResultKind kind, Map<String, List<String>> parameters) throws IOException;

    /// The ids of all results of `request`, whatever its page and facets, in no order; none where it is at fault.
    Set<String> ids(SearchRequest request) throws IOException;

    /// Hands all results to `export`, out of one state of the index: those that paging through the same search gives.
    ///
    /// @param parameters as for a search, without `size`, `cursor` and `facets`
    /// @return what is wrong about the request; empty once all are handed over
    List<InvalidRequest.Fault> export(ResultKind kind, Map<String, List<String>> parameters, Export export)
            throws IOException;

    /// The article under `id` with the marks of `q`; no marks for an empty `q`. Empty if there is no such article.
    Optional<ArticleView> article(String id, String q) throws IOException;

    /// The near-copies of an article, and what differs; empty if there is no such article in the index.
    Optional<CopiesView> copies(String id) throws IOException;

    /// Which of the articles are near-copies, as [Engine#stories] tells.
    Map<String, Integer> stories(Collection<String> articleIds) throws IOException;

    /// What somebody who has typed `typed` may mean, names first.
    ///
    /// @param size about how many, at least 1
    List<Suggestion> suggest(String typed, int size) throws IOException;

    /// The service over an index and an archive.
    ///
    /// @param clock tells today, for "last week"
    static SearchService over(Engine engine, ArticleSource articles, InstantSource clock) {
        return over(engine, articles, Equivalents.none(), clock);
    }

    /// The same with what the newsroom knows to mean the same in other words.
    static SearchService over(Engine engine, ArticleSource articles, Equivalents equivalents, InstantSource clock) {
        return over(engine, articles, new Understanding(equivalents, Sense.none("This index has no model.")), clock);
    }

    /// The same with a model of what words mean.
    static SearchService over(Engine engine, ArticleSource articles, Understanding understanding, InstantSource clock) {
        return new IndexSearchService(engine, articles, understanding, clock);
    }

    /// What is known of words.
    ///
    /// @param equivalents other words that mean the same, by the newsroom's lists
    /// @param sense what words mean, by a model
    record Understanding(Equivalents equivalents, Sense sense) {}
}
