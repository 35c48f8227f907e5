package org.onrecord.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.DocumentState;
import org.onrecord.archive.JobProgress;
import org.onrecord.archive.LedgerCounts;
import org.onrecord.archive.LedgerQuery;
import org.onrecord.document.Detail;

/// From bytes to an index that follows, over a real archive.
final class IngestTest extends IngestFixture {
    private static final Duration LONG = Duration.ofMinutes(1);

    IngestTest() {
        super(2);
    }

    @Test
    void whatComesInIsFound() throws Exception {
        LedgerCounts counts = ingest(text("a", "The ferry left."), text("b", "The ferry stayed."));
        assertEquals(2, counts.of(DocumentState.INDEXED));
        assertEquals(Map.of("a", "The ferry left.", "b", "The ferry stayed."), engine.found());
        assertEquals(2, ingest.settledCount());
    }

    @Test
    void aBadDocumentDoesNotStopTheOthers() throws Exception {
        LedgerCounts counts = ingest(
                text("a", "broken one"),
                text("b", "boom goes annotation"),
                text("c", "hang goes the parser"),
                text("d", "lost member inside"),
                new Arrival.Unreadable("rows.jsonl:3", "bad-line", Detail.told("No JSON.")),
                text("e", "The ferry left."));
        assertEquals(
                Map.of(
                        "damaged", 1L,
                        "annotation-failed", 1L,
                        "normalize-failed", 1L,
                        "encrypted", 1L,
                        "bad-line", 1L),
                counts.reasons());
        assertEquals(Map.of("e", "The ferry left."), engine.found());
        assertTrue(archive.normalized("b").isPresent(), "its text is kept for the next annotator");
        assertEquals(
                Detail.told("IllegalStateException: no such harm"),
                archive.ledger(new LedgerQuery(
                                new LedgerQuery.Filter(null, "annotation-failed", null, null, null), null, 1))
                        .rows()
                        .getFirst()
                        .standing()
                        .detail());
    }

    @Test
    void membersOfContainersAreDocuments() throws Exception {
        LedgerCounts counts =
                ingest(text("z", "zip:The ferry left.|zip:The ferry sank."), text("a", "The ferry left."));
        assertEquals(2, counts.of(DocumentState.CONTAINER));
        assertEquals(2, counts.of(DocumentState.INDEXED));
        assertEquals(1, counts.of(DocumentState.DUPLICATE), "the member that came by itself too");
        assertEquals(2, engine.found().size());
    }

    @Test
    void deletedAndReplacedAreReflected() throws Exception {
        ingest(text("a", "The ferry left."), text("b", "The ferry stayed."));
        ingest(text("a", "The ferry sank."));
        assertTrue(ingest.delete("b"));
        assertFalse(ingest.delete("b"));
        assertTrue(ingest.awaitIdle(LONG));
        assertEquals(Map.of("a", "The ferry sank."), engine.found());
    }

    @Test
    void theNextRunTakesUpWhatTheLastLeft() throws Exception {
        ingest.close();
        archive.receive(List.of(text("a", "The ferry left."), text("b", "boom")), "j");
        ingest = Ingest.start(archive, MadeUpSteps.STEPS, projector, 2);
        assertTrue(ingest.awaitIdle(LONG));
        assertEquals(Map.of("a", "The ferry left."), engine.found());
        assertTrue(Objects.requireNonNull(progress("j")).isDone());
    }

    @Test
    void anIndexThatCrashedReadsOnFromItsCommit() throws Exception {
        ingest(text("a", "The ferry left."));
        projector.close();
        projector = Projector.start(archive, engine);
        ingest.close();
        ingest = Ingest.start(archive, MadeUpSteps.STEPS, projector, 2);
        ingest(text("b", "The ferry stayed."));
        ingest.close();
        Projector crashed = projector;
        engine.crash();
        assertEquals(Map.of("a", "The ferry left."), engine.found());
        projector = Projector.start(archive, engine);
        ingest = Ingest.start(archive, MadeUpSteps.STEPS, projector, 2);
        assertTrue(ingest.awaitIdle(LONG));
        assertEquals(2, engine.found().size());
        assertEquals(List.of("a@1", "b@2", "b@2"), engine.log);
        crashed.close();
    }

    @Test
    void anIndexThatFailsIsTriedAgain() throws Exception {
        engine.failing(true);
        archive.receive(List.of(text("a", "The ferry left.")), "j");
        assertFalse(ingest.awaitIdle(Duration.ofSeconds(3)));
        assertEquals("the index's disk is full", ingest.trouble());
        engine.failing(false);
        assertTrue(ingest.awaitIdle(LONG));
        assertNull(ingest.trouble());
        assertEquals(1, engine.found().size());
    }

    @Test
    void aDocumentThatTheIndexRefusesIsInTheLedger() throws Exception {
        engine.refuse("bad");
        LedgerCounts counts =
                ingest(text("a", "The ferry left."), text("bad", "Too long."), text("c", "The ferry sank."));
        assertEquals(Map.of("index-refused", 1L), counts.reasons());
        assertEquals(2, engine.found().size());
    }

    @Test
    void aRebuiltIndexTakesThePlaceOfTheOldOne() throws Exception {
        ingest(text("a", "The ferry left."), text("b", "The ferry stayed."));
        ingest.delete("a");
        List<Long> reached = new ArrayList<>();
        projector.rebuild(reached::add);
        ingest(text("c", "The ferry sank."));
        assertEquals(Map.of("b", "The ferry stayed.", "c", "The ferry sank."), engine.found());
        assertEquals(3L, reached.getLast());
    }

    @Test
    void anIndexAheadOfTheArchiveIsBuiltAnew() throws Exception {
        ingest(text("a", "The ferry left."), text("b", "The ferry stayed."));
        stop();
        folder = folder.resolve("older");
        start();
        assertEquals(Map.of(), engine.found());
        ingest(text("c", "The ferry sank."));
        assertEquals(Map.of("c", "The ferry sank."), engine.found());
    }

    private LedgerCounts ingest(Arrival... arrivals) throws Exception {
        String job = "job" + archive.counts().states();
        ingest.receive(List.of(arrivals), job);
        JobProgress progress = ingest.await(job, LONG).orElseThrow();
        assertTrue(progress.isDone(), () -> "still waiting: " + progress);
        return progress.counts();
    }

    private @Nullable JobProgress progress(String job) throws IOException {
        return archive.job(job).orElse(null);
    }
}
