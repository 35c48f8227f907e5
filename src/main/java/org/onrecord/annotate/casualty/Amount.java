package org.onrecord.annotate.casualty;

import org.jspecify.annotations.Nullable;

/// A quantity as printed, in tokens `[from, to)`; bounds inclusive, null where open.
///
/// @param vague whether the words are indefinite ("dozens", "several", "no"), so that "of" may follow
record Amount(@Nullable Integer low, @Nullable Integer high, boolean about, boolean vague, Extent extent) {
    int from() {
        return extent.from;
    }

    int to() {
        return extent.to;
    }

    boolean isZero() {
        return low != null && high != null && low == 0 && high == 0;
    }

    boolean isOne() {
        return low != null && high != null && low == 1 && high == 1;
    }

    /// @param numberFrom first token of the number and its bounds, behind "the" or "another"
    record Extent(int from, int numberFrom, int to) {}
}
