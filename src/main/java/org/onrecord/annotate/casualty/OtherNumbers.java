package org.onrecord.annotate.casualty;

import java.util.Set;
import org.onrecord.text.TokenizedText;

/// Tells numbers that count nobody: days, years, ages, questions.
final class OtherNumbers {
    /// Tokens of a list of ages before a number.
    private static final int LONGEST = 8;

    private static final Set<String> AGES = Set.of("age", "ages", "aged");
    private static final Set<String> AGE_JOINTS = Set.of(",", "and", "or", "to", "-", "–", "from", "between");

    private static final Set<String> PARENTS =
            Set.of("mother", "father", "parent", "mum", "mom", "dad", "grandmother", "grandfather", "widow", "widower");

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "jun.",
            "jul.",
            "aug.",
            "sep.",
            "sept.",
            "oct.",
            "nov.",
            "dec.");

    private final NounPhrases phrases;

    OtherNumbers(NounPhrases phrases) {
        this.phrases = phrases;
    }

    /// Whether the amount counts no people.
    ///
    /// @param at where its noun would begin
    boolean is(TokenizedText text, Amount amount, int at, int end) {
        return isDay(text, amount, at, end)
                || isYearLike(text, amount, at, end)
                || isAge(text, amount, end)
                || isQuestion(text, amount)
                || isOffspring(text, amount);
    }

    /// "the May 25 death": a number of one or two digits behind a month, and no people behind it.
    private boolean isDay(TokenizedText text, Amount amount, int at, int end) {
        int from = amount.from();
        return from > 0
                && amount.to() == from + 1
                && text.form(from).length() <= 2
                && Character.isDigit(text.form(from).charAt(0))
                && text.isCapitalized(from - 1)
                && MONTHS.contains(text.lower(from - 1))
                && !phrases.isNoun(text, at, end);
    }

    /// "a mother of three".
    private static boolean isOffspring(TokenizedText text, Amount amount) {
        int from = amount.from();
        return from > 1 && text.lower(from - 1).equals("of") && PARENTS.contains(text.lower(from - 2));
    }

    /// A bare number of four digits from 1900 to 2039 without a noun that names people.
    private boolean isYearLike(TokenizedText text, Amount amount, int at, int end) {
        if (amount.low() == null || amount.low() < 1900 || amount.low() > 2039 || amount.from() + 1 < amount.to()) {
            return false;
        }
        return text.form(amount.from()).length() == 4 && !phrases.isNoun(text, at, end);
    }

    /// "how many people died", "children under 18", "men over 60", "14, not 30,".
    private boolean isQuestion(TokenizedText text, Amount amount) {
        int before = amount.from() - 1;
        if (before < 0) {
            return false;
        }
        String bound = bound(text, amount);
        boolean limit = bound.equals("under") || bound.equals("over") || bound.equals("above") || bound.equals("below");
        boolean corrected = bound(text, amount).equals("not")
                ? text.form(before).equals(",")
                : text.lower(before).equals("not")
                        && before > 0
                        && text.form(before - 1).equals(",");
        boolean asked = amount.vague() && text.lower(before).equals("how");
        return corrected || asked || (limit && phrases.isNoun(text, before, before + 1));
    }

    private static String bound(TokenizedText text, Amount amount) {
        return text.lower(amount.from());
    }

    /// "ages 13 to 17", "aged 25, 26 and 33"; and a number between commas or in brackets behind a name: "Gonzales, 30,
    /// said".
    private static boolean isAge(TokenizedText text, Amount amount, int end) {
        int from = amount.from();
        if (isListedAge(text, from)) {
            return true;
        }
        if (amount.to() - from != 1
                || from < 2
                || !Character.isDigit(text.form(from).charAt(0))) {
            return false;
        }
        String before = text.form(from - 1);
        String after = amount.to() < end ? text.form(amount.to()) : ".";
        boolean commas = before.equals(",") && (after.equals(",") || after.equals(".") || after.equals(";"));
        boolean brackets = before.equals("(") && after.equals(")");
        return (commas || brackets) && amount.low() != null && amount.low() < 120 && text.isWord(from - 2);
    }

    private static boolean isListedAge(TokenizedText text, int from) {
        for (int at = from - 1; at >= 0 && at >= from - LONGEST; at--) {
            String word = text.lower(at);
            if (AGES.contains(word)) {
                return true;
            }
            if (!AGE_JOINTS.contains(word) && !Character.isDigit(word.charAt(0))) {
                return false;
            }
        }
        return false;
    }
}
