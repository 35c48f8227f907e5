package org.onrecord.annotate.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PartialDate;

/// Counts from the document creation time to TimeML values. Every value is null, or its year `XXXX`, where that time
/// is unknown.
final class Reckoning {
    /// A day without a year that lies further ahead than this is taken for last year's.
    private static final int AHEAD_DAYS = 100;

    /// A month without a year and without a verb that tells is taken for the coming one up to this distance.
    private static final int NEAR_MONTHS = 2;

    /// An infinitive before a month without a year speaks of the coming one up to this distance.
    private static final int FAR_MONTHS = 8;

    private final @Nullable LocalDate creation;
    private @Nullable String recent;
    private @Nullable String quarter;

    Reckoning(@Nullable LocalDate creation) {
        this.creation = creation;
    }

    @Nullable
    LocalDate creation() {
        return creation;
    }

    /// The last date that the text named, to the day, month or year; empty if none.
    Optional<PartialDate> recentDate() {
        return recent == null
                ? Optional.empty()
                : PartialDate.parse(recent.length() > 10 ? recent.substring(0, 10) : recent);
    }

    /// The last date that the text named, where it named a day; else null.
    @Nullable
    LocalDate recentDay() {
        return recentDate()
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::earliest)
                .orElse(null);
    }

    /// The last quarter that the text named, in the year before it; null if it named none.
    @Nullable
    String quarterBefore() {
        return quarter == null ? null : year(Integer.parseInt(quarter.substring(0, 4)) - 1) + quarter.substring(4);
    }

    /// The quarter of another year that the text named last; null if it named none.
    @Nullable
    String sameQuarterOf(int year) {
        return quarter == null ? null : year(year) + quarter.substring(4);
    }

    void remember(@Nullable String value) {
        if (value != null && value.length() == 7 && value.charAt(5) == 'Q' && !value.equals(quarterBefore())) {
            quarter = value;
        }
        if (value != null && value.length() >= 4 && Character.isDigit(value.charAt(0))) {
            recent = value;
        }
    }

    /// So many days from the day of writing.
    @Nullable
    String day(int distance) {
        return creation == null ? null : creation.plusDays(distance).toString();
    }

    /// Whether the day so far away is that weekday, 1–7 from Monday.
    boolean isWeekday(int distance, int weekday) {
        return creation != null && creation.plusDays(distance).getDayOfWeek().getValue() == weekday;
    }

    /// A weekday, 1–7 from Monday.
    ///
    /// @param direction -1 before the day of writing, 0 the most recent one, that day included, 1 after it, 2 the next
    ///     one, that day included
    @Nullable
    String weekday(int weekday, int direction) {
        if (creation == null) {
            return null;
        }
        return weekday(creation, weekday, direction);
    }

    /// The same, counted from another day.
    static String weekday(LocalDate from, int weekday, int direction) {
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate meant = switch (direction) {
            case -1 -> from.with(TemporalAdjusters.previous(day));
            case 1 -> from.with(TemporalAdjusters.next(day));
            case 2 -> from.with(TemporalAdjusters.nextOrSame(day));
            default -> from.with(TemporalAdjusters.previousOrSame(day));
        };
        return meant.toString();
    }

    /// The week, month, quarter, year, decade, century or weekend so many of them away.
    @Nullable
    String period(String unit, int distance) {
        if (creation == null) {
            return null;
        }
        return switch (unit) {
            case "D" -> creation.plusDays(distance).toString();
            case "W" -> week(creation.plusWeeks(distance));
            case "WE" -> week(creation.plusWeeks(weekendDistance(distance))) + "-WE";
            case "M" -> YearMonth.from(creation).plusMonths(distance).toString();
            case "Q" -> quarter(creation.plusMonths(3L * distance));
            case "Y" -> year(creation.getYear() + distance);
            case "E" -> decade(creation.getYear() / 10 + distance);
            case "C" -> String.format(Locale.ROOT, "%02d", creation.getYear() / 100 + distance);
            default -> null;
        };
    }

    /// Monday's "last weekend" is that of the week before, as is its "the weekend".
    private int weekendDistance(int distance) {
        boolean early = creation != null && creation.getDayOfWeek().getValue() <= 3;
        return distance == 0 && early ? -1 : distance;
    }

    /// So many days, weeks, months or years away, at the precision that the unit has.
    @Nullable
    String away(String unit, int count) {
        if (creation == null) {
            return null;
        }
        return away(creation, unit, count);
    }

    static @Nullable String away(LocalDate from, String unit, int count) {
        if (count < -1000 || count > 1000) {
            return null;
        }
        return switch (unit) {
            case "D" -> from.plusDays(count).toString();
            case "W" -> from.plusWeeks(count).toString();
            case "M" -> YearMonth.from(from).plusMonths(count).toString();
            case "Q" -> quarter(from.plusMonths(3L * count));
            case "Y" -> from.getYear() + count > 0 ? year(from.getYear() + count) : null;
            case "E" -> from.getYear() / 10 + count > 0 ? decade(from.getYear() / 10 + count) : null;
            default -> null;
        };
    }

    /// A month without its year.
    ///
    /// @param tense 2 for the next one, 1 for the next one unless the last one is much nearer, -1 for the last one, 0
    ///     for the nearer one
    String month(int month, int tense) {
        if (creation == null) {
            return String.format(Locale.ROOT, "XXXX-%02d", month);
        }
        int year = creation.getYear();
        int ahead = month - creation.getMonthValue();
        if (tense == 1 && Math.floorMod(ahead, 12) > FAR_MONTHS) {
            year -= ahead > 0 ? 1 : 0;
        } else if (tense > 0 && ahead < 0) {
            year++;
        } else if (ahead > (tense < 0 ? 0 : NEAR_MONTHS) && tense <= 0) {
            year--;
        }
        return YearMonth.of(year, month).toString();
    }

    String monthOfThisYear(int month) {
        return creation == null
                ? month(month, 0)
                : YearMonth.of(creation.getYear(), month).toString();
    }

    /// A day without its year: the nearest one.
    @Nullable
    String monthDay(int month, int day, boolean future) {
        if (day > YearMonth.of(2024, month).lengthOfMonth()) {
            return null;
        }
        if (creation == null) {
            return String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
        }
        int year = creation.getYear();
        LocalDate same = date(year, month, day);
        long ahead = ChronoUnit.DAYS.between(creation, same);
        if (future && ahead < -60) {
            year++;
        } else if (!future && ahead > AHEAD_DAYS) {
            year--;
        } else if (!future && ahead < -300) {
            year++;
        }
        return date(year, month, day).toString();
    }

    /// The 29th of February stands for the 28th where there is none.
    static LocalDate date(int year, int month, int day) {
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }

    /// The quarter of that number that has ended last, or that comes.
    @Nullable
    String quarterNumber(int number, boolean future) {
        if (creation == null) {
            return null;
        }
        int now = creation.get(IsoFields.QUARTER_OF_YEAR);
        int year = creation.getYear();
        if (number > now) {
            year -= future || (number == now + 1 && number == 4) ? 0 : 1;
        }
        return year + "-Q" + number;
    }

    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    static String decade(int decade) {
        return String.format(Locale.ROOT, "%03d", decade);
    }
}
