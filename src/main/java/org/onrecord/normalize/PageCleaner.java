package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Takes out of a page what is never part of a story: scripts, navigation, forms, comments, and what its own class or
/// id names as a share bar, a list of related stories, a newsletter box.
final class PageCleaner {
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "nav",
            "footer",
            "aside",
            "form",
            "button",
            "iframe",
            "svg",
            "select",
            "input",
            "textarea",
            "template",
            "object",
            "embed",
            "audio",
            "video",
            "canvas",
            "map",
            "dialog",
            "menu",
            "label",
            "fieldset",
            "link",
            "meta");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "search",
            "banner",
            "dialog",
            "menu",
            "menubar",
            "toolbar",
            "alert");

    /// Parts of a class or id that name furniture wherever they stand in it: `article-comments`, `share-bar`.
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:^|[_-])(?:comments?|commentlist|disqus|respond|replies|share|sharing|sharebar|sharedaddy|social|socials|"
                    + "socialmedia|addthis|addtoany|related|relateds|recommended|recommendations?|recirc|readmore|readnext|"
                    + "outbrain|taboola|zergnet|trending|newsletters?|subscribe|signup|paywall|promo|promos|promobox|"
                    + "promotion|sidebar|breadcrumbs?|pagination|pager|navbar|navigation|footer|taglist|tagcloud|advert|"
                    + "adverts|advertisement|advertising|adsense|sponsor|sponsored|sponsors|cookies?|gdpr|jp-relatedposts|"
                    + "yarpp|byline|printfriendly|disclaimer|donate|donation|teasers?|carousel)(?=$|[_-])"
                    + "|(?:read|see|most|also)[_-]?(?:more|next|also|read|popular|viewed|shared)|you-?may|more-?(?:news|stories|from|articles)"
                    + "|author-?(?:bio|box|info|card|details|about|profile)|about-?(?:the-?)?author"
                    + "|(?:tags?|topics?|cat|categories)-?(?:list|links|container|cloud)|(?:post|entry|article)-?(?:tags|tools|nav)"
                    + "|ad-?(?:slot|unit|wrapper|container|box|banner|block)|prev-?next|skip-?links?|app-?(?:download|promo)"
                    + "|fb-?(?:comments|like|root)|login|register",
            Pattern.CASE_INSENSITIVE);

    /// Names of furniture that mean it only by themselves: `modal`, not `modal-enabled`.
    private static final Pattern FURNITURE_ALONE = Pattern.compile(
            "popular|nav|menu|submenu|masthead|topbar|toolbar|tools|tags?|categories|ads?|adv|dfp|consent|popup|modal|"
                    + "overlay|lightbox|tooltip|bio|dateline|post-?meta|entry-?meta|article-?meta|meta-?data|meta-?info|print|"
                    + "rating|ratings|poll|quiz|widget|widgets|copyright|credits?|next-?(?:post|article)|"
                    + "screen-?reader-?text|visually-?hidden|sr-only|hidden|hide|d-none|search|searchform|timestamp|"
                    + "side-?bar|crumbs?|shares|recirculation",
            Pattern.CASE_INSENSITIVE);

    /// What makes a name speak of a page's layout or state and not of the element.
    private static final Pattern LAYOUT = Pattern.compile(
            "(?:^|[_-])(?:with|w|has|no|without|enabled|disabled|active|hidden|col|row|grid|page|is|single|template|wrap|layout|columns?)(?:$|[_-])",
            Pattern.CASE_INSENSITIVE);

    /// Words of class and id that name the story itself; they outweigh a word of furniture.
    private static final Pattern STORY = Pattern.compile(
            "article-?_?_?-?(?:body|content|text)|story-?_?_?-?(?:body|content|text)|post-?_?_?-?(?:body|content)|entry-?content|articlebody|storybody",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern INVISIBLE =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    /// Posts that a story quotes stand in boxes named for social media.
    private static final String POSTS = "blockquote.twitter-tweet, blockquote.instagram-media";

    /// More than this share of the page's text is not furniture, whatever it is called.
    private static final double TOO_MUCH = 0.6;

    private PageCleaner() {}

    /// Changes the page.
    ///
    /// @param byName whether to go by class and id as well, or by elements and roles alone
    static void clean(Element body, boolean byName) {
        clean(body, body.text().length(), byName);
    }

    private static void clean(Element parent, int whole, boolean byName) {
        List<Node> children = new ArrayList<>(parent.childNodes());
        for (Node child : children) {
            if (child instanceof Comment) {
                child.remove();
            } else if (child instanceof Element element) {
                if (isFurniture(element, whole, byName)) {
                    element.remove();
                } else {
                    clean(element, whole, byName);
                }
            }
        }
    }

    private static boolean isFurniture(Element element, int whole, boolean byName) {
        String name = element.normalName();
        if (name.equals("body") || name.equals("html") || name.equals("main") || name.equals("article")) {
            return isInvisible(element);
        }
        if (NEVER.contains(name)) {
            // Some sites wrap the whole page into one form.
            return !(name.equals("form") || name.equals("label") || name.equals("fieldset"))
                    || element.text().length() < TOO_MUCH * whole;
        }
        if (isInvisible(element)) {
            return true;
        }
        boolean named =
                ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT)) || (byName && isNamedFurniture(element));
        return named && element.text().length() < TOO_MUCH * whole && element.selectFirst(POSTS) == null;
    }

    private static boolean isNamedFurniture(Element element) {
        if (element.hasAttr("itemprop")
                && element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
            return false;
        }
        String names = element.className() + " " + element.id();
        if (STORY.matcher(names).find()) {
            return false;
        }
        for (String name : BLANKS.split(names)) {
            if (FURNITURE_ALONE.matcher(name).matches()
                    || (FURNITURE.matcher(name).find() && !LAYOUT.matcher(name).find())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInvisible(Element element) {
        return element.hasAttr("hidden")
                || (element.attr("aria-hidden").equals("true")
                        && element.select("p").isEmpty())
                || INVISIBLE.matcher(element.attr("style")).find();
    }
}
