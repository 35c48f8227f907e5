package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.InvalidRequest.Fault;
import org.onrecord.text.Span;

/// What is wrong with one parameter, or one field of a body.
///
/// @param parameter its name; for a field of a JSON body a JSON Pointer (RFC 6901)
/// @param value as it was given; null where it is missing
/// @param rule what a value must be
/// @param code which rule that is, by which a page finds its own words for it; null, and left out, where it has none
/// @param position the UTF-16 code unit of the value where the fault begins, from 0; null, and left out, where the
/// whole
///     value is at fault
record InvalidParameter(
        String parameter,
        @Nullable String value,
        String rule,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Integer> position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code) {
    private static final int LONGEST_VALUE = 200;

    InvalidParameter {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    InvalidParameter(String parameter, @Nullable String value, String rule) {
        this(parameter, value, rule, null, null);
    }

    /// @param parameter by the name that the asker gave it
    static InvalidParameter of(String parameter, Fault fault) {
        Span position = fault.position();
        return new InvalidParameter(
                parameter,
                fault.value(),
                fault.rule(),
                position == null ? null : List.of(position.start(), position.end()),
                fault.code());
    }
}
