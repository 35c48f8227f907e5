package org.onrecord.normalize;

import java.util.regex.Pattern;

/// What single lines look like.
final class LineRules {
    private static final Pattern CAPTION = Pattern.compile(
            "^(?:media playback is unsupported on your device )?(?:(?:image|photo|media|picture) ?)?(?:(?:caption|подпись|altyazı)\\s*:|(?<=(?:image|media) )caption)\\s*\\S.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern SIGNATURE_DATE =
            Pattern.compile("(?:\\p{L}+\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}+\\.?,? \\d{4})\\s*$");

    private static final Pattern SIGNATURE = Pattern.compile("(?:^|\\s)(?:—|–|--|―|-)\\s?[^—–]{1,80}\\(@\\w{1,30}\\)");

    private static final Pattern POST_LINK = Pattern.compile("(?:pic\\.twitter\\.com/\\w+|https?://t\\.co/\\w+)\\s*$");

    private static final String CAPITALISED = "[@\\p{Lu}\\p{Lo}][\\p{L}'’.@_-]*";

    private static final Pattern BYLINE =
            Pattern.compile("^(?i:by|written by|story by|words by|reported by|report by)\\s*:?\\s+" + CAPITALISED
                    + "(?:[ ,&|/]+(?:- ?)?(?:(?i:and|in|at|for|of|the|de|del|der|den|van|von|la|le|el|al|bin|ibn|ben)|@|"
                    + CAPITALISED + "))*$");

    private static final Pattern OTHER_BYLINE = Pattern.compile(
            "^(?:автор|yazan|autor|auteur|հեղինակ|muəllif)\\s*:\\s*\\S.{2,60}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DESK = Pattern.compile(
            "^[(\\[]?(?:(?:additional |with )?reporting|writing|editing|compiled|edited) by .{3,200}$",
            Pattern.CASE_INSENSITIVE);

    /// What each signature of a post has, so that a line without it needs no pattern.
    private static final String HANDLE = "(@";

    private static final Pattern SENTENCE_INSIDE = Pattern.compile("\\p{Ll}{2}[.!?…]\\s+\\p{Lu}");

    private static final int LONGEST_HEADING = 120;

    private static final int MOST_WORDS = 17;

    private LineRules() {}

    static boolean isCaption(String line) {
        return CAPTION.matcher(line).matches();
    }

    /// The signature of a post: `— Name (@handle) October 17, 2020`, at the start of a line or at its end.
    static boolean isSignature(String line) {
        return line.length() < 160
                && line.contains(HANDLE)
                && SIGNATURE.matcher(line).lookingAt()
                && SIGNATURE_DATE.matcher(line).find();
    }

    /// A whole post in one line: with its signature or with the link to its picture at the end.
    static boolean isPost(String line) {
        return ((line.contains("t.co/") || line.contains("pic.twitter.com/"))
                        && POST_LINK.matcher(line).find())
                || (line.contains(HANDLE)
                        && SIGNATURE_DATE.matcher(line).find()
                        && SIGNATURE.matcher(line).find());
    }

    static boolean isByline(String line) {
        return (line.length() <= 120
                        && (BYLINE.matcher(line).matches()
                                || OTHER_BYLINE.matcher(line).matches()))
                || DESK.matcher(line).matches();
    }

    /// Short, begun like a sentence and not ended like one.
    static boolean isHeadingLike(String line) {
        if (line.length() > LONGEST_HEADING || line.length() < 3 || words(line) > MOST_WORDS) {
            return false;
        }
        int first = line.codePointAt(0);
        boolean begun = Character.isUpperCase(first)
                || Character.isDigit(first)
                || (Character.isLetter(first) && !Character.isLowerCase(first))
                || "“\"‘'«„".indexOf(first) >= 0;
        char last = line.charAt(line.length() - 1);
        boolean ended = ".,;!…:。،։".indexOf(last) >= 0 || ("”\"»)".indexOf(last) >= 0 && endsInside(line));
        return begun
                && !ended
                && !SENTENCE_INSIDE.matcher(line).find()
                && line.chars().anyMatch(Character::isLetter);
    }

    /// Whether a sentence ends just before the last quotation mark or bracket.
    private static boolean endsInside(String line) {
        return line.length() > 1 && ".,!?…".indexOf(line.charAt(line.length() - 2)) >= 0;
    }

    static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && (isBlank(line.charAt(end - 1)) || "”\"»’')]".indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end > 0 && ".!?…:。։।؟".indexOf(line.charAt(end - 1)) >= 0;
    }

    private static int words(String line) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            boolean blank = isBlank(line.charAt(i));
            words += blank || inside ? 0 : 1;
            inside = !blank;
        }
        return words;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
