package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.document.Block;
import org.onrecord.document.NormalizedDocument;

/// Pages made to break a reader: each is read, or rejected with a reason, and its story is found all the same.
final class HostilePageTest {
    private static final String SENTENCE =
            "The governor of Velmara said on Monday that the bridge had been closed since dawn and that nobody knew why.";

    private static final String STORY = ("<p>" + SENTENCE + "</p>").repeat(8);

    private static final HtmlPage READER = new HtmlPage(Boilerplate.NONE);

    /// Deep, wide and long pages; what stands before the story.
    @Test
    void theStoryIsFoundBehindAnything() {
        Map<String, String> before = new LinkedHashMap<>();
        before.put("100,000 open divs", "<div>".repeat(100_000));
        before.put("open inline elements", "<b><i><span>".repeat(10_000));
        before.put("open paragraphs in bold", "<b><p>x".repeat(3_000));
        before.put("open tables", "<table><tr><td>".repeat(10_000));
        before.put("open lists", "<ul><li>".repeat(10_000));
        before.put("open drawings", "<svg><math><mi>".repeat(5_000));
        before.put("open selects", "<select><option>".repeat(5_000) + "</select>");
        before.put("a large attribute", "<p title='" + "x".repeat(2_000_000) + "'>");
        before.put(
                "many attributes",
                IntStream.range(0, 20_000).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining(" ", "<p ", ">")));
        before.put("a long class", "<div class='" + "article-".repeat(50_000) + "'>");
        before.put("many elements of meta", "<meta name=a content=b>".repeat(5_000));
        before.put("many headings", "<h1>A bridge closed at dawn</h1>".repeat(3_000));
        before.put(
                "many dates", "<div class=date>5 October 2020</div><time datetime=2020-10-05>x</time>".repeat(1_000));
        before.put("many line breaks", "<p>" + "word<br>".repeat(30_000) + "</p>");
        before.put("many links", "<a href=x>link text</a>".repeat(10_000));
        before.put("brackets", "<p <".repeat(20_000) + ">" + "<".repeat(20_000));
        before.put("script", "<script>var a='<p>no</p>';//<!--</script><style>p{}</style>");
        before.put("an entity of entities", "<!DOCTYPE h [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>&b;&b;</p>");
        before.put(
                "entities of no character", "<p>" + "&#55357;&#0;&#xFFFFFFFF;&#99999999999999;".repeat(5_000) + "</p>");
        before.put(
                "JSON-LD that never closes", "<script type='application/ld+json'>" + "[".repeat(50_000) + "</script>");
        before.put("digits and slashes", "<p>" + "1/".repeat(50_000) + "</p>");
        before.put("names without an agency", "<p>" + "Abc ".repeat(20_000) + "/ X</p>");
        before.put("signatures without a name", "<p>" + "— a (@".repeat(10_000) + "</p>");
        before.put("doubly encoded", "<p>" + "Ã©â€™".repeat(20_000) + "</p>");
        before.forEach((name, html) -> {
            NormalizedDocument read = read(html + STORY);
            assertTrue(read.text().contains(SENTENCE), name);
            blocksStandInside(read, name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- ", "<script>", "<style>", "<textarea>", "<title>", "<div title='", "<![CDATA["})
    void whatIsNeverClosedCostsOnlyWhatFollows(String open) {
        assertTrue(read(STORY + open + "x".repeat(100_000)).text().contains(SENTENCE));
    }

    @Test
    void aPageWithoutAStoryIsRejected() {
        for (String html : new String[] {
            "", "<", "<frameset><frame src=x>", "<script>" + STORY, "<!-- " + STORY, "<template>".repeat(5_000) + STORY
        }) {
            Normalization.Rejected rejected =
                    assertInstanceOf(Normalization.Rejected.class, READER.normalize("x", html, null), html);
            assertEquals(Reason.EMPTY, rejected.reason());
        }
    }

    @Test
    void megabytesOnOneLineAreOneText() {
        assertEquals(
                999_999, read("<p>" + "word ".repeat(200_000) + "</p>").text().length());
        assertEquals(
                1_000_000, read("<p>" + "w".repeat(1_000_000) + "</p>").text().length());
    }

    /// No control and no half of a character gets into the text, wherever it stands.
    @Test
    void nothingThatIsNoCharacterComesOut() {
        String text = read(STORY.replace("bridge", "bri\u0000d\uD83Dge\uFFFE\u0007")
                        .replace("dawn", "\uDE00dawn"))
                .text();
        assertTrue(text.contains(SENTENCE), text);
        assertTrue(text.chars().noneMatch(c -> c == 0 || (Character.isISOControl(c) && c != '\n')), text);
    }

    /// Markup in a title is its words, nothing that a page would run.
    @Test
    void aTitleIsText() {
        String title = read("<h1>&lt;img src=x onerror=alert(1)&gt; closed</h1>" + STORY)
                .metadata()
                .title();
        assertEquals("<img src=x onerror=alert(1)> closed", title);
        assertEquals(
                "<img src=x onerror=alert(1)>",
                read("<title><img src=x onerror=alert(1)></title>" + STORY)
                        .metadata()
                        .title());
    }

    /// Any bytes cut and joined at any place.
    @Test
    void anySoupIsReadOrRejected() {
        long seed = 20_260_102L;
        Random random = new Random(seed);
        String[] pieces = {
            "<p>",
            "</p>",
            "<div class='",
            "'",
            ">",
            "<",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "&#",
            "&amp;",
            SENTENCE,
            "<h1>",
            "<time datetime=",
            "2020-10-05",
            "<table>",
            "<td>",
            "</div>",
            "\u0000",
            "\uD83D",
            "<a href=",
            "<article>",
            "<br>",
            "<meta property='article:published_time' content='",
            "{\"@type\":",
            "<script type='application/ld+json'>",
            "\n"
        };
        for (int round = 0; round < 500; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            if (READER.normalize("x", html.toString(), "https://velmara.example/" + round)
                    instanceof Normalization.Normalized read) {
                blocksStandInside(read.document(), "seed " + seed + ": " + html);
            }
        }
    }

    private static void blocksStandInside(NormalizedDocument read, String name) {
        int end = 0;
        for (Block block : read.blocks()) {
            assertTrue(block.span().start() >= end, name);
            end = block.span().end();
        }
        assertTrue(end <= read.text().length(), name);
    }

    private static NormalizedDocument read(String html) {
        return assertInstanceOf(Normalization.Normalized.class, READER.normalize("x", html, null))
                .document();
    }
}
