package org.onrecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.config.ConfigException;
import org.onrecord.engine.EngineStats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord reindex`: after a change of the program or of its word lists.
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Reads again what other word lists or another version have read, and builds the index anew.")
final class ReindexCommand implements Callable<Integer> {
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--index-only", description = "Leave the annotations as they are.")
    private boolean indexOnly;

    @Override
    public Integer call() throws IOException, ConfigException, InterruptedException {
        Path archive = data.folder().resolve("archive");
        if (!Files.isDirectory(archive)) {
            throw data.home().wrong("there is no archive in '" + data.folder() + "'; name its folder with --data");
        }
        try (Onrecord onrecord = data.open()) {
            if (!indexOnly) {
                long queued = onrecord.ingest().reannotate(onrecord.annotator());
                data.home().println(queued + " documents to annotate again");
                while (!onrecord.ingest().awaitIdle(TELL_EVERY)) {
                    data.home().println(onrecord.archive().backlog() + " left");
                }
            }
            onrecord.projector().rebuild(reached -> {});
            EngineStats stats = onrecord.engine().stats();
            data.home()
                    .println(String.format(
                            Locale.ROOT,
                            "The index is built anew: %,d articles, %,d quotes, %,d claims.",
                            stats.articles(),
                            stats.quotes(),
                            stats.claims()));
        }
        return 0;
    }
}
