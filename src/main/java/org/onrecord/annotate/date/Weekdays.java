package org.onrecord.annotate.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;

/// Days told from the day of writing, and their parts: "Monday", "last Friday", "Tuesday night", "this morning",
/// "late yesterday", "tonight".
final class Weekdays implements DateRule {
    private static final Set<String> LEADS =
            Set.of("early", "late", "earlier", "later", "mid-afternoon", "mid-morning");

    /// "today's world" is no day.
    private static final Set<String> AGE = Set.of("world", "youth", "society", "generation", "standards", "technology");

    @Override
    public @Nullable Expression at(DateTokens text, int token, Reckoning reckoning) {
        int at = text.isOneOf(token, LEADS) ? token + 1 : token;
        at += at > token && text.is(at, "on") ? 1 : 0;
        Expression day = weekday(text, token, at, reckoning);
        if (day == null) {
            day = namedDay(text, token, at, reckoning);
        }
        String lead = text.lower(token);
        DateWord part = day != null && lead.startsWith("mid-") ? text.lexical(lead.substring(4)) : null;
        if (part != null && day != null && day.value() != null) {
            return Expression.time(token, day.to(), day.value() + "T" + part.value(), day.rule());
        }
        return day != null ? day : part(text, token, at, reckoning);
    }

    private static @Nullable Expression weekday(DateTokens text, int from, int lead, Reckoning reckoning) {
        int at = lead;
        int direction = 3;
        String word = text.lower(at);
        boolean article = word.equals("the") && (text.is(at + 1, "previous") || text.is(at + 1, "following"));
        if (article) {
            at++;
            word = text.lower(at);
        }
        if (word.equals("last") || word.equals("previous") || word.equals("past")) {
            direction = -1;
        } else if (word.equals("next") || word.equals("following") || word.equals("coming")) {
            direction = 1;
        } else if (word.equals("this")) {
            direction = 4;
        } else if (word.equals("every") || word.equals("each")) {
            return everyWeekday(text, from, at + 1);
        }
        at += direction == 3 ? 0 : 1;
        at += direction == 4 && (text.is(at, "past") || text.is(at, "coming")) ? 1 : 0;
        DateWord day = text.word(at, Kind.WEEKDAY);
        if (day == null || (direction == 3 && !text.isCapitalized(at))) {
            return text.is(at, Kind.WEEKDAYS) && text.isCapitalized(at) ? everyWeekday(text, from, at) : null;
        }
        String value = article && reckoning.recentDay() != null
                ? Reckoning.weekday(reckoning.recentDay(), day.number(), direction)
                : reckoning.weekday(day.number(), direction(text, from, at, direction, reckoning));
        return withPart(text, from, at + 1, value, "date.weekday");
    }

    private static int direction(DateTokens text, int from, int at, int direction, Reckoning reckoning) {
        if (direction < 3) {
            return direction;
        }
        if (direction == 4) {
            boolean coming = text.is(at - 1, "coming") || (!text.is(at - 1, "past") && Tense.isFuture(text, from));
            return coming ? 2 : 0;
        }
        DateWord day = text.word(at, Kind.WEEKDAY);
        int number = day == null ? 0 : day.number();
        // Where no verb tells for sure, tomorrow is meant and not six days ago, and yesterday, not six days ahead.
        return switch (Tense.at(text, from)) {
            case -1 -> 0;
            case 0 -> reckoning.isWeekday(1, number) ? 2 : 0;
            case 1 -> reckoning.isWeekday(-1, number) ? 0 : 2;
            default -> 2;
        };
    }

    private static @Nullable Expression everyWeekday(DateTokens text, int from, int at) {
        DateWord day = text.word(at, Kind.WEEKDAY);
        day = day == null ? text.word(at, Kind.WEEKDAYS) : day;
        return day == null ? null : Expression.set(from, at + 1, "XXXX-WXX-" + day.number(), "date.every-weekday");
    }

    /// "yesterday", "today", "tomorrow", each with its part.
    private static @Nullable Expression namedDay(DateTokens text, int from, int at, Reckoning reckoning) {
        DateWord day = text.word(at, Kind.DAY);
        boolean age = day != null
                && day.number() == 0
                && (text.is(at + 1, "'s") || text.is(at + 1, "’s"))
                && text.isOneOf(at + 2, AGE);
        return day == null || age ? null : withPart(text, from, at + 1, reckoning.day(day.number()), "date.named-day");
    }

    private static Expression withPart(DateTokens text, int from, int to, @Nullable String value, String rule) {
        DateWord part = text.word(to, Kind.PART);
        if (part == null) {
            return Expression.date(from, to, value, rule);
        }
        return Expression.time(from, to + 1, value == null ? null : value + "T" + part.value(), rule);
    }

    /// "this morning", "last night", "tonight", "overnight", "Monday's morning" is none.
    private static @Nullable Expression part(DateTokens text, int from, int at, Reckoning reckoning) {
        if (text.is(at, "tonight")) {
            return Expression.time(from, at + 1, suffixed(reckoning.day(0), "TNI"), "date.part");
        }
        if (text.is(at, "overnight") && from == at) {
            return Expression.time(from, at + 1, suffixed(reckoning.day(0), "TNI"), "date.part");
        }
        DateWord part = text.word(at + 1, Kind.PART);
        if (part == null) {
            return null;
        }
        if (text.is(at, "this")) {
            return Expression.time(from, at + 2, suffixed(reckoning.day(0), "T" + part.value()), "date.part");
        }
        boolean last = text.is(at, "last")
                && (part.value().equals("NI") || part.value().equals("EV"));
        return last
                ? Expression.time(from, at + 2, suffixed(reckoning.day(-1), "T" + part.value()), "date.part")
                : null;
    }

    private static @Nullable String suffixed(@Nullable String day, String suffix) {
        return day == null ? null : day + suffix;
    }
}
