package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Block;
import org.onrecord.document.NormalizedDocument;

final class BlockTyperTest {
    private static final String STORY =
            "The governor of Velmara said on Monday that the bridge had been closed since dawn.";

    private static final PlainText READER = new PlainText(Boilerplate.of(List.of(
            new Boilerplate.Phrase("click here to follow us", Boilerplate.Match.ANYWHERE),
            new Boilerplate.Phrase("While you are here", Boilerplate.Match.TAIL))));

    /// `~` stands for a line end; a line of a story stands before and after. The reading leaves those two out.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a heading keeps its line
                "The bridge in ruins | HEADING[The bridge in ruins]",
                // a short sentence is no heading
                "Nobody came. | PARAGRAPH[Nobody came.]",
                // a heading glued to its text
                "General Orvan Vowed RevengeIn his speech he named three towns that would be taken back by spring. | HEADING[General Orvan Vowed Revenge] PARAGRAPH[In his speech he named three towns that would be taken back by spring.]",
                // a name with a capital inside is no joint
                "Orvan McKay said that he would not go to Velmara before the spring, whatever they did. | PARAGRAPH[Orvan McKay said that he would not go to Velmara before the spring, whatever they did.]",
                // a credit glued to the text after a caption
                "Smoke over Velmara on Monday. REUTERS/Tomas OrvelThe two towns have been at odds for a decade. | CAPTION[Smoke over Velmara on Monday.] CREDIT[REUTERS/Tomas Orvel] PARAGRAPH[The two towns have been at odds for a decade.]",
                // a credit in brackets at the end of a caption
                "Smoke over Velmara on Monday. (AP Photo/Tomas Orvel) | CAPTION[Smoke over Velmara on Monday.] CREDIT[(AP Photo/Tomas Orvel)]",
                "Source: Velmara Wire | CREDIT[Source: Velmara Wire]",
                "Caption: The bridge at noon | CAPTION[Caption: The bridge at noon]",
                // a slash alone makes no credit
                "Traders crossed the US/Mexico border again on Monday without papers. | PARAGRAPH[Traders crossed the US/Mexico border again on Monday without papers.]",
                "By Tomas Orvel and Lena Marsk | BYLINE[By Tomas Orvel and Lena Marsk]",
                "By noon the town was empty. | PARAGRAPH[By noon the town was empty.]",
                // the date at the head leaves the sentence
                "date 2020-10-05 Dozens were hurt in the town. | BYLINE[date 2020-10-05] PARAGRAPH[Dozens were hurt in the town.]",
                // a post and its signature are one
                "We shall hold the bridge #Velmara~— Tomas Orvel (@torvel) October 17, 2020 | EMBED[We shall hold the bridge #Velmara~— Tomas Orvel (@torvel) October 17, 2020]",
                "Click here to follow us on all channels | BOILERPLATE[Click here to follow us on all channels]",
            })
    void linesAreTyped(String lines, String reading) {
        String text = STORY + "\n" + lines.replace('~', '\n') + "\n" + STORY;
        List<Block> blocks = read(text).blocks();
        StringBuilder found = new StringBuilder();
        for (Block block : blocks.subList(1, blocks.size() - 1)) {
            found.append(found.isEmpty() ? "" : " ")
                    .append(block.type())
                    .append('[')
                    .append(block.span().of(text).replace('\n', '~'))
                    .append(']');
        }
        assertEquals(reading, found.toString());
    }

    @Test
    void theTailIsBoilerplateOnlyWhereItIsShort() {
        String appeal = "\nWhile you are here …\nOur work costs money.";
        assertEquals("PARAGRAPH PARAGRAPH BOILERPLATE BOILERPLATE", types(STORY + "\n" + STORY + appeal));
        assertEquals("PARAGRAPH BOILERPLATE PARAGRAPH PARAGRAPH", types("Hello there." + appeal + "\n" + STORY));
    }

    @Test
    void theFirstHeadingIsTheTitle() {
        assertEquals("TITLE PARAGRAPH", types("Bridge closed at dawn\n\n" + STORY));
        assertEquals("TITLE CAPTION PARAGRAPH", types("Bridge closed at dawn\nCaption: The bridge\n" + STORY));
        assertEquals("BYLINE TITLE PARAGRAPH", types("date 2020-10-05\nBridge closed at dawn\n" + STORY));
        assertEquals("PARAGRAPH PARAGRAPH", types("The bridge was closed at dawn.\n" + STORY));
        // over lines that were cut at a column, with nothing between
        String wire = "The governor of Velmara said on Monday that the\nbridge had been closed since dawn and that\n"
                + "nobody knew when it would be opened again.";
        assertEquals("TITLE PARAGRAPH", types("Bridge closed at dawn\n" + wire));
        assertEquals("PARAGRAPH", types(wire));
        assertEquals(
                "Bridge closed at dawn",
                read("Bridge closed at dawn\n\n" + STORY).metadata().title());
    }

    /// Any text: nothing is thrown, blocks are sorted, apart, inside the text, and hold all that is not blank.
    @Test
    void blocksCoverAnyText() {
        long seed = 20_260_101L;
        Random random = new Random(seed);
        String[] pieces = {
            "Velmara",
            "REUTERS/",
            "Tomas Orvel",
            "\n",
            "\n\n",
            " ",
            "— ",
            "(@x) ",
            "October 17, 2020",
            "By ",
            "date ",
            "2020-10-05",
            ". ",
            "“",
            "”",
            "\uD83D\uDE00",
            "\u0627\u0644",
            "\u00A0",
            "Caption: ",
            "click here to follow us",
            "While you are here",
            "\r\n",
            "RevengeIn ",
            "a".repeat(70),
            "؟",
            "5/"
        };
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            NormalizedDocument document = read(text.toString());
            int end = 0;
            StringBuilder between = new StringBuilder();
            for (Block block : document.blocks()) {
                assertTrue(block.span().start() >= end, "seed " + seed + ": " + text);
                between.append(text, end, block.span().start());
                end = block.span().end();
            }
            between.append(text, end, text.length());
            assertTrue(between.toString().replace('\u00A0', ' ').isBlank(), "seed " + seed + ": " + text);
        }
    }

    private static String types(String text) {
        return String.join(
                " ",
                read(text).blocks().stream().map(block -> block.type().name()).toList());
    }

    private static NormalizedDocument read(String text) {
        return assertInstanceOf(Normalization.Normalized.class, READER.normalize("x", text, null, null), text)
                .document();
    }
}
