package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.archive.AccessKeys.Entry;
import org.onrecord.archive.AccessKeys.Scope;
import org.onrecord.archive.AccessKeys.Times;

/// What every archive does with keys.
abstract class KeysContract extends CorrectingContract {
    @Test
    void keysAreKeptAndRevoked() throws IOException {
        Entry desk = archive.keys()
                .add("a1", "The desk", Set.of(Scope.READ, Scope.INGEST), "cafe")
                .orElseThrow();
        assertEquals(new Entry("a1", "The desk", Set.of(Scope.READ, Scope.INGEST), new Times(NOW, null), "cafe"), desk);
        assertTrue(
                archive.keys().add("a1", "Another", Set.of(Scope.READ), "babe").isEmpty());
        archive.keys().add("b2", "The chief", Set.of(Scope.ADMIN), "beef");
        assertEquals(
                new Times(NOW, NOW), archive.keys().revoke("a1").orElseThrow().times());
        assertTrue(archive.keys().revoke("a1").isEmpty());
        assertTrue(archive.keys().revoke("none").isEmpty());
        archive.close();
        archive = open();
        assertEquals(
                List.of("a1", "b2"),
                archive.keys().list().stream().map(Entry::id).toList());
        assertEquals(NOW, archive.keys().find("a1").orElseThrow().times().revoked(), "it is remembered");
        assertTrue(archive.keys().find("none").isEmpty());
    }

    @Test
    void anAdministratorMayDoEverything() throws IOException {
        Entry chief = archive.keys()
                .add("b2", "The chief", Set.of(Scope.ADMIN), "beef")
                .orElseThrow();
        assertTrue(chief.allows(Scope.READ) && chief.allows(Scope.INGEST) && chief.allows(Scope.ADMIN));
        Entry reader =
                archive.keys().add("c3", "A reader", Set.of(Scope.READ), "feed").orElseThrow();
        assertTrue(reader.allows(Scope.READ));
        assertFalse(reader.allows(Scope.INGEST) || reader.allows(Scope.ADMIN));
    }
}
