package org.onrecord.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.BetterReading;
import org.onrecord.archive.StoredReading;
import org.onrecord.document.AnnotatedDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads with care what the fast reader has read already, in one thread and when there is nothing else to do: it waits
/// while documents wait to be read for the first time, and steps back for a moment each time somebody asks something.
///
/// It keeps no list of its own: what it has not read yet is what the archive holds by the fast reader, the latest
/// arrivals first, so that it goes on after a crash where it stopped, but for a few documents.
public final class SecondReading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SecondReading.class);
    /// Each store makes a small segment of the index: not one for every article.
    private static final int STORED_AT_ONCE = 32;

    private static final long POLL_MILLIS = 1_000;
    private static final long STEP_BACK_MILLIS = 500;
    /// However much is asked, an article is read now and then.
    private static final long LONGEST_STEP_BACK_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Archive archive;
    private final Projector projector;
    private final Steps.Annotate careful;
    private final String fast;
    private final Signal stopped = new Signal();
    private final Patience patience = new Patience();
    private final Set<Long> failed = new HashSet<>();
    private final Thread thread;
    private volatile long askedAt;
    private volatile boolean closing;

    private SecondReading(Archive archive, Projector projector, Steps.Annotate careful, String fast) {
        this.archive = archive;
        this.projector = projector;
        this.careful = careful;
        this.fast = fast;
        this.askedAt = System.nanoTime();
        this.thread = new Thread(this::run, "second-reading");
        thread.setDaemon(true);
    }

    /// Starts to read.
    ///
    /// @param careful reads a document again; breaks off with a [CancellationException] when its thread is interrupted
    /// @param fast the annotator whose readings are to be bettered
    public static SecondReading start(Archive archive, Projector projector, Steps.Annotate careful, String fast) {
        SecondReading reading = new SecondReading(archive, projector, careful, fast);
        reading.thread.start();
        return reading;
    }

    /// Tells that somebody asks something at this moment.
    public void stepBack() {
        askedAt = System.nanoTime();
    }

    /// How many documents the fast reader alone has read.
    public long waiting() throws IOException {
        return archive.countReadBy(fast);
    }

    /// What keeps it from reading at the moment; null if nothing does.
    public @Nullable String trouble() {
        return patience.trouble();
    }

    private void run() {
        try {
            while (!closing) {
                try {
                    if (!readSome()) {
                        stopped.awaitAfter(0, POLL_MILLIS);
                    }
                    patience.succeeded();
                } catch (IOException e) {
                    pause(e);
                }
            }
        } catch (InterruptedException | CancellationException e) {
            // Only close() interrupts; what was being read is read again after the next start.
            Thread.currentThread().interrupt();
        }
    }

    /// Reads a few; false if there was nothing to read.
    private boolean readSome() throws IOException, InterruptedException {
        List<StoredReading> next = archive.readBy(fast, STORED_AT_ONCE + failed.size()).stream()
                .filter(reading -> !failed.contains(reading.version()))
                .toList();
        List<BetterReading> better = new ArrayList<>();
        for (StoredReading reading : next) {
            if (!awaitQuiet()) {
                break;
            }
            BetterReading found = read(reading);
            if (found != null) {
                better.add(found);
            }
        }
        if (!better.isEmpty()) {
            archive.improve(better);
            projector.nudge();
        }
        return !next.isEmpty();
    }

    private @Nullable BetterReading read(StoredReading reading) throws IOException {
        Optional<AnnotatedDocument> before = archive.annotated(reading.id());
        if (before.isEmpty()) {
            return null;
        }
        try {
            return new BetterReading(reading, careful.annotate(before.get().document()));
        } catch (CancellationException closed) {
            throw closed;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{} can't be read with care, and stays as the fast reader has read it", reading.id(), e);
            failed.add(reading.version());
            return null;
        }
    }

    /// False if documents came in that wait to be read for the first time, or the service closes.
    private boolean awaitQuiet() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!closing && archive.pending(0, 1).isEmpty()) {
            long quiet = System.nanoTime() - askedAt;
            long left = STEP_BACK_MILLIS - TimeUnit.NANOSECONDS.toMillis(quiet);
            if (left <= 0 || System.nanoTime() - begun > LONGEST_STEP_BACK_NANOS) {
                return true;
            }
            stopped.awaitAfter(0, left);
        }
        return false;
    }

    private void pause(IOException e) throws InterruptedException {
        if (closing) {
            throw new InterruptedException();
        }
        if (patience.isFirst()) {
            LOG.error("The second reading waits until this is mended: {}", e.getMessage(), e);
        }
        stopped.awaitAfter(0, patience.failed(e));
    }

    /// Breaks off what is being read; it is read after the next start.
    @Override
    public void close() {
        closing = true;
        stopped.raise();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            // The caller is in a hurry; the thread ends by itself.
            Thread.currentThread().interrupt();
        }
    }
}
