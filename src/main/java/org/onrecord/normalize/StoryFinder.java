package org.onrecord.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the element of a cleaned page that holds the story.
///
/// Prose speaks for the elements around it, less the further out they are (as in Readability); names, roles and
/// schema.org properties that say "story" speak for an element too.
final class StoryFinder {
    private static final Pattern STORY = Pattern.compile(
            "(?:^|[\\s_-])(?:article|story|post|entry|news|blog|page|main|detail|item|text|body|rich)[-_]{0,2}(?:body|content|contents|text|copy|main|detail|details|html|entry|story|article)(?:$|[\\s_-])"
                    + "|articlebody|storybody|storytext|articletext|newstext|postbody|postcontent|entrycontent|articlecontent|detailcontent|fulltext|bodytext|bodycopy|richtext|rich-text|body-copy",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AGAINST = Pattern.compile(
            "(?:^|[\\s_-])(?:comments?|sidebar|footer|related|teasers?|list|listing|archive|carousel|slider|grid|feed|cards?|widget|header|menu|promo|summary|excerpt)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private StoryFinder() {}

    /// The element; the body itself where nothing speaks for another.
    static Element find(Element body, List<PagePiece> pieces) {
        Map<Element, Double> scores = new HashMap<>();
        for (PagePiece piece : pieces) {
            if (piece.isProse()) {
                spread(piece, scores);
            }
        }
        Element best = body;
        double most = 0;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            double score = entry.getValue() * weight(entry.getKey());
            if (score > most) {
                most = score;
                best = entry.getKey();
            }
        }
        return widened(best, proseOf(pieces));
    }

    private static void spread(PagePiece piece, Map<Element, Double> scores) {
        double worth = Math.min(piece.free(), 1000) * (1 - piece.linkDensity());
        double share = 1;
        Element at = isTextual(piece.home()) ? piece.home().parent() : piece.home();
        for (int level = 0; at != null && level < 6; level++) {
            scores.merge(at, worth * share, Double::sum);
            share *= 0.72;
            at = at.parent();
        }
    }

    /// Whether an element is a paragraph by itself, so that its parent is the first that can be a story.
    private static boolean isTextual(Element element) {
        return switch (element.normalName()) {
            case "p", "li", "blockquote", "pre", "td", "dd", "figcaption" -> true;
            default -> false;
        };
    }

    private static double weight(Element element) {
        String names = element.className() + " " + element.id();
        double weight = 1;
        if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
            weight *= 2;
        } else if (STORY.matcher(names).find()) {
            weight *= 1.5;
        } else if (element.normalName().equals("article")) {
            weight *= 1.35;
        } else if (element.normalName().equals("main") || element.attr("role").equals("main")) {
            weight *= 1.15;
        }
        return AGAINST.matcher(names).find() ? weight * 0.6 : weight;
    }

    /// Climbs while the parent holds much more prose: a story cut in parts by advertisements.
    private static Element widened(Element found, Map<Element, Integer> prose) {
        Element at = found;
        while (at.parent() != null && !at.normalName().equals("body")) {
            Element parent = at.parent();
            int own = prose.getOrDefault(at, 0);
            int wider = prose.getOrDefault(parent, 0);
            if (wider == own || (wider > 1.3 * own && isContinued(at, parent))) {
                if (wider == own && weight(at) > 1) {
                    return at;
                }
                at = parent;
            } else {
                return at;
            }
        }
        return at;
    }

    /// Whether the parent holds other children that look like the one that was found.
    private static boolean isContinued(Element child, Element parent) {
        if (child.className().isEmpty() && !child.normalName().equals("div")) {
            return false;
        }
        int alike = 0;
        for (Element other : parent.children()) {
            alike += !other.equals(child)
                            && other.normalName().equals(child.normalName())
                            && other.className().equals(child.className())
                    ? 1
                    : 0;
        }
        return alike > 0 && !parent.normalName().equals("body");
    }

    private static Map<Element, Integer> proseOf(List<PagePiece> pieces) {
        Map<Element, Integer> prose = new HashMap<>();
        for (PagePiece piece : pieces) {
            if (piece.isProse()) {
                for (@Nullable Element at = piece.home(); at != null; at = at.parent()) {
                    prose.merge(at, piece.free(), Integer::sum);
                }
            }
        }
        return prose;
    }
}
