package org.onrecord.archive.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Takes documents away, inside the writer's transaction: for good, or out of search alone.
final class Deletion {
    private final Session session;

    Deletion(Session session) {
        this.session = session;
    }

    /// Deletes; false if there is no such document.
    boolean delete(String id) throws SQLException {
        Optional<Long> document = session.first(
                "SELECT key FROM document WHERE id = ? AND state <> 'deleted'", row -> row.getLong(1), id);
        if (document.isEmpty()) {
            return false;
        }
        delete(document.get());
        return true;
    }

    /// Takes out of search; false if the document has changed since `sequence`, or is not there.
    ///
    /// @param detail as [DetailText] has it
    boolean withdraw(String id, long sequence, String reason, String detail) throws SQLException {
        int taken = session.update(
                // A replacement that waits keeps its own state.
                "UPDATE document SET searchable = NULL, sequence = " + Numbers.NEXT
                        + ", reason = CASE state WHEN 'annotated' THEN ? END"
                        + ", detail = CASE state WHEN 'annotated' THEN ? END"
                        + ", state = CASE state WHEN 'annotated' THEN 'failed' ELSE state END"
                        + " WHERE id = ? AND sequence = ? AND searchable IS NOT NULL",
                reason,
                detail,
                id,
                sequence);
        if (taken > 0) {
            SqliteMeanings.drop(session, session.number("SELECT key FROM document WHERE id = ?", id));
        }
        return taken > 0;
    }

    private void delete(long document) throws SQLException {
        session.update(
                "UPDATE document SET state = 'deleted', searchable = NULL, reason = NULL, detail = NULL, sequence = "
                        + Numbers.NEXT + " WHERE key = ?",
                document);
        session.update("DELETE FROM work WHERE document = ?", document);
        session.update("DELETE FROM named WHERE document = ?", document);
        SqliteMeanings.drop(session, document);
        // They hold words of the article.
        session.update("DELETE FROM alert WHERE article = (SELECT id FROM document WHERE key = ?)", document);
        session.update("DELETE FROM correction WHERE article = (SELECT id FROM document WHERE key = ?)", document);
        for (long version : keys("SELECT key FROM version WHERE document = ?", document)) {
            session.update("DELETE FROM normalized WHERE version = ?", version);
            session.update("DELETE FROM annotated WHERE version = ?", version);
            dropContent(version);
        }
        for (long member : keys(
                "SELECT DISTINCT v.document FROM sighting s JOIN version v ON v.key = s.version"
                        + " JOIN document d ON d.key = v.document WHERE s.container = ? AND d.state <> 'deleted'",
                document)) {
            if (cameInNoOtherWay(member, document)) {
                delete(member);
            }
        }
    }

    private void dropContent(long version) throws SQLException {
        List<Long> contents = session.list(
                "SELECT content FROM version WHERE key = ? AND content IS NOT NULL", row -> row.getLong(1), version);
        session.update("UPDATE version SET content = NULL WHERE key = ?", version);
        for (long content : contents) {
            session.update(
                    "DELETE FROM content WHERE key = ? AND NOT EXISTS (SELECT 1 FROM version WHERE content = content.key"
                            + " AND sha256 = (SELECT sha256 FROM version WHERE key = ?))",
                    content,
                    version);
        }
    }

    private boolean cameInNoOtherWay(long member, long container) throws SQLException {
        return session.number(
                        "SELECT count(*) FROM sighting s JOIN version v ON v.key = s.version"
                                + " WHERE v.document = ? AND s.container IS NOT ?",
                        member,
                        container)
                == 0;
    }

    private List<Long> keys(String sql, long key) throws SQLException {
        return session.list(sql, row -> row.getLong(1), key);
    }
}
