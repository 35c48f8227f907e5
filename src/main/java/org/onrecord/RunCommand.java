package org.onrecord;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.config.ConfigException;
import org.onrecord.engine.Engine;
import org.onrecord.engine.lucene.LuceneEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord run --topics topics.tsv`: ranks the articles of the index for each topic and prints a TREC run.
///
/// A topic is a line of number, tab, words; the words are a bag, any of which may be in an article. A line of the run
/// is `topic Q0 article rank score onrecord`.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Ranks the indexed articles for each topic and writes a TREC run to standard output.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--topics",
            paramLabel = "FILE",
            required = true,
            description = "One topic a line: its number, a tab, its words.")
    private Path topics = Path.of("");

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "Most articles for each topic (default: ${DEFAULT-VALUE}).")
    private int depth = 1000;

    @Override
    public Integer call() throws IOException, ConfigException {
        if (!Files.isRegularFile(topics)) {
            throw data.home().wrong("--topics: there is no file '" + topics + "'");
        }
        if (depth < 1) {
            throw data.home().wrong("--depth " + depth + " must be at least 1");
        }
        Path folder = data.folder();
        Path index = folder.resolve("index");
        if (!Files.isDirectory(index)) {
            throw data.home()
                    .wrong("there is no index in '" + folder + "'; ingest first, or name the folder with --data");
        }
        List<String> lines = Files.readAllLines(topics);
        // Standard output is left open, for it belongs to the process.
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        try (Engine engine = LuceneEngine.open(index, "run")) {
            for (String line : lines) {
                if (!line.isBlank()) {
                    write(engine, line, out);
                }
            }
        }
        out.flush();
        return 0;
    }

    private void write(Engine engine, String line, BufferedWriter out) throws IOException {
        String[] cells = line.split("\t", 2);
        if (cells.length < 2) {
            throw data.home().wrong("--topics: '" + line + "' must be a number, a tab and words");
        }
        int rank = 0;
        for (Engine.Ranked ranked : engine.rank(cells[1], depth)) {
            rank++;
            out.write(String.format(
                    Locale.ROOT, "%s Q0 %s %d %.6f onrecord%n", cells[0].strip(), ranked.id(), rank, ranked.score()));
        }
    }
}
