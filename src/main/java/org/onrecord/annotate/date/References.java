package org.onrecord.annotate.date;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;

/// Holidays, seasons with a year, and words that point to present, past or future and to no day: "now", "recently",
/// "the future".
final class References implements DateRule {
    private static final Set<String> NO_TIME = Set.of("that", "known", "as");

    @Override
    public @Nullable Expression at(DateTokens text, int token, Reckoning reckoning) {
        DateWords.Holiday holiday = text.holiday(token);
        if (holiday != null) {
            return holiday(text, token, holiday, reckoning);
        }
        Expression season = season(text, token);
        if (season != null) {
            return season;
        }
        return reference(text, token);
    }

    private static @Nullable Expression reference(DateTokens text, int token) {
        DateWord now = text.word(token, Kind.PRESENT);
        if (now != null) {
            return text.isOneOf(token + 1, NO_TIME) && text.is(token, "now") && text.is(token + 1, "known")
                    ? null
                    : Expression.date(token, token + 1, "PRESENT_REF", "date.present");
        }
        DateWord past = text.word(token, Kind.PAST);
        // "most recently in May" is May.
        if (past != null && !text.is(token - 1, "most") && !text.is(token - 1, "as")) {
            return Expression.date(token, token + 1, past.value(), "date.reference");
        }
        DateWord future = text.word(token, Kind.FUTURE);
        if (future != null && !text.is(token - 1, "as") && !text.is(token + 1, "after") && !Tense.isPast(text, token)) {
            return Expression.date(token, token + 1, future.value(), "date.reference");
        }
        DateWord adjective = text.word(token, Kind.ADJECTIVE);
        if (adjective != null) {
            int end = token + 1;
            boolean unit = text.is(end, Kind.UNIT) && text.lower(end).endsWith("s");
            // "recent" alone tells of nothing in time, and "recent years" are some years.
            return adjective.value().equals("PAST_REF")
                    ? unit ? someRecent(text, token, end) : null
                    : Expression.date(token, unit ? end + 1 : end, adjective.value(), "date.reference");
        }
        int at = text.is(token, "the") ? token + 1 : token;
        at += text.is(at, "near") ? 1 : 0;
        if (text.is(at, "future") && (at > token || text.is(token - 1, "in"))) {
            return Expression.date(token, at + 1, "FUTURE_REF", "date.reference");
        }
        boolean term = text.is(at, "term") && text.is(at - 1, "near");
        term |= text.is(token, "the") && text.is(token + 1, "short") && text.is(token + 2, "term");
        if (term && text.is(token, "the")) {
            return Expression.date(token, token + 3, "FUTURE_REF", "date.reference");
        }
        boolean thePast = text.is(token, "the")
                && text.is(token + 1, "past")
                && !text.is(token + 2, Kind.UNIT)
                && Quantities.at(text, token + 2) == null;
        if (thePast) {
            return Expression.date(token, token + 2, "PAST_REF", "date.reference");
        }
        boolean days = text.is(token, "these") && text.is(token + 1, "days");
        return days ? Expression.date(token, token + 2, "PRESENT_REF", "date.present") : null;
    }

    private static @Nullable Expression someRecent(DateTokens text, int token, int unit) {
        DateWord word = text.word(unit, Kind.UNIT);
        return word == null
                ? null
                : Expression.duration(
                        token,
                        unit + 1,
                        Quantities.period(new Quantities.Count(-1, 0), word.value()),
                        "date.reference");
    }

    private static Expression holiday(DateTokens text, int token, DateWords.Holiday holiday, Reckoning reckoning) {
        int end = token + holiday.tokens().size();
        int skip = text.is(end, ",") ? 1 : 0;
        int year = text.year(end + skip);
        if (year > 0) {
            return Expression.date(token, end + skip + 1, holiday.day().in(year).toString(), "date.holiday");
        }
        LocalDate creation = reckoning.creation();
        if (creation == null) {
            return Expression.date(token, end, null, "date.holiday");
        }
        int week = text.is(end, "week") ? 1 : 0;
        LocalDate day = holiday.day().in(creation.getYear());
        // The nearest one; a little more often it is the one gone by.
        if (day.isAfter(creation.plusDays(Tense.isFuture(text, token) ? 300 : 30))) {
            day = holiday.day().in(creation.getYear() - 1);
        } else if (day.isBefore(creation.minusDays(300))) {
            day = holiday.day().in(creation.getYear() + 1);
        }
        return Expression.date(token, end + week, week > 0 ? Reckoning.week(day) : day.toString(), "date.holiday");
    }

    /// "the fall of 2011", "winter 2014".
    private static @Nullable Expression season(DateTokens text, int token) {
        int at = text.is(token, "the") ? token + 1 : token;
        DateWord season = text.word(at, Kind.SEASON);
        if (season == null) {
            return null;
        }
        int of = text.is(at + 1, "of") ? 1 : 0;
        int year = text.year(at + 1 + of);
        int spelled = year == 0 ? Years.spelled(text, at + 1 + of) : 0;
        if (spelled > 0) {
            return Expression.date(token, at + 3 + of, Reckoning.year(spelled) + "-" + season.value(), "date.season");
        }
        return year == 0 ? null : Expression.date(token, at + 2 + of, year + "-" + season.value(), "date.season");
    }
}
