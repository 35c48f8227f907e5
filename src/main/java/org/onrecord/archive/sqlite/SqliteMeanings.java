package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.archive.Meanings;
import org.onrecord.document.Meaning;

/// [Meanings] in the archive's tables.
final class SqliteMeanings implements Meanings {
    /// The index `document_untold` has these conditions.
    private static final String WAITING = " FROM document WHERE searchable IS NOT NULL AND told < sequence";

    private static final String UNUSED =
            "DELETE FROM meaning WHERE key = ? AND NOT EXISTS" + " (SELECT 1 FROM meant WHERE meaning = meaning.key)";

    /// Of a SHA-256: no two words in a million million share so much by chance.
    private static final int HASH_BYTES = 16;

    private final Writer writer;
    private final Readers readers;

    SqliteMeanings(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public void use(String model) throws IOException {
        writer.write(session -> {
            if (!model(session).equals(Optional.of(model))) {
                session.update("DELETE FROM meant");
                session.update("DELETE FROM meaning");
                session.update("DELETE FROM meaning_model");
                session.update("INSERT INTO meaning_model (model) VALUES (?)", model);
                session.update("UPDATE document SET told = 0 WHERE told > 0");
            }
            return true;
        });
    }

    private static Optional<String> model(Session session) throws SQLException {
        return session.first("SELECT model FROM meaning_model", row -> row.getString(1));
    }

    @Override
    public List<Waiting> waiting(int limit) throws IOException {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " must be at least 1");
        }
        return readers.read(session -> session.list(
                "SELECT id, sequence" + WAITING + " ORDER BY sequence DESC LIMIT ?",
                row -> new Waiting(row.getString(1), row.getLong(2)),
                limit));
    }

    @Override
    public long countWaiting() throws IOException {
        return readers.read(session -> session.number("SELECT count(*)" + WAITING));
    }

    @Override
    public Map<String, Meaning> known(Set<String> words) throws IOException {
        if (words.isEmpty()) {
            return Map.of();
        }
        Map<String, byte[]> hashes = new HashMap<>();
        words.forEach(each -> hashes.put(each, hash(each)));
        return readers.read(session -> {
            Map<String, Meaning> known = new HashMap<>();
            Optional<String> model = model(session);
            for (Map.Entry<String, byte[]> each :
                    model.isEmpty() ? Set.<Map.Entry<String, byte[]>>of() : hashes.entrySet()) {
                session.first("SELECT numbers FROM meaning WHERE words = ?", row -> row.getBytes(1), each.getValue())
                        .ifPresent(numbers -> known.put(each.getKey(), new Meaning(model.get(), numbers)));
            }
            return known;
        });
    }

    @Override
    public int store(List<Told> documents) throws IOException {
        return writer.write(session -> {
            int taken = 0;
            for (Told told : documents) {
                taken += store(session, told) ? 1 : 0;
            }
            return taken;
        });
    }

    private static boolean store(Session session, Told told) throws SQLException {
        long sequence = told.document().sequence();
        Optional<Long> document = session.first(
                "SELECT key" + WAITING + " AND id = ? AND sequence = ?",
                row -> row.getLong(1),
                told.document().id(),
                sequence);
        if (document.isEmpty()) {
            return false;
        }
        String model = model(session).orElseThrow(() -> new IllegalArgumentException("no model is in use"));
        Set<Long> before = used(session, document.get());
        Set<Long> now = new TreeSet<>();
        boolean found = true;
        for (Map.Entry<String, Meaning> each : told.words().entrySet()) {
            if (!each.getValue().model().equals(model)) {
                throw new IllegalArgumentException(each.getValue() + " must be of " + model);
            }
            Stored stored = put(session, each.getKey(), each.getValue());
            now.add(stored.key);
            found &= stored.since < sequence;
        }
        for (long meaning : now) {
            session.update("INSERT OR IGNORE INTO meant (document, meaning) VALUES (?, ?)", document.get(), meaning);
        }
        before.removeAll(now);
        drop(session, document.get(), before);
        // An index that has read the change before it was known what these words mean must read it again.
        session.update(
                "UPDATE document SET sequence = " + (found ? "sequence" : Numbers.NEXT) + " WHERE key = ?",
                document.get());
        session.update("UPDATE document SET told = sequence WHERE key = ?", document.get());
        return true;
    }

    private record Stored(long key, long since) {}

    private static Stored put(Session session, String words, Meaning meaning) throws SQLException {
        byte[] hash = hash(words);
        session.update(
                "INSERT OR IGNORE INTO meaning (words, numbers, since) VALUES (?, ?, " + Numbers.LAST + ")",
                hash,
                meaning.numbers());
        return session.first(
                        "SELECT key, since FROM meaning WHERE words = ?",
                        row -> new Stored(row.getLong(1), row.getLong(2)),
                        hash)
                .orElseThrow();
    }

    private static Set<Long> used(Session session, long document) throws SQLException {
        return new TreeSet<>(
                session.list("SELECT meaning FROM meant WHERE document = ?", row -> row.getLong(1), document));
    }

    /// Forgets what the quotes of a document mean, and words that no other quotes.
    static void drop(Session session, long document) throws SQLException {
        drop(session, document, used(session, document));
    }

    private static void drop(Session session, long document, Set<Long> meanings) throws SQLException {
        for (long meaning : meanings) {
            session.update("DELETE FROM meant WHERE document = ? AND meaning = ?", document, meaning);
            session.update(UNUSED, meaning);
        }
    }

    private static byte[] hash(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
