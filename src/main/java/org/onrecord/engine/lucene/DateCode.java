package org.onrecord.engine.lucene;

import java.time.LocalDate;
import java.util.Locale;

/// Numbers for days, months and years.
final class DateCode {
    private static final long MONTHS = 1L << 40;
    private static final long DAYS = 1L << 41;

    private DateCode() {}

    /// The year, month and day that all days from `first` to `last` lie within.
    static long[] within(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return new long[0];
        }
        if (first.getMonthValue() != last.getMonthValue()) {
            return new long[] {first.getYear()};
        }
        long month = MONTHS + first.getYear() * 12L + first.getMonthValue() - 1;
        return first.equals(last)
                ? new long[] {first.getYear(), month, DAYS + first.toEpochDay() + Integer.MAX_VALUE}
                : new long[] {first.getYear(), month};
    }

    static String label(long code) {
        if (isDay(code)) {
            return LocalDate.ofEpochDay(code - DAYS - Integer.MAX_VALUE).toString();
        }
        if (isMonth(code)) {
            long month = code - MONTHS;
            return String.format(Locale.ROOT, "%04d-%02d", month / 12, month % 12 + 1);
        }
        return String.format(Locale.ROOT, "%04d", code);
    }

    static boolean isDay(long code) {
        return code >= DAYS;
    }

    static boolean isMonth(long code) {
        return code >= MONTHS && code < DAYS;
    }
}
