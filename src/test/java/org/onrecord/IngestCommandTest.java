package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The command as a person types it, over the real archive and index.
final class IngestCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whatFailsIsNamedAndTriedAgain() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("harbour.txt"), "Harbour reopens\n\nThe ferry Aurelia left Lorvik on Monday.");
        Files.writeString(files.resolve("blank.txt"), " \n ");
        Files.writeString(files.resolve("rows.jsonl"), """
                {"id": "row-1", "title": "Two hurt", "text": "Two sailors were injured in Lorvik, police said."}
                {"id": "row-2", "text":
                """);
        Run first = ingest(files);
        assertEquals(1, first.exitCode());
        assertTrue(first.out().contains("        2 indexed"), first.out());
        assertTrue(first.out().contains("        2 failed:"), first.out());
        assertTrue(first.out().contains("1 bad-line"), first.out());
        assertTrue(first.out().contains("1 empty"), first.out());
        Files.delete(files.resolve("rows.jsonl"));
        Run second = ingest(files);
        assertEquals(1, second.exitCode(), second::out);
        assertTrue(second.out().contains("1 empty"), "what failed is tried again: " + second.out());
        Files.delete(files.resolve("blank.txt"));
        Run third = ingest(files);
        assertEquals(0, third.exitCode(), third::out);
        assertTrue(third.out().contains("        1 duplicates, known already"), third.out());
    }

    @Test
    void aPathIsNeeded() {
        Run run = run("ingest", "--data", folder.toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("Missing required parameter: 'PATH'"), run.err());
    }

    private Run ingest(Path files) {
        return run("ingest", "--data", folder.resolve("data").toString(), files.toString());
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = command.execute(args);
        return new Run(exitCode, out.toString(), err.toString());
    }

    private record Run(int exitCode, String out, String err) {}
}
