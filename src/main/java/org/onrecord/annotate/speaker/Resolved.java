package org.onrecord.annotate.speaker;

import org.jspecify.annotations.Nullable;
import org.onrecord.document.Speaker;

/// Whom a source stands for.
///
/// @param speaker null if the article does not tell
/// @param rule stable id of what told it
record Resolved(@Nullable Speaker speaker, String rule) {
    /// A name with its letters in another order than that of the person it is taken for.
    static final String MISPRINT = "speaker.misprint";

    static final Resolved NONE = new Resolved(null, "speaker.none");
}
