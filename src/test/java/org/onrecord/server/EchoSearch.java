package org.onrecord.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.onrecord.archive.Archive;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.ArticleView;
import org.onrecord.search.CopiesView;
import org.onrecord.search.Export;
import org.onrecord.search.InvalidRequest;
import org.onrecord.search.MeaningUnavailableException;
import org.onrecord.search.SearchRequest;
import org.onrecord.search.SearchResponse;
import org.onrecord.search.SearchResult;
import org.onrecord.search.SearchService;
import org.onrecord.search.Suggestion;
import org.onrecord.text.Span;

/// Answers with the question, and finds every article by its id.
record EchoSearch(Archive archive, Slow slow) implements SearchService {
    @Override
    public SearchResult search(SearchRequest request) {
        throw new UnsupportedOperationException("the server hands over parameters");
    }

    @Override
    public Set<String> ids(SearchRequest request) {
        throw new UnsupportedOperationException("the server asks for pages");
    }

    @Override
    public SearchResult search(ResultKind kind, Map<String, List<String>> parameters) throws IOException {
        List<InvalidRequest.Fault> faults = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!name.equals("q")) {
                faults.add(new InvalidRequest.Fault(name, values.getFirst(), "is unknown", new Span(0, 1)));
            }
        });
        if (!faults.isEmpty()) {
            return new InvalidRequest(faults);
        }
        String q = String.join("|", parameters.getOrDefault("q", List.of()));
        if (q.equals("slow")) {
            slow.await();
        }
        if (q.equals("meant")) {
            throw new MeaningUnavailableException("No model runs here.");
        }
        if (q.equals("fail")) {
            throw new IllegalStateException("the secret inside");
        }
        return new SearchResponse(
                new SearchResponse.Interpretation(
                        kind.plural() + " " + q, List.of(), List.of(), List.of(), List.of(), null, null),
                new SearchResponse.Total(0, true, 0),
                List.of(),
                Map.of(),
                null,
                0);
    }

    @Override
    public List<InvalidRequest.Fault> export(ResultKind kind, Map<String, List<String>> parameters, Export export) {
        throw new UnsupportedOperationException("it finds nothing to export");
    }

    @Override
    public Optional<ArticleView> article(String id, String q) throws IOException {
        return archive.annotated(id)
                .map(article -> new ArticleView(article, q.isEmpty() ? List.of() : List.of(new Span(0, 1))));
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) {
        return List.of();
    }

    @Override
    public Map<String, Integer> stories(Collection<String> articleIds) {
        return Map.of();
    }

    @Override
    public Optional<CopiesView> copies(String id) {
        return Optional.empty();
    }

    /// A search that lasts until it's let go.
    static final class Slow {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        void awaitBegun() throws InterruptedException {
            begun.await();
        }

        void release() {
            released.countDown();
        }

        private void await() {
            begun.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a search", e);
            }
        }
    }
}
