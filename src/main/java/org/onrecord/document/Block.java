package org.onrecord.document;

import org.onrecord.text.Span;

/// A stretch of a normalised text that has one part in the article. Blocks do not overlap; together with the blanks
/// between them they cover the text.
public record Block(BlockType type, Span span) {}
