package org.onrecord.ingest;

import org.jspecify.annotations.Nullable;

/// How far a run is.
///
/// @param received documents on disk
/// @param done of them, read or failed
/// @param unchanged of them, known already or unreadable: no work
/// @param fraction of the whole that is done, an estimate by bytes, 0 to 1
/// @param trouble what holds it up at the moment; null if nothing does
public record IngestProgress(
        long received,
        long done,
        long unchanged,
        double fraction,
        @Nullable String trouble) {}
