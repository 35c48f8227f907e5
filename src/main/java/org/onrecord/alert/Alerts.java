package org.onrecord.alert;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.onrecord.archive.Archive;
import org.onrecord.archive.BacklogThread;
import org.onrecord.search.Hit;

/// Matches the saved searches against all that comes in, and sends what they find. What is to be matched and to be sent
/// waits in the archive: nothing is lost while the service is down.
public final class Alerts implements AutoCloseable {
    private final List<BacklogThread> threads;

    private Alerts(Matching matching, Courier courier) {
        this.threads = List.of(
                BacklogThread.start("alerts", matching::step), BacklogThread.start("alert-courier", courier::step));
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
        Post post = new Post(
                Addresses.system(sending.privateNetworks()),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                sending.patience());
        return new Alerts(
                new Matching(archive, tools.sieve(), tools.json()::apply, Letter::of),
                new Courier(archive.searches(), post, sending.pauses(), tools.clock()));
    }

    /// Ends after the step it is in.
    @Override
    public void close() {
        threads.forEach(BacklogThread::close);
    }
}
