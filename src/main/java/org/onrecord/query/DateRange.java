package org.onrecord.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PartialDate;

/// An interval of days, both ends inclusive; a null end is open. At least one end is set, and `from` is not after `to`.
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) implements Condition {
    public DateRange {
        if (from == null && to == null) {
            throw new IllegalArgumentException("a range needs an end");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("range " + from + ".." + to + " must satisfy from <= to");
        }
    }

    /// All days that a date can mean.
    public static DateRange of(PartialDate date) {
        return new DateRange(date.earliest(), date.latest());
    }

    /// Reads a date at any precision, an interval of two open at either end, `>=` and its kin, and where `today` is
    /// known `today`, `yesterday`, `this week`, `last month` and the like; empty for anything else.
    static Optional<DateRange> read(String text, @Nullable LocalDate today) {
        Optional<DateRange> spoken = today == null ? Optional.empty() : spoken(text.toLowerCase(Locale.ROOT), today);
        if (spoken.isPresent()) {
            return spoken;
        }
        int dots = text.indexOf("..");
        if (dots >= 0) {
            return interval(
                    text.substring(0, dots).strip(), text.substring(dots + 2).strip());
        }
        for (String sign : new String[] {">=", "<=", ">", "<", "="}) {
            if (text.startsWith(sign)) {
                return PartialDate.parse(text.substring(sign.length()).strip()).map(date -> compare(sign, date));
            }
        }
        return PartialDate.parse(text).map(DateRange::of);
    }

    static DateRange before(PartialDate date) {
        return new DateRange(null, date.earliest().minusDays(1));
    }

    static DateRange after(PartialDate date) {
        return new DateRange(date.latest().plusDays(1), null);
    }

    private static DateRange compare(String sign, PartialDate date) {
        return switch (sign) {
            case ">=" -> new DateRange(date.earliest(), null);
            case "<=" -> new DateRange(null, date.latest());
            case ">" -> after(date);
            case "<" -> before(date);
            default -> of(date);
        };
    }

    private static Optional<DateRange> interval(String first, String last) {
        Optional<PartialDate> from = PartialDate.parse(first);
        Optional<PartialDate> to = PartialDate.parse(last);
        boolean readable = (first.isEmpty() || from.isPresent()) && (last.isEmpty() || to.isPresent());
        if (!readable || (first.isEmpty() && last.isEmpty())) {
            return Optional.empty();
        }
        LocalDate start = from.map(PartialDate::earliest).orElse(null);
        LocalDate end = to.map(PartialDate::latest).orElse(null);
        return start != null && end != null && start.isAfter(end)
                ? Optional.empty()
                : Optional.of(new DateRange(start, end));
    }

    private static Optional<DateRange> spoken(String text, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (text) {
            case "today" -> Optional.of(new DateRange(today, today));
            case "yesterday" -> Optional.of(new DateRange(today.minusDays(1), today.minusDays(1)));
            case "this week" -> Optional.of(new DateRange(monday, monday.plusDays(6)));
            case "last week" -> Optional.of(new DateRange(monday.minusWeeks(1), monday.minusDays(1)));
            case "this month" -> Optional.of(month(today));
            case "last month" -> Optional.of(month(today.minusMonths(1)));
            case "this year" -> Optional.of(of(new PartialDate(today.getYear(), null, null)));
            case "last year" -> Optional.of(of(new PartialDate(today.getYear() - 1, null, null)));
            default -> Optional.empty();
        };
    }

    private static DateRange month(LocalDate day) {
        return of(new PartialDate(day.getYear(), day.getMonthValue(), null));
    }

    /// As the query language writes it.
    @Override
    public String toString() {
        if (from == null || to == null) {
            return (from == null ? "" : from) + ".." + (to == null ? "" : to);
        }
        PartialDate year = new PartialDate(from.getYear(), null, null);
        PartialDate month = new PartialDate(from.getYear(), from.getMonthValue(), null);
        if (equals(of(year))) {
            return year.toString();
        }
        return equals(of(month)) ? month.toString() : from.equals(to) ? from.toString() : from + ".." + to;
    }
}
