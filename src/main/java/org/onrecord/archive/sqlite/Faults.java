package org.onrecord.archive.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.onrecord.archive.ArchiveException;
import org.onrecord.archive.ArchiveException.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says in plain words what a failure of SQLite means.
final class Faults {
    private final Path file;

    Faults(Path file) {
        this.file = file;
    }

    ArchiveException of(SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        // The low byte is the primary code: https://sqlite.org/rescode.html
        return switch (code.code & 0xFF) {
            case 13 ->
                new ArchiveException(
                        Kind.DISK_FULL,
                        "the disk under " + file + " is full: nothing was written; make room and send again",
                        e);
            case 11, 26 ->
                new ArchiveException(
                        Kind.CORRUPT,
                        file + " is not a sound archive (" + code.message + "): restore it from a backup",
                        e);
            case 5, 6 ->
                new ArchiveException(Kind.LOCKED, file + " is in use by another program that reads SQLite files", e);
            case 8, 14 ->
                new ArchiveException(
                        Kind.OTHER,
                        file + " cannot be opened for writing (" + code.message + "): check who owns the folder",
                        e);
            default -> new ArchiveException(Kind.OTHER, file + ": " + e.getMessage(), e);
        };
    }

    ArchiveException closed() {
        return new ArchiveException(Kind.CLOSED, "the archive " + file + " is closed", null);
    }
}
