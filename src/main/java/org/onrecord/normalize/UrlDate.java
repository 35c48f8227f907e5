package org.onrecord.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A whole date in the page's address: `/2020/10/05/`, `/2020-10-05-`, `/20201005/`.
final class UrlDate implements PageDate.Heuristic {
    private static final Pattern DAY =
            Pattern.compile("(?<![\\d])((?:19|20)\\d\\d)(?:[/_-](\\d\\d?)[/_-](\\d\\d?)|(\\d\\d)(\\d\\d))(?![\\d])");

    private static final Pattern GLUED = Pattern.compile("/((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)\\d{4,}(?:[/_.-]|$)");

    @Override
    public String from() {
        return "url";
    }

    @Override
    public DateReading.@Nullable Found find(Page page) {
        String url = page.url();
        if (url == null) {
            return null;
        }
        String path = url.replaceAll("[?#].*$", "");
        Matcher day = DAY.matcher(path);
        while (day.find()) {
            String month = day.group(2) == null ? day.group(4) : day.group(2);
            String dayOfMonth = day.group(3) == null ? day.group(5) : day.group(3);
            DateReading.Found found = read(page, day.group(1), month, dayOfMonth);
            if (found != null) {
                return found;
            }
        }
        Matcher glued = GLUED.matcher(path);
        return glued.find() ? read(page, glued.group(1), glued.group(2), glued.group(3)) : null;
    }

    private static DateReading.@Nullable Found read(Page page, String year, String month, String day) {
        return page.dates().first(year + "-" + two(month) + "-" + two(day));
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
