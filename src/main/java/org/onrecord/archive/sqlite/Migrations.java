package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.onrecord.archive.ArchiveException;
import org.onrecord.archive.ArchiveException.Kind;

/// Brings the tables from any older version to today's. `PRAGMA user_version` counts the scripts that have run; a
/// script that was ever released is never edited, a change is a new one.
final class Migrations {
    private static final String CORRECTIONS = "2-corrections.sql";
    private static final List<String> SCRIPTS = List.of(
            "1-documents.sql",
            CORRECTIONS,
            "3-keys.sql",
            "4-alerts.sql",
            "5-annotators.sql",
            "6-meanings.sql",
            "7-details.sql");

    private Migrations() {}

    /// Runs what has not run yet.
    ///
    /// @throws ArchiveException of kind NEWER_SCHEMA if a newer version of Onrecord wrote the file
    static void run(Session session, Path file) throws SQLException, IOException {
        long version = session.number("PRAGMA user_version");
        if (version > SCRIPTS.size()) {
            throw new ArchiveException(
                    Kind.NEWER_SCHEMA,
                    file + " was written by a newer version of Onrecord (tables version " + version
                            + ", this one knows " + SCRIPTS.size() + "): start that one",
                    null);
        }
        for (int done = (int) version; done < SCRIPTS.size(); done++) {
            session.execute("BEGIN IMMEDIATE");
            for (String statement : statements(SCRIPTS.get(done))) {
                session.execute(statement);
            }
            if (SCRIPTS.get(done).equals(CORRECTIONS)) {
                SqliteCorrections.putAllNamed(session);
            }
            session.execute("PRAGMA user_version=" + (done + 1));
            session.execute("COMMIT");
        }
    }

    private static List<String> statements(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + script);
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
            return List.of(sql.split(";")).stream()
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(script, e);
        }
    }
}
