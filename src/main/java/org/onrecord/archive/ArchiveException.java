package org.onrecord.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The storage under an archive failed. The message is for the operator: what is wrong, where, what to do.
public final class ArchiveException extends IOException {
    private final Kind kind;

    public ArchiveException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// What went wrong.
    public enum Kind {
        /// Another process has the archive open.
        LOCKED,
        DISK_FULL,
        /// What is on disk is not an archive, or no longer a sound one.
        CORRUPT,
        /// A newer version of Onrecord wrote it.
        NEWER_SCHEMA,
        CLOSED,
        OTHER
    }
}
