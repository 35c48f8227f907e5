package org.onrecord.archive;

import java.util.Map;

/// How many ledger rows there are.
///
/// @param states every state is there, 0 included
/// @param reasons failures by reason label
public record LedgerCounts(Map<DocumentState, Long> states, Map<String, Long> reasons) {
    public LedgerCounts {
        states = Map.copyOf(states);
        reasons = Map.copyOf(reasons);
    }

    public long of(DocumentState state) {
        return states.getOrDefault(state, 0L);
    }
}
