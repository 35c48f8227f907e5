package org.onrecord.annotate.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;
import org.onrecord.document.PartialDate;

/// Weeks, months and years told from the day of writing or from the date named last: "last week", "earlier this year",
/// "the past three months"", "that year".
final class Periods implements DateRule {
    private static final DateRule DAYS = new CalendarDates();

    private static final Set<String> LEADS =
            Set.of("early", "late", "earlier", "later", "sometime", "beginning", "end", "start", "middle");

    private static final Set<String> WHOLE = Set.of("fiscal", "full");
    private static final Set<String> QUOTES = Set.of("\"", "“", "``", "‘", "«");

    @Override
    public @Nullable Expression at(DateTokens text, int token, Reckoning reckoning) {
        Expression named = yearEnd(text, token, reckoning);
        named = named == null ? weekOf(text, token, reckoning) : named;
        if (named != null) {
            return named;
        }
        int at = token;
        if (text.isOneOf(at, LEADS) || (text.is(at, "the") && text.is(at + 1, Kind.EDGE) && text.is(at + 2, "of"))) {
            at += text.is(at, "the") ? 2 : 1;
            at += text.is(at, "of") || text.is(at, "in") ? 1 : 0;
        }
        return relative(text, token, at, reckoning);
    }

    /// "by year-end", "at year's end".
    private static @Nullable Expression yearEnd(DateTokens text, int token, Reckoning reckoning) {
        int end = text.is(token, "year-end") ? token + 1 : token;
        if (end == token && text.is(token, "year")) {
            int mark = text.is(token + 1, "'s") || text.is(token + 1, "’s") ? 1 : 0;
            end = text.is(token + 1 + mark, "end") ? token + 2 + mark : token;
        }
        return end == token ? null : Expression.date(token, end, reckoning.period("Y", 0), "date.year-end");
    }

    /// "the week of March 6".
    private static @Nullable Expression weekOf(DateTokens text, int token, Reckoning reckoning) {
        if (!text.is(token, "the") || !text.is(token + 1, "week") || !text.is(token + 2, "of")) {
            return null;
        }
        Expression day = DAYS.at(text, token + 3, reckoning);
        String value = day == null ? null : day.value();
        return day == null || value == null || value.length() != 10 || value.startsWith("X")
                ? null
                : Expression.date(token, day.to(), Reckoning.week(LocalDate.parse(value)), "date.week-of");
    }

    /// "last year", "the past year", "this month", "the next week", "the past three months".
    private static @Nullable Expression relative(DateTokens text, int from, int lead, Reckoning reckoning) {
        boolean plain = text.is(lead + 1, Kind.UNIT) || text.isOneOf(lead + 1, WHOLE) || text.is(lead + 1, Kind.SEASON);
        int at = text.is(lead, "the") && !plain ? lead + 1 : lead;
        at += text.is(at, "same") ? 1 : 0;
        String word = text.lower(at);
        boolean last = GrammarWords.LAST.contains(word);
        boolean next = GrammarWords.NEXT.contains(word);
        if (!last
                && !next
                && !word.equals("this")
                && !word.equals("current")
                && !word.equals("the")
                && !word.equals("that")) {
            return null;
        }
        at++;
        at += word.equals("this") && (text.is(at, "past") || text.is(at, "coming")) ? 1 : 0;
        at += text.isOneOf(at, WHOLE) || (word.equals("that") && text.is(at, "same")) ? 1 : 0;
        Expression many = several(text, from, at, last || next);
        if (many != null) {
            return many;
        }
        DateWord unit = text.word(at, Kind.UNIT);
        DateWord season = text.word(at, Kind.SEASON);
        if (season != null) {
            return season(text, from, at, season, last ? -1 : next ? 1 : 0, reckoning);
        }
        DateWord part = text.word(at, Kind.PART);
        if (part != null) {
            return partOfRecent(from, at, part, word, reckoning);
        }
        boolean title = text.isCapitalized(at) && text.isOneOf(from - 1, QUOTES);
        if (unit == null || title || isPlural(text.lower(at))) {
            return null;
        }
        return single(text, from, at, unit.value(), word, reckoning);
    }

    private static @Nullable Expression single(
            DateTokens text, int from, int at, String unit, String word, Reckoning reckoning) {
        boolean last = GrammarWords.LAST.contains(word);
        boolean next = GrammarWords.NEXT.contains(word);
        boolean pointing = word.equals("that") || (word.equals("the") && unit.equals("D"));
        if (unit.equals("D") || pointing || word.equals("following")) {
            return fromRecent(text, from, at, unit, word, reckoning);
        }
        if (unit.startsWith("T") || (last && text.is(from, "the") && text.is(at + 1, "of"))) {
            return null;
        }
        if (last && unit.equals("W") && text.is(from, "the")) {
            // "the last week" is the seven days up to now, most of which this week has from Thursday on.
            LocalDate now = reckoning.creation();
            boolean late = now != null && now.getDayOfWeek().getValue() > 3;
            return Expression.date(from, at + 1, reckoning.period(unit, late ? 0 : -1), "date.period");
        }
        if (word.equals("the")
                && (unit.equals("E") || unit.equals("C") || text.is(at + 1, "of") || isCounted(text, at))) {
            return null;
        }
        boolean ended = word.equals("the") && (text.is(at + 1, "ended") || text.is(at + 1, "ending"));
        if (ended && !unit.equals("Q")) {
            return Expression.duration(from, at + 1, "P1" + unit, "date.period-ended");
        }
        boolean reported = unit.equals("Q") && word.equals("the");
        String value = reckoning.period(unit, last || reported ? -1 : next ? 1 : 0);
        return Expression.date(from, at + 1, value, "date.period");
    }

    /// "a year the ...": "the year" followed by an ordinal or by a name is part of something else.
    private static boolean isCounted(DateTokens text, int at) {
        return text.year(at + 1) > 0;
    }

    /// "that day", "the next day", "the following year", "that month".
    private static @Nullable Expression fromRecent(
            DateTokens text, int from, int at, String unit, String word, Reckoning reckoning) {
        Optional<PartialDate> known = reckoning.recentDate();
        boolean plain = word.equals("the")
                || word.equals("last")
                || word.equals("past")
                || word.equals("this")
                || word.equals("current");
        if (plain || known.isEmpty()) {
            return null;
        }
        int count = word.equals("that") ? 0 : word.equals("previous") ? -1 : 1;
        PartialDate date = known.get();
        boolean fits = unit.equals("Y") || (unit.equals("M") && date.month() != null) || date.day() != null;
        if (!fits) {
            return null;
        }
        String value = Reckoning.away(date.earliest(), unit, count);
        value = unit.equals("W") && value != null ? Reckoning.week(LocalDate.parse(value)) : value;
        DateWord part = unit.equals("D") ? text.word(at + 1, Kind.PART) : null;
        if (part != null) {
            return Expression.time(from, at + 2, value + "T" + part.value(), "date.from-recent");
        }
        return Expression.date(from, at + 1, value, "date.from-recent");
    }

    /// "the next morning", "that night".
    private static @Nullable Expression partOfRecent(
            int from, int at, DateWord part, String word, Reckoning reckoning) {
        LocalDate known = reckoning.recentDay();
        boolean next = word.equals("next") || word.equals("following");
        return known == null || !(next || word.equals("that"))
                ? null
                : Expression.time(from, at + 1, known.plusDays(next ? 1 : 0) + "T" + part.value(), "date.from-recent");
    }

    /// @param way -1 for the last one, 1 for the next one, 0 for the one of this year
    private static @Nullable Expression season(
            DateTokens text, int from, int at, DateWord season, int way, Reckoning reckoning) {
        LocalDate creation = reckoning.creation();
        boolean bare = text.is(from, "the") && from + 1 == at;
        boolean named = bare && (text.isCapitalized(at) || season.value().equals("FA"));
        if (named || (bare && text.is(at, "spring"))) {
            return null;
        }
        if (creation == null) {
            return Expression.date(from, at + 1, null, "date.season");
        }
        int ends = switch (season.value()) {
            case "SP" -> 5;
            case "SU" -> 8;
            case "FA" -> 11;
            default -> 2;
        };
        int year = creation.getYear();
        year += way < 0 && creation.getMonthValue() <= ends ? -1 : 0;
        year += way > 0 && creation.getMonthValue() > ends - 3 ? 1 : 0;
        return Expression.date(from, at + 1, year + "-" + season.value(), "date.season");
    }

    /// "the past three months" is a duration; "recent years" and "the last few months" point to no day.
    private static @Nullable Expression several(DateTokens text, int from, int at, boolean pointing) {
        boolean coming = text.is(at - 1, "coming") && text.is(at, Kind.UNIT) && isPlural(text.lower(at));
        if (coming) {
            return Expression.date(from, at + 1, "FUTURE_REF", "date.reference");
        }
        Quantities.Count count = Quantities.at(text, at);
        if (!pointing || count == null) {
            return null;
        }
        DateWord unit = text.word(count.to(), Kind.UNIT);
        return unit == null || unit.value().equals("WE")
                ? null
                : Expression.duration(from, count.to() + 1, Quantities.period(count, unit.value()), "date.several");
    }

    private static boolean isPlural(String lower) {
        return lower.endsWith("s");
    }
}
