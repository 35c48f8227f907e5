package org.onrecord.annotate.speaker;

/// A person's name at one place of the text.
///
/// @param token where the bare name starts
/// @param role words before it; empty if none
/// @param quoted whether it stands inside somebody's words
record PersonMention(int token, int end, String name, String role, boolean quoted) {}
