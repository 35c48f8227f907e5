package org.onrecord;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// SIGINT and SIGTERM: they start the JVM's shutdown hooks, and the JVM ends when those have. The hook installed here
/// ends only when the service has told that it's closed.
final class StopSignal {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

    /// Longer than requests in flight are waited for, shorter than service managers wait before they kill.
    private static final long CLOSE_SECONDS = 60;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
    }

    /// Returns when the signal has come.
    void await() throws InterruptedException {
        stop.await();
    }

    /// Lets the JVM end.
    void closed() {
        closed.countDown();
    }

    private void stopAndWait() {
        stop.countDown();
        try {
            if (!closed.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the service did not close within {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
