package org.onrecord.annotate.date;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;

/// Times of the day with their day: "10:35 a.m.", "5 p.m. EST Monday", "noon Thursday", "at 0600 GMT".
final class ClockTimes implements DateRule {
    private static final Set<String> ZONES =
            Set.of("est", "edt", "pst", "pdt", "cst", "cdt", "gmt", "utc", "bst", "cet", "et", "pt", "msk", "local");

    private final DateRule days;

    /// @param days reads the day that may follow a time
    ClockTimes(DateRule days) {
        this.days = days;
    }

    @Override
    public @Nullable Expression at(DateTokens text, int token, Reckoning reckoning) {
        if (text.is(token, "noon") || text.is(token, "midday")) {
            return withDay(text, token, token + 1, "T12:00", reckoning);
        }
        if (text.is(token, "midnight")) {
            return withDay(text, token, token + 1, "T24:00", reckoning);
        }
        int hour = text.number(token);
        boolean opened = text.is(token - 1, "(") || text.is(token - 1, "[");
        if (hour < 0 || (text.isGlued(token) && !opened)) {
            return null;
        }
        int end = token + 1;
        int minute = -1;
        if (text.is(end, ":") && text.isGlued(end) && text.width(end + 1) == 2 && text.isGlued(end + 1)) {
            minute = text.number(end + 1);
            end += 2;
        }
        int half = half(text, end);
        if (half >= 0) {
            return hour < 1 || hour > 12
                    ? null
                    : withDay(
                            text, token, end + halfLength(text, end), clock(hour % 12 + 12 * half, minute), reckoning);
        }
        boolean told = text.is(end, "in") && text.is(end + 1, "the") && text.is(end + 2, Kind.PART);
        if (told && hour > 0 && hour <= 12) {
            return withDay(
                    text,
                    token,
                    end + 3,
                    clock(hour % 12 + 12 * (text.is(end + 2, "morning") ? 0 : 1), minute),
                    reckoning);
        }
        boolean zoned = text.isOneOf(end, ZONES) && text.isCapitalized(end);
        if (minute < 0 && text.width(token) == 4 && zoned && hour < 2400) {
            return withDay(text, token, end, clock(hour / 100, hour % 100), reckoning);
        }
        boolean clear = zoned || text.is(end, "local") || text.is(token - 1, "at");
        return minute >= 0 && minute < 60 && hour < 24 && clear
                ? withDay(text, token, end, clock(hour, minute), reckoning)
                : null;
    }

    /// 0 for a.m., 1 for p.m., -1 for neither.
    private static int half(DateTokens text, int at) {
        return switch (text.lower(at)) {
            case "a.m.", "am", "a.m" -> 0;
            case "p.m.", "pm", "p.m" -> 1;
            default -> -1;
        };
    }

    private static int halfLength(DateTokens text, int at) {
        return text.lower(at).endsWith(".m")
                        && text.is(at + 1, ".")
                        && text.isGlued(at + 1)
                        && text.isTogether(at, at + 2)
                ? 2
                : 1;
    }

    private static String clock(int hour, int minute) {
        return String.format(Locale.ROOT, "T%02d:%02d", hour, Math.max(0, minute));
    }

    private @Nullable Expression withDay(DateTokens text, int from, int to, String clock, Reckoning reckoning) {
        int end = to;
        end += text.isOneOf(end, ZONES) ? 1 : 0;
        end += text.is(end, "time") && text.is(end - 1, "local") ? 1 : 0;
        int next = text.is(end, ",") || text.is(end, "on") ? end + 1 : end;
        Expression day = next < text.size() && text.isTogether(from, next) && !text.is(next, Kind.NUMBER)
                ? days.at(text, next, reckoning)
                : null;
        String value = day == null || day.value() == null ? reckoning.day(0) : day.value();
        boolean exact = value != null && value.length() == 10;
        return Expression.time(from, day == null ? end : day.to(), exact ? value + clock : null, "date.time");
    }
}
