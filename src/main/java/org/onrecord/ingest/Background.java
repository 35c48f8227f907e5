package org.onrecord.ingest;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does chores in one thread when there is nothing else to do: it waits while documents wait to be read for the first
/// time, and steps back for a moment each time somebody asks something.
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final long POLL_MILLIS = 1_000;
    private static final long STEP_BACK_MILLIS = 500;
    /// However much is asked, something is done now and then.
    private static final long LONGEST_STEP_BACK_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Archive archive;
    private final List<Chore> chores;
    private final Signal stopped = new Signal();
    private final Patience patience = new Patience();
    private final Thread thread;
    private volatile long askedAt;
    private volatile boolean closing;

    private Background(Archive archive, List<Chore> chores) {
        this.archive = archive;
        this.chores = List.copyOf(chores);
        this.askedAt = System.nanoTime();
        this.thread = new Thread(this::run, "background");
        thread.setDaemon(true);
    }

    /// Starts to work.
    ///
    /// @param chores the one to be done first first
    public static Background start(Archive archive, List<Chore> chores) {
        Background background = new Background(archive, chores);
        background.thread.start();
        return background;
    }

    /// Tells that somebody asks something at this moment.
    public void stepBack() {
        askedAt = System.nanoTime();
    }

    /// What keeps it from working at the moment; null if nothing does.
    public @Nullable String trouble() {
        return patience.trouble();
    }

    private void run() {
        try {
            while (!closing) {
                try {
                    if (!doSome()) {
                        stopped.awaitAfter(0, POLL_MILLIS);
                    }
                    patience.succeeded();
                } catch (IOException e) {
                    pause(e);
                }
            }
        } catch (InterruptedException | CancellationException e) {
            // Only close() interrupts; what was being done is done again after the next start.
            Thread.currentThread().interrupt();
        }
    }

    private boolean doSome() throws IOException, InterruptedException {
        for (Chore chore : chores) {
            if (chore.doSome(this::awaitQuiet)) {
                return true;
            }
        }
        return false;
    }

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
            LOG.error("What is done in the background waits until this is mended: {}", e.getMessage(), e);
        }
        stopped.awaitAfter(0, patience.failed(e));
    }

    /// Breaks off what is being done; it is done after the next start.
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

    /// Something that has time. What is still to be done follows from what is stored, so that it goes on after a crash.
    public interface Chore {
        /// Does a bounded piece of it, and stores that.
        ///
        /// @param quiet to be asked before each step
        /// @return false if there was nothing to do
        boolean doSome(Quiet quiet) throws IOException, InterruptedException;
    }

    /// Waits for a good moment.
    @FunctionalInterface
    public interface Quiet {
        /// False if documents came in that wait to be read for the first time, or the service closes.
        boolean await() throws IOException, InterruptedException;
    }
}
