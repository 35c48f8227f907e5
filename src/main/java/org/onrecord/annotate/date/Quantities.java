package org.onrecord.annotate.date;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;

/// Counts of days, weeks and the like: "3", "twenty-four", "a", "several", "a couple of".
final class Quantities {
    private Quantities() {}

    /// The count that begins at the token and that a unit of time must follow; null if none does.
    static @Nullable Count at(DateTokens text, int token) {
        if (token >= text.size()) {
            return null;
        }
        int number = text.number(token);
        if (number >= 0) {
            boolean half = text.is(token + 1, "1/2");
            return text.isGlued(token + 1) ? null : new Count(number, half ? token + 2 : token + 1);
        }
        if (text.is(token, "a") || text.is(token, "an") || text.is(token, "the")) {
            DateWord vague = text.word(token + 1, Kind.VAGUE);
            if (vague != null) {
                int of = text.is(token + 2, "of") ? 3 : 2;
                return new Count(vague.value().equals("X") ? -1 : vague.number(), token + of);
            }
            return text.is(token, "the") ? null : new Count(1, token + 1);
        }
        DateWord vague = text.word(token, Kind.VAGUE);
        if (vague != null) {
            return new Count(vague.value().equals("X") ? -1 : vague.number(), token + 1);
        }
        return inWords(text, token);
    }

    private static @Nullable Count inWords(DateTokens text, int token) {
        int value = word(text, text.lower(token));
        if (value < 0) {
            return null;
        }
        int to = token + 1;
        DateWord ones = value >= 20 && value < 100 ? text.word(to, Kind.NUMBER) : null;
        if (ones != null && ones.number() < 10 && ones.number() > 0) {
            value += ones.number();
            to++;
        }
        if (text.is(to, "hundred") || text.is(to, "thousand")) {
            value *= text.is(to, "hundred") ? 100 : 1000;
            to++;
        }
        return new Count(value, to);
    }

    /// "twenty-four"; -1 if the word is no number.
    private static int word(DateTokens text, String lower) {
        int hyphen = lower.indexOf('-');
        DateWord first = text.lexical(hyphen < 0 ? lower : lower.substring(0, hyphen));
        if (first == null || first.kind() != Kind.NUMBER) {
            return -1;
        }
        if (hyphen < 0) {
            return first.number();
        }
        DateWord second = text.lexical(lower.substring(hyphen + 1));
        return second == null || second.kind() != Kind.NUMBER ? -1 : first.number() + second.number();
    }

    /// The TimeML duration: `P3D`, `PT2H`, `PXW`.
    static String period(Count count, String unit) {
        String number = count.number() < 0 ? "X" : String.format(Locale.ROOT, "%d", count.number());
        if (unit.startsWith("T")) {
            return "PT" + number + unit.substring(1);
        }
        if (unit.equals("Q") && count.number() > 0) {
            return "P" + 3 * count.number() + "M";
        }
        return "P" + number + unit;
    }

    /// How many; -1 for an indefinite number.
    ///
    /// @param to the token behind it
    record Count(int number, int to) {}
}
