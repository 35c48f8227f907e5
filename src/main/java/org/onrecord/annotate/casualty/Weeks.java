package org.onrecord.annotate.casualty;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PartialDate;

/// Weeks and weekends as ranges of days.
final class Weeks {
    private Weeks() {}

    /// `2019-W19` as its Monday to its Sunday, or to the day of publication; `2013-W40-WE` as its weekend; null for
    /// anything else.
    static @Nullable String days(String value, @Nullable PartialDate published) {
        try {
            int year = Integer.parseInt(value.substring(0, 4));
            int number = Integer.parseInt(value.substring(6, 8));
            LocalDate monday = LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                    .with(DayOfWeek.MONDAY);
            LocalDate sunday = monday.plusDays(6);
            if (value.endsWith("WE")) {
                return monday.plusDays(5) + "/" + sunday;
            }
            LocalDate last = published == null ? sunday : published.latest();
            return monday + "/" + (last.isBefore(sunday) && !last.isBefore(monday) ? last : sunday);
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
            return null;
        }
    }
}
