package org.onrecord.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.document.Attribution;
import org.onrecord.engine.EngineRequest.After;
import org.onrecord.engine.EngineRequest.Order;
import org.onrecord.query.Parsed;
import org.onrecord.query.QueryParser;
import org.onrecord.schema.ResultKind;

/// What every engine must do.
public abstract class EngineContract {
    private Engine engine;

    /// Opens the index of this test, as often as it is asked to.
    protected abstract Engine open(String lexicon) throws IOException;

    /// Opens the index as it would be found after a crash at this moment.
    protected abstract Engine openAfterCrash() throws IOException;

    @BeforeEach
    final void openEngine() throws IOException {
        engine = open("test");
    }

    @AfterEach
    final void closeEngine() throws IOException {
        engine.close();
    }

    private static IndexChange put(String id, String text, long sequence) {
        return new IndexChange.Put(
                new ArticleBuilder(id)
                        .paragraph(text)
                        .quote(text, "Ada Sample", Attribution.Type.DIRECT, null)
                        .build(),
                sequence);
    }

    private static EngineRequest request(ResultKind kind, String q, EngineRequest.Page page) {
        Parsed.Query query = (Parsed.Query) QueryParser.parse(q, LocalDate.EPOCH);
        return new EngineRequest(kind, query.root(), Map.of(), List.of(), page);
    }

    private static String find(Engine engine, ResultKind kind, String q) throws IOException {
        EngineRequest.Page page = new EngineRequest.Page(Order.RELEVANCE, 100, null);
        return engine.search(request(kind, q, page)).hits().stream()
                .map(hit -> hit.article().id())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void findsWhatWasAppliedAfterARefresh() throws IOException {
        engine.apply(List.of(put("a", "convoy", 1), put("b", "convoy", 2)));
        engine.refresh();
        assertEquals("a b", find(engine, ResultKind.ARTICLE, "convoy"));
        assertEquals("a b", find(engine, ResultKind.QUOTE, "convoy"));
    }

    @Test
    @Timeout(30)
    void whoSearchesSeesWhatWasAppliedThoughNobodyRefreshes() throws IOException {
        engine.apply(List.of(put("a", "convoy", 1)));
        engine.refresh();
        engine.apply(List.of(put("b", "convoy", 2)));
        while (!find(engine, ResultKind.ARTICLE, "convoy").equals("a b")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anEmptyIndexAnswers() throws IOException {
        assertEquals("", find(engine, ResultKind.ARTICLE, "convoy"));
        assertEquals("", find(engine, ResultKind.CLAIM, ""));
        assertEquals(0, engine.committedSequence());
        assertEquals(List.of(), engine.marks(new org.onrecord.query.Node.All(), "none"));
    }

    @Test
    void tellsWhichArticlesAreNearCopies() throws IOException {
        String story = IntStream.range(0, 120).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        String other = IntStream.range(0, 120).mapToObj(i -> "other" + i).collect(Collectors.joining(" "));
        engine.apply(
                List.of(put("wire", story, 1), put("paper", story + " More at eight.", 2), put("alone", other, 3)));
        engine.refresh();
        Map<String, Integer> stories = engine.stories(List.of("wire", "paper", "alone", "unknown"));
        assertEquals(Set.of("wire", "paper"), stories.keySet());
        assertEquals(stories.get("wire"), stories.get("paper"));
        assertEquals(Map.of(), engine.stories(List.of()));
    }

    @Test
    void replacingAnArticleReplacesItsQuotes() throws IOException {
        engine.apply(List.of(put("a", "convoy", 1)));
        engine.apply(List.of(put("a", "bridge", 2)));
        engine.refresh();
        assertEquals("", find(engine, ResultKind.QUOTE, "convoy"));
        assertEquals("a", find(engine, ResultKind.QUOTE, "bridge"));
        assertEquals(1, engine.stats().articles());
        assertEquals(1, engine.stats().quotes());
    }

    @Test
    void deletingAnArticleDeletesItsQuotes() throws IOException {
        engine.apply(List.of(put("a", "convoy", 1), put("b", "convoy", 2), new IndexChange.Delete("a", 3)));
        engine.apply(List.of(new IndexChange.Delete("never", 4)));
        engine.refresh();
        assertEquals("b", find(engine, ResultKind.ARTICLE, ""));
        assertEquals("b", find(engine, ResultKind.QUOTE, ""));
    }

    @Test
    void applyingAgainDoesNoHarm() throws IOException {
        List<IndexChange> changes = List.of(put("a", "convoy", 1), put("b", "bridge", 2));
        engine.apply(changes);
        engine.apply(changes);
        engine.refresh();
        assertEquals(2, engine.stats().articles());
        assertEquals(2, engine.stats().quotes());
    }

    @Test
    void aCrashLosesWhatWasNotCommittedAndSaysSo() throws IOException {
        engine.apply(List.of(put("a", "convoy", 7)));
        engine.commit();
        engine.apply(List.of(put("b", "convoy", 8)));
        engine.refresh();
        try (Engine after = openAfterCrash()) {
            assertEquals(7, after.committedSequence());
            assertEquals("a", find(after, ResultKind.ARTICLE, "convoy"));
            after.apply(List.of(put("b", "convoy", 8)));
            after.refresh();
            assertEquals("a b", find(after, ResultKind.ARTICLE, "convoy"));
        }
    }

    @Test
    void closingKeepsEverything() throws IOException {
        engine.apply(List.of(put("a", "convoy", 7)));
        engine.close();
        engine = open("test");
        assertEquals(7, engine.committedSequence());
        assertEquals("a", find(engine, ResultKind.ARTICLE, "convoy"));
        assertFalse(engine.isStale());
    }

    @Test
    void otherWordListsMakeItStaleUntilItIsRebuilt() throws IOException {
        engine.apply(List.of(put("a", "convoy", 1)));
        engine.close();
        engine = open("other");
        assertTrue(engine.isStale());
        assertEquals("a", find(engine, ResultKind.ARTICLE, "convoy"));
        try (Rebuild rebuild = engine.rebuild()) {
            assertThrows(IllegalStateException.class, engine::rebuild);
            rebuild.apply(List.of(put("a", "bridge", 1)));
            assertEquals("a", find(engine, ResultKind.ARTICLE, "convoy"));
            rebuild.swap();
        }
        assertFalse(engine.isStale());
        assertEquals("", find(engine, ResultKind.ARTICLE, "convoy"));
        assertEquals("a", find(engine, ResultKind.ARTICLE, "bridge"));
        engine.close();
        engine = open("other");
        assertEquals("a", find(engine, ResultKind.ARTICLE, "bridge"));
    }

    @Test
    void aRebuildThatIsGivenUpLeavesTheIndexAsItWas() throws IOException {
        engine.apply(List.of(put("a", "convoy", 1)));
        engine.refresh();
        try (Rebuild rebuild = engine.rebuild()) {
            rebuild.apply(List.of(put("b", "bridge", 1)));
        }
        assertEquals("a", find(engine, ResultKind.ARTICLE, ""));
        engine.rebuild().close();
    }

    @Test
    void searchesGoOnThroughSwaps() throws Exception {
        engine.apply(List.of(put("a", "convoy", 1)));
        engine.refresh();
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> searching = () -> {
            int searches = 0;
            while (!done.get()) {
                assertEquals("a", find(engine, ResultKind.ARTICLE, "convoy"));
                searches++;
            }
            return searches;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> searchers = List.of(threads.submit(searching), threads.submit(searching));
            for (int i = 0; i < 12; i++) {
                try (Rebuild rebuild = engine.rebuild()) {
                    rebuild.apply(List.of(put("a", "convoy", 1)));
                    rebuild.swap();
                }
            }
            done.set(true);
            for (Future<Integer> searcher : searchers) {
                assertTrue(searcher.get() >= 0);
            }
        }
    }

    @Test
    void pagesToTheEndWhileArticlesComeIn() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Set<String> before = new HashSet<>();
        RandomArticles articles = new RandomArticles(random);
        for (int i = 0; i < 150; i++) {
            engine.apply(List.of(new IndexChange.Put(articles.next("old" + i), i)));
            before.add("old" + i);
        }
        engine.refresh();
        for (Order order : List.of(Order.RELEVANCE, Order.RECENT, Order.NEWEST, Order.OLDEST)) {
            List<String> seen = new ArrayList<>();
            After after = null;
            for (boolean more = true; more; ) {
                EngineRequest.Page page = new EngineRequest.Page(order, 7, after);
                EngineResponse response = engine.search(request(ResultKind.ARTICLE, "bridge OR lead", page));
                assertEquals(before.size(), response.total().results(), "seed " + seed);
                response.hits().forEach(hit -> seen.add(hit.id()));
                after = after(response);
                more = response.more();
                engine.apply(List.of(
                        new IndexChange.Put(articles.next("new" + seen.size()), 1000 + seen.size()),
                        new IndexChange.Delete("new" + (seen.size() - 7), 1001 + seen.size())));
                engine.refresh();
            }
            assertEquals(before.size(), seen.size(), "seed " + seed);
            assertEquals(before, new HashSet<>(seen), "seed " + seed);
            for (int i = 0; i < 200; i++) {
                engine.apply(List.of(new IndexChange.Delete("new" + i, 5000)));
            }
            engine.refresh();
        }
    }

    private static @Nullable After after(EngineResponse response) {
        EngineHit last = response.hits().getLast();
        return new After(response.snapshot(), last.key(), last.id());
    }
}
