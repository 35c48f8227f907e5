package org.onrecord.annotate.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.date.DateWord.Kind;

/// Quarters and halves of a year: "the third quarter of 2019", "first-quarter", "the latest quarter", "a year-earlier".
final class Quarters implements DateRule {
    @Override
    public @Nullable Expression at(DateTokens text, int token, Reckoning reckoning) {
        int at = token;
        Expression possessive = ofYear(text, token, reckoning);
        if (possessive != null) {
            return possessive;
        }
        at += text.is(at, "the") || text.is(at, "its") || text.is(at, "this") ? 1 : 0;
        int year = text.year(at);
        at += year > 0 ? 1 : 0;
        Expression earlier = yearEarlier(text, token, at, reckoning);
        if (earlier != null) {
            return earlier;
        }
        at += text.is(at, "fiscal") ? 1 : 0;
        Expression numbered = numbered(text, token, at, year, reckoning);
        if (numbered != null) {
            return numbered;
        }
        boolean latest = text.is(at, "latest");
        at += latest ? 1 : 0;
        boolean quarter =
                text.is(at, "quarter") || (latest && reckoning.quarterBefore() != null && text.is(at, "period"));
        if (at == token || !quarter || text.is(token, "its")) {
            return null;
        }
        if (year > 0 && reckoning.sameQuarterOf(year) != null) {
            return Expression.date(token, at + 1, reckoning.sameQuarterOf(year), "date.quarter");
        }
        String value = text.is(token, "this") ? reckoning.period("Q", 0) : reckoning.period("Q", -1);
        return Expression.date(token, at + 1, value, "date.quarter");
    }

    /// "next year's first quarter".
    private static @Nullable Expression ofYear(DateTokens text, int token, Reckoning reckoning) {
        int distance = switch (text.lower(token)) {
            case "last" -> -1;
            case "this" -> 0;
            case "next" -> 1;
            default -> 2;
        };
        boolean possessive = text.is(token + 1, "year") && (text.is(token + 2, "'s") || text.is(token + 2, "’s"));
        int number = text.ordinal(token + 3);
        LocalDate creation = reckoning.creation();
        if (distance == 2 || !possessive || number < 1 || number > 4 || !text.is(token + 4, "quarter")) {
            return null;
        }
        String value = creation == null ? null : Reckoning.year(creation.getYear() + distance) + "-Q" + number;
        return Expression.date(token, token + 5, value, "date.quarter");
    }

    private static @Nullable Expression numbered(DateTokens text, int from, int at, int year, Reckoning reckoning) {
        int number = text.ordinal(at);
        int end = at + 1;
        boolean half = text.is(end, "half");
        if (number > 0 && number <= 4 && (text.is(end, "quarter") || half)) {
            end++;
        } else {
            number = hyphenated(text, at);
            if (number == 0 && text.lower(at).startsWith("fiscal-")) {
                return null;
            }
        }
        if (number <= 0 || number > 4 || (half && number > 2)) {
            return null;
        }
        String mark = half ? "-H" : "-Q";
        if (year > 0) {
            return Expression.date(from, end, year + mark + number, "date.quarter");
        }
        int of = text.is(end, "of") || text.is(end, "in") ? 1 : 0;
        of += of > 0 && text.is(end + of, "fiscal") ? 1 : 0;
        year = text.year(end + of);
        if (year > 0 && of > 0) {
            return Expression.date(from, end + of + 1, year + mark + number, "date.quarter");
        }
        if (half) {
            return null;
        }
        return Expression.date(from, end, reckoning.quarterNumber(number, Tense.isFuture(text, from)), "date.quarter");
    }

    /// "third-quarter".
    private static int hyphenated(DateTokens text, int at) {
        String form = text.lower(at);
        if (!form.endsWith("-quarter")) {
            return 0;
        }
        DateWord number = text.lexical(form.substring(0, form.length() - "-quarter".length()));
        return number != null && number.kind() == Kind.ORDINAL ? number.number() : 0;
    }

    /// "year-earlier", "the year-ago quarter", "the year-earlier third quarter", "the corresponding period" is none.
    private static @Nullable Expression yearEarlier(DateTokens text, int from, int at, Reckoning reckoning) {
        if (!text.is(at, "year-earlier") && !text.is(at, "year-ago")) {
            return null;
        }
        int end = at + 1;
        int number = text.ordinal(end);
        LocalDate creation = reckoning.creation();
        if (number > 0 && number <= 4 && text.is(end + 1, "quarter")) {
            return Expression.date(
                    from,
                    end + 2,
                    creation == null ? null : creation.getYear() - 1 + "-Q" + number,
                    "date.year-earlier");
        }
        end += text.is(end, "quarter") || text.is(end, "period") ? 1 : 0;
        if (creation == null) {
            return Expression.date(from, end, null, "date.year-earlier");
        }
        String quarter = reckoning.quarterBefore();
        String value = quarter == null ? Reckoning.year(creation.getYear() - 1) : quarter;
        return Expression.date(from, end, value, "date.year-earlier");
    }
}
