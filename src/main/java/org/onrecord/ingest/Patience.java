package org.onrecord.ingest;

import org.jspecify.annotations.Nullable;

/// How a thread lives with a storage that fails: it tries again, ever more rarely, and says meanwhile what is wrong.
final class Patience {
    private static final long FIRST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 10_000;

    private volatile @Nullable String trouble;
    private long next = FIRST_MILLIS;

    /// What is wrong at the moment; null if nothing is.
    @Nullable
    String trouble() {
        return trouble;
    }

    /// Gives how long to wait, in milliseconds, before the next try.
    ///
    /// @return above 0; the first of a row of failures is the one to log, see [#isFirst]
    synchronized long failed(Exception e) {
        trouble = String.valueOf(e.getMessage());
        long wait = next;
        next = Math.min(LONGEST_MILLIS, next * 2);
        return wait;
    }

    synchronized boolean isFirst() {
        return next == FIRST_MILLIS;
    }

    synchronized void succeeded() {
        trouble = null;
        next = FIRST_MILLIS;
    }
}
