package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of `docs/examples`, as they stand there, against the real service.
final class ClientExamplesTest {
    @TempDir
    private static Path folder;

    private static LiveService service;

    @BeforeAll
    static void start() throws Exception {
        service = LiveService.start(folder.resolve("data"));
        service.add(
                "quay",
                "2022-02-02",
                "\"The lanterns of Quillmere stay lit,\" harbour master Odalys Brack said Tuesday.");
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({"curl, sh, quotes.sh", "python3, python3, quotes.py", "node, node, quotes.mjs"})
    void anExampleFindsTheQuote(String needs, String interpreter, String file) throws Exception {
        assumeTrue(isThere(needs), "there is no " + needs + " on this machine");
        Ended found = run(interpreter, file, "lanterns");
        assertEquals(0, found.exit(), found.output());
        assertTrue(found.output().contains("The lanterns of Quillmere stay lit"), found.output());
        assertTrue(found.output().contains("Odalys Brack"), found.output());
        if (!needs.equals("curl")) {
            assertTrue(found.output().contains("holds “The lanterns"), found.output());
        }
    }

    private record Ended(int exit, String output) {}

    private static Ended run(String interpreter, String file, String words) throws Exception {
        Path example = Path.of(System.getProperty("onrecord.home", ""), "docs/examples", file)
                .toAbsolutePath();
        Process process = new ProcessBuilder(
                        interpreter, example.toString(), service.address().toString(), words)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
