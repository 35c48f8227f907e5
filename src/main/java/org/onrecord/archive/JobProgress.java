package org.onrecord.archive;

import java.time.Instant;

/// How far a job is, counted from the states of what it brought; members of containers included.
public record JobProgress(String id, Instant submitted, LedgerCounts counts) {
    /// All ledger rows of the job.
    public long total() {
        return counts.states().values().stream().mapToLong(Long::longValue).sum();
    }

    /// Rows that wait to be read.
    public long waiting() {
        return counts.of(DocumentState.RECEIVED) + counts.of(DocumentState.NORMALISED);
    }

    /// Whether all that can be found is found by searches, and the rest has a reason.
    public boolean isDone() {
        return waiting() == 0 && counts.of(DocumentState.ANNOTATED) == 0;
    }
}
