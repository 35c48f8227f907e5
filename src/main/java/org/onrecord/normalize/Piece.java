package org.onrecord.normalize;

import org.jspecify.annotations.Nullable;
import org.onrecord.document.BlockType;

/// A stretch of a document as its format parts it, not yet joined to a text.
///
/// @param text one line, without blanks around it
/// @param hint what the format says it is; null where it says nothing
record Piece(String text, @Nullable BlockType hint) {}
