package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PartialDate;

/// `time` elements and others marked up as the date of publication. One that says so outright counts; else the only
/// one, or the first after the heading, as long as it does not stand in a list of other stories.
final class TimeElementDate implements PageDate.Heuristic {
    private static final Pattern PUBLISHED =
            Pattern.compile("publi|posted|entry-date|created|pubdate", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHERWISE =
            Pattern.compile("modif|updat|edited|comment|duration", Pattern.CASE_INSENSITIVE);

    @Override
    public String from() {
        return "time-element";
    }

    @Override
    public DateReading.@Nullable Found find(Page page) {
        Element heading = page.heading();
        List<Element> times = new ArrayList<>();
        for (Element time : page.document()
                .select(
                        "time, abbr.published, abbr[itemprop=datePublished], span[itemprop=datePublished], div[itemprop=datePublished], p[itemprop=datePublished]")) {
            if (!OtherStories.holds(time, heading)) {
                times.add(time);
            }
        }
        for (Element time : times) {
            String names = names(time);
            if (PUBLISHED.matcher(names).find()
                    && !(OTHERWISE.matcher(names).find() && !names.contains("datepublished"))) {
                DateReading.Found found = read(time, page);
                if (found != null) {
                    return found;
                }
            }
        }
        return fromUnnamed(times, page);
    }

    private static DateReading.@Nullable Found fromUnnamed(List<Element> times, Page page) {
        Set<PartialDate> days = new HashSet<>();
        DateReading.Found afterHeading = null;
        DateReading.Found any = null;
        Element heading = page.heading();
        for (Element time : times) {
            DateReading.Found found = OTHERWISE.matcher(names(time)).find() ? null : read(time, page);
            if (found != null) {
                days.add(found.date());
                any = found;
                if (afterHeading == null && heading != null && OtherStories.isNear(heading, time)) {
                    afterHeading = found;
                }
            }
        }
        return afterHeading != null ? afterHeading : days.size() == 1 ? any : null;
    }

    private static DateReading.@Nullable Found read(Element time, Page page) {
        for (String attribute : List.of("datetime", "content", "title")) {
            DateReading.Found found = page.dates().first(time.attr(attribute));
            if (found != null) {
                return found;
            }
        }
        return page.dates().first(time.text());
    }

    private static String names(Element time) {
        String pubdate = time.hasAttr("pubdate") ? " pubdate" : "";
        return (time.className() + " " + time.attr("itemprop") + pubdate).toLowerCase(Locale.ROOT);
    }
}
