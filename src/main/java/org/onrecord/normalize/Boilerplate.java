package org.onrecord.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /// Longer lines are no boilerplate, in characters before runs of blanks are made one.
    private static final int LONGEST_FOLDED = 4 * LONGEST_LINE;

    private final Set<String> lines;
    private final Set<String> tails;
    private final List<String> starts;
    private final List<String> anywhere;

    private Boilerplate(List<Phrase> phrases) {
        this.lines = Set.copyOf(bare(folded(phrases, Match.LINE)));
        this.tails = Set.copyOf(bare(folded(phrases, Match.TAIL)));
        this.starts = folded(phrases, Match.START);
        this.anywhere = folded(phrases, Match.ANYWHERE);
    }

    public static Boilerplate of(List<Phrase> phrases) {
        return new Boilerplate(phrases);
    }

    private static List<String> folded(List<Phrase> phrases, Match match) {
        return phrases.stream()
                .filter(phrase -> phrase.match() == match)
                .map(phrase -> fold(phrase.text()))
                .toList();
    }

    private static List<String> bare(List<String> folded) {
        return folded.stream().map(Boilerplate::bare).toList();
    }

    /// Whether the line is boilerplate by itself.
    boolean matches(String line) {
        if (line.length() > LONGEST_FOLDED) {
            return false;
        }
        String folded = fold(line);
        String bare = bare(folded);
        return lines.contains(bare)
                || tails.contains(bare)
                || begins(folded)
                || (folded.length() <= LONGEST_LINE && holds(folded));
    }

    private boolean begins(String folded) {
        for (String start : starts) {
            if (folded.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(String folded) {
        for (String phrase : anywhere) {
            if (folded.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the line begins the boilerplate that ends the document.
    boolean beginsTail(String line) {
        return line.length() <= LONGEST_FOLDED && tails.contains(bare(fold(line)));
    }

    private static String bare(String line) {
        int end = line.length();
        while (end > 0 && !Character.isLetterOrDigit(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }

    private static String fold(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        char[] folded = new char[lower.length()];
        int length = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case '’' -> folded[length++] = '\'';
                case '“', '”' -> folded[length++] = '"';
                case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u00A0' -> {
                    if (length == 0 || folded[length - 1] != ' ') {
                        folded[length++] = ' ';
                    }
                }
                default -> folded[length++] = c;
            }
        }
        return new String(folded, 0, length).strip();
    }
}
