package org.onrecord.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Searches that people are told about: what each is, what it has found, and what is still to be sent.
///
/// Safe for any number of threads; durable when a method returns.
public interface SavedSearches {
    /// Keeps a search; it finds in what comes in from now on.
    ///
    /// @return empty if there is one of that id
    Optional<Saved> add(String id, Draft draft) throws IOException;

    Optional<Saved> find(String id) throws IOException;

    /// In the order in which they were made.
    List<Saved> list() throws IOException;

    /// Removes a search with all that it has found and all that is to be sent.
    ///
    /// @return false if there is none of that id
    boolean delete(String id) throws IOException;

    /// Up to which sequence number of the archive the searches were matched; 0 at first.
    long matchedUpTo() throws IOException;

    /// Notes, in one piece, what the searches found in the changes up to a sequence number. What a search has found
    /// before, and what stands in an article that came in before the search was made, is left out. Of each search with
    /// a webhook whose finds are new, `body` makes what is to be sent.
    ///
    /// @param problems for every search that was matched: why it could not be, or null where all was well
    void matched(long sequence, List<Find> finds, Map<String, @Nullable String> problems, Body body) throws IOException;

    /// How much each search has found, by its id; those that found nothing are left out.
    Map<String, Found> found() throws IOException;

    /// What a search has found, newest first.
    ///
    /// @param before only lower numbers; null for the newest
    /// @param size at least 1
    List<Alert> alerts(String id, @Nullable Long before, int size) throws IOException;

    /// What is to be sent now, the longest due first.
    List<Delivery> due(Instant now, int limit) throws IOException;

    /// Notes how sending ended.
    ///
    /// @param answer in short: `200`, `refused`
    /// @param next when to try again; null if it needn't, or is given up
    void settled(long number, String answer, boolean delivered, @Nullable Instant next) throws IOException;

    /// The last deliveries of a search, newest first.
    List<Delivery> deliveries(String id, int limit) throws IOException;

    /// A search to be kept.
    ///
    /// @param kind `articles`, `quotes`, `claims`
    /// @param query the parameters of a search as in an address, percent-encoded
    /// @param hook null where nothing is sent
    record Draft(
            String name,
            String kind,
            String query,
            @Nullable Hook hook) {}

    /// Where finds are sent.
    ///
    /// @param secret by which they are signed
    record Hook(String url, String secret) {}

    /// A search that is kept.
    ///
    /// @param problem why it could not be matched the last time; null where all was well
    record Saved(
            String id,
            Draft draft,
            Instant created,
            @Nullable String problem) {}

    /// Something that a search found.
    ///
    /// @param hit id of the article, quote or claim
    /// @param json as a search shows it
    record Find(String search, String hit, String article, String json) {}

    /// How much a search has found.
    ///
    /// @param count at least 1, those of articles since deleted left out
    /// @param latest when the last of them was found
    record Found(long count, Instant latest) {}

    /// A find, as people are told of it.
    record Alert(long number, Instant found, String hit, String json) {}

    /// Something that is to be sent, or was sent.
    ///
    record Delivery(long number, String search, String body, Progress progress) {}

    /// @param due when to try next; null if nothing is to be done any more
    /// @param state `waiting`, `delivered`, `failed`
    /// @param answer to the last attempt; null before the first
    record Progress(
            int attempts,
            @Nullable Instant due,
            String state,
            @Nullable String answer) {}

    /// Makes what is sent.
    @FunctionalInterface
    interface Body {
        /// @param problem where the search could not be matched; `finds` is empty then
        String of(Saved search, List<Find> finds, @Nullable String problem);
    }
}
