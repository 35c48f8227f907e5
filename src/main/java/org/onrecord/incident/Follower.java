package org.onrecord.incident;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Change;
import org.onrecord.document.AnnotatedDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps incidents up with the archive, from the first change on each time the service starts: they are made of what
/// the
/// archive holds and kept nowhere else.
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int CHANGES_AT_ONCE = 64;
    private static final long POLL_MILLIS = 500;

    private final Archive archive;
    private final Incidents incidents;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile long reached;

    private Follower(Archive archive, Incidents incidents) {
        this.archive = archive;
        this.incidents = incidents;
        this.thread = new Thread(this::run, "incidents");
        thread.setDaemon(true);
    }

    /// @param archive closed by its owner, after this
    public static Follower start(Archive archive, Incidents incidents) {
        Follower follower = new Follower(archive, incidents);
        follower.thread.start();
        return follower;
    }

    public Incidents incidents() {
        return incidents;
    }

    /// Whether all that the archive holds has been read.
    public boolean isComplete() throws IOException {
        return reached >= archive.lastSequence();
    }

    private void run() {
        boolean open = true;
        while (open) {
            try {
                open = !closing.await(step() ? 0 : POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (IOException | RuntimeException e) {
                LOG.error("Incidents don't follow the archive: {}", e.getMessage(), e);
                open = pause();
            } catch (InterruptedException e) {
                // Nobody interrupts this thread but a dying process.
                Thread.currentThread().interrupt();
                open = false;
            }
        }
    }

    /// @return false once it is closed
    private boolean pause() {
        try {
            return !closing.await(10 * POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Reads some changes; false if there were none.
    private boolean step() throws IOException {
        List<Change> changes = archive.changesSince(reached, CHANGES_AT_ONCE);
        for (Change change : changes) {
            Optional<AnnotatedDocument> document = switch (change) {
                case Change.Put put -> archive.corrected(put.id());
                case Change.Delete delete -> Optional.empty();
            };
            document.ifPresentOrElse(incidents::put, () -> incidents.remove(change.id()));
        }
        if (!changes.isEmpty()) {
            reached = changes.getLast().sequence();
        }
        return !changes.isEmpty();
    }

    /// Ends after the step it is in.
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            // The caller is in a hurry; the thread ends by itself.
            Thread.currentThread().interrupt();
        }
    }
}
