package org.onrecord.document;

/// Three doubts about a quotation, kept apart; each is a probability above 0, at most 1.
///
/// @param quote that it is reported speech at all
/// @param extent that the content begins and ends here
/// @param speaker that the resolved speaker is the right one
public record Doubt(double quote, double extent, double speaker) {}
