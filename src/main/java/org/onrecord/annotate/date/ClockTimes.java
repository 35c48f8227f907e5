package org.onrecord.annotate.date;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;

/// Times of the day with their day: "10:35 a.m.", "5 p.m. EST Monday", "noon Thursday", "at 0600 GMT".
final class ClockTimes implements DateRule {
    private static final Set<String> ZONES =
            Set.of("est", "edt", "pst", "pdt", "cst", "cdt", "gmt", "utc", "bst", "cet", "et", "pt", "msk", "local");

    /// A time of another zone in brackets has at most so many tokens.
    private static final int BRACKET = 9;

    private final DateRule days;

    /// @param days reads the day that may follow a time
    ClockTimes(DateRule days) {
        this.days = days;
    }

    @Override
    public @Nullable Expression at(DateTokens text, int token, Reckoning reckoning) {
        if (text.is(token, "noon") && text.is(token - 1, "high")) {
            return null;
        }
        if (text.is(token, "noon") || text.is(token, "midday")) {
            return withDay(text, token, token + 1, "T12:00", reckoning);
        }
        if (text.is(token, "midnight")) {
            return withDay(text, token, token + 1, "T24:00", reckoning);
        }
        int hour = text.number(token);
        boolean opened = text.is(token - 1, "(") || text.is(token - 1, "[");
        boolean again = text.is(token - 1, "(") && isTimeEnd(text, token - 2) && isZoneAlone(text, token);
        if (hour < 0 || again || (text.isGlued(token) && !opened)) {
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

    /// Whether nothing but a time and its zone stands up to the closing bracket.
    private static boolean isZoneAlone(DateTokens text, int token) {
        for (int at = token + 1; at < token + BRACKET && at < text.size(); at++) {
            if (text.is(at, ")")) {
                return text.isOneOf(at - 1, ZONES);
            }
        }
        return false;
    }

    /// Whether a time ends at the token: what stands in brackets behind it says it again in another zone.
    private static boolean isTimeEnd(DateTokens text, int token) {
        return half(text, token) >= 0
                || text.isOneOf(token, ZONES)
                || (text.is(token, ".") && half(text, token - 1) >= 0)
                || (text.is(token, Kind.PART) && text.is(token - 1, "the") && text.is(token - 2, "in"));
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

    /// The day of "10:35 a.m. (0735 GMT) Friday", which is an expression of its own, and no part of the time; or of
    /// "4 in the morning (4 a.m. EDT Thursday)".
    private @Nullable Expression dayBehindBracket(DateTokens text, int end, Reckoning reckoning) {
        if (!text.is(end, "(")) {
            return null;
        }
        boolean zoned = false;
        int to = Math.min(text.size(), end + BRACKET);
        for (int at = end + 1; at < to && text.isTogether(end, at); at++) {
            boolean closed = text.is(at - 1, ")");
            Expression day = zoned ? days.at(text, at, reckoning) : null;
            if (day != null || closed) {
                return day;
            }
            zoned |= text.isOneOf(at, ZONES);
        }
        return null;
    }

    private @Nullable Expression withDay(DateTokens text, int from, int to, String clock, Reckoning reckoning) {
        int end = to;
        end += text.isOneOf(end, ZONES) ? 1 : 0;
        end += text.is(end, "time") && text.is(end - 1, "local") ? 1 : 0;
        int next = text.is(end, ",") || text.is(end, "on") ? end + 1 : end;
        Expression day = next < text.size() && text.isTogether(from, next) && !text.is(next, Kind.NUMBER)
                ? days.at(text, next, reckoning)
                : null;
        Expression told = day == null ? dayBehindBracket(text, end, reckoning) : day;
        String value = told == null || told.value() == null ? reckoning.day(0) : told.value();
        boolean exact = value != null && value.length() == 10;
        return Expression.time(from, day == null ? end : day.to(), exact ? value + clock : null, "date.time");
    }
}
