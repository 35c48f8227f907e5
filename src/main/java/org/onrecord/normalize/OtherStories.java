package org.onrecord.normalize;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells what stands by a page's own story from what stands by the stories that it links to.
final class OtherStories {
    private static final Pattern NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:related|recommend\\w*|sidebar|side-bar|footer|comments?|popular|trending|latest|most-?\\w+|teasers?|"
                    + "widgets?|carousel|recent|newsfeed|feed-list|more-?(?:news|stories|from)|also|list-?item|td_block_\\w+|"
                    + "copyright|twitter-tweet|instagram-media|archive)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private static final int NEAR = 5;

    private static final int NEIGHBOURS = 2;

    private OtherStories() {}

    /// Whether an element stands in a list of other stories, a side bar, a comment or an embedded post. What holds the
    /// page's heading too is none of these, whatever it is called.
    static boolean holds(Element element, @Nullable Element heading) {
        for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
            if (heading != null && isInside(heading, at)) {
                return false;
            }
            String name = at.normalName();
            if (name.equals("aside") || name.equals("footer") || name.equals("nav")) {
                return true;
            }
            // A story's own date is not inside a link to a story.
            if (name.equals("a") && at.text().length() > 40) {
                return true;
            }
            if (!name.equals("article")
                    && !name.equals("main")
                    && NAMES.matcher(at.className() + " " + at.id()).find()) {
                return true;
            }
        }
        return false;
    }

    /// Whether two elements share an ancestor a few levels up. On a page without any structure, where `one` stands
    /// right in the body, the few elements beside it are near.
    static boolean isNear(Element one, Element other) {
        Element at = one;
        for (int level = 0; at != null && level < NEAR; level++) {
            if (at.normalName().equals("body")) {
                return level == 1 && areNeighbours(one, other);
            }
            if (isInside(other, at)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean areNeighbours(Element one, Element other) {
        Element at = one;
        for (int step = 0; at != null && step <= NEIGHBOURS; step++) {
            if (isInside(other, at)) {
                return true;
            }
            at = at.nextElementSibling();
        }
        Element above = one.previousElementSibling();
        return above != null && isInside(other, above);
    }

    private static boolean isInside(Element element, Element ancestor) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
