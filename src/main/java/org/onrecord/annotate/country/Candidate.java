package org.onrecord.annotate.country;

import org.onrecord.text.Span;

/// A name of the gazetteer where it stands in a text, not yet read.
///
/// @param from first token
/// @param to the token behind the last
/// @param span of the name alone: a part of the token in "Russian-backed"
record Candidate(int from, int to, Span span, Name name) {}
