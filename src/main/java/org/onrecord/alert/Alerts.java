package org.onrecord.alert;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.onrecord.archive.Archive;
import org.onrecord.search.Hit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Matches the saved searches against all that comes in, and sends what they find. What is to be matched and to be sent
/// waits in the archive: nothing is lost while the service is down.
public final class Alerts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    private static final long POLL_MILLIS = 500;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads;

    private Alerts(Matching matching, Courier courier) {
        this.threads = List.of(
                new Thread(() -> run(matching::step), "alerts"), new Thread(() -> run(courier::step), "alert-courier"));
        threads.forEach(thread -> thread.setDaemon(true));
    }

    /// How alerts are sent.
    ///
    /// @param privateNetworks whether webhooks may be on this machine and in private networks
    /// @param patience for one attempt
    /// @param pauses before the second attempt, the third and so on
    public record Sending(boolean privateNetworks, Duration patience, List<Duration> pauses) {
        /// For a day and some hours, less and less often.
        public static final List<Duration> PAUSES = List.of(
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(6),
                Duration.ofHours(24));

        public Sending {
            pauses = List.copyOf(pauses);
        }
    }

    /// What alerts are made with.
    ///
    /// @param json how a hit stands as JSON
    public record Tools(Sieve sieve, Function<Hit, String> json, InstantSource clock) {}

    /// Goes on where the last run ended.
    ///
    /// @param archive closed by its owner, after this
    public static Alerts start(Archive archive, Tools tools, Sending sending) throws IOException {
        Post post = new Post(new Addresses(sending.privateNetworks()), sending.patience());
        Alerts alerts = new Alerts(
                new Matching(archive, tools.sieve(), tools.json()::apply, Letter::of),
                new Courier(archive.searches(), post, sending.pauses(), tools.clock()));
        alerts.threads.forEach(Thread::start);
        return alerts;
    }

    private void run(Step step) {
        boolean open = true;
        while (open) {
            try {
                open = !closing.await(step.take() ? 0 : POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (IOException | RuntimeException e) {
                LOG.error("Alerts wait: {}", e.getMessage(), e);
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
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            // The caller is in a hurry; the threads end by themselves.
            Thread.currentThread().interrupt();
        }
    }

    /// Some work; false if there was none.
    @FunctionalInterface
    private interface Step {
        boolean take() throws IOException;
    }
}
