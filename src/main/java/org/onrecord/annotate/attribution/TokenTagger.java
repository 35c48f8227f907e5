package org.onrecord.annotate.attribution;

import org.onrecord.text.TokenizedText;

/// Marks sources, cues and contents of reported speech and thought. Safe for any number of threads.
interface TokenTagger {
    /// One [Tag] for each token; an inside never follows another role, and none goes on into the next paragraph.
    int[] tag(TokenizedText text, QuoteMarks marks);

    /// Whether it marks reports in a sentence that stands alone which it passes over among others.
    default boolean seesMoreAlone() {
        return false;
    }
}
