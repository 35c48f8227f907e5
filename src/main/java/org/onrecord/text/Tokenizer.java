package org.onrecord.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Splits text into words, numbers and punctuation marks: one pass, no regular expressions.
///
/// - A hyphenated word is one token (`Nagorno-Karabakh`, `54-year-old`, `F-16`); a hyphen between digits
///   stands alone (`10-12` is three tokens).
/// - A number keeps its inner separators (`1,280`, `2.5`, `30.000`).
/// - The English clitics `'s 're 've 'll 'd 'm` are tokens of their own, with either apostrophe; `n't` stays with its
/// verb.
/// - An abbreviation keeps its full stop (`U.S.`, `Mr.`, `Sept.`); any other full stop is a token, also one that
///   lacks the blank behind it (`conflict.The` is three tokens).
/// - Hashtags, handles and web addresses are one token each; runs of dots, hyphens and TeX quotes are one token.
public final class Tokenizer {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "cmdr", "sgt", "cpl", "adm", "gov",
            "sen", "rep", "rev", "hon", "pres", "st", "jr", "sr", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
            "sep", "sept", "oct", "nov", "dec", "co", "corp", "inc", "ltd", "no", "nos", "etc", "fig", "ave", "dept",
            "incl", "approx", "brig", "messrs", "mt", "ft", "supt", "det", "insp", "spc", "pfc", "pvt", "asst");

    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");

    private final String text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int count;

    private Tokenizer(String text) {
        this.text = text;
    }

    /// The tokens of `text` as two arrays of equal length: starts and ends, ascending, not overlapping.
    static int[][] tokenize(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return new int[][] {
            Arrays.copyOf(tokenizer.starts, tokenizer.count), Arrays.copyOf(tokenizer.ends, tokenizer.count)
        };
    }

    private void run() {
        int at = 0;
        int length = text.length();
        while (at < length) {
            int c = text.codePointAt(at);
            int width = Character.charCount(c);
            if (isBlank(c)) {
                at += width;
            } else if (isWordPart(c)) {
                at = word(at);
            } else if ((c == '#' || c == '@') && at + 1 < length && isWordPart(text.codePointAt(at + 1))) {
                at = add(at, skipTagged(at + 1));
            } else {
                at = add(at, skipMark(at, c, width));
            }
        }
    }

    private int add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
        return end;
    }

    private int word(int start) {
        int address = webAddressEnd(start);
        if (address > start) {
            return add(start, address);
        }
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isWordPart(c)) {
                at += Character.charCount(c);
            } else if (isApostrophe(c) && at > start && isLetterAt(at + 1)) {
                int tail = letterRunEnd(at + 1);
                boolean clitic = CLITICS.contains(text.substring(at + 1, tail).toLowerCase(Locale.ROOT));
                if (clitic && !isJoinerAt(tail)) {
                    add(start, at);
                    return add(at, tail);
                }
                at = tail;
            } else if (isInnerMark(c, at)) {
                at++;
            } else {
                break;
            }
        }
        if (at < text.length() && text.charAt(at) == '.' && isAbbreviation(start, at)) {
            at++;
        }
        return add(start, at);
    }

    /// A hyphen inside a word, a separator inside a number, a full stop inside `U.S.` or `p.m.`.
    private boolean isInnerMark(int c, int at) {
        if (at + 1 >= text.length() || at == 0) {
            return false;
        }
        int before = text.charAt(at - 1);
        int after = text.codePointAt(at + 1);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        return switch (c) {
            case '-', '\u2010', '\u2011' -> isWordPart(after) && isWordPart(before) && !digits;
            case ',' -> digits;
            case '.' ->
                digits
                        || (Character.isLetter(after) && Character.isLetter(before) && isSingleLetter(at - 1))
                        || (Character.isLowerCase(before) && Character.isLowerCase(after));
            case '/', '&' -> Character.isUpperCase(before) && Character.isUpperCase(after) && isSingleLetter(at - 1);
            case '_' -> isWordPart(after);
            default -> false;
        };
    }

    private boolean isSingleLetter(int at) {
        return at == 0 || !Character.isLetter(text.charAt(at - 1));
    }

    private boolean isAbbreviation(int start, int end) {
        if (end - start == 1) {
            // An initial ("John F. Kennedy"), never the pronoun.
            return Character.isUpperCase(text.charAt(start)) && text.charAt(start) != 'I' && followedByWord(end + 1);
        }
        if (text.charAt(end - 2) == '.') {
            return true;
        }
        return end - start <= 6
                && ABBREVIATIONS.contains(text.substring(start, end).toLowerCase(Locale.ROOT))
                && followedByWord(end + 1);
    }

    /// Whether a word follows after blanks on the same line: `No. 5`, but not the answer "No." that ends a line.
    private boolean followedByWord(int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() && next > at && isWordPart(text.codePointAt(next));
    }

    private int webAddressEnd(int start) {
        boolean address = text.startsWith("http://", start)
                || text.startsWith("https://", start)
                || text.startsWith("www.", start)
                || text.startsWith("pic.twitter.com", start);
        if (!address) {
            return start;
        }
        int at = start;
        while (at < text.length() && !isBlank(text.charAt(at)) && "\"“”<>()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        while (at > start && ".,;:!?'’".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private int skipTagged(int from) {
        int at = from;
        while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return at;
    }

    private int skipMark(int at, int c, int width) {
        if (c == '.' || c == '-' || c == '`' || c == '\'' || c == '_' || c == '*' || c == '=') {
            int end = at + 1;
            int most = c == '`' || c == '\'' ? at + 2 : text.length();
            while (end < most && end < text.length() && text.charAt(end) == c) {
                end++;
            }
            return end;
        }
        return at + width;
    }

    private int letterRunEnd(int from) {
        int at = from;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isLetterAt(int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private boolean isJoinerAt(int at) {
        return at < text.length() && (text.charAt(at) == '-' || isApostrophe(text.charAt(at))) && isLetterAt(at + 1);
    }

    static boolean isWordPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    static boolean isBlank(int c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}
