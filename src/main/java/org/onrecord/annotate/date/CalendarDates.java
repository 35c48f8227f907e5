package org.onrecord.annotate.date;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;

/// Days and months by name: "Monday, Oct. 5, 2020", "5 October", "early October last year".
final class CalendarDates implements DateRule {
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in",
            "since",
            "by",
            "until",
            "till",
            "of",
            "from",
            "to",
            "through",
            "during",
            "last",
            "next",
            "this",
            "early",
            "late",
            "before",
            "after",
            "mid",
            "and",
            "or",
            "for",
            "between",
            "throughout",
            "every",
            "each",
            "-",
            "(",
            "beginning",
            "on");

    private static final Set<String> JOINED = Set.of("and", "or", "to", "-", "–", "through");

    /// What stands behind a day, and not behind a count of something.
    private static final Set<String> BEHIND_DAY = Set.of(
            ".", ",", ";", ":", ")", "at", "in", "for", "by", "when", "as", "and", "of", "with", "after", "while");

    /// A month between an article and one of these is an event: "the March on …".
    private static final Set<String> PREPOSITIONS = Set.of("on", "of", "to", "by", "in", "for", "from", "with", "and");

    private static final Set<String> UNTIL = Set.of("by", "until", "till");

    @Override
    public @Nullable Expression at(DateTokens text, int token, Reckoning reckoning) {
        int at = token;
        if (text.weekday(at) > 0) {
            at++;
            at += text.is(at, ",") ? 1 : 0;
            at += text.is(at, "the") ? 1 : 0;
            return at < text.size() ? dayAndMonth(text, token, at, reckoning) : null;
        }
        Expression day = dayAndMonth(text, token, at, reckoning);
        day = day == null ? otherDay(text, token, reckoning) : day;
        return day != null ? day : monthAlone(text, token, reckoning);
    }

    /// "October 5", "5 October", "the 5th of October", each with its year or without.
    private static @Nullable Expression dayAndMonth(DateTokens text, int from, int at, Reckoning reckoning) {
        int start = text.is(at, "the") && text.ordinal(at + 1) > 0 ? at + 1 : at;
        int month = text.monthBesideNumber(start);
        int day;
        int end;
        if (month > 0) {
            day = text.dayOfMonth(start + 1);
            end = start + 2;
            if (day == 0 || (text.isGlued(start + 2) && text.is(start + 2, ":") && text.isGlued(start + 3))) {
                return null;
            }
        } else {
            day = text.dayOfMonth(start);
            int skip = text.is(start + 1, "of") ? 2 : 1;
            month = day > 0 ? text.monthBesideNumber(start + skip) : 0;
            end = start + skip + 1;
            if (month == 0) {
                return null;
            }
        }
        return withYear(text, from, end, month, day, reckoning);
    }

    /// The 25 of "April 24 and 25" and the 24 of "24 and 25 April".
    private static @Nullable Expression otherDay(DateTokens text, int token, Reckoning reckoning) {
        int day = text.number(token) > 0 ? text.dayOfMonth(token) : 0;
        if (day == 0) {
            return null;
        }
        boolean second = text.isOneOf(token - 1, JOINED)
                && text.dayOfMonth(token - 2) > 0
                && text.month(token - 3) > 0
                && text.isTogether(token - 3, token)
                && (token + 1 >= text.size()
                        || text.isOneOf(token + 1, BEHIND_DAY)
                        || !text.isTogether(token, token + 1));
        if (second) {
            return withYear(text, token, token + 1, text.month(token - 3), day, reckoning);
        }
        boolean first = text.isOneOf(token + 1, JOINED) && text.dayOfMonth(token + 2) > 0 && text.number(token - 1) < 0;
        int month = first && text.isTogether(token, token + 3) ? text.monthBesideNumber(token + 3) : 0;
        Expression last = month == 0 ? null : withYear(text, token, token + 4, month, day, reckoning);
        return last == null ? null : Expression.date(token, token + 1, last.value(), last.rule());
    }

    private static @Nullable Expression withYear(
            DateTokens text, int from, int end, int month, int day, Reckoning reckoning) {
        int at = text.is(end, ",") ? end + 1 : end;
        int year = text.year(at);
        if (year > 0 && !(text.isGlued(at + 1) && text.is(at + 1, ":") && text.isGlued(at + 2))) {
            return day > YearMonth.of(year, month).lengthOfMonth()
                    ? null
                    : Expression.date(from, at + 1, iso(year, month, day), "date.day");
        }
        int relative = relativeYear(text, end, reckoning);
        if (relative > 0) {
            return Expression.date(
                    from,
                    end + 2,
                    iso(
                            relative,
                            month,
                            Math.min(day, YearMonth.of(relative, month).lengthOfMonth())),
                    "date.day");
        }
        String value = reckoning.monthDay(month, day, Tense.isFuture(text, from));
        return value == null ? null : Expression.date(from, end, value, "date.day-without-year");
    }

    /// The year of "last year" at `at`; 0 if that is not what stands there.
    private static int relativeYear(DateTokens text, int at, Reckoning reckoning) {
        var creation = reckoning.creation();
        if (creation == null || !text.is(at + 1, "year")) {
            return 0;
        }
        return switch (text.lower(at)) {
            case "last" -> creation.getYear() - 1;
            case "this" -> creation.getYear();
            case "next" -> creation.getYear() + 1;
            default -> 0;
        };
    }

    /// "October 2020", "October of last year", "mid-October", "last October", "October".
    private static @Nullable Expression monthAlone(DateTokens text, int from, Reckoning reckoning) {
        int at = from;
        String lead = text.lower(at);
        boolean last = lead.equals("last") || lead.equals("past");
        boolean next = lead.equals("next");
        boolean lastOrNext = last || next || lead.equals("this");
        if (lastOrNext || text.is(at, Kind.EDGE)) {
            at++;
            at += text.is(at, "of") || text.is(at, "-") ? 1 : 0;
        } else if (text.is(at, "the") && text.is(at + 1, Kind.EDGE) && text.is(at + 2, "of")) {
            at += 3;
        }
        if (last && text.month(at) > 0 && text.dayOfMonth(at + 1) > 0) {
            Expression day = dayAndMonth(text, from, at, reckoning);
            return day == null || text.year(day.to() - 1) > 0 ? day : lastDay(text, from, at, reckoning);
        }
        int month = at == from ? hyphenated(text, at) : 0;
        boolean foreign = text.is(at, Kind.OTHER_MONTH);
        month = month > 0 ? month : text.monthBesideNumber(at);
        if (month == 0) {
            return null;
        }
        int end = at + 1;
        int skip = text.is(end, ",") || text.is(end, "of") ? 1 : 0;
        int year = text.year(end + skip);
        if (year > 0) {
            return Expression.date(from, end + skip + 1, iso(year, month), "date.month");
        }
        year = Years.spelled(text, end);
        if (year > 0) {
            return Expression.date(from, end + 2, iso(year, month), "date.month");
        }
        year = relativeYear(text, end + (text.is(end, "of") ? 1 : 0), reckoning);
        if (year > 0) {
            return Expression.date(from, end + (text.is(end, "of") ? 3 : 2), iso(year, month), "date.month");
        }
        if (foreign || (!lastOrNext && at == from && !isMonth(text, at))) {
            return null;
        }
        int tense = next || text.isOneOf(from - 1, UNTIL) ? 2 : Tense.at(text, from);
        String value = last
                ? lastMonth(reckoning, month)
                : lead.equals("this") ? reckoning.monthOfThisYear(month) : reckoning.month(month, tense);
        return Expression.date(from, end, value, "date.month-without-year");
    }

    /// "last Oct. 23".
    private static Expression lastDay(DateTokens text, int from, int at, Reckoning reckoning) {
        int month = text.month(at);
        int day = text.dayOfMonth(at + 1);
        var creation = reckoning.creation();
        String value = creation == null ? null : reckoning.monthDay(month, day, false);
        if (creation != null && value != null && value.compareTo(creation.toString()) >= 0) {
            value = Reckoning.date(creation.getYear() - 1, month, day).toString();
        }
        return Expression.date(from, at + 2, value, "date.day-without-year");
    }

    private static String lastMonth(Reckoning reckoning, int month) {
        var creation = reckoning.creation();
        if (creation == null) {
            return reckoning.month(month, -1);
        }
        return iso(creation.getMonthValue() > month + 1 ? creation.getYear() : creation.getYear() - 1, month);
    }

    /// "mid-October".
    private static int hyphenated(DateTokens text, int at) {
        String form = text.lower(at);
        int hyphen = form.indexOf('-');
        DateWord edge = hyphen > 0 ? text.lexical(form.substring(0, hyphen)) : null;
        DateWord month = edge != null && edge.kind() == Kind.EDGE ? text.lexical(form.substring(hyphen + 1)) : null;
        return month != null && month.kind() == Kind.MONTH ? month.number() : 0;
    }

    /// Whether a bare name is a month: "may" and "march" are also verbs, and all of them also people.
    private static boolean isMonth(DateTokens text, int at) {
        String name = text.lower(at);
        boolean cut = text.is(at, Kind.SHORT_MONTH) && !name.endsWith(".");
        if (hyphenated(text, at) > 0 || (!cut && text.isOneOf(at - 1, BEFORE_MONTH))) {
            return true;
        }
        boolean noun = text.isOneOf(at - 1, GrammarWords.ARTICLES)
                && at + 1 < text.size()
                && Character.isLowerCase(text.text().form(at + 1).charAt(0))
                && !text.isOneOf(at + 1, PREPOSITIONS);
        if (noun && !text.is(at, Kind.SHORT_MONTH)) {
            return true;
        }
        boolean plain = !name.equals("may")
                && !name.equals("march")
                && !name.equals("april")
                && !name.equals("june")
                && !name.equals("august")
                && !text.is(at, Kind.SHORT_MONTH);
        return plain && !(text.isCapitalized(at + 1) && text.isTogether(at, at + 1) && text.weekday(at + 1) == 0);
    }

    static String iso(int year, int month, int day) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    static String iso(int year, int month) {
        return String.format(Locale.ROOT, "%04d-%02d", year, month);
    }
}
