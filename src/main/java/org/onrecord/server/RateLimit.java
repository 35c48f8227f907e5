package org.onrecord.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// How many requests one client may send in a minute, told in `RateLimit-…` headers. Counts of a minute are forgotten
/// with it.
final class RateLimit {
    private static final long WINDOW_SECONDS = 60;

    /// Clients beyond these share one count, so that made-up addresses cannot fill the memory.
    private static final int CLIENTS = 100_000;

    private final int most;
    private final InstantSource clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long window;

    /// @param most requests a minute; 0 sets no limit
    RateLimit(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /// Counts a request.
    ///
    /// @throws ProblemException if it is one too many
    void count(Context ctx, String client) {
        if (most == 0) {
            return;
        }
        long now = clock.millis() / 1000;
        long left = (long) most - counted(client, now / WINDOW_SECONDS);
        long reset = WINDOW_SECONDS - now % WINDOW_SECONDS;
        ctx.header("RateLimit-Limit", Integer.toString(most))
                .header("RateLimit-Remaining", Long.toString(Math.max(0, left)))
                .header("RateLimit-Reset", Long.toString(reset))
                .header("RateLimit-Policy", most + ";w=" + WINDOW_SECONDS);
        if (left < 0) {
            ctx.header("Retry-After", Long.toString(reset));
            throw new ProblemException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "rate-limited",
                    "More than " + most + " requests in a minute; come back in " + reset + " seconds.");
        }
    }

    private synchronized int counted(String client, long current) {
        if (current != window) {
            window = current;
            counts.clear();
        }
        String key = counts.size() < CLIENTS || counts.containsKey(client) ? client : "others";
        return counts.merge(key, 1, Integer::sum);
    }
}
