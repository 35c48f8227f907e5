package org.onrecord.archive.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.onrecord.archive.BetterReading;
import org.onrecord.archive.DocumentCodec;
import org.onrecord.archive.StoredReading;

/// Which annotations are to be made again, and how better ones take the place of others.
final class Rereading {
    private static final String READ_BY = " FROM annotated a JOIN version v ON v.key = a.version JOIN document d"
            + " ON d.key = v.document AND d.searchable = a.version WHERE a.annotator = ?"
            + " AND d.id NOT IN (SELECT article FROM correction WHERE article IS NOT NULL AND undone IS NULL)";

    private Rereading() {}

    /// Queues what others than these annotators have read.
    static Writer.Change<Long> queueStale(List<String> annotators) {
        String known = String.join(",", Collections.nCopies(annotators.size(), "?"));
        String stale = " FROM document d WHERE (d.state = 'annotated' AND (SELECT a.annotator FROM annotated a"
                + " WHERE a.version = d.searchable) NOT IN (" + known + ")) OR (d.state = 'failed' AND EXISTS"
                + " (SELECT 1 FROM normalized n WHERE n.version = d.latest))";
        return session -> {
            session.update(
                    "INSERT INTO work (document, version, annotate_only) SELECT d.key, d.latest, 1" + stale
                            + " ORDER BY d.key",
                    annotators.toArray());
            return (long) session.update(
                    "UPDATE document SET state = 'normalised', reason = NULL, detail = NULL WHERE key IN"
                            + " (SELECT d.key" + stale + ")",
                    annotators.toArray());
        };
    }

    static List<StoredReading> readBy(Session session, String annotator, int limit) throws SQLException {
        return session.list(
                "SELECT a.version, d.id" + READ_BY + " ORDER BY a.version DESC LIMIT ?",
                row -> new StoredReading(row.getLong(1), row.getString(2), annotator),
                annotator,
                limit);
    }

    static long countReadBy(Session session, String annotator) throws SQLException {
        return session.number("SELECT count(*)" + READ_BY, annotator);
    }

    /// What can be done before the writer's transaction is done before.
    static Writer.Change<Integer> improve(List<BetterReading> readings) {
        List<byte[]> encoded = new ArrayList<>();
        List<Set<String>> speakers = new ArrayList<>();
        for (BetterReading reading : readings) {
            encoded.add(DocumentCodec.encode(reading.found()));
            speakers.add(DocumentCodec.speakers(reading.found()));
        }
        return session -> {
            int taken = 0;
            for (int i = 0; i < encoded.size(); i++) {
                if (improve(session, readings.get(i), encoded.get(i))) {
                    String id = readings.get(i).instead().id();
                    long document = session.number("SELECT key FROM document WHERE id = ?", id);
                    SqliteCorrections.putNamed(session, document, speakers.get(i));
                    session.update("UPDATE document SET sequence = " + Numbers.NEXT + " WHERE key = ?", document);
                    taken++;
                }
            }
            return taken;
        };
    }

    private static boolean improve(Session session, BetterReading reading, byte[] annotations) throws SQLException {
        StoredReading instead = reading.instead();
        return session.update(
                        "UPDATE annotated SET annotator = ?, json = ? WHERE version = ? AND annotator = ?"
                                + " AND version IN (SELECT searchable FROM document WHERE id = ?)"
                                + " AND NOT EXISTS (SELECT 1 FROM correction WHERE article = ? AND undone IS NULL)",
                        reading.found().annotator(),
                        annotations,
                        instead.version(),
                        instead.annotator(),
                        instead.id(),
                        instead.id())
                > 0;
    }
}
