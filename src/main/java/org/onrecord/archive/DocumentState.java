package org.onrecord.archive;

import java.util.Locale;

/// Where something that was received stands.
public enum DocumentState {
    /// On disk, waiting to be read.
    RECEIVED,
    /// Text read, waiting for annotation.
    NORMALISED,
    /// Annotated, not yet seen by searches.
    ANNOTATED,
    /// Searches find it.
    INDEXED,
    /// Could not be read; the ledger row has the reason.
    FAILED,
    /// Holds other documents, which have rows of their own.
    CONTAINER,
    /// Known bytes, sighted again.
    DUPLICATE,
    /// A newer version took its place.
    REPLACED,
    DELETED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
