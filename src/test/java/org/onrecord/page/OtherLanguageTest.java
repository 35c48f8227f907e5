package org.onrecord.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Chromium.Look;

/// Whoever chose another language reads no English but that of documents.
@ExtendWith(Stage.class)
final class OtherLanguageTest {
    private static final String API = "**/api/v1/**";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /// Fields of answers whose words are those of documents and people.
    private static final Set<String> OF_DOCUMENTS = Set.of(
            "text", "title", "name", "names", "label", "source", "outlet", "author", "role", "value", "place", "words");

    /// What is seen, and what is said to a screen reader; queries, and the names of languages, are the same in all.
    private static final String ALL_WORDS = """
            (() => {
              const left = 'blockquote, code, textarea, .suggestion-what, .language, .wordmark, script, noscript, style';
              const seen = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                if (!walk.currentNode.parentElement.closest(left)) { seen.push(walk.currentNode.data); }
              }
              for (const each of document.querySelectorAll('[aria-label], [title], [placeholder], [aria-valuetext]')) {
                if (!each.closest(left)) {
                  for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) {
                    seen.push(each.getAttribute(name) ?? '');
                  }
                }
              }
              return seen.join('\\n');
            })()
            """;

    @ParameterizedTest
    @ValueSource(strings = {"ru", "tr", "hy"})
    void everyPageIsInItAlone(String language, Walk walk) throws IOException {
        Set<String> foreign = foreign(language);
        Map<String, Set<String>> english = new TreeMap<>();
        Page page = window(language, Look.DESK, walk);
        for (EveryPage each : EveryPage.values()) {
            walk.go(page, each.path());
            assertThat(page.locator(each.ready()).first()).isAttached();
            english.put(String.valueOf(each), found(page, foreign));
        }
        assertNone(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "tr", "hy"})
    void whatOpensIsToo(String language, Walk walk) throws IOException {
        Set<String> foreign = foreign(language);
        Map<String, Set<String>> english = new TreeMap<>();
        Page desk = window(language, Look.DESK, walk);
        Page phone = window(language, Look.PHONE, walk);
        // On the map of places stand places that it knows by name.
        for (OpenPart each : EnumSet.complementOf(EnumSet.of(OpenPart.MAP_OF_PLACES))) {
            Page page = each.look().equals(Look.DESK) ? desk : phone;
            walk.go(page, each.path());
            each.clicks().forEach(click -> page.locator(click).first().click());
            assertThat(page.locator(each.inside()).first()).isVisible();
            english.put(String.valueOf(each), found(page, foreign));
        }
        assertNone(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "tr", "hy"})
    void whatGoesWrongIsToo(String language, Walk walk) throws Exception {
        Set<String> foreign = foreign(language);
        Map<String, Set<String>> english = new TreeMap<>();
        walk.service().add("blank-" + language + ".txt", "   ");
        Page page = window(language, Look.DESK, walk);
        for (String path : List.of(
                "/add",
                "/claims?q=(island+colour:red&killed=xyz&date=soon",
                "/articles?q=(island+colour:red+%22",
                "/articles/nothing",
                "/speakers/nobody",
                "/incidents/nothing",
                "/saved/nothing",
                "/nowhere/at/all",
                "/check?quote=one")) {
            walk.go(page, path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            english.put(String.valueOf(path), found(page, foreign));
        }
        walk.expectInConsole("400");
        walk.expectInConsole("404");
        assertNone(english);
    }

    private static void assertNone(Map<String, Set<String>> english) {
        english.values().removeIf(Set::isEmpty);
        assertEquals(Map.of(), english, "English words, by where they stand");
    }

    /// Words of the English messages that those of the language lack.
    private static Set<String> foreign(String language) throws IOException {
        Set<String> words = words(messages("en"));
        words.removeAll(words(messages(language)));
        // A month, in short, in Turkish too.
        words.remove("may");
        return words;
    }

    private static String messages(String language) throws IOException {
        Path file = Path.of(System.getProperty("onrecord.home", ""), "web", "src", "messages", language + ".json");
        StringBuilder all = new StringBuilder();
        for (JsonNode message : JSON.readTree(file.toFile())) {
            all.append(message.isTextual() ? message.asText() : String.valueOf(message))
                    .append('\n');
        }
        return all.toString().replaceAll("\\{\\w+}|</?\\w+>|<code>[^<]*</code>", " ");
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Page page, Set<String> foreign) {
        String seen = String.valueOf(page.evaluate(ALL_WORDS));
        Set<String> found = words(seen.replaceAll("https?://\\S+", ""));
        found.retainAll(foreign);
        return found;
    }

    /// A window in the language, for which documents have no letter that English has.
    private static Page window(String language, Look look, Walk walk) {
        Page page = walk.window(look);
        page.addInitScript("localStorage.setItem('onrecord.language', '" + language + "')");
        page.route(API, route -> {
            APIResponse answer = route.fetch();
            boolean json = answer.headers().getOrDefault("content-type", "").contains("json");
            Route.FulfillOptions masked = new Route.FulfillOptions().setResponse(answer);
            route.fulfill(json ? masked.setBody(masked(answer.text())) : masked);
        });
        return page;
    }

    private static String masked(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            mask(root);
            return root.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the service answers with JSON", e);
        }
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            // Who puts something right says what and why in their own words.
            if (object.has("author") && object.path("reason").isTextual()) {
                object.set("reason", masked(object.get("reason")));
                maskAll(object.path("was"));
                maskAll(object.path("now"));
            }
            for (String field : OF_DOCUMENTS) {
                JsonNode value = object.path(field);
                if (value.isTextual() && !(field.equals("value") && isCode(value.asText()))) {
                    object.set(field, masked(value));
                } else if (value instanceof ArrayNode list) {
                    for (int i = 0; i < list.size(); i++) {
                        if (list.get(i).isTextual()) {
                            list.set(i, masked(list.get(i)));
                        }
                    }
                }
            }
        }
        node.forEach(OtherLanguageTest::mask);
    }

    private static void maskAll(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue().isTextual()) {
                    field.setValue(masked(field.getValue()));
                }
            });
        }
    }

    /// What the page finds words for by itself: `direct`, `BG`, `2021-03`, `aid-worker`.
    private static boolean isCode(String value) {
        return value.matches("[a-z-]+|[A-Z]{2}|[\\d.<>=-]*");
    }

    /// As long as it was, so that spans hold.
    private static TextNode masked(JsonNode value) {
        return TextNode.valueOf(value.asText().replaceAll("[A-Za-z]", "ѫ"));
    }
}
