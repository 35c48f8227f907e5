package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.archive.AccessKeys;

/// [AccessKeys] in the archive's tables.
final class SqliteKeys implements AccessKeys {
    private static final String COLUMNS = "SELECT id, name, scopes, sha256, created, revoked FROM access_key ";

    private final Writer writer;
    private final Readers readers;
    private final InstantSource clock;

    SqliteKeys(Writer writer, Readers readers, InstantSource clock) {
        this.writer = writer;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Optional<Entry> add(String id, String name, Set<Scope> scopes, String sha256) throws IOException {
        String labels = scopes.stream().map(Scope::label).sorted().collect(Collectors.joining(","));
        long now = clock.millis();
        return writer.write(session -> {
            int added = session.update(
                    "INSERT OR IGNORE INTO access_key (id, name, scopes, sha256, created) VALUES (?, ?, ?, ?, ?)",
                    id,
                    name,
                    labels,
                    sha256,
                    now);
            return added == 0 ? Optional.empty() : find(session, id);
        });
    }

    @Override
    public Optional<Entry> find(String id) throws IOException {
        return readers.read(session -> find(session, id));
    }

    @Override
    public List<Entry> list() throws IOException {
        return readers.read(session -> session.list(COLUMNS + "ORDER BY created, id", SqliteKeys::entry));
    }

    @Override
    public Optional<Entry> revoke(String id) throws IOException {
        long now = clock.millis();
        return writer.write(session -> {
            int revoked = session.update("UPDATE access_key SET revoked = ? WHERE id = ? AND revoked IS NULL", now, id);
            return revoked == 0 ? Optional.empty() : find(session, id);
        });
    }

    private static Optional<Entry> find(Session session, String id) throws SQLException {
        return session.first(COLUMNS + "WHERE id = ?", SqliteKeys::entry, id);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Set<Scope> scopes = Arrays.stream(row.getString(3).split(",", -1))
                .map(label -> Scope.valueOf(label.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        long revoked = row.getLong(6);
        Instant end = row.wasNull() ? null : Instant.ofEpochMilli(revoked);
        return new Entry(
                row.getString(1),
                row.getString(2),
                scopes,
                new Times(Instant.ofEpochMilli(row.getLong(5)), end),
                row.getString(4));
    }
}
