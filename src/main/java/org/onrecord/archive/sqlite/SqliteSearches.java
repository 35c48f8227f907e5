package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.SavedSearches;

/// [SavedSearches] in the archive's tables.
final class SqliteSearches implements SavedSearches {
    private static final String SEARCHES =
            "SELECT id, name, kind, query, url, secret, created, problem FROM saved_search ";
    private static final String DELIVERIES = "SELECT number, search, body, attempts, due, state, answer FROM delivery ";

    /// Of the article that holds a find, as old as its first sighting.
    private static final String CAME_SINCE =
            "SELECT count(*) FROM document d WHERE d.id = ? AND (SELECT min(s.received)"
                    + " FROM sighting s JOIN version v ON v.key = s.version WHERE v.document = d.key) >= ?";

    private final Writer writer;
    private final Readers readers;
    private final InstantSource clock;

    SqliteSearches(Writer writer, Readers readers, InstantSource clock) {
        this.writer = writer;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Optional<Saved> add(String id, Draft draft) throws IOException {
        Hook hook = draft.hook();
        long now = clock.millis();
        return writer.write(session -> {
            int added = session.update(
                    "INSERT OR IGNORE INTO saved_search (id, name, kind, query, url, secret, created)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    draft.name(),
                    draft.kind(),
                    draft.query(),
                    hook == null ? null : hook.url(),
                    hook == null ? null : hook.secret(),
                    now);
            return added == 0 ? Optional.empty() : find(session, id);
        });
    }

    @Override
    public Optional<Saved> find(String id) throws IOException {
        return readers.read(session -> find(session, id));
    }

    @Override
    public List<Saved> list() throws IOException {
        return readers.read(session -> session.list(SEARCHES + "ORDER BY created, id", SqliteSearches::saved));
    }

    @Override
    public boolean delete(String id) throws IOException {
        return writer.write(session -> {
            session.update("DELETE FROM delivery WHERE search = ?", id);
            session.update("DELETE FROM alert WHERE search = ?", id);
            return session.update("DELETE FROM saved_search WHERE id = ?", id) > 0;
        });
    }

    @Override
    public long matchedUpTo() throws IOException {
        return readers.read(session -> session.number("SELECT coalesce(max(sequence), 0) FROM alerted"));
    }

    @Override
    public void matched(long sequence, List<Find> finds, Map<String, @Nullable String> problems, Body body)
            throws IOException {
        long now = clock.millis();
        writer.write(session -> {
            for (Map.Entry<String, @Nullable String> each : problems.entrySet()) {
                Optional<Saved> search = find(session, each.getKey());
                if (search.isPresent()) {
                    settle(session, search.get(), each.getValue(), body, now);
                    note(session, search.get(), finds, body, now);
                }
            }
            return session.update("INSERT OR REPLACE INTO alerted (one, sequence) VALUES (1, ?)", sequence);
        });
    }

    @Override
    public Map<String, Found> found() throws IOException {
        Map<String, Found> found = new HashMap<>();
        readers.read(session -> session.list(
                "SELECT search, count(*), max(found) FROM alert GROUP BY search",
                row -> found.put(row.getString(1), new Found(row.getLong(2), Instant.ofEpochMilli(row.getLong(3))))));
        return found;
    }

    @Override
    public List<Alert> alerts(String id, @Nullable Long before, int size) throws IOException {
        return readers.read(session -> session.list(
                "SELECT number, found, hit, json FROM alert WHERE search = ?1 AND (?2 IS NULL OR number < ?2)"
                        + " ORDER BY number DESC LIMIT ?3",
                row -> new Alert(
                        row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getString(4)),
                id,
                before,
                size));
    }

    @Override
    public List<Delivery> due(Instant now, int limit) throws IOException {
        return readers.read(session -> session.list(
                DELIVERIES + "WHERE due <= ? ORDER BY due, number LIMIT ?",
                SqliteSearches::delivery,
                now.toEpochMilli(),
                limit));
    }

    @Override
    public void settled(long number, String answer, boolean delivered, @Nullable Instant next) throws IOException {
        writer.write(session -> session.update(
                "UPDATE delivery SET attempts = attempts + 1, answer = ?, state = ?, due = ? WHERE number = ?",
                answer,
                delivered ? "delivered" : next == null ? "failed" : "waiting",
                next == null ? null : next.toEpochMilli(),
                number));
    }

    @Override
    public List<Delivery> deliveries(String id, int limit) throws IOException {
        return readers.read(session -> session.list(
                DELIVERIES + "WHERE search = ? ORDER BY number DESC LIMIT ?", SqliteSearches::delivery, id, limit));
    }

    /// A problem is told once, when it begins.
    private static void settle(Session session, Saved search, @Nullable String problem, Body body, long now)
            throws SQLException {
        if (Objects.equals(problem, search.problem())) {
            return;
        }
        session.update("UPDATE saved_search SET problem = ? WHERE id = ?", problem, search.id());
        if (problem != null && search.draft().hook() != null) {
            send(session, search.id(), body.of(search, List.of(), problem), now);
        }
    }

    private static void note(Session session, Saved search, List<Find> finds, Body body, long now) throws SQLException {
        List<Find> fresh = new ArrayList<>();
        for (Find find : finds) {
            boolean own = find.search().equals(search.id());
            if (own
                    && session.number(
                                    CAME_SINCE, find.article(), search.created().toEpochMilli())
                            > 0) {
                int added = session.update(
                        "INSERT OR IGNORE INTO alert (search, hit, article, found, json) VALUES (?, ?, ?, ?, ?)",
                        find.search(),
                        find.hit(),
                        find.article(),
                        now,
                        find.json());
                if (added > 0) {
                    fresh.add(find);
                }
            }
        }
        if (!fresh.isEmpty() && search.draft().hook() != null) {
            send(session, search.id(), body.of(search, fresh, null), now);
        }
    }

    private static void send(Session session, String search, String body, long now) throws SQLException {
        session.update(
                "INSERT INTO delivery (search, body, due, state) VALUES (?, ?, ?, 'waiting')", search, body, now);
    }

    private static Optional<Saved> find(Session session, String id) throws SQLException {
        return session.first(SEARCHES + "WHERE id = ?", SqliteSearches::saved, id);
    }

    private static Saved saved(ResultSet row) throws SQLException {
        String url = row.getString(5);
        Hook hook = url == null ? null : new Hook(url, row.getString(6));
        return new Saved(
                row.getString(1),
                new Draft(row.getString(2), row.getString(3), row.getString(4), hook),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getString(8));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        long due = row.getLong(5);
        Instant next = row.wasNull() ? null : Instant.ofEpochMilli(due);
        return new Delivery(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                new Progress(row.getInt(4), next, row.getString(6), row.getString(7)));
    }
}
