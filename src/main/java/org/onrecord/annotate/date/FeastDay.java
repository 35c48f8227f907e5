package org.onrecord.annotate.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Which day of a year a holiday is.
sealed interface FeastDay {
    /// The day in `year`.
    LocalDate in(int year);

    /// Reads `12-25`, `11/4/4` (the fourth Thursday of November, -1 the last one) or `easter-2`; empty for anything
    /// else.
    static Optional<FeastDay> parse(String rule) {
        try {
            if (rule.startsWith("easter")) {
                return Optional.of(new FromEaster(Integer.parseInt(rule.substring("easter".length()))));
            }
            if (rule.indexOf('/') > 0) {
                String[] parts = rule.split("/", -1);
                return Optional.of(new Nth(
                        Integer.parseInt(parts[0]),
                        DayOfWeek.of(Integer.parseInt(parts[1])),
                        Integer.parseInt(parts[2])));
            }
            return Optional.of(new Fixed(MonthDay.parse("--" + rule)));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException | DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /// The same day every year.
    record Fixed(MonthDay day) implements FeastDay {
        @Override
        public LocalDate in(int year) {
            return day.atYear(year);
        }
    }

    /// A weekday of a month: the first is 1, the last -1.
    record Nth(int month, DayOfWeek weekday, int which) implements FeastDay {
        @Override
        public LocalDate in(int year) {
            return YearMonth.of(year, month).atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
        }
    }

    /// So many days after Easter Sunday.
    record FromEaster(int days) implements FeastDay {
        /// The Gregorian computus in the anonymous form of Nature, 1876.
        @Override
        public LocalDate in(int year) {
            int a = year % 19;
            int b = year / 100;
            int c = year % 100;
            int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
            int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
            int m = (a + 11 * h + 22 * l) / 451;
            int sum = h + l - 7 * m + 114;
            return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(days);
        }
    }
}
