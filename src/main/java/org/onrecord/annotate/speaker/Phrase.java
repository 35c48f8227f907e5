package org.onrecord.annotate.speaker;

import java.util.Locale;
import org.onrecord.text.TokenizedText;

/// A run of tokens of one text that is read as a noun phrase; half-open, may be empty.
record Phrase(TokenizedText text, int from, int to) {
    boolean isEmpty() {
        return from >= to;
    }

    int length() {
        return to - from;
    }

    /// The words as printed, single blanks between; clitics stay joined.
    String words() {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && text.start(i) > text.end(i - 1)) {
                words.append(' ');
            }
            words.append(text.form(i));
        }
        return words.toString();
    }

    String lower() {
        return words().toLowerCase(Locale.ROOT);
    }

    String first() {
        return text.lower(from);
    }

    String last() {
        return text.lower(to - 1);
    }

    Phrase part(int newFrom, int newTo) {
        return new Phrase(text, newFrom, newTo);
    }

    /// Without marks at its ends.
    Phrase trimmed() {
        int start = from;
        int end = to;
        while (start < end && !text.isWord(start) && text.form(start).charAt(0) != '@') {
            start++;
        }
        while (end > start && !text.isWord(end - 1)) {
            end--;
        }
        return part(start, end);
    }

    /// Index of the first token equal to `lower` from `at` on; -1 if none.
    int indexOf(String lower, int at) {
        for (int i = Math.max(at, from); i < to; i++) {
            if (text.lower(i).equals(lower)) {
                return i;
            }
        }
        return -1;
    }
}
