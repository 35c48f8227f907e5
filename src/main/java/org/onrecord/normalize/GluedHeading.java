package org.onrecord.normalize;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a heading that lost its line end, so that the first word of the text is glued to its last:
/// "…Vowed RevengeIn his speech".
final class GluedHeading {
    private static final Pattern JOINT =
            Pattern.compile("(?<=\\p{Ll}|[?!])(?=\\p{Lu}\\p{Ll}*[\\s,])|(?<=\\p{Ll}|[?!])(?=[“\"‘]\\p{Lu})");

    private static final Pattern SENTENCE_END = Pattern.compile("[.;…]\\s|[!?]\\s+\\p{Lu}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int LONGEST = 120;

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
        Matcher joint = JOINT.matcher(line);
        while (joint.find() && joint.start() <= LONGEST) {
            int at = joint.start();
            if (line.length() - at > 40 && isHeading(line.substring(0, at)) && begins(line.substring(at))) {
                return at;
            }
        }
        return 0;
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
