package org.onrecord.normalize;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A web page with what its heuristics share.
///
/// @param url from where it was loaded, or what it calls its own address; null where neither is known
/// @param structured its JSON-LD
/// @param language as it declares it, with region; `und` where it does not
record Page(Document document, @Nullable String url, StructuredData structured, String language) {
    private static final int SHORTEST_HEADING = 10;

    static Page of(Document document, @Nullable String url) {
        return new Page(
                document,
                url == null ? canonical(document) : url,
                StructuredData.of(document),
                declaredLanguage(document));
    }

    DateReading dates() {
        return new DateReading(language);
    }

    /// The heading over the story: the longest of the highest rank that is long enough for one; null if none.
    @Nullable
    Element heading() {
        for (String rank : new String[] {"h1", "h2", "h3"}) {
            Element longest = null;
            for (Element heading : document.select(rank)) {
                if (heading.text().length() > SHORTEST_HEADING
                        && (longest == null
                                || heading.text().length() > longest.text().length())) {
                    longest = heading;
                }
            }
            if (longest != null) {
                return longest;
            }
        }
        return null;
    }

    /// The address that the page gives as its own; null if none.
    static @Nullable String canonical(Document document) {
        Element link = document.selectFirst("link[rel=canonical][href]");
        String address = link == null ? meta(document, "og:url") : link.attr("abs:href");
        if (link != null && address != null && address.isEmpty()) {
            address = link.attr("href");
        }
        return address == null || !address.startsWith("http") ? null : address;
    }

    /// The content of the first meta element of that name, property or itemprop; null for none and for blanks.
    static @Nullable String meta(Document document, String name) {
        for (Element meta : document.select("meta[content]")) {
            if (name.equalsIgnoreCase(meta.attr("property"))
                    || name.equalsIgnoreCase(meta.attr("name"))
                    || name.equalsIgnoreCase(meta.attr("itemprop"))) {
                String content = meta.attr("content").strip();
                if (!content.isEmpty()) {
                    return content;
                }
            }
        }
        return null;
    }

    private static String declaredLanguage(Document document) {
        Element html = document.selectFirst("html");
        String declared = html == null ? "" : html.attr("lang");
        if (declared.isBlank() && html != null) {
            declared = html.attr("xml:lang");
        }
        if (declared.isBlank()) {
            String locale = meta(document, "og:locale");
            declared = locale == null ? "" : locale;
        }
        if (declared.isBlank()) {
            Element header = document.selectFirst("meta[http-equiv=Content-Language][content]");
            declared = header == null ? "" : header.attr("content");
        }
        return Languages.primary(declared).equals("und") ? "und" : declared.strip();
    }
}
