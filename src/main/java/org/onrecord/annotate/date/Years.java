package org.onrecord.annotate.date;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;

/// Years, decades and centuries: "1994", "early 1990s", "the '80s", "nineteen ninety-six", "the 20th century".
final class Years implements DateRule {
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in",
            "since",
            "of",
            "by",
            "until",
            "till",
            "from",
            "to",
            "through",
            "during",
            "after",
            "before",
            "early",
            "late",
            "mid",
            "year",
            "fiscal",
            "and",
            "between",
            "throughout",
            "around",
            "circa",
            "(",
            "-",
            "–",
            "the",
            "spring",
            "summer",
            "fall",
            "autumn",
            "winter",
            "or",
            "for",
            "end",
            "begin",
            "starting",
            "beginning",
            "as");

    private static final Set<String> COUNTED = Set.of(
            "people",
            "men",
            "women",
            "children",
            "percent",
            "per",
            "dead",
            "feet",
            "meters",
            "metres",
            "miles",
            "km",
            "kilometers",
            "kilometres",
            "kg",
            "dollars",
            "euros",
            "pounds",
            "police",
            "personnel",
            "more",
            "million",
            "billion",
            "others",
            "civilians",
            "hours",
            "square",
            "metric",
            "tons",
            "troops",
            "injured",
            "wounded",
            "killed",
            "homes",
            "times",
            "pieces",
            "pages",
            "words",
            "%",
            "hectares");

    @Override
    public @Nullable Expression at(DateTokens text, int token, Reckoning reckoning) {
        int at = token;
        if (text.is(at, "the")) {
            at++;
            at += text.is(at, "year") ? 1 : 0;
        }
        boolean edge = text.is(at, Kind.EDGE) || text.is(at, "sometime");
        if (edge) {
            at++;
            at += text.is(at, "of") || text.is(at, "in") || text.is(at, "-") ? 1 : 0;
            at += text.is(at, "the") ? 1 : 0;
        }
        at += text.is(at, "fiscal") ? 1 : 0;
        at += text.is(at, "year") && at > token ? 1 : 0;
        Expression found = decadeOrCentury(text, token, at);
        if (found != null || at >= text.size()) {
            return found;
        }
        return year(text, token, at, edge);
    }

    private static @Nullable Expression year(DateTokens text, int from, int at, boolean edge) {
        int year = spelled(text, at);
        if (year > 0) {
            return Expression.date(from, at + 2, Reckoning.year(year), "date.year-in-words");
        }
        year = hyphenated(text, at);
        if (year > 0) {
            return Expression.date(from, at + 1, Reckoning.year(year), "date.year");
        }
        year = text.year(at);
        if (year == 0) {
            return null;
        }
        boolean known =
                edge || text.is(at - 1, "year") || text.is(at - 1, "fiscal") || text.isOneOf(from - 1, BEFORE_YEAR);
        if (!isYear(text, at, year, known || from < at)) {
            return null;
        }
        return Expression.date(
                from < at && text.is(from, "the") && !edge && !text.is(from + 1, "year") ? at : from,
                at + 1,
                Reckoning.year(year),
                "date.year");
    }

    private static boolean isYear(DateTokens text, int at, int year, boolean known) {
        String next = text.lower(at + 1);
        String before = text.lower(at - 1);
        boolean money = before.equals("$")
                || before.equals("£")
                || before.equals("€")
                || before.equals("no.")
                || before.equals("#");
        boolean decimal = text.isGlued(at + 1) && (next.equals(":") || next.equals("/") || next.equals("%"));
        boolean joined = text.isGlued(at) && (before.equals("/") || before.equals(":") || before.equals("+"));
        if (money || decimal || joined || COUNTED.contains(next)) {
            return false;
        }
        boolean modern = year >= 1900 && year < 2050;
        if (known) {
            return modern
                    || (year >= 1400
                            && !text.isOneOf(
                                    at - 1,
                                    Set.of("to", "of", "the", "for", "and", "or", "-", "(", "by", "as", "around")));
        }
        // "1990 alumni" may count them: a plural behind speaks against a year.
        boolean plural = next.length() > 3 && next.endsWith("s") && !next.endsWith("ss") && !text.isCapitalized(at + 1);
        return modern && !plural;
    }

    /// "mid-1996", "post-1959".
    private static int hyphenated(DateTokens text, int at) {
        String form = text.lower(at);
        int hyphen = form.length() - 5;
        if (hyphen < 2 || form.charAt(hyphen) != '-') {
            return 0;
        }
        String prefix = form.substring(0, hyphen);
        boolean known = prefix.equals("mid")
                || prefix.equals("early")
                || prefix.equals("late")
                || prefix.equals("post")
                || prefix.equals("pre")
                || prefix.equals("year");
        int year = known ? digits(form.substring(hyphen + 1)) : 0;
        return year >= 1000 && year < 2100 ? year : 0;
    }

    /// "nineteen ninety-six", "two thousand".
    static int spelled(DateTokens text, int at) {
        DateWord century = text.word(at, Kind.NUMBER);
        if (century == null) {
            return 0;
        }
        if (century.number() == 2 && text.is(at + 1, "thousand")) {
            return text.isOneOf(at - 1, Set.of("year", "in", "by")) ? 2000 : 0;
        }
        if (century.number() < 16 || century.number() > 20) {
            return 0;
        }
        String form = text.lower(at + 1);
        int hyphen = form.indexOf('-');
        DateWord tens = text.lexical(hyphen < 0 ? form : form.substring(0, hyphen));
        DateWord ones = hyphen < 0 ? null : text.lexical(form.substring(hyphen + 1));
        if (tens == null
                || tens.kind() != Kind.NUMBER
                || tens.number() < 20
                || (hyphen > 0 && (ones == null || ones.kind() != Kind.NUMBER))) {
            return 0;
        }
        return century.number() * 100 + tens.number() + (ones == null ? 0 : ones.number());
    }

    /// A decade is its first three digits, a century its first two, as TimeML has them.
    private static @Nullable Expression decadeOrCentury(DateTokens text, int from, int at) {
        if (text.is(at, Kind.DECADE) && (from < at || text.is(at - 1, "the"))) {
            DateWord decade = text.word(at, Kind.DECADE);
            return decade == null ? null : Expression.date(from, at + 1, "19" + decade.number(), "date.decade");
        }
        String form = text.lower(at);
        boolean short2 = (form.equals("'") || form.equals("’") || form.equals("‘"))
                && text.lower(at + 1).length() == 3;
        String digits = short2 ? text.lower(at + 1) : form.startsWith("mid-") ? form.substring(4) : form;
        if (digits.endsWith("s") && digits.length() == (short2 ? 3 : 5)) {
            int value = digits(digits.substring(0, digits.length() - 1));
            if (short2 && value >= 20 && value % 10 == 0) {
                return Expression.date(from, at + 2, "19" + value / 10, "date.decade");
            }
            if (value >= 1000 && value < 2100 && value % 10 == 0) {
                return Expression.date(from, at + 1, Reckoning.decade(value / 10), "date.decade");
            }
        }
        int ordinal = text.ordinal(at);
        if (ordinal > 0 && ordinal < 30 && text.is(at + 1, "century")) {
            return Expression.date(from, at + 2, String.format(Locale.ROOT, "%02d", ordinal - 1), "date.century");
        }
        return null;
    }

    private static int digits(String form) {
        return !form.isEmpty() && form.length() <= 4 && form.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(form)
                : -1;
    }
}
