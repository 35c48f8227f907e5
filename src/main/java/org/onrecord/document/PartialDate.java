package org.onrecord.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A date known to the year, the month or the day: `2020`, `2020-10`, `2020-10-05`.
///
/// `month` is 1–12 or null, `day` is 1–31 or null; a day needs a month, and the day must exist, else a
/// [DateTimeException].
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    public PartialDate {
        if (month == null && day != null) {
            throw new DateTimeException("a day needs a month");
        }
        if (month != null) {
            ChronoField.MONTH_OF_YEAR.checkValidValue(month);
        }
        if (month != null
                && day != null
                && (day < 1 || day > YearMonth.of(year, month).lengthOfMonth())) {
            throw new DateTimeException(year + "-" + month + " has no day " + day);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Reads `yyyy`, `yyyy-MM` or `yyyy-MM-dd`; empty for anything else, impossible dates included.
    public static Optional<PartialDate> parse(String value) {
        String[] parts = value.split("-", -1);
        if (parts.length > 3 || parts[0].length() != 4) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.length; i++) {
            if ((i > 0 && parts[i].length() != 2) || !parts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new PartialDate(
                    Integer.parseInt(parts[0]),
                    parts.length > 1 ? Integer.valueOf(parts[1]) : null,
                    parts.length > 2 ? Integer.valueOf(parts[2]) : null));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    public Precision precision() {
        return day != null ? Precision.DAY : month != null ? Precision.MONTH : Precision.YEAR;
    }

    /// The first day it can mean.
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /// The last day it can mean.
    public LocalDate latest() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /// ISO 8601 at its precision.
    @Override
    public String toString() {
        if (month == null) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == null
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    /// How much of a date is known.
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }
}
