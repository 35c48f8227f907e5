package org.onrecord.annotate.attribution;

import org.jspecify.annotations.Nullable;

/// One content with its cue and source, before it becomes an attribution; tokens, not offsets.
///
/// @param rule stable id of what linked it
record Reading(
        Segment content, @Nullable Segment cue, @Nullable Segment source, String rule) {}
