package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.document.NormalizedDocument;

/// What stands among a page's story and is not part of it is kept, behind the story and out of what is read.
final class PageBoilerplateTest {
    private static final String FIRST =
            "The governor of Velmara said on Monday that the bridge had been closed since dawn and that nobody knew why.";

    private static final String SECOND =
            "Nine people were hurt when the ferry that took its place ran aground on Tuesday, the harbour office said.";

    private static final HtmlPage READER = new HtmlPage(Boilerplate.of(List.of(
            new Boilerplate.Phrase("Sign up for our", Boilerplate.Match.START),
            new Boilerplate.Phrase("More stories", Boilerplate.Match.TAIL))));

    @Test
    void boilerplateStandsBehindTheStory() {
        String page = "<article><h1>The bridge is closed at last</h1><p>" + FIRST + "</p>"
                + "<p>Sign up for our letter: ten people were killed.</p><p>" + SECOND + "</p><p>" + FIRST + "</p>"
                + "<p>More stories</p><p><a href='/a'>A harbour master resigns over nothing at all</a></p></article>";
        NormalizedDocument read = read(page);
        assertEquals(
                List.of(
                        "PARAGRAPH " + FIRST,
                        "PARAGRAPH " + SECOND,
                        "PARAGRAPH " + FIRST,
                        "BOILERPLATE Sign up for our letter: ten people were killed.",
                        "BOILERPLATE More stories",
                        "BOILERPLATE A harbour master resigns over nothing at all"),
                read.blocks().stream()
                        .map(block -> block.type() + " " + block.span().of(read.text()))
                        .toList());
        assertEquals(3, read.annotatedRegions().size());
    }

    @Test
    void boilerplateAloneIsNoStory() {
        Normalization read = READER.normalize("x", "<p>Sign up for our letter</p><p><a href='/a'>More</a></p>", null);
        assertEquals(
                Reason.EMPTY,
                assertInstanceOf(Normalization.Rejected.class, read).reason());
    }

    private static NormalizedDocument read(String html) {
        return assertInstanceOf(Normalization.Normalized.class, READER.normalize("x", html, null))
                .document();
    }
}
