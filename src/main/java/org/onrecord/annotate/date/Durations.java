package org.onrecord.annotate.date;

import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;

/// Lengths of time and repeated times: "three days", "five-year", "several weeks", "every month", "daily".
final class Durations implements DateRule {
    @Override
    public @Nullable Expression at(DateTokens text, int token, Reckoning reckoning) {
        DateWord set = text.word(token, Kind.SET);
        if (set != null) {
            return Expression.set(token, token + 1, set.value(), "date.set");
        }
        if (text.is(token, "every") || text.is(token, "each")) {
            return every(text, token);
        }
        DateWord half = text.word(token, Kind.PARTS);
        if (half != null) {
            return Expression.set(token, token + 1, "T" + half.value(), "date.set");
        }
        Expression hyphenated = hyphenated(text, token);
        if (hyphenated != null) {
            return hyphenated;
        }
        Quantities.Count count = Quantities.at(text, token);
        if (count != null) {
            DateWord unit = text.word(count.to(), Kind.UNIT);
            boolean age =
                    text.is(count.to() + 1, "old") || (text.is(count.to() + 1, "of") && text.is(count.to() + 2, "age"));
            return unit == null || age || unit.value().equals("WE")
                    ? null
                    : Expression.duration(
                            token, count.to() + 1, Quantities.period(count, unit.value()), "date.duration");
        }
        return bare(text, token);
    }

    private static @Nullable Expression every(DateTokens text, int token) {
        DateWord unit = text.word(token + 1, Kind.UNIT);
        if (unit != null) {
            return Expression.set(
                    token, token + 2, Quantities.period(new Quantities.Count(1, 0), unit.value()), "date.set");
        }
        Quantities.Count count = Quantities.at(text, token + 1);
        unit = count == null ? null : text.word(count.to(), Kind.UNIT);
        return count == null || unit == null
                ? null
                : Expression.set(token, count.to() + 1, Quantities.period(count, unit.value()), "date.set");
    }

    /// "five-year", "16-hour"; "54-year-old" is an age.
    private static @Nullable Expression hyphenated(DateTokens text, int token) {
        String form = text.lower(token);
        int hyphen = form.lastIndexOf('-');
        DateWord unit = hyphen > 0 ? text.lexical(form.substring(hyphen + 1)) : null;
        if (unit == null || unit.kind() != Kind.UNIT || unit.value().equals("WE")) {
            return null;
        }
        String head = form.substring(0, hyphen);
        DateWord word = text.lexical(head);
        int number = word != null && word.kind() == Kind.NUMBER ? word.number() : -1;
        boolean digits = head.length() <= 4 && head.chars().allMatch(c -> c >= '0' && c <= '9');
        number = digits ? Integer.parseInt(head) : number;
        return number < 0
                ? null
                : Expression.duration(
                        token,
                        token + 1,
                        Quantities.period(new Quantities.Count(number, 0), unit.value()),
                        "date.duration");
    }

    /// "weeks", "decades": an unknown number of them.
    private static @Nullable Expression bare(DateTokens text, int token) {
        DateWord unit = text.word(token, Kind.UNIT);
        boolean plural =
                unit != null && text.lower(token).endsWith("s") && !unit.value().equals("TS");
        return unit == null || !plural
                ? null
                : Expression.duration(
                        token,
                        token + 1,
                        Quantities.period(new Quantities.Count(-1, 0), unit.value()),
                        "date.duration");
    }
}
