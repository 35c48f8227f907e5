package org.onrecord.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.Samples;
import org.onrecord.archive.sqlite.SqliteArchive;

/// A real archive, made-up steps and an index that follows.
abstract class IngestFixture {
    final ListEngine engine = new ListEngine();
    Archive archive;
    Projector projector;
    Ingest ingest;

    private final int threads;

    @TempDir
    Path folder;

    IngestFixture(int threads) {
        this.threads = threads;
    }

    @BeforeEach
    void start() throws IOException {
        archive = SqliteArchive.open(folder, () -> Instant.EPOCH);
        projector = Projector.start(archive, engine);
        ingest = Ingest.start(archive, MadeUpSteps.STEPS, projector, threads);
    }

    @AfterEach
    void stop() throws IOException {
        ingest.close();
        projector.close();
        archive.close();
    }

    static Arrival text(@Nullable String id, String text) {
        return new Arrival.Received(Samples.source(id, text));
    }
}
