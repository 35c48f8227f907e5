package org.onrecord.normalize;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A date printed on the page near its heading, in an element named for a date or after a word such as "Published".
final class PrintedPageDate implements PageDate.Heuristic {
    private static final Pattern NAMED = Pattern.compile(
            "date|time|publi|posted|byline|meta|info|created|fecha|datum|tarih|submitted", Pattern.CASE_INSENSITIVE);

    private static final Pattern MODIFIED = Pattern.compile("modif|updat|edited", Pattern.CASE_INSENSITIVE);

    private static final Pattern TIME = Pattern.compile("(?<!\\d)[0-2]?\\d:[0-5]\\d(?!\\d)");

    private static final int SHORTEST = 8;

    private static final int LONGEST = 160;

    private static final int MOST_CHILDREN = 6;

    @Override
    public String from() {
        return "header";
    }

    @Override
    public DateReading.@Nullable Found find(Page page) {
        Element heading = page.heading();
        DateReading.Found before = null;
        DateReading.Found labelled = null;
        boolean passed = false;
        for (Element element : page.document().body().getAllElements()) {
            passed |= element.equals(heading);
            DateReading.Found found = candidate(element, page, heading);
            if (found != null) {
                boolean near = heading != null && OtherStories.isNear(heading, element);
                if (near && passed) {
                    return found;
                }
                before = near ? found : before;
                boolean told = PrintedDate.isLabelled(element.text()) || heading == null;
                labelled = labelled == null && told ? found : labelled;
            }
        }
        return before != null ? before : labelled;
    }

    private static DateReading.@Nullable Found candidate(Element element, Page page, @Nullable Element heading) {
        if (element.childrenSize() > MOST_CHILDREN || !isShort(element)) {
            return null;
        }
        String text = element.text();
        if (text.length() < SHORTEST || text.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        String names = element.className() + " " + element.id();
        boolean told = (NAMED.matcher(names).find() && !MODIFIED.matcher(names).find())
                || PrintedDate.isLabelled(text)
                || (TIME.matcher(text).find() && text.length() <= LONGEST / 2)
                || PrintedDate.alone(text, page.dates()) != null;
        return !told || isCopyright(text) || OtherStories.holds(element, heading)
                ? null
                : page.dates().first(text);
    }

    /// Whether an element has no more text than a line, without putting together the text of the whole page.
    private static boolean isShort(Element element) {
        int[] length = {0};
        element.nodeStream(TextNode.class)
                .takeWhile(text -> length[0] <= LONGEST)
                .forEach(text -> length[0] += text.text().strip().length());
        return length[0] <= LONGEST;
    }

    private static boolean isCopyright(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("©") || lower.contains("copyright");
    }
}
