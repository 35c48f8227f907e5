package org.onrecord.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ledger rows, newest first.
///
/// @param next what to ask for [LedgerQuery#before] for the rows after these; null at the end
public record LedgerPage(List<LedgerRow> rows, @Nullable Long next) {
    public LedgerPage {
        rows = List.copyOf(rows);
    }
}
