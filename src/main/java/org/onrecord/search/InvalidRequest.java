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
    /// @param rule what the value must satisfy, in English
    /// @param position where in the value; null where it is the whole of it
    /// @param code which rule, by which a page finds its own words for it; null where it has none
    public record Fault(
            String parameter,
            String value,
            String rule,
            @Nullable Span position,
            @Nullable String code) {
        public Fault(String parameter, String value, String rule, @Nullable Span position) {
            this(parameter, value, rule, position, null);
        }
    }
}
