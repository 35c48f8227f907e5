package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.archive.SavedSearches.Body;
import org.onrecord.archive.SavedSearches.Delivery;
import org.onrecord.archive.SavedSearches.Draft;
import org.onrecord.archive.SavedSearches.Find;
import org.onrecord.archive.SavedSearches.Hook;
import org.onrecord.archive.SavedSearches.Progress;
import org.onrecord.archive.SavedSearches.Saved;

/// What every archive does with saved searches.
abstract class SearchesContract extends KeysContract {
    private static final Draft DRAFT =
            new Draft("Ferries", "quotes", "q=ferry", new Hook("https://desk.example/hook", "whsec_AAAA"));
    private static final Body BODY = (search, finds, problem) ->
            search.id() + " " + finds.stream().map(Find::hit).toList() + " " + problem;

    @Test
    void searchesAreKept() throws IOException {
        Saved saved = archive.searches().add("s1", DRAFT).orElseThrow();
        assertEquals(new Saved("s1", DRAFT, NOW, null), saved);
        assertTrue(archive.searches().add("s1", DRAFT).isEmpty());
        archive.searches().add("s2", new Draft("Plain", "claims", "killed=1..", null));
        archive.close();
        archive = open();
        assertEquals(saved, archive.searches().find("s1").orElseThrow());
        assertEquals(
                List.of("s1", "s2"),
                archive.searches().list().stream().map(Saved::id).toList());
        assertTrue(archive.searches().delete("s1"));
        assertFalse(archive.searches().delete("s1"));
        assertTrue(archive.searches().find("s1").isEmpty());
    }

    @Test
    void eachFindIsToldOnce() throws IOException {
        archive.searches().add("s1", DRAFT);
        receive(Samples.source("a", "The ferry left the quay."));
        Find find = new Find("s1", "a-q0", "a", "{}");
        Find other = new Find("s2", "a-q0", "a", "{}");
        archive.searches().matched(7, List.of(find, other), none("s1"), BODY);
        archive.searches().matched(8, List.of(find), none("s1"), BODY);
        assertEquals(8, archive.searches().matchedUpTo());
        assertEquals(
                List.of("a-q0"),
                archive.searches().alerts("s1", null, 10).stream()
                        .map(SavedSearches.Alert::hit)
                        .toList());
        assertEquals(List.of(), archive.searches().alerts("s1", 1L, 10));
        assertEquals(
                Map.of("s1", new SavedSearches.Found(1, NOW)),
                archive.searches().found());
        List<Delivery> due = archive.searches().due(NOW, 10);
        assertEquals(List.of(new Delivery(1, "s1", "s1 [a-q0] null", new Progress(0, NOW, "waiting", null))), due);
        archive.delete("a");
        assertEquals(List.of(), archive.searches().alerts("s1", null, 10), "with the article go its words");
        assertEquals(Map.of(), archive.searches().found());
    }

    @Test
    void aProblemIsToldWhenItBegins() throws IOException {
        archive.searches().add("s1", DRAFT);
        archive.searches().matched(1, List.of(), Collections.singletonMap("s1", "no query"), BODY);
        archive.searches().matched(2, List.of(), Collections.singletonMap("s1", "no query"), BODY);
        assertEquals("no query", archive.searches().find("s1").orElseThrow().problem());
        assertEquals(
                List.of("s1 [] no query"),
                archive.searches().due(NOW, 10).stream().map(Delivery::body).toList());
        archive.searches().matched(3, List.of(), none("s1"), BODY);
        assertNull(archive.searches().find("s1").orElseThrow().problem());
    }

    @Test
    void whatIsToBeSentWaitsUntilItIsSettled() throws IOException {
        archive.searches().add("s1", DRAFT);
        archive.searches().matched(1, List.of(), Collections.singletonMap("s1", "no query"), BODY);
        archive.searches().settled(1, "503", false, NOW.plus(Duration.ofMinutes(1)));
        assertEquals(List.of(), archive.searches().due(NOW, 10));
        assertEquals(
                1, archive.searches().due(NOW.plus(Duration.ofMinutes(1)), 10).size());
        archive.searches().settled(1, "200", true, null);
        assertEquals(
                new Progress(2, null, "delivered", "200"),
                archive.searches().deliveries("s1", 10).getFirst().progress());
        archive.searches().settled(1, "500", false, null);
        assertEquals(
                "failed",
                archive.searches().deliveries("s1", 10).getFirst().progress().state());
    }

    private static Map<String, @Nullable String> none(String id) {
        return Collections.singletonMap(id, null);
    }
}
