package org.onrecord.document;

import org.jspecify.annotations.Nullable;

/// Three doubts about a quotation, kept apart; each is a probability above 0, at most 1, measured on hand-read articles
/// (docs/evaluation.md).
///
/// @param quote that it is reported speech at all
/// @param extent that the content begins and ends here
/// @param speaker that the resolved speaker is the right one
/// @param resolvedBy stable id of the rule that told the speaker; null where none is known
public record Doubt(
        double quote,
        double extent,
        double speaker,
        @Nullable String resolvedBy) {
    /// Below it a speaker is uncertain: shown as a guess, but neither counted nor filtered as that speaker's.
    public static final double SPEAKER_FLOOR = 0.6;

    /// From here on a speaker is sure.
    public static final double SPEAKER_SURE = 0.9;

    /// Whether the quotation's speaker is not to be relied on.
    public boolean hasUncertainSpeaker() {
        return speaker < SPEAKER_FLOOR;
    }

    /// `sure`, `likely` or `uncertain`: how far the speaker is to be relied on.
    public String certainty() {
        if (hasUncertainSpeaker()) {
            return "uncertain";
        }
        return speaker < SPEAKER_SURE ? "likely" : "sure";
    }
}
