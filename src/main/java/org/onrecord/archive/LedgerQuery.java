package org.onrecord.archive;

import org.jspecify.annotations.Nullable;

/// Which ledger rows are asked for.
///
/// @param filter what they have in common
/// @param before only rows with a lower number: the last page's [LedgerPage#next]; null for the newest
/// @param size rows on a page, 1–1000
public record LedgerQuery(Filter filter, @Nullable Long before, int size) {
    public LedgerQuery {
        if (size < 1 || size > 1000) {
            throw new IllegalArgumentException("size " + size + " must be 1 to 1000");
        }
    }

    /// Conditions that all hold; null is no condition.
    ///
    /// @param text a part of name or id, whatever its case
    public record Filter(
            @Nullable DocumentState state,
            @Nullable String reason,
            @Nullable String text,
            @Nullable String job,
            @Nullable String container) {
        public static final Filter ALL = new Filter(null, null, null, null, null);
    }
}
