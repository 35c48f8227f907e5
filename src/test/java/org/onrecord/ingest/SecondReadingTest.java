package org.onrecord.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.archive.LedgerQuery;
import org.onrecord.archive.Samples;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.NormalizedDocument;

/// Over a real archive, with an index that follows.
@Timeout(120)
final class SecondReadingTest extends IngestFixture {
    private static final Duration LONG = Duration.ofMinutes(1);

    SecondReadingTest() {
        super(1);
    }

    @Test
    void whatTheFastReaderReadIsReadAgain() throws Exception {
        receive("a", "The ferry left.");
        assertTrue(ingest.awaitIdle(LONG));
        SecondReading second = new SecondReading(archive, projector, SecondReadingTest::careful, "v1");
        try (Background background = Background.start(archive, List.of(second))) {
            await(second, 0);
            assertEquals("careful", annotator("a"));
            assertEquals(
                    "careful",
                    archive.ledger(new LedgerQuery(LedgerQuery.Filter.ALL, null, 1))
                            .rows()
                            .getFirst()
                            .standing()
                            .annotator());
            assertTrue(projector.await(archive.lastSequence(), LONG));
            assertEquals(List.of("a@1", "a@2"), engine.log);
            receive("b", "The ferry stayed.");
            background.stepBack();
            assertTrue(ingest.awaitIdle(LONG));
            await(second, 0);
            assertEquals("careful", annotator("b"));
        }
    }

    @Test
    void whatCannotBeReadStaysAsItIs() throws Exception {
        receive("a", "The ferry left.");
        receive("bad", "sink with all hands");
        receive("c", "The ferry stayed.");
        assertTrue(ingest.awaitIdle(LONG));
        SecondReading second = new SecondReading(archive, projector, SecondReadingTest::careful, "v1");
        try (Background background = Background.start(archive, List.of(second))) {
            assertNull(background.trouble());
            await(second, 1);
            assertEquals("v1", annotator("bad"));
            assertEquals("careful", annotator("a"));
            receive("d", "The ferry sank.");
            assertTrue(ingest.awaitIdle(LONG));
            await(second, 1);
            assertEquals("careful", annotator("d"));
        }
    }

    @Test
    void whatIsBrokenOffIsReadAfterTheNextStart() throws Exception {
        receive("a", "The ferry left.");
        assertTrue(ingest.awaitIdle(LONG));
        CountDownLatch reading = new CountDownLatch(1);
        Steps.Annotate endless = document -> {
            reading.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            throw new CancellationException("interrupted");
        };
        Background first = Background.start(archive, List.of(new SecondReading(archive, projector, endless, "v1")));
        reading.await();
        first.close();
        assertEquals("v1", annotator("a"));
        SecondReading second = new SecondReading(archive, projector, SecondReadingTest::careful, "v1");
        try (Background background = Background.start(archive, List.of(second))) {
            assertNull(background.trouble());
            await(second, 0);
            assertEquals("careful", annotator("a"));
        }
    }

    private static AnnotatedDocument careful(NormalizedDocument document) {
        if (document.text().startsWith("sink")) {
            throw new IllegalStateException("no such tag");
        }
        return Samples.annotated(document, "careful");
    }

    private String annotator(String id) throws IOException {
        return archive.annotated(id).orElseThrow().annotator();
    }

    private void receive(String id, String text) throws IOException {
        ingest.receive(List.of(text(id, text)), null);
    }

    private static void await(SecondReading second, long waiting) throws IOException {
        while (second.waiting() != waiting) {
            Thread.onSpinWait();
        }
    }
}
