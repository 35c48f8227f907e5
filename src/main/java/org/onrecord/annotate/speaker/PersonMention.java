package org.onrecord.annotate.speaker;

/// A person's name at one place of the text.
///
/// @param token where the bare name starts
/// @param role words beside it; empty if none
/// @param quoted whether it stands inside somebody's words
/// @param sure whether a title, role or age beside it says that the name is a person's
record PersonMention(int token, int end, PersonName name, String role, boolean quoted, boolean sure) {}
