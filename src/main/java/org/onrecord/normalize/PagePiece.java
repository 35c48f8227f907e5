package org.onrecord.normalize;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.BlockType;

/// A stretch of a page's text that no block element parts.
///
/// @param text one line, without blanks around it
/// @param linked how many of its characters stand in links
/// @param home the innermost block element around it
record PagePiece(
        String text, int linked, Element home, @Nullable BlockType hint) {
    /// Characters outside links.
    int free() {
        return Math.max(0, text.length() - linked);
    }

    double linkDensity() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    /// Prose: long enough for a sentence, and not made of links.
    boolean isProse() {
        return hint == null && text.length() >= 60 && linkDensity() < 0.35 && hasSentence();
    }

    private boolean hasSentence() {
        return text.chars().anyMatch(c -> ".!?…。！？।؟։,،、".indexOf(c) >= 0);
    }
}
