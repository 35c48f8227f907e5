package org.onrecord.normalize;

import java.util.Set;
import java.util.regex.Pattern;

/// Finds a heading that lost its line end, so that the first word of the text is glued to its last:
/// "…Vowed RevengeIn his speech".
final class GluedHeading {
    private static final Pattern SENTENCE_END = Pattern.compile("[.;…]\\s|[!?]\\s+\\p{Lu}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int LONGEST = 120;

    /// The text after a heading is at least this long, in characters.
    private static final int SHORTEST_REST = 41;

    private static final int MOST_WORDS = 16;

    /// Words that begin sentences and end no name.
    private static final Set<String> BEGINNERS = Set.of(
            "in",
            "on",
            "at",
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "but",
            "and",
            "for",
            "after",
            "before",
            "as",
            "this",
            "that",
            "these",
            "those",
            "according",
            "meanwhile",
            "while",
            "when",
            "if",
            "there",
            "earlier",
            "however",
            "since",
            "during",
            "despite",
            "both",
            "with",
            "from",
            "to",
            "by",
            "his",
            "her",
            "their",
            "its",
            "our",
            "what",
            "who",
            "some",
            "many",
            "more",
            "most",
            "several",
            "one",
            "two",
            "three",
            "no",
            "not",
            "about",
            "over",
            "under",
            "among",
            "another",
            "also",
            "although",
            "because",
            "following",
            "last",
            "later",
            "now",
            "once",
            "only",
            "so",
            "such",
            "then",
            "though",
            "through",
            "until",
            "yet",
            "you",
            "speaking");

    private GluedHeading() {}

    /// Where the text begins after the heading; 0 where no heading is glued to the line.
    static int end(String line) {
        int last = Math.min(LONGEST, line.length() - SHORTEST_REST);
        for (int at = 1; at <= last; at++) {
            if (endsWord(line, at)
                    && beginsWord(line, at)
                    && isHeading(line.substring(0, at))
                    && begins(line.substring(at))) {
                return at;
            }
        }
        return 0;
    }

    private static boolean endsWord(String line, int at) {
        char before = line.charAt(at - 1);
        return before == '?' || before == '!' || isSmall(line.codePointBefore(at));
    }

    /// Whether a word with one capital letter, its first, stands at `at` before a blank or comma, or a capital letter
    /// in quotation marks.
    private static boolean beginsWord(String line, int at) {
        if ("“\"‘".indexOf(line.charAt(at)) >= 0) {
            return isCapital(line.codePointAt(at + 1));
        }
        int letter = line.codePointAt(at);
        if (!isCapital(letter)) {
            return false;
        }
        int end = at + Character.charCount(letter);
        while (end < line.length() && isSmall(line.codePointAt(end))) {
            end += Character.charCount(line.codePointAt(end));
        }
        return end < line.length() && " ,\t\n\u000B\f\r".indexOf(line.charAt(end)) >= 0;
    }

    private static boolean isSmall(int codePoint) {
        return Character.getType(codePoint) == Character.LOWERCASE_LETTER;
    }

    private static boolean isCapital(int codePoint) {
        return Character.getType(codePoint) == Character.UPPERCASE_LETTER;
    }

    private static boolean begins(String rest) {
        String first = BLANKS.split(rest, 2)[0];
        return !Character.isLetter(first.charAt(0))
                || BEGINNERS.contains(first.replaceAll("\\W", "").toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isHeading(String text) {
        if (SENTENCE_END.matcher(text).find() || !Character.isUpperCase(text.codePointAt(0))) {
            return false;
        }
        String[] words = BLANKS.split(text.strip());
        if (words.length < 2 || words.length > MOST_WORDS) {
            return false;
        }
        int telling = 0;
        int capital = 0;
        for (String word : words) {
            if (word.length() > 3) {
                telling++;
                capital += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
            }
        }
        return telling == 0 || capital * 2 >= telling || text.endsWith("?");
    }
}
