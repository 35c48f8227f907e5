package org.onrecord.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.schema.Dimension;

/// What the value of a dimension must be.
public sealed interface Condition permits Condition.Named, Condition.Unknown, DateRange, NumberRange {
    /// The value by its key, or by any spelling.
    record Named(String text) implements Condition {}

    /// There is no value.
    record Unknown() implements Condition {}

    /// Reads the value of a filter or field, as far as the dimension's style allows it; empty if it does not.
    ///
    /// @param today for "last week"
    static Optional<Condition> read(Dimension dimension, String value, @Nullable LocalDate today) {
        String text = value.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.equals("?")) {
            return Optional.of(new Unknown());
        }
        return switch (dimension.style()) {
            case KEYWORD, NAME -> Optional.of(new Named(text));
            case NUMBER -> NumberRange.read(text).map(range -> range);
            case DATE -> readDate(text, today);
        };
    }

    private static Optional<Condition> readDate(String text, @Nullable LocalDate today) {
        try {
            return DateRange.read(text, today).map(range -> range);
        } catch (DateTimeException beyondTheCalendar) {
            return Optional.empty();
        }
    }

    /// By which a page finds its own words for what a value of `style` must look like.
    static String code(Dimension.Style style) {
        return switch (style) {
            case KEYWORD, NAME -> "not-a-value";
            case DATE -> "not-a-date";
            case NUMBER -> "not-a-number";
        };
    }

    /// What it must look like, to complete "must be …".
    static String expectation(Dimension.Style style) {
        return switch (style) {
            case KEYWORD, NAME -> "a value, or ? for unknown";
            case DATE -> "a date such as 2020, 2020-10, 2020-10-05, an interval 2020-10-01..2020-10-17, or ?";
            case NUMBER -> "a number such as 20, an interval 20..50, 20.., ..50, >=20, <50, or ?";
        };
    }
}
