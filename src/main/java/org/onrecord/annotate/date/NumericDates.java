package org.onrecord.annotate.date;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Days in digits: "2020-10-05", "17/10/2020", "05.10.2020". Between slashes the month comes first, as the US prints
/// it, unless that is impossible.
final class NumericDates implements DateRule {
    @Override
    public @Nullable Expression at(DateTokens text, int at, Reckoning reckoning) {
        if (text.number(at) < 0 || text.number(at + 2) < 0 || text.number(at + 4) < 0 || !isSeparated(text, at)) {
            return dotted(text, at);
        }
        int first = text.number(at);
        int second = text.number(at + 2);
        int third = text.number(at + 4);
        if (text.width(at) == 4) {
            return day(at, at + 5, first, second, third);
        }
        if (text.width(at + 4) != 4 || text.width(at) > 2) {
            return null;
        }
        return first > 12 ? day(at, at + 5, third, second, first) : day(at, at + 5, third, first, second);
    }

    private static boolean isSeparated(DateTokens text, int at) {
        String mark = text.lower(at + 1);
        boolean glued = text.isGlued(at + 1) && text.isGlued(at + 2) && text.isGlued(at + 3) && text.isGlued(at + 4);
        return glued && (mark.equals("-") || mark.equals("/")) && text.is(at + 3, mark);
    }

    /// "05.10.2020", one token: the day comes first wherever it is printed so.
    private static @Nullable Expression dotted(DateTokens text, int at) {
        String form = text.lower(at);
        if (form.length() < 8 || form.length() > 10 || !Character.isDigit(form.charAt(0))) {
            return null;
        }
        String[] parts = form.split("\\.", -1);
        if (parts.length != 3 || parts[2].length() != 4 || parts[0].length() > 2 || parts[1].length() > 2) {
            return null;
        }
        for (String part : parts) {
            if (part.isEmpty() || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return null;
            }
        }
        return day(at, at + 1, Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    private static @Nullable Expression day(int from, int to, int year, int month, int day) {
        boolean real = year >= 1000
                && year < 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return real ? Expression.date(from, to, CalendarDates.iso(year, month, day), "date.numeric") : null;
    }
}
