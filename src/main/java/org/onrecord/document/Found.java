package org.onrecord.document;

/// By what, and how surely, a mention was found.
///
/// @param rule stable id of the rule or model, `package.name`, for example `casualty.passive`
/// @param confidence probability that the mention is right, above 0, at most 1
public record Found(String rule, double confidence) {
    public Found {
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " must be above 0, at most 1");
        }
    }
}
