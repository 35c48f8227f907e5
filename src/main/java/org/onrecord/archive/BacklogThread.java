package org.onrecord.archive;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works off what waits in the archive, step by step, and looks again twice a second where nothing waits. A step that
/// fails is logged and taken again after five seconds.
public final class BacklogThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BacklogThread.class);
    private static final long POLL_MILLIS = 500;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Step step;
    private final Thread thread;

    private BacklogThread(String name, Step step) {
        this.step = step;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /// Some work; false if there was none.
    @FunctionalInterface
    public interface Step {
        boolean take() throws IOException;
    }

    /// @param name of the thread, in logs
    public static BacklogThread start(String name, Step step) {
        BacklogThread backlog = new BacklogThread(name, step);
        backlog.thread.start();
        return backlog;
    }

    private void run() {
        boolean open = true;
        while (open) {
            try {
                open = !closing.await(step.take() ? 0 : POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (IOException | RuntimeException e) {
                LOG.error("{} waits: {}", thread.getName(), e.getMessage(), e);
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
