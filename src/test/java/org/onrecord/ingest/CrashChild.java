package org.onrecord.ingest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.Samples;
import org.onrecord.archive.sqlite.SqliteArchive;

/// A process that takes in made-up documents, says which ones are acknowledged, and is killed.
final class CrashChild {
    static final int DOCUMENTS = 20_000;
    private static final int BATCH = 7;

    private CrashChild() {}

    /// Runs until it is killed.
    ///
    /// @param args the archive's folder
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (Archive archive = SqliteArchive.open(Path.of(args[0]), () -> Instant.EPOCH);
                Projector projector = Projector.start(archive, new ListEngine());
                Ingest ingest = Ingest.start(archive, MadeUpSteps.STEPS, projector, 2)) {
            for (int first = 0; first < DOCUMENTS; first += BATCH) {
                List<Arrival> batch = new ArrayList<>();
                for (int i = first; i < first + BATCH; i++) {
                    batch.add(document(i));
                }
                ingest.receive(batch, "run");
                for (int i = first; i < first + BATCH; i++) {
                    out.println(i);
                }
                out.flush();
            }
            ingest.awaitBacklogAtMost(0, Duration.ofHours(1));
        }
    }

    /// The same `i` is always the same document, with the id `d` and `i`.
    static Arrival document(int i) {
        String text = switch (i % 10) {
            case 3 -> "broken document " + i;
            case 6 -> "zip:Member one of " + i + "|Member two of " + i + "|The same member of all";
            case 8 -> "boom goes annotation " + i;
            default -> "The ferry " + i + " left Lorvik.";
        };
        return new Arrival.Received(Samples.source("d" + i, text));
    }
}
