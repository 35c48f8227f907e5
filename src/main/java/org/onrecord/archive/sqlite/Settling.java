package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.DocumentCodec;
import org.onrecord.archive.Outcome;
import org.onrecord.archive.StoredBytes;
import org.onrecord.document.Detail;
import org.onrecord.document.NormalizedDocument;

/// Writes down how work ended. What can be done before the writer's transaction (JSON, deflating) is done before.
final class Settling {
    private Settling() {}

    /// The change that one outcome makes; it gives false where its document was replaced or deleted in the meantime.
    ///
    /// @param now milliseconds since 1970-01-01T00:00Z
    static Writer.Change<Boolean> change(Outcome outcome, long now) {
        Settlement settlement = switch (outcome) {
            case Outcome.Annotated annotated -> annotated(annotated);
            case Outcome.Failed failed -> failed(failed);
            case Outcome.Expanded expanded -> expanded(expanded, now);
        };
        return session -> {
            Optional<Task> task = session.first(
                    "SELECT ticket, document, version FROM work WHERE ticket = ?",
                    row -> new Task(row.getLong(1), row.getLong(2), row.getLong(3)),
                    outcome.ticket());
            if (task.isPresent()) {
                settlement.write(session, task.get());
            }
            return task.isPresent();
        };
    }

    private static Settlement annotated(Outcome.Annotated outcome) {
        byte[] text = DocumentCodec.encode(outcome.read());
        byte[] annotations = DocumentCodec.encode(outcome.found());
        Set<String> speakers = DocumentCodec.speakers(outcome.found());
        String unread = outcome.read().metadata().provenance().unreadDate();
        String note = unread == null ? null : DetailText.of(Detail.of(Detail.Kind.UNREAD_DATE, unread));
        return (session, task) -> {
            putText(session, task, text);
            session.update(
                    "INSERT OR REPLACE INTO annotated (version, annotator, json) VALUES (?, ?, ?)",
                    task.version(),
                    outcome.found().annotator(),
                    annotations);
            SqliteCorrections.putNamed(session, task.document(), speakers);
            session.update(
                    "UPDATE document SET state = 'annotated', searchable = ?, sequence = " + Numbers.NEXT
                            + ", reason = NULL, detail = ?, truncated = ? WHERE key = ?",
                    task.version(),
                    note,
                    outcome.read().truncated() ? 1 : 0,
                    task.document());
            dropTextsBut(session, task, task.version());
            done(session, task);
        };
    }

    private static Settlement failed(Outcome.Failed outcome) {
        NormalizedDocument document = outcome.document();
        byte @Nullable [] text = document == null ? null : DocumentCodec.encode(document);
        return (session, task) -> {
            if (text != null) {
                putText(session, task, text);
            }
            session.update(
                    "UPDATE document SET state = 'failed', reason = ?, detail = ?, truncated = ? WHERE key = ?",
                    outcome.reason(),
                    DetailText.of(outcome.detail()),
                    document != null && document.truncated() ? 1 : 0,
                    task.document());
            hide(session, task.document());
            dropTextsBut(session, task, text == null ? null : task.version());
            done(session, task);
        };
    }

    private static Settlement expanded(Outcome.Expanded outcome, long now) {
        List<@Nullable StoredBytes> stored = new ArrayList<>();
        for (Arrival member : outcome.members()) {
            stored.add(stored(member));
        }
        return (session, task) -> {
            Long job = session.first(
                            "SELECT job FROM sighting WHERE version = ? ORDER BY number LIMIT 1",
                            row -> Optional.ofNullable(row.getObject(1)).map(key -> ((Number) key).longValue()),
                            task.version())
                    .flatMap(key -> key)
                    .orElse(null);
            session.update("UPDATE document SET state = 'container' WHERE key = ?", task.document());
            Receiving receiving = new Receiving(session, new Receiving.Origin(task.document(), job, now));
            for (int i = 0; i < stored.size(); i++) {
                receiving.receive(outcome.members().get(i), stored.get(i));
            }
            hide(session, task.document());
            dropTextsBut(session, task, null);
            done(session, task);
        };
    }

    static @Nullable StoredBytes stored(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Received received -> StoredBytes.of(received.document().content());
            case Arrival.Unreadable unreadable -> null;
        };
    }

    private static void putText(Session session, Task task, byte[] text) throws SQLException {
        session.update("INSERT OR REPLACE INTO normalized (version, json) VALUES (?, ?)", task.version(), text);
    }

    /// What searches found of a document they find no more.
    private static void hide(Session session, long document) throws SQLException {
        session.update(
                "UPDATE document SET searchable = NULL, sequence = " + Numbers.NEXT
                        + " WHERE key = ? AND searchable IS NOT NULL",
                document);
        SqliteMeanings.drop(session, document);
    }

    private static void dropTextsBut(Session session, Task task, @Nullable Long version) throws SQLException {
        for (String table : List.of("normalized", "annotated")) {
            session.update(
                    "DELETE FROM " + table
                            + " WHERE version IN (SELECT key FROM version WHERE document = ?) AND version IS NOT ?",
                    task.document(),
                    version);
        }
    }

    private static void done(Session session, Task task) throws SQLException {
        session.update("DELETE FROM work WHERE ticket = ?", task.ticket());
    }

    /// What an outcome writes.
    @FunctionalInterface
    private interface Settlement {
        void write(Session session, Task task) throws SQLException, IOException;
    }

    /// Keys of a row of the work table.
    private record Task(long ticket, long document, long version) {}
}
