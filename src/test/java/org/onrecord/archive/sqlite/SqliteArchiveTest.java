package org.onrecord.archive.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.archive.ArchiveContract;
import org.onrecord.archive.ArchiveException;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.LedgerQuery;
import org.onrecord.archive.Outcome;
import org.onrecord.archive.Samples;
import org.onrecord.document.Detail;

/// The contract on SQLite, and what only an archive in a file can meet with.
final class SqliteArchiveTest extends ArchiveContract {
    @TempDir
    private Path folder;

    @Override
    protected Archive open() throws IOException {
        return SqliteArchive.open(folder, () -> NOW);
    }

    @Test
    void aSecondOpenerLearnsWhoHasIt() {
        ArchiveException locked = assertThrows(ArchiveException.class, this::open);
        assertEquals(ArchiveException.Kind.LOCKED, locked.kind());
        assertEquals(
                "%s is in use by process %d: stop that one, or choose another data folder"
                        .formatted(folder, ProcessHandle.current().pid()),
                locked.getMessage());
    }

    @Test
    void aNewerFileIsLeftAlone() throws Exception {
        archive.close();
        long version = version();
        sql("PRAGMA user_version=99");
        ArchiveException newer = assertThrows(ArchiveException.class, this::open);
        assertEquals(ArchiveException.Kind.NEWER_SCHEMA, newer.kind());
        assertTrue(String.valueOf(newer.getMessage()).contains("tables version 99"), newer.getMessage());
        sql("PRAGMA user_version=" + version);
        archive = open();
    }

    @Test
    void anArchiveOfTheFirstVersionLearnsWhomItNames() throws Exception {
        receive(Samples.source("a", "The ferry left."));
        read("a");
        archive.close();
        for (String later : List.of(
                "correction",
                "named",
                "access_key",
                "delivery",
                "alert",
                "alerted",
                "saved_search",
                "meant",
                "meaning",
                "meaning_model")) {
            sql("DROP TABLE " + later);
        }
        sql("DROP INDEX document_untold");
        sql("ALTER TABLE document DROP COLUMN told");
        sql("DROP INDEX annotated_by_annotator");
        sql("PRAGMA user_version=1");
        archive = open();
        assertEquals(1, archive.corrections().articlesNaming("mira-tolven"));
    }

    @Test
    void whatAnOlderVersionSaidOfADocumentIsKept() throws Exception {
        receive(Samples.source("a", "The ferry left."));
        archive.store(List.of(new Outcome.Failed(ticket("a"), "damaged", Detail.told("-"), null)));
        archive.receive(List.of(new Arrival.Unreadable("b.txt", "unreadable", Detail.told("-"))), "j");
        archive.close();
        sql("UPDATE document SET detail = 'It \"ends\" early.'");
        sql("UPDATE sighting SET detail = 'The file breaks off.' WHERE detail IS NOT NULL");
        sql("PRAGMA user_version=6");
        archive = open();
        assertEquals(
                List.of(Detail.told("The file breaks off."), Detail.told("It \"ends\" early.")),
                archive.ledger(new LedgerQuery(LedgerQuery.Filter.ALL, null, 9)).rows().stream()
                        .map(row -> row.standing().detail())
                        .toList());
    }

    private long version() throws Exception {
        try (Session session = Session.reader(folder.resolve("archive.db"))) {
            return session.number("PRAGMA user_version");
        }
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        archive.close();
        Files.writeString(folder.resolve("archive.db"), "This is no database. ".repeat(1000));
        ArchiveException damaged = assertThrows(ArchiveException.class, this::open);
        assertEquals(ArchiveException.Kind.CORRUPT, damaged.kind());
        assertTrue(String.valueOf(damaged.getMessage()).contains("archive.db"), damaged.getMessage());
    }

    @Test
    void aFullDiskLosesNothingAndSaysSo() throws Exception {
        receive(Samples.source("a", "The ferry left."));
        archive.close();
        try (Session session = Session.writer(folder.resolve("archive.db"))) {
            session.execute("PRAGMA max_page_count=1");
            Faults faults = new Faults(folder.resolve("archive.db"));
            try (Writer writer = new Writer(session, faults)) {
                ArchiveException full = assertThrows(
                        ArchiveException.class,
                        () -> writer.write(one ->
                                one.insert("INSERT INTO content (deflated, bytes) VALUES (0, zeroblob(10000000))")));
                assertEquals(ArchiveException.Kind.DISK_FULL, full.kind());
                session.execute("PRAGMA max_page_count=1000000");
                writer.write(one -> one.insert("INSERT INTO content (deflated, bytes) VALUES (0, zeroblob(10))"));
            }
        }
        archive = open();
        assertTrue(archive.original("a").isPresent());
    }

    @Test
    void oneBadChangeDoesNotUndoItsNeighbours() throws Exception {
        archive.close();
        try (Writer writer = new Writer(Session.writer(folder.resolve("archive.db")), new Faults(folder))) {
            writer.write(one -> one.insert("INSERT INTO job (id, submitted) VALUES ('good', 1)"));
            assertThrows(
                    IllegalStateException.class,
                    () -> writer.write(one -> {
                        one.insert("INSERT INTO job (id, submitted) VALUES ('bad', 1)");
                        throw new IllegalStateException("bad");
                    }));
            assertEquals(1L, (long) writer.write(one -> one.number("SELECT count(*) FROM job")));
        }
    }

    @Test
    void deletedBytesLeaveNoCopy() throws Exception {
        receive(Samples.source("a", "The ferry left."));
        receive(Samples.source("b", "The ferry left."));
        archive.delete("a");
        archive.delete("b");
        archive.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
                Statement statement = connection.createStatement()) {
            assertEquals(
                    0, statement.executeQuery("SELECT count(*) FROM content").getLong(1));
        }
    }

    private void sql(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
