package org.onrecord.normalize;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PartialDate;

/// The publication date that a sender gave.
///
/// @param date null where none was given or it can't be read
/// @param unread what was given and can't be read; null otherwise
record SuppliedDate(@Nullable PartialDate date, @Nullable String unread) {
    private static final Pattern TIMESTAMP = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt ]\\d{2}:?\\d{2}(?::?\\d{2}(?:[.,]\\d+)?)?\\s*(?:[Zz]|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?");

    private static final DateReading PRINTED = new DateReading("und");

    /// An ISO date or timestamp, or a date as people print it that can mean one day only: `5 October 2020` and not
    /// `05/10/20`.
    static SuppliedDate of(@Nullable String value) {
        if (value == null) {
            return new SuppliedDate(null, null);
        }
        PartialDate iso = read(value).orElse(null);
        if (iso != null) {
            return new SuppliedDate(iso, null);
        }
        DateReading.Found printed = PrintedDate.alone(value.strip(), PRINTED);
        return printed == null ? new SuppliedDate(null, value.strip()) : new SuppliedDate(printed.date(), null);
    }

    /// An ISO date at year, month or day precision, or the day of an ISO timestamp as it is written, whatever its zone;
    /// empty for anything else.
    static Optional<PartialDate> read(String value) {
        String stripped = value.strip();
        Matcher timestamp = TIMESTAMP.matcher(stripped);
        return PartialDate.parse(timestamp.matches() ? timestamp.group(1) : stripped);
    }
}
