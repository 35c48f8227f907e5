package org.onrecord.normalize;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says about its story: title, outlet, author, address, language, date.
final class PageMetadata {
    private static final List<String> JOINTS = List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " • ");

    /// In characters; what is longer is a biography.
    private static final int LONGEST_NAME = 120;

    private PageMetadata() {}

    static Telling read(Page page) {
        Document document = page.document();
        Told url = Told.first(Told.of(Page.canonical(document), "canonical"), Told.of(page.url(), "page-address"));
        Told source = source(page, url);
        return new Telling(
                title(page, source),
                source,
                author(page),
                url,
                Languages.told(page.language(), "html"),
                PageDate.find(page));
    }

    private static @Nullable Told title(Page page, @Nullable Told source) {
        Document document = page.document();
        Element heading = document.selectFirst("h1");
        Told headline = Told.first(
                Told.of(page.structured().article("headline"), "json-ld"),
                Told.of(Page.meta(document, "og:title"), "meta"),
                Told.of(Page.meta(document, "twitter:title"), "meta"),
                Told.of(heading == null ? null : heading.text(), "heading"),
                Told.of(document.title(), "title-element"));
        return headline == null
                ? null
                : Told.of(
                        withoutOutlet(unescaped(headline.value()), source == null ? null : source.value(), document),
                        headline.from());
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

    private static @Nullable Told source(Page page, @Nullable Told url) {
        Told name = Told.first(
                Told.of(Page.meta(page.document(), "og:site_name"), "meta"),
                Told.of(page.structured().article("publisher"), "json-ld"),
                Told.of(Page.meta(page.document(), "application-name"), "meta"));
        return name == null
                ? Told.of(host(url == null ? null : url.value()), "host")
                : Told.of(unescaped(name.value()), name.from());
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

    private static @Nullable Told author(Page page) {
        Document document = page.document();
        Element marked = document.selectFirst("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]");
        Told name = Told.first(
                Told.of(page.structured().article("author"), "json-ld"),
                Told.of(Page.meta(document, "author"), "meta"),
                Told.of(Page.meta(document, "article:author"), "meta"),
                Told.of(Page.meta(document, "byl"), "meta"),
                Told.of(marked == null ? null : marked.text(), "byline"));
        return name == null || name.value().startsWith("http") || name.value().length() > LONGEST_NAME
                ? null
                : Told.of(unescaped(name.value()).replaceFirst("^(?i:by)\\s+", ""), name.from());
    }

    /// Some pages escape twice.
    private static String unescaped(String text) {
        return org.jsoup.parser.Parser.unescapeEntities(text, false)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }
}
