package org.onrecord.search;

import org.onrecord.text.Span;

/// What somebody who types may mean.
///
/// @param kind `speaker`, `place`, `source`, `phrase`, `word`
/// @param text to show
/// @param q to put into the query instead of what was typed
/// @param count how many quotes, claims and articles have it
/// @param replaces the stretch of what was typed that it stands for
public record Suggestion(String kind, String text, String q, int count, Span replaces) {}
