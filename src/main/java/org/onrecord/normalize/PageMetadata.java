package org.onrecord.normalize;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.ArticleMetadata;

/// What a page says about its story: title, outlet, author, address, language, date.
final class PageMetadata {
    private static final List<String> JOINTS = List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " • ");

    private PageMetadata() {}

    static ArticleMetadata read(Page page) {
        String canonical = Page.canonical(page.document());
        String url = canonical == null ? page.url() : canonical;
        String source = source(page, url);
        return new ArticleMetadata(
                title(page, source),
                source,
                author(page),
                url,
                Languages.primary(page.language()),
                PageDate.find(page));
    }

    private static @Nullable String title(Page page, @Nullable String source) {
        Document document = page.document();
        String headline = first(page.structured().article("headline"), Page.meta(document, "og:title"));
        if (headline == null) {
            headline = Page.meta(document, "twitter:title");
        }
        if (headline == null) {
            Element heading = document.selectFirst("h1");
            headline = heading == null || heading.text().isBlank()
                    ? null
                    : heading.text().strip();
        }
        if (headline == null) {
            headline = document.title().isBlank() ? null : document.title().strip();
        }
        return headline == null ? null : withoutOutlet(unescaped(headline), source, document);
    }

    /// Cuts the outlet's name off the end of a title.
    private static String withoutOutlet(String title, @Nullable String source, Document document) {
        for (String joint : JOINTS) {
            int at = title.lastIndexOf(joint);
            if (at > 10) {
                String tail = title.substring(at + joint.length()).strip();
                Element heading = document.selectFirst("h1");
                boolean named = source != null && tail.equalsIgnoreCase(source);
                boolean isHeading = heading != null
                        && heading.text().strip().equals(title.substring(0, at).strip());
                if (named || isHeading) {
                    return title.substring(0, at).strip();
                }
            }
        }
        return title;
    }

    private static @Nullable String source(Page page, @Nullable String url) {
        String name = first(
                Page.meta(page.document(), "og:site_name"), page.structured().article("publisher"));
        if (name == null) {
            name = Page.meta(page.document(), "application-name");
        }
        return name == null ? host(url) : unescaped(name);
    }

    private static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String host = new URI(url.replaceAll("[?#].*$", "")).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }

    private static @Nullable String author(Page page) {
        Document document = page.document();
        String name = first(page.structured().article("author"), Page.meta(document, "author"));
        if (name == null) {
            name = first(Page.meta(document, "article:author"), Page.meta(document, "byl"));
        }
        if (name == null) {
            Element marked = document.selectFirst("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]");
            name = marked == null || marked.text().isBlank()
                    ? null
                    : marked.text().strip();
        }
        return name == null || name.startsWith("http") || name.length() > 120
                ? null
                : unescaped(name).replaceFirst("^(?i:by)\\s+", "");
    }

    /// Some pages escape twice.
    private static String unescaped(String text) {
        return org.jsoup.parser.Parser.unescapeEntities(text, false)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
