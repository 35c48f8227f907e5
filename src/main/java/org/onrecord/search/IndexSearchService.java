package org.onrecord.search;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.engine.Engine;
import org.onrecord.schema.ResultKind;

/// [SearchService] over the engine's port.
final class IndexSearchService implements SearchService {
    private final ArticleSource articles;

    IndexSearchService(Engine engine, ArticleSource articles, InstantSource clock) {
        this.articles = articles;
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        throw new UnsupportedOperationException("search comes with the engine");
    }

    @Override
    public SearchResult search(ResultKind kind, Map<String, List<String>> parameters) throws IOException {
        throw new UnsupportedOperationException("search comes with the engine");
    }

    @Override
    public Optional<ArticleView> article(String id, String q) throws IOException {
        return articles.find(id).map(article -> new ArticleView(article, List.of()));
    }
}
