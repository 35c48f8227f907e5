package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The phrases by which a line is known as boilerplate: follow-us lines, newsletter and donation appeals, the headings
/// of link lists. Matched without regard to case, to the kind of quotation mark, and to runs of blanks.
public final class Boilerplate {
    /// Knows no phrase.
    public static final Boilerplate NONE = new Boilerplate(List.of());

    /// How a phrase is held against a line.
    public enum Match {
        /// The line is the phrase, give or take punctuation at its end.
        LINE,
        /// The line begins with it.
        START,
        /// It stands anywhere in a line of at most 300 characters.
        ANYWHERE,
        /// As `LINE`, and all that follows to the end of the document is boilerplate too, unless more than half of the
        /// document would be.
        TAIL
    }

    /// Words to look for, and where.
    ///
    /// @param text not blank
    public record Phrase(String text, Match match) {
        public Phrase {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a boilerplate phrase must not be blank");
            }
        }
    }

    private static final int LONGEST_LINE = 300;

    private final List<Phrase> phrases;

    private Boilerplate(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    public static Boilerplate of(List<Phrase> phrases) {
        List<Phrase> folded = new ArrayList<>();
        phrases.forEach(phrase -> folded.add(new Phrase(fold(phrase.text()), phrase.match())));
        return new Boilerplate(List.copyOf(folded));
    }

    /// Whether the line is boilerplate by itself.
    boolean matches(String line) {
        return matches(line, false);
    }

    /// Whether the line begins the boilerplate that ends the document.
    boolean beginsTail(String line) {
        return matches(line, true);
    }

    private boolean matches(String line, boolean tailOnly) {
        if (line.length() > 4 * LONGEST_LINE) {
            return false;
        }
        String folded = fold(line);
        String bare = bare(folded);
        for (Phrase phrase : phrases) {
            boolean hit = switch (phrase.match()) {
                case LINE, TAIL -> bare.equals(bare(phrase.text()));
                case START -> folded.startsWith(phrase.text());
                case ANYWHERE -> folded.length() <= LONGEST_LINE && folded.contains(phrase.text());
            };
            if (hit && (!tailOnly || phrase.match() == Match.TAIL)) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String line) {
        int end = line.length();
        while (end > 0 && !Character.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }

    private static String fold(String line) {
        return line.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }
}
