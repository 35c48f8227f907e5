package org.onrecord.query;

import org.onrecord.text.Span;

/// Something in a query that can't be taken literally.
///
/// @param message what it is and how it was read
/// @param expected what belongs there
/// @param at where in the query as typed
public record Repair(String message, String expected, Span at) {}
