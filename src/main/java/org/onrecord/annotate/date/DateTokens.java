package org.onrecord.annotate.date;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;
import org.onrecord.annotate.date.DateWords.Holiday;
import org.onrecord.text.TokenizedText;

/// A text with what each token means in a date.
final class DateTokens {
    private static final Map<String, Hint> HINTS = new HashMap<>();

    static {
        GrammarWords.OPENERS.forEach(word -> HINTS.put(word, Hint.OPENER));
        GrammarWords.ALONE.forEach(word -> HINTS.put(word, Hint.SIGN));
    }

    /// How many words can stand between an opening word and the first that tells a date.
    private static final int REACH = 5;

    private final TokenizedText text;
    private final DateWords lexicon;
    private final @Nullable DateWord[] words;
    private final int[] numbers;
    private final Hint[] hints;
    private final int size;

    /// What a token by itself says of a date's beginning.
    private enum Hint {
        NONE,
        /// It begins one only where a word that tells a date follows soon.
        OPENER,
        /// Digits, an apostrophe, or a word that can be a date by itself or joins one by a hyphen.
        SIGN
    }

    DateTokens(TokenizedText text, DateWords lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.size = text.tokenCount();
        this.words = new DateWord[text.typeCount()];
        this.numbers = new int[text.typeCount()];
        this.hints = new Hint[text.typeCount()];
        for (int type = 0; type < hints.length; type++) {
            hints[type] = hint(text.typeLower(type));
            words[type] = lexicon.word(text.typeLower(type));
            numbers[type] = digits(text.typeForm(type));
        }
    }

    private Hint hint(String lower) {
        int hyphen = lower.indexOf('-');
        boolean joined = hyphen > 0
                && (isDated(lower.substring(0, hyphen)) || isDated(lower.substring(lower.lastIndexOf('-') + 1)));
        return joined || isDigit(lower.charAt(0)) ? Hint.SIGN : HINTS.getOrDefault(lower, Hint.NONE);
    }

    private boolean isDated(String part) {
        return !part.isEmpty() && (isDigit(part.charAt(0)) || lexicon.word(part) != null);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The value of up to four digits and nothing else; else -1.
    private static int digits(String form) {
        if (form.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    TokenizedText text() {
        return text;
    }

    int size() {
        return size;
    }

    /// Whether a rule can begin at the token. A word like "the" begins one only where a date's word follows soon.
    boolean isStart(int token) {
        if (isTelling(token) || lexicon.holiday(text, token) != null) {
            return true;
        }
        if (hints[text.typeOf(token)] != Hint.OPENER) {
            return false;
        }
        int to = Math.min(size, token + 1 + REACH);
        for (int i = token + 1; i < to; i++) {
            if (isTelling(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTelling(int token) {
        int type = text.typeOf(token);
        return words[type] != null || hints[type] == Hint.SIGN;
    }

    /// The word's meaning where it has this kind; else null. Out of the text is null too.
    @Nullable
    DateWord word(int token, Kind kind) {
        DateWord word = token >= 0 && token < size ? words[text.typeOf(token)] : null;
        return word != null && word.kind() == kind ? word : null;
    }

    boolean is(int token, Kind kind) {
        return word(token, kind) != null;
    }

    /// In lower case; empty out of the text.
    String lower(int token) {
        return token >= 0 && token < size ? text.lower(token) : "";
    }

    boolean is(int token, String lower) {
        return lower(token).equals(lower);
    }

    boolean isOneOf(int token, Set<String> lower) {
        return lower.contains(lower(token));
    }

    /// The digits' value; -1 for anything else, and out of the text.
    int number(int token) {
        return token >= 0 && token < size ? numbers[text.typeOf(token)] : -1;
    }

    /// How many digits the token has.
    int width(int token) {
        return number(token) < 0 ? 0 : text.form(token).length();
    }

    boolean isCapitalized(int token) {
        return token >= 0 && token < size && text.isCapitalized(token);
    }

    /// Whether nothing, not even a blank, parts the token from the one before it.
    boolean isGlued(int token) {
        return token > 0 && token < size && text.start(token) == text.end(token - 1);
    }

    /// Whether both stand in the same sentence.
    boolean isTogether(int token, int other) {
        return token >= 0
                && other >= 0
                && token < size
                && other < size
                && text.sentenceOf(token) == text.sentenceOf(other);
    }

    /// The month of a name at the token; 0 if it is none. Words that are also plain ones must be capitalised.
    int month(int token) {
        DateWord word = word(token, Kind.MONTH);
        if (word == null) {
            word = word(token, Kind.SHORT_MONTH);
        }
        return word != null && text.isCapitalized(token) ? word.number() : 0;
    }

    /// A month of any language, for a place beside a number.
    int monthBesideNumber(int token) {
        DateWord other = word(token, Kind.OTHER_MONTH);
        return other != null ? other.number() : month(token);
    }

    /// A day of a month at the token, "5", "5th" or "fifth"; 0 if it is none.
    int dayOfMonth(int token) {
        int number = number(token);
        if (number < 0) {
            number = ordinal(token);
        }
        return number >= 1 && number <= 31 && width(token) <= 2 ? number : 0;
    }

    /// "third", "3rd", "21st"; -1 for anything else.
    int ordinal(int token) {
        DateWord word = word(token, Kind.ORDINAL);
        if (word != null) {
            return word.number();
        }
        String form = lower(token);
        int length = form.length();
        if (length < 3 || length > 4) {
            return -1;
        }
        String end = form.substring(length - 2);
        boolean ending = end.equals("st") || end.equals("nd") || end.equals("rd") || end.equals("th");
        return ending ? digits(form.substring(0, length - 2)) : -1;
    }

    /// A year of four digits that a date may have; 0 if it is none.
    int year(int token) {
        int number = number(token);
        return width(token) == 4 && number >= 1000 && number < 2100 ? number : 0;
    }

    /// The weekday at the token, 1–7 from Monday; 0 if it is none. A short one needs what follows it in a date.
    int weekday(int token) {
        DateWord word = word(token, Kind.WEEKDAY);
        if (word != null && text.isCapitalized(token)) {
            return word.number();
        }
        word = word(token, Kind.SHORT_WEEKDAY);
        boolean dated = word != null
                && text.isCapitalized(token)
                && (is(token + 1, ",") || month(token + 1) > 0 || dayOfMonth(token + 1) > 0);
        return word != null
                        && dated
                        && (month(token + 1) > 0 || month(token + 2) > 0 || monthBesideNumber(token + 3) > 0)
                ? word.number()
                : 0;
    }

    @Nullable
    Holiday holiday(int token) {
        return lexicon.holiday(text, token);
    }

    @Nullable
    DateWord lexical(String lower) {
        return lexicon.word(lower);
    }
}
