package org.onrecord.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The promise that an arrival is on disk.
///
/// @param id the document's id; null where the arrival could not be read
/// @param version of the document, from 1; 0 where the arrival could not be read
public record Receipt(@Nullable String id, int version, Kind kind) {
    /// What an arrival was to the archive.
    public enum Kind {
        NEW,
        /// Known bytes: nothing to do.
        DUPLICATE,
        /// Known bytes that could not be read last time, or a container some of whose members could not: they are read
        /// again, as a version of their own.
        RETRIED,
        REPLACED,
        UNREADABLE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
