package org.onrecord.annotate.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;
import org.onrecord.document.PartialDate;

/// Days told by how far they are: "two weeks ago", "a year ago", "three days from now" count from the day of writing;
/// "a day earlier", "three months later" from the date named last. Beside figures of a quarter, "a year ago" is the
/// same quarter of the year before.
final class Distances implements DateRule {
    private static final Set<String> VAGUE_UNITS = Set.of("D", "W", "M", "Y", "E", "Q");

    private static final List<DateRule> DAYS = List.of(new CalendarDates(), new Weekdays());

    @Override
    public @Nullable Expression at(DateTokens text, int token, Reckoning reckoning) {
        Expression beside = besideDay(text, token, reckoning);
        if (beside != null) {
            return beside;
        }
        int at = token;
        while (at < token + 2 && text.isOneOf(at, GrammarWords.APPROXIMATE)) {
            at++;
        }
        Quantities.Count count = Quantities.at(text, at);
        DateWord unit = count == null ? null : text.word(count.to(), Kind.UNIT);
        if (count == null || unit == null) {
            return null;
        }
        int end = count.to() + 1;
        end += text.is(end, "or") && text.is(end + 1, "so") ? 2 : 0;
        String mark = text.lower(end);
        boolean fromNow = mark.equals("from") && (text.is(end + 1, "now") || text.is(end + 1, "today"));
        if (mark.equals("ago") || fromNow) {
            if (count.number() < 0) {
                return Expression.date(token, end + (fromNow ? 2 : 1), fromNow ? "FUTURE_REF" : "PAST_REF", "date.ago");
            }
            if (!VAGUE_UNITS.contains(unit.value())) {
                return Expression.date(token, end + (fromNow ? 2 : 1), fromNow ? "FUTURE_REF" : "PAST_REF", "date.ago");
            }
            boolean quarter = unit.value().equals("Y") && count.number() == 1 && !fromNow;
            if (quarter && reckoning.quarterBefore() != null) {
                return Expression.date(token, end + 1, reckoning.quarterBefore(), "date.ago");
            }
            if (unit.value().equals("W") && count.number() > 1 && reckoning.creation() != null) {
                String week = reckoning.period("W", fromNow ? count.number() : -count.number());
                return Expression.date(token, end + (fromNow ? 2 : 1), week, "date.ago");
            }
            String value = reckoning.away(unit.value(), fromNow ? count.number() : -count.number());
            return Expression.date(token, end + (fromNow ? 2 : 1), value, "date.ago");
        }
        boolean earlier = GrammarWords.BEFORE.contains(mark) && !text.is(end + 1, "the");
        boolean later = GrammarWords.AFTER.contains(mark) && !text.is(end + 1, "the");
        if (count.number() < 0 || !(earlier || later)) {
            return null;
        }
        return besides(text, token, end, unit.value(), earlier ? -count.number() : count.number(), reckoning);
    }

    /// "the day before last Tuesday", "a day after Oct. 5".
    private static @Nullable Expression besideDay(DateTokens text, int token, Reckoning reckoning) {
        boolean told = text.isOneOf(token, GrammarWords.ARTICLES) && text.is(token + 1, "day");
        boolean before = text.is(token + 2, "before");
        if (!told || !(before || text.is(token + 2, "after"))) {
            return null;
        }
        Expression day = null;
        for (DateRule rule : DAYS) {
            Expression read = token + 3 < text.size() ? rule.at(text, token + 3, reckoning) : null;
            day = day == null || (read != null && read.to() > day.to()) ? read : day;
        }
        String value = day == null ? null : day.value();
        boolean exact = value != null && value.length() == 10 && !value.startsWith("X");
        return day == null || value == null || !exact
                ? null
                : Expression.date(
                        token,
                        day.to(),
                        LocalDate.parse(value).plusDays(before ? -1 : 1).toString(),
                        "date.beside-day");
    }

    private static @Nullable Expression besides(
            DateTokens text, int token, int end, String unit, int count, Reckoning reckoning) {
        boolean before = text.is(end, "before") || text.is(end, "after");
        if (before && !text.is(end + 1, ",") && !text.is(end + 1, ".")) {
            return null;
        }
        Optional<PartialDate> known = reckoning.recentDate();
        if (unit.equals("Y") && count == -1 && reckoning.quarterBefore() != null) {
            return Expression.date(token, end + 1, reckoning.quarterBefore(), "date.besides");
        }
        LocalDate base = known.isPresent() && (known.get().day() != null || unit.equals("Y"))
                ? known.get().earliest()
                : reckoning.creation();
        if (base == null || !VAGUE_UNITS.contains(unit)) {
            return null;
        }
        return Expression.date(token, end + 1, Reckoning.away(base, unit, count), "date.besides");
    }
}
