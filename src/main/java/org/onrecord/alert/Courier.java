package org.onrecord.alert;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.archive.SavedSearches;
import org.onrecord.archive.SavedSearches.Delivery;
import org.onrecord.archive.SavedSearches.Hook;
import org.onrecord.archive.SavedSearches.Saved;

/// Sends what is due, and what fails again later.
final class Courier {
    private static final int AT_ONCE = 16;

    private final SavedSearches searches;
    private final Post post;
    private final List<Duration> pauses;
    private final InstantSource clock;

    /// @param pauses before the second attempt, the third and so on; after the last one it is given up
    Courier(SavedSearches searches, Post post, List<Duration> pauses, InstantSource clock) {
        this.searches = searches;
        this.post = post;
        this.pauses = List.copyOf(pauses);
        this.clock = clock;
    }

    /// Tries what is due; false if nothing was.
    boolean step() throws IOException {
        List<Delivery> due = searches.due(clock.instant(), AT_ONCE);
        for (Delivery delivery : due) {
            Optional<Saved> search = searches.find(delivery.search());
            Hook hook = search.map(saved -> saved.draft().hook()).orElse(null);
            if (hook != null) {
                attempt(delivery, hook);
            }
        }
        return !due.isEmpty();
    }

    private void attempt(Delivery delivery, Hook hook) throws IOException {
        Instant now = clock.instant();
        String answer;
        boolean delivered = false;
        try {
            int status = post.send(
                    URI.create(hook.url()),
                    headers(delivery, hook, now.getEpochSecond()),
                    delivery.body().getBytes(StandardCharsets.UTF_8));
            delivered = status >= 200 && status < 300;
            answer = Integer.toString(status);
        } catch (IOException e) {
            // The other side's fault, and theirs to see in the list of deliveries.
            answer = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        int attempts = delivery.progress().attempts();
        Instant next = delivered || attempts >= pauses.size() ? null : now.plus(pauses.get(attempts));
        searches.settled(delivery.number(), answer, delivered, next);
    }

    private static Map<String, String> headers(Delivery delivery, Hook hook, long seconds) {
        String id = "onrecord-" + delivery.search() + "-" + delivery.number();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Onrecord");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put("webhook-signature", Signature.of(hook.secret(), id, seconds, delivery.body()));
        return headers;
    }
}
