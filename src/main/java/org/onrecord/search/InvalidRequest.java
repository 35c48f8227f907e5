package org.onrecord.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// A request that can't be answered as it stands; names every fault.
public record InvalidRequest(List<Fault> errors) implements SearchResult {
    public InvalidRequest {
        errors = List.copyOf(errors);
    }

    static InvalidRequest of(String parameter, String value, String rule) {
        return new InvalidRequest(List.of(new Fault(parameter, value, rule, null)));
    }

    /// One fault.
    ///
    /// @param rule what the value must satisfy
    /// @param position where in the value; null where it is the whole of it
    public record Fault(
            String parameter,
            String value,
            String rule,
            @Nullable Span position) {}
}
