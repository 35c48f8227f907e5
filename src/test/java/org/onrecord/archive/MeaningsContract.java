package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.archive.Meanings.Told;
import org.onrecord.archive.Meanings.Waiting;
import org.onrecord.document.Detail;
import org.onrecord.document.Meaning;

/// What every [Meanings] does.
abstract class MeaningsContract extends SearchesContract {
    private static final Set<String> ALL = Set.of("we stay", "we leave", "no comment");

    private static Meaning meaning(String model, int number) {
        return new Meaning(model, new byte[] {(byte) number, 1});
    }

    private void found(String... ids) throws IOException {
        for (String id : ids) {
            receive(Samples.source(id, "About " + id + " today"));
            read(id);
        }
    }

    private List<String> waiting() throws IOException {
        List<Waiting> waiting = archive.meanings().waiting(100);
        assertEquals(archive.meanings().countWaiting(), waiting.size());
        return waiting.stream().map(each -> each.id() + "@" + each.sequence()).toList();
    }

    private int tell(Waiting document, Map<String, Meaning> words) throws IOException {
        return archive.meanings().store(List.of(new Told(document, words)));
    }

    private Waiting first() throws IOException {
        return archive.meanings().waiting(1).getFirst();
    }

    @Test
    void whatIsFoundWaitsUntilItIsTold() throws IOException {
        Meanings meanings = archive.meanings();
        meanings.use("m1");
        assertEquals(List.of(), waiting());
        found("a", "b");
        receive(Samples.source("unread", "About it today"));
        assertEquals(List.of("b@2", "a@1"), waiting(), "the latest change first");
        assertEquals(1, tell(first(), Map.of("we stay", meaning("m1", 1), "no comment", meaning("m1", 2))));
        assertEquals(List.of("a@1"), waiting());
        assertEquals(
                List.of("a", "b"),
                archive.changesSince(0, 10).stream().map(Change::id).toList());
        assertEquals(3, archive.lastSequence(), "an index must read b again");
        assertEquals(Map.of("we stay", meaning("m1", 1), "no comment", meaning("m1", 2)), meanings.known(ALL));
        assertEquals(1, tell(first(), Map.of()));
        assertEquals(3, archive.lastSequence(), "nothing is to be read of a");
        assertEquals(List.of(), waiting());
    }

    @Test
    void whatChangesIsToldAgain() throws IOException {
        archive.meanings().use("m1");
        found("a");
        tell(first(), Map.of("we stay", meaning("m1", 1)));
        receive(Samples.source("a", "About it tomorrow"));
        assertEquals(List.of(), waiting(), "not yet read");
        read("a");
        assertEquals(List.of("a@3"), waiting());
        assertEquals(1, tell(first(), Map.of("we stay", meaning("m1", 1))));
        assertEquals(3, archive.lastSequence(), "whoever read change 3 knew what these words mean");
        assertEquals(List.of(), waiting());
    }

    @Test
    void whatChangedMeanwhileGoesOnWaiting() throws IOException {
        archive.meanings().use("m1");
        found("replaced", "deleted", "withdrawn");
        List<Waiting> listed = archive.meanings().waiting(10);
        receive(Samples.source("replaced", "About it tomorrow"));
        read("replaced");
        archive.delete("deleted");
        archive.withdraw("withdrawn", 3, "index-refused", Detail.told("-"));
        long last = archive.lastSequence();
        for (Waiting each : listed) {
            assertEquals(0, tell(each, Map.of("we stay", meaning("m1", 1))));
        }
        assertEquals(last, archive.lastSequence());
        assertEquals(Map.of(), archive.meanings().known(ALL));
        assertEquals(List.of("replaced@4"), waiting());
    }

    @Test
    void wordsThatNobodySaysAnyMoreAreForgotten() throws IOException {
        Meanings meanings = archive.meanings();
        meanings.use("m1");
        found("a", "b", "c");
        for (Waiting each : meanings.waiting(10)) {
            Map<String, Meaning> words = new HashMap<>();
            words.put("no comment", meaning("m1", 3));
            words.put(
                    each.id().equals("a") ? "we stay" : "we leave",
                    meaning("m1", each.id().charAt(0)));
            tell(each, words);
        }
        archive.delete("b");
        assertEquals(ALL, meanings.known(ALL).keySet(), "c says it too");
        archive.delete("c");
        assertEquals(Set.of("no comment", "we stay"), meanings.known(ALL).keySet());
        archive.withdraw("a", archive.changesSince(0, 10).getFirst().sequence(), "index-refused", Detail.told("-"));
        assertEquals(Map.of(), meanings.known(ALL));
    }

    @Test
    void anotherModelBeginsAnew() throws IOException {
        found("a", "b");
        assertThrows(IllegalArgumentException.class, () -> tell(first(), Map.of("we stay", meaning("m1", 1))));
        archive.meanings().use("m1");
        tell(first(), Map.of("we stay", meaning("m1", 1)));
        assertThrows(IllegalArgumentException.class, () -> tell(first(), Map.of("we stay", meaning("m2", 1))));
        archive.meanings().use("m1");
        assertEquals(List.of("a@1"), waiting());
        archive.close();
        archive = open();
        assertEquals(List.of("a@1"), waiting());
        assertEquals(Set.of("we stay"), archive.meanings().known(ALL).keySet());
        archive.meanings().use("m2");
        assertEquals(List.of("b@3", "a@1"), waiting());
        assertTrue(archive.meanings().known(ALL).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> archive.meanings().waiting(0));
    }
}
