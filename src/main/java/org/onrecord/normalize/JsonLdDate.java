package org.onrecord.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `datePublished` of a schema.org article in JSON-LD. Of several articles the one that has the page's own address
/// counts, else the first.
final class JsonLdDate implements PageDate.Heuristic {
    private static final Pattern BROKEN = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,60})\"");

    @Override
    public String from() {
        return "json-ld";
    }

    @Override
    public DateReading.@Nullable Found find(Page page) {
        List<JsonNode> candidates = new ArrayList<>(page.structured().articles());
        candidates.sort((a, b) -> Boolean.compare(isPage(b, page), isPage(a, page)));
        candidates.addAll(page.structured().pages());
        for (JsonNode article : candidates) {
            DateReading.Found found = read(article, page);
            if (found != null) {
                return found;
            }
        }
        for (String script : page.structured().broken()) {
            Matcher matcher = BROKEN.matcher(script);
            if (matcher.find()) {
                return page.dates().first(matcher.group(1));
            }
        }
        return null;
    }

    private static DateReading.@Nullable Found read(JsonNode article, Page page) {
        for (String property : List.of("datePublished", "dateCreated")) {
            String value = StructuredData.text(article.get(property));
            DateReading.Found found = value == null ? null : page.dates().first(value);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isPage(JsonNode article, Page page) {
        String url = page.url();
        if (url == null) {
            return false;
        }
        for (String property : List.of("url", "@id", "mainEntityOfPage")) {
            JsonNode value = article.get(property);
            String address = value != null && value.isObject()
                    ? StructuredData.text(value.get("@id"))
                    : StructuredData.text(value);
            if (address != null && path(address).equals(path(url))) {
                return true;
            }
        }
        return false;
    }

    private static String path(String address) {
        return address.replaceAll("^https?://(?:www\\.|m\\.)?", "")
                .replaceAll("[?#].*$", "")
                .replaceAll("/$", "");
    }
}
