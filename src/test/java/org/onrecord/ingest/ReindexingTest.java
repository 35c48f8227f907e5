package org.onrecord.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.Samples;
import org.onrecord.archive.sqlite.SqliteArchive;
import org.onrecord.engine.Engine;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.query.Node;
import org.onrecord.schema.ResultKind;

/// A real archive and a real index under ingest.
@Timeout(120)
final class ReindexingTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2021-03-20T10:00:00Z"));

    @TempDir
    private Path folder;

    private Archive archive;
    private Engine engine;
    private Projector projector;
    private Ingest ingest;
    private Reindexing reindexing;

    @BeforeEach
    void start() throws IOException {
        open("old", MadeUpSteps.STEPS);
    }

    private void open(String lexicon, Steps steps) throws IOException {
        archive = SqliteArchive.open(folder.resolve("archive"), CLOCK);
        engine = LuceneEngine.open(folder.resolve("index"), lexicon);
        projector = Projector.start(archive, engine);
        ingest = Ingest.start(archive, steps, projector, 2);
        reindexing = new Reindexing(ingest, List.of(steps.annotator()), CLOCK);
    }

    @AfterEach
    void stop() throws IOException {
        reindexing.close();
        ingest.close();
        projector.close();
        engine.close();
        archive.close();
    }

    @Test
    void anIndexOfAnotherSchemaAnswersUntilANewOneIsInItsPlace() throws Exception {
        receive("a", "The ferry left.");
        assertTrue(ingest.awaitIdle(LONG));
        stop();
        open("new", MadeUpSteps.STEPS);
        assertTrue(engine.isStale());
        receive("b", "The ferry stayed.");
        assertFalse(ingest.awaitIdle(Duration.ofSeconds(2)), "it takes no changes");
        assertEquals(1, articles());
        assertTrue(reindexing.start(true));
        assertTrue(ingest.awaitIdle(LONG));
        assertEquals(2, articles());
        assertFalse(engine.isStale());
        receive("c", "The ferry sank.");
        assertTrue(ingest.awaitIdle(LONG));
        assertEquals(3, articles());
        assertEquals(Reindexing.Phase.DONE, ended().phase());
    }

    @Test
    void oneAtATime() throws Exception {
        CountDownLatch annotating = new CountDownLatch(1);
        Steps slow = new Steps(
                MadeUpSteps.STEPS.normalize(),
                document -> {
                    try {
                        annotating.await();
                    } catch (InterruptedException closing) {
                        Thread.currentThread().interrupt();
                    }
                    return Samples.annotated(document, "v2");
                },
                "v2");
        receive("a", "The ferry left.");
        assertTrue(ingest.awaitIdle(LONG));
        stop();
        open("old", slow);
        assertTrue(reindexing.state().isEmpty());
        assertTrue(reindexing.start(false));
        assertFalse(reindexing.start(true));
        Reindexing.State state = reindexing.state().orElseThrow();
        assertEquals(Reindexing.Phase.ANNOTATING, state.phase());
        assertEquals(CLOCK.instant(), state.started());
        assertEquals(1, articles());
        annotating.countDown();
        assertNull(ended().problem());
        assertEquals("v2", archive.annotated("a").orElseThrow().annotator());
        assertTrue(reindexing.start(true));
    }

    @Test
    void whatIsGivenUpLeavesTheIndexInUse() throws Exception {
        receive("a", "The ferry left.");
        assertTrue(ingest.awaitIdle(LONG));
        reindexing.close();
        assertFalse(reindexing.start(true));
        assertEquals(1, articles());
    }

    private void receive(String id, String text) throws IOException {
        ingest.receive(List.of(new Arrival.Received(Samples.source(id, text))), null);
    }

    private long articles() throws IOException {
        EngineRequest.Page page = new EngineRequest.Page(EngineRequest.Order.RELEVANCE, 10, null);
        return engine.search(new EngineRequest(ResultKind.ARTICLE, new Node.All(), Map.of(), List.of(), page))
                .total()
                .results();
    }

    private Reindexing.State ended() {
        Reindexing.State state = reindexing.state().orElseThrow();
        while (state.isRunning()) {
            Thread.onSpinWait();
            state = reindexing.state().orElseThrow();
        }
        return state;
    }
}
