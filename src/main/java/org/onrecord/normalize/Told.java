package org.onrecord.normalize;

import org.jspecify.annotations.Nullable;

/// A piece of metadata and where it was read, by the names of [org.onrecord.document.Provenance].
record Told(String value, String from) {
    /// Null where there is no value.
    static @Nullable Told of(@Nullable String value, String from) {
        return value == null || value.isBlank() ? null : new Told(value.strip(), from);
    }

    /// The first there is; null if there is none.
    static @Nullable Told first(@Nullable Told... candidates) {
        for (Told candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }
}
