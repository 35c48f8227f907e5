package org.onrecord.engine.lucene;

import org.onrecord.text.Span;

/// Keeps passages to a length that can be shown: a text without full stops is one sentence, however long.
final class Clip {
    /// In UTF-16 code units; a longer passage is cut at blanks around what it shows.
    static final int MAX_LENGTH = 1200;

    /// How much of it stands before what it shows.
    private static final int BEFORE = 300;

    private Clip() {}

    /// `passage`, or the part of it around the beginning of `shown`, which lies inside; a longer `shown` is kept whole.
    static Span around(String text, Span passage, Span shown) {
        if (passage.length() <= MAX_LENGTH) {
            return passage;
        }
        int start = Math.max(passage.start(), shown.start() - BEFORE);
        int end = Math.min(passage.end(), Math.max(shown.end(), start + MAX_LENGTH));
        while (start > passage.start() && start < shown.start() && text.charAt(start - 1) > ' ') {
            start++;
        }
        while (end < passage.end() && end > shown.end() && text.charAt(end) > ' ') {
            end--;
        }
        return new Span(start, end);
    }
}
