package org.onrecord.normalize;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PartialDate;

/// Reads one date out of a short text, at day precision, in the forms that machines and people print.
///
/// `05/10/2020` is read by the language's habit, and not at all where that is not known.
///
/// @param language of the text, a BCP 47 tag with its region if it is known (`en-US`); `und` where it is not
record DateReading(String language) {
    /// A date and where it stands in the text that was read.
    ///
    /// @param utcHour the hour of a timestamp in UTC, whose local day may be another one; -1 for all others
    record Found(PartialDate date, int start, int end, int utcHour) {
        /// Whether it may have been the day `other` where the timestamp was written: the day before, where the hour is
        /// still early, or the day after, where it is late.
        boolean mayBe(PartialDate other) {
            long days = other.earliest().toEpochDay() - date.earliest().toEpochDay();
            return utcHour >= 0 && ((days == -1 && utcHour < 10) || (days == 1 && utcHour >= 12));
        }
    }

    private static final String YEAR = "((?:19|20)\\d\\d)";

    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)" + YEAR
                    + "([-/.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)(?:[T ](\\d\\d):?\\d\\d(?::?\\d\\d(?:\\.\\d+)?)?\\s?(Z|UTC|GMT|\\+00:?00)?)?");

    private static final Pattern LOOSE_ISO = Pattern.compile("(?<!\\d)" + YEAR + "[-/.](\\d\\d?)[-/.](\\d\\d?)(?!\\d)");

    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d./-])(\\d\\d?)(\\s?[./-]\\s?)(\\d\\d?)\\2" + YEAR + "(?!\\d)");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d:])(\\d\\d?)(?:st|nd|rd|th|er|º|ª|\\.)?[\\s-]+(?:de\\s+|d[’'])?"
                    + "(\\p{L}[\\p{L}\\p{M}]{2,12})(?:\\s?/\\s?\\p{L}{3,12})?\\.?,?[\\s-]+(?:de[l]?\\s+)?" + YEAR
                    + "(?!\\d)");

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})(\\p{L}[\\p{L}\\p{M}]{2,12})\\.?[\\s-]+(\\d\\d?)(?:st|nd|rd|th)?,?[\\s-]+(?:at\\s+)?" + YEAR
                    + "(?!\\d)");

    private static final Pattern UNIX_STYLE = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3})\\s+(\\d\\d?)\\s+\\d\\d:\\d\\d:\\d\\d\\s+(?:([A-Z]{3,4})\\s+)?" + YEAR + "(?!\\d)");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)" + YEAR + "\\.?\\s+(\\p{L}[\\p{L}\\p{M}]{2,12})\\s+(\\d\\d?)(?!\\d)");

    private static final Pattern EAST_ASIAN =
            Pattern.compile(YEAR + "\\s?[年년]\\s?(\\d\\d?)\\s?[月월]\\s?(\\d\\d?)\\s?[日일]");

    /// Countries that write the month before the day in numbers.
    private static final Set<String> MONTH_BEFORE_DAY = Set.of("US", "PH", "FM", "MH", "PW");

    /// Whether four digits that may be a year stand in the text: without them no date does, and no pattern need be
    /// tried.
    static boolean holdsYear(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            int first = Character.digit(text.charAt(i), 10);
            if ((first == 1 || first == 2)
                    && Character.digit(text.charAt(i + 1), 10) == (first == 1 ? 9 : 0)
                    && Character.isDigit(text.charAt(i + 2))
                    && Character.isDigit(text.charAt(i + 3))) {
                return true;
            }
        }
        return false;
    }

    /// The date that stands first in `text`; null if there is none.
    @Nullable
    Found first(String text) {
        if (!holdsYear(text)) {
            return null;
        }
        String western = westernDigits(text);
        Found best = null;
        for (Found found : new Found[] {
            iso(western),
            numbers(EAST_ASIAN, western, 1, 2, 3),
            numbers(LOOSE_ISO, western, 1, 2, 3),
            numeric(western),
            named(DAY_FIRST, western, new int[] {3, 2, 1}),
            named(MONTH_FIRST, western, new int[] {3, 1, 2}),
            named(UNIX_STYLE, western, new int[] {4, 1, 2}),
            named(YEAR_FIRST, western, new int[] {1, 2, 3})
        }) {
            if (found != null && (best == null || found.start() < best.start())) {
                best = found;
            }
        }
        return best;
    }

    private static @Nullable Found iso(String text) {
        Matcher matcher = ISO.matcher(text);
        while (matcher.find()) {
            int utcHour = matcher.group(6) == null ? -1 : Integer.parseInt(matcher.group(5));
            Found found = found(matcher, matcher.group(1), matcher.group(3), matcher.group(4));
            if (found != null && utcHour >= 0) {
                return new Found(found.date(), found.start(), found.end(), utcHour);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Found numbers(Pattern pattern, String text, int year, int month, int day) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Found found = found(matcher, matcher.group(year), matcher.group(month), matcher.group(day));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found numeric(String text) {
        Matcher matcher = NUMERIC.matcher(text);
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int second = Integer.parseInt(matcher.group(3));
            Boolean monthFirst = monthFirst(first, second, matcher.group(2).strip());
            if (monthFirst != null) {
                Found found = monthFirst
                        ? found(matcher, matcher.group(4), matcher.group(1), matcher.group(3))
                        : found(matcher, matcher.group(4), matcher.group(3), matcher.group(1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Boolean monthFirst(int first, int second, String joint) {
        if (first == second || first > 12 || joint.equals(".")) {
            return Boolean.FALSE;
        }
        return second > 12 ? Boolean.TRUE : habit();
    }

    /// Whether the month comes first; null where the language leaves it open.
    private @Nullable Boolean habit() {
        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
        if (MONTH_BEFORE_DAY.contains(locale.getCountry())) {
            return Boolean.TRUE;
        }
        boolean open = locale.getLanguage().isEmpty()
                || locale.getLanguage().equals("und")
                || (locale.getLanguage().equals("en") && locale.getCountry().isEmpty());
        return open ? null : Boolean.FALSE;
    }

    /// @param groups of year, month and day
    private @Nullable Found named(Pattern pattern, String text, int[] groups) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            Integer month = MonthNames.month(matcher.group(groups[1]), primary());
            if (month != null) {
                Found found = found(matcher, matcher.group(groups[0]), month.toString(), matcher.group(groups[2]));
                if (found != null) {
                    return found;
                }
            }
            from = matcher.start() + 1;
        }
        return null;
    }

    private String primary() {
        return Languages.primary(language);
    }

    private static @Nullable Found found(Matcher at, String year, String month, String day) {
        try {
            PartialDate date = new PartialDate(Integer.parseInt(year), Integer.valueOf(month), Integer.valueOf(day));
            return new Found(date, at.start(), at.end(), -1);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /// Digits of every script as ASCII, one for one, so that offsets stay.
    private static String westernDigits(String text) {
        StringBuilder western = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c > 127 && Character.isDigit(c) ? Character.digit(c, 10) : -1;
            western.append(value >= 0 ? (char) ('0' + value) : c == '\u00A0' || c == '\u202F' ? ' ' : c);
        }
        return western.toString();
    }
}
