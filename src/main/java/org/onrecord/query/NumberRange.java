package org.onrecord.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An interval of whole numbers, both ends inclusive; a null end is open. At least one end is set, and low is not above
/// high.
public record NumberRange(@Nullable Integer low, @Nullable Integer high) implements Condition {
    private static final Pattern INTERVAL = Pattern.compile("(\\d[\\d,]*)?\\s*(?:\\.\\.|–)\\s*(\\d[\\d,]*)?");
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|≥|≤|=)?\\s*(\\d[\\d,]*)");

    public NumberRange {
        if (low == null && high == null) {
            throw new IllegalArgumentException("a range needs an end");
        }
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException("range " + low + ".." + high + " must satisfy low <= high");
        }
    }

    /// Reads `20`, `20..`, `..50`, `20..50`, `>=20`, `>20`, `<50`, `<=50`; empty for anything else, numbers beyond the
    /// range of an int and upside-down intervals included.
    static Optional<NumberRange> read(String text) {
        Matcher interval = INTERVAL.matcher(text);
        Matcher comparison = COMPARISON.matcher(text);
        try {
            if (interval.matches()) {
                return of(number(interval.group(1)), number(interval.group(2)));
            }
            Integer number = comparison.matches() ? number(comparison.group(2)) : null;
            if (number == null) {
                return Optional.empty();
            }
            String sign = comparison.group(1) == null ? "=" : comparison.group(1);
            return switch (sign) {
                case ">=", "≥" -> of(number, null);
                case ">" -> number == Integer.MAX_VALUE ? Optional.empty() : of(number + 1, null);
                case "<=", "≤" -> of(null, number);
                case "<" -> number == 0 ? Optional.empty() : of(null, number - 1);
                default -> of(number, number);
            };
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /// Whether a number somewhere in `low..high` can lie in this range; null is open.
    public boolean overlaps(@Nullable Integer from, @Nullable Integer to) {
        return (low == null || to == null || to >= low) && (high == null || from == null || from <= high);
    }

    /// Whether every number in `from..to` lies in this range; null is open.
    public boolean holds(@Nullable Integer from, @Nullable Integer to) {
        boolean above = low == null || (from != null && from >= low);
        return above && (high == null || (to != null && to <= high));
    }

    private static Optional<NumberRange> of(@Nullable Integer low, @Nullable Integer high) {
        boolean valid = (low != null || high != null) && (low == null || high == null || low <= high);
        return valid ? Optional.of(new NumberRange(low, high)) : Optional.empty();
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits.replace(",", ""));
    }

    /// As the query language writes it.
    @Override
    public String toString() {
        if (low == null) {
            return "<=" + high;
        }
        return high == null ? ">=" + low : low.equals(high) ? low.toString() : low + ".." + high;
    }
}
