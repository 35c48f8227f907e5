package org.onrecord.ingest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds the index anew beside the one in use while documents come in and searches go on; one at a time, in a thread
/// of its own.
public final class Reindexing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);
    private static final Duration TICK = Duration.ofMillis(500);

    private final Ingest ingest;
    private final List<String> annotators;
    private final InstantSource clock;
    private @Nullable Thread thread;
    private volatile @Nullable State state;
    private volatile boolean closing;

    /// @param annotators the fingerprints of the finders and word lists in use, at least one
    /// @param clock tells when one was started
    public Reindexing(Ingest ingest, List<String> annotators, InstantSource clock) {
        this.ingest = ingest;
        this.annotators = List.copyOf(annotators);
        this.clock = clock;
    }

    /// How far a rebuild is.
    ///
    /// @param done documents that were annotated again, or changes of the archive that the new index has read, of
    ///     `total`
    /// @param problem why it failed; null unless it did
    public record State(
            Phase phase,
            Instant started,
            long done,
            long total,
            @Nullable String problem) {
        public boolean isRunning() {
            return phase == Phase.ANNOTATING || phase == Phase.INDEXING;
        }
    }

    /// What a rebuild is at.
    public enum Phase {
        /// Documents that an older annotator read are read again.
        ANNOTATING,
        INDEXING,
        DONE,
        FAILED
    }

    /// Starts a rebuild.
    ///
    /// @param indexOnly leaves the annotations as they are
    /// @return false if one is running
    public synchronized boolean start(boolean indexOnly) {
        State last = state;
        if (closing || (last != null && last.isRunning())) {
            return false;
        }
        Instant now = clock.instant();
        state = new State(indexOnly ? Phase.INDEXING : Phase.ANNOTATING, now, 0, 0, null);
        thread = new Thread(() -> run(indexOnly, now), "reindexing");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    /// Of the last one started, running or not; empty if none was since the start.
    public Optional<State> state() {
        return Optional.ofNullable(state);
    }

    private void run(boolean indexOnly, Instant started) {
        try {
            if (!indexOnly) {
                annotate(started);
            }
            long total = ingest.archive().lastSequence();
            ingest.projector().rebuild(reached -> {
                stopIfClosing();
                state = new State(Phase.INDEXING, started, Math.min(reached, total), total, null);
            });
            state = new State(Phase.DONE, started, total, total, null);
        } catch (CancellationException closed) {
            LOG.info("The rebuild of the index is given up; the one in use stays", closed);
            state = new State(Phase.FAILED, started, 0, 0, "broken off: the service closed");
        } catch (IOException | RuntimeException e) {
            LOG.error("The index can't be built anew; the one in use stays", e);
            state = new State(Phase.FAILED, started, 0, 0, String.valueOf(e.getMessage()));
        }
    }

    private void annotate(Instant started) throws IOException {
        long total = ingest.reannotate(annotators);
        try {
            while (!ingest.awaitBacklogAtMost(0, TICK)) {
                stopIfClosing();
                long left = Math.min(total, ingest.archive().backlog());
                state = new State(Phase.ANNOTATING, started, total - left, total, null);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a rebuild", e);
        }
    }

    private void stopIfClosing() {
        if (closing) {
            throw new CancellationException("closing");
        }
    }

    /// Gives up what is running. What waits to be annotated again waits in the archive.
    @Override
    public void close() {
        closing = true;
        Thread running;
        synchronized (this) {
            running = thread;
        }
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException e) {
            // The caller is in a hurry; the thread ends by itself.
            Thread.currentThread().interrupt();
        }
    }
}
