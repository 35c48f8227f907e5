package org.onrecord.normalize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page's JSON-LD: the objects that describe articles, then those that
/// describe pages, each in the order in which they stand, and the raw scripts of
/// those blocks that are no JSON.
record StructuredData(List<JsonNode> articles, List<JsonNode> pages, List<String> broken) {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final int DEEPEST = 6;

    static StructuredData of(Document document) {
        StructuredData data = new StructuredData(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Element script : document.select("script[type*=ld+json]")) {
            String raw = script.data()
                    .replaceAll(
                            "^\\s*(?:<!--|//<!\\[CDATA\\[|/\\*<!\\[CDATA\\[\\*/)|(?:-->|//\\]\\]>|/\\*\\]\\]>\\*/)\\s*;?\\s*$",
                            "")
                    .strip();
            try {
                data.collect(MAPPER.readTree(raw), 0);
            } catch (JsonProcessingException noJson) {
                data.broken.add(raw);
            }
        }
        return data;
    }

    private void collect(@Nullable JsonNode node, int depth) {
        if (node == null || depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, depth + 1));
        } else if (node.isObject()) {
            String type = type(node);
            if (isArticle(type)) {
                articles.add(node);
            } else if (type.contains("webpage")) {
                pages.add(node);
            }
            if (!type.contains("itemlist")) {
                for (String inside : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
                    collect(node.get(inside), depth + 1);
                }
            }
        }
    }

    private static String type(JsonNode node) {
        JsonNode type = node.get("@type");
        return type == null ? "" : type.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isArticle(String type) {
        return type.contains("article")
                || type.contains("blogposting")
                || type.contains("liveblog")
                || type.contains("report\"")
                || (type.contains("review\"") && !type.contains("aggregate"))
                || type.contains("socialmediaposting");
    }

    /// A string property of the first article that has it; null if none has.
    @Nullable
    String article(String property) {
        for (JsonNode article : articles) {
            String value = text(article.get(property));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /// The words of a value: a string, the `name` of an object, the first of a list; null for none and for blanks.
    static @Nullable String text(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value.isArray()) {
            return value.isEmpty() ? null : text(value.get(0));
        }
        if (value.isObject()) {
            return text(value.get("name"));
        }
        return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
    }
}
