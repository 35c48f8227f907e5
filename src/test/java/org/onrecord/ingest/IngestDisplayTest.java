package org.onrecord.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.archive.DocumentState;
import org.onrecord.archive.LedgerCounts;

final class IngestDisplayTest {
    private final StringWriter text = new StringWriter();
    private long now;

    @Test
    void aTerminalsLineIsDrawnOver() {
        IngestDisplay display = display(true);
        display.progress(at(0, 0, 0));
        now = 1_000;
        display.progress(at(150, 0.25, 1));
        now = 2_000;
        display.progress(at(1300, 1, 2));
        assertEquals(
                "\r[######..................]  25 %  150 documents, 150 a second, 3 s left"
                        + "\r[########################] 100 %  1,300 documents, 650 a second        ",
                text.toString());
    }

    @Test
    void elsewhereAPlainLineComesNowAndThen() {
        IngestDisplay display = display(false);
        for (now = 0; now <= 20_000; now += 500) {
            display.progress(at(now / 10, now / 1_000_000.0, 0));
        }
        assertEquals("""
                %s1 %%  1,000 documents, 100 a second, 16 min 30 s left
                %s2 %%  2,000 documents, 100 a second, 16 min 20 s left
                """.formatted("  ", "  "), text.toString());
    }

    @Test
    void troubleIsToldOnce() {
        IngestDisplay display = display(false);
        display.progress(new IngestProgress(1, 0, 0, 0, "the disk is full"));
        display.progress(new IngestProgress(1, 0, 0, 0, "the disk is full"));
        assertEquals("Waiting: the disk is full\n", text.toString());
    }

    @Test
    void theSummaryCountsAllAndNamesReasons() {
        IngestDisplay display = display(false);
        now = 83_000;
        assertFalse(display.summary(new LedgerCounts(
                Map.of(
                        DocumentState.INDEXED, 12_000L,
                        DocumentState.DUPLICATE, 30L,
                        DocumentState.CONTAINER, 1L,
                        DocumentState.FAILED, 4L),
                Map.of("damaged", 1L, "encrypted", 2L, "bad-line", 1L))));
        assertEquals("""
                   12,000 indexed
                       30 duplicates, known already
                        1 containers, unpacked
                        4 failed:
                          2 encrypted
                          1 bad-line
                          1 damaged
                Took 1 min 23 s.
                """, text.toString());
    }

    @Test
    void nothingFailedIsWell() {
        assertTrue(display(false).summary(new LedgerCounts(Map.of(), Map.of())));
        assertEquals("        0 indexed\nTook 0 s.\n", text.toString());
    }

    private IngestDisplay display(boolean terminal) {
        PrintWriter out = new PrintWriter(text) {
            @Override
            public void println() {
                write('\n');
            }

            @Override
            public void println(@Nullable String line) {
                write(line + "\n");
            }
        };
        return new IngestDisplay(out, terminal, () -> Instant.ofEpochMilli(now));
    }

    private static IngestProgress at(long done, double fraction, long unchanged) {
        return new IngestProgress(done, done, unchanged, fraction, null);
    }
}
