package org.onrecord.normalize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PublicationDate;

/// The date printed at the head of a plain text: `date 2020-10-05`, `Posted: Tuesday, January 28, 2014`, a line that is
/// nothing but a date, or a dateline with its year.
final class PrintedDate {
    private static final Pattern LABEL = Pattern.compile(
            "\\W{0,3}(?:date|dated|posted|published|publication date|first published|release date|issued|created|added|"
                    + "last updated|updated|publié|veröffentlicht|publicado|pubblicato|publicerad|gepubliceerd|"
                    + "опубликовано|дата|yayın(?:lanma)? tarihi|tarih|fecha|data|datum|date de publication|"
                    + "تاريخ النشر|نشر|հրապարակվել է)(?:\\s+(?:on|at|le|am|el|il|em|op|den))?\\s*[:：–-]?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WEEKDAY_AND_TIME = Pattern.compile(
            "(?:\\p{L}{2,12}\\.?,?\\s*)?|(?:[\\s,|–-]*(?:at\\s+)?\\d{1,2}[:.]\\d\\d(?::\\d\\d)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\(?[A-Z]{2,4}\\)?)?\\.?)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TIME = Pattern.compile(
            "[\\s,|–-]*(?:at\\s+)?\\d{1,2}[:.]\\d\\d(?::\\d\\d)?\\s*(?:[ap]\\.?m\\.?)?", Pattern.CASE_INSENSITIVE);

    /// `BAKU, Oct 5, 2020 (Agency) -`, `VELMARA, 5 October 2020 —`.
    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}[\\p{L} .'’/-]{1,40},\\s*([^—–-]{6,30}?)\\s*(?:\\([^)]{2,40}\\))?\\s*(?:—|–|--|-)\\s");

    private static final int HEAD_LINES = 8;

    private static final int FOOT_LINES = 3;

    private PrintedDate() {}

    /// Whether a text begins with a word that announces a date.
    static boolean isLabelled(String text) {
        return LABEL.matcher(text).lookingAt();
    }

    static @Nullable PublicationDate find(ArticleText article, String language) {
        DateReading reading = new DateReading(language);
        List<String> lines = article.stretches().stream()
                .limit(HEAD_LINES)
                .map(stretch -> stretch.span().of(article.text()))
                .toList();
        for (String line : lines) {
            DateReading.Found header = header(line, reading);
            if (header != null) {
                return new PublicationDate(header.date(), "header");
            }
        }
        for (String line : lines) {
            Matcher dateline = DATELINE.matcher(line);
            DateReading.Found found =
                    DateReading.holdsYear(line) && dateline.lookingAt() ? reading.first(dateline.group(1)) : null;
            if (found != null) {
                return new PublicationDate(found.date(), "dateline");
            }
        }
        return foot(article, reading);
    }

    /// Where the labelled date at the head of a line ends, the whole line where it is nothing but a date; 0 where there
    /// is neither. Dates whose order of day and month is open count too: only their place matters here.
    static int headerEnd(String line) {
        DateReading reading = new DateReading("en-US");
        String head = line.substring(0, Math.min(line.length(), 120));
        if (!DateReading.holdsYear(head)) {
            return 0;
        }
        Matcher label = LABEL.matcher(head);
        if (!label.lookingAt()) {
            return alone(line, reading) == null ? 0 : line.length();
        }
        String after = head.substring(label.end());
        DateReading.Found found = reading.first(after);
        if (found == null
                || !WEEKDAY_AND_TIME.matcher(after.substring(0, found.start())).matches()) {
            return 0;
        }
        Matcher time = TIME.matcher(line);
        int end = label.end() + found.end();
        return time.region(end, line.length()).lookingAt() ? time.end() : end;
    }

    /// A date at the head of a line, after a label or alone in it.
    private static DateReading.@Nullable Found header(String line, DateReading reading) {
        String head = line.substring(0, Math.min(line.length(), 120));
        if (!DateReading.holdsYear(head)) {
            return null;
        }
        Matcher label = LABEL.matcher(head);
        if (label.lookingAt()) {
            DateReading.Found found = reading.first(head.substring(label.end()));
            return found != null
                            && WEEKDAY_AND_TIME
                                    .matcher(head.substring(label.end(), label.end() + found.start()))
                                    .matches()
                    ? found
                    : null;
        }
        return alone(line, reading);
    }

    /// The date of a text that is nothing but a date, give or take weekday and time.
    static DateReading.@Nullable Found alone(String line, DateReading reading) {
        DateReading.Found found = line.length() > 60 ? null : reading.first(line);
        return found != null
                        && WEEKDAY_AND_TIME
                                .matcher(line.substring(0, found.start()))
                                .matches()
                        && WEEKDAY_AND_TIME.matcher(line.substring(found.end())).matches()
                ? found
                : null;
    }

    private static @Nullable PublicationDate foot(ArticleText article, DateReading reading) {
        int size = article.stretches().size();
        for (int i = size - 1; i >= Math.max(HEAD_LINES, size - FOOT_LINES); i--) {
            String line = article.stretches().get(i).span().of(article.text());
            DateReading.Found found = isLabelled(line) ? header(line, reading) : null;
            if (found != null) {
                return new PublicationDate(found.date(), "header");
            }
        }
        return null;
    }
}
