package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.normalize.Fixtures.SENTENCE;
import static org.onrecord.normalize.Fixtures.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real forked processes and documents that misbehave: Tika's own mock parser does what a document of its tells it to.
final class ForkedParsersTest {
    private static final NormalizerLimits LIMITS = new NormalizerLimits(
            NormalizerLimits.DEFAULTS.document(),
            new NormalizerLimits.ProcessLimits(1, 96, Duration.ofSeconds(3), 1000));

    private static ForkedParsers parsers;

    @BeforeAll
    static void open() throws IOException {
        parsers = ForkedParsers.open(LIMITS);
    }

    @AfterAll
    static void close() throws IOException {
        parsers.close();
    }

    /// What a document does to its parser, and what becomes of it. The document after it is read all the same.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // it waits for ever
                "<hang millis='600000' heavy='false' interruptible='false'/> | TIMEOUT | parsing took longer than the limit",
                // it computes for ever
                "<hang millis='600000' heavy='true' pulse_millis='100' interruptible='false'/> | TIMEOUT | parsing took longer than the limit",
                "<oom/> | OUT_OF_MEMORY | parsing took more memory than the limit",
                "<throw class='java.lang.OutOfMemoryError'>heap</throw> | OUT_OF_MEMORY | parsing took more memory than the limit",
                "<system_exit/> | CRASHED | the parser process died",
                "<throw class='java.lang.NullPointerException'>no page tree</throw> | DAMAGED | no page tree",
                "<throw class='java.lang.StackOverflowError'>too deep</throw> | CRASHED | the parser process died",
                "<throw class='java.io.IOException'>ends too early</throw> | DAMAGED | ends too early",
                "<throw class='org.apache.tika.exception.EncryptedDocumentException'>password</throw> | ENCRYPTED | password",
            })
    void aBadDocumentCostsItselfAlone(String deed, Reason reason, String detail) {
        ParserOutcome.Failed failed =
                assertInstanceOf(ParserOutcome.Failed.class, parsers.parse(mock(deed), false), deed);
        assertEquals(reason, failed.reason(), failed.detail().message());
        assertTrue(failed.detail().message().contains(detail), failed.detail().message());
        assertTrue(read(mock("<write element='p'>" + SENTENCE + "</write>")).contains(SENTENCE));
    }

    /// What a parser prints must not get into the protocol between the processes.
    @Test
    void aTalkativeParserIsRead() {
        String talk = "<print_out>Found 3 pages.</print_out><print_err>No font.</print_err>";
        assertTrue(
                read(mock(talk + "<write element='p'>" + SENTENCE + "</write>")).contains(SENTENCE));
    }

    /// Threads that wait for the one process all get an answer, whatever it met before them.
    @Test
    void waitersOutliveACrash() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<ParserOutcome>> outcomes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                byte[] document = i == 2 ? mock("<system_exit/>") : mock("<write element='p'>" + SENTENCE + "</write>");
                outcomes.add(threads.submit(() -> parsers.parse(document, false)));
            }
            int read = 0;
            for (Future<ParserOutcome> outcome : outcomes) {
                read += outcome.get() instanceof ParserOutcome.Parsed ? 1 : 0;
            }
            assertEquals(7, read);
        }
    }

    @Test
    void nothingIsLeftBehind(@TempDir Path folder) throws IOException {
        String before = System.setProperty("java.io.tmpdir", folder.toString());
        try {
            assertFalse(before.isEmpty());
            ForkedParsers own = ForkedParsers.open(LIMITS);
            own.parse(mock("<throw class='java.io.IOException'>ends too early</throw>"), true);
            own.close();
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static byte[] mock(String deeds) {
        return utf8("<?xml version='1.0' encoding='UTF-8'?><mock>" + deeds + "</mock>");
    }

    private static String read(byte[] document) {
        return assertInstanceOf(ParserOutcome.Parsed.class, parsers.parse(document, false))
                .xhtml();
    }
}
