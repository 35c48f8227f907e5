package org.onrecord.archive;

/// A document that waits to be read.
///
/// @param ticket names this piece of work; later ones have higher tickets, and a ticket is never used again
/// @param annotateOnly whether its normalised text is already there, see [Archive#normalized]
public record Work(long ticket, String id, boolean annotateOnly) {}
