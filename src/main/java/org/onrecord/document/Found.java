package org.onrecord.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/// By what, and how surely, a mention was found.
///
/// @param rule stable id of the rule or model, `package.name`, for example `casualty.passive`
/// @param confidence probability that the mention is right, above 0, at most 1
/// @param amendments what people did to it since, oldest first; empty on all that comes from a finder
public record Found(
        String rule,
        double confidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Amendment> amendments) {
    /// The list is missing from records that are kept.
    @SuppressWarnings("NullableProblems")
    public Found {
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " must be above 0, at most 1");
        }
        amendments = amendments == null ? List.of() : List.copyOf(amendments);
    }

    /// As a finder gives it.
    public Found(String rule, double confidence) {
        this(rule, confidence, List.of());
    }

    /// The same with one amendment more.
    public Found with(Amendment amendment) {
        List<Amendment> all = new ArrayList<>(amendments);
        all.add(amendment);
        return new Found(rule, confidence, all);
    }
}
