package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrintedLinesTest {
    private static final String FULL = "The mayor of Velmara said on Monday that nine people were killed.";

    /// `~` stands for a line end, `/` parts the paragraphs that come of it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a number that the sentence goes on with
                "were killed and injured~15 others on Monday. | were killed and injured 15 others on Monday.",
                // an item of a list is not
                "The mayor listed~1. the bridge~2. the market | The mayor listed / 1. the bridge / 2. the market",
                "who came in~2020. He left. | who came in 2020. He left.",
                // a small letter goes on, a capital one begins
                "on the bridge and~the market. | on the bridge and the market.",
                "The bridge~The mayor came. | The bridge / The mayor came.",
                "The mayor came.~so did others. | The mayor came. / so did others.",
                // words that were parted, and hyphens of their own
                "the govern-~ment said | the government said",
                "in Lorvik-~Velmara | in Lorvik-Velmara",
                "from 2019-~20 on | from 2019-20 on",
                // a blank line parts, whatever stands around it
                "on the bridge and~~the market. | on the bridge and / the market.",
            })
    void linesBecomeParagraphs(String lines, String paragraphs) {
        PrintedLines printed = PrintedLines.of(FULL + "\n" + FULL);
        String read = String.join(
                " / ",
                printed.paragraphs(lines.replace('~', '\n')).stream()
                        .map(paragraph -> paragraph.replace('\n', ' ').strip())
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList());
        assertEquals(paragraphs, read);
    }

    /// Of lines that a gap parts; a full one has 65 letters.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor of Velmara said on Monday that nine people were killed and injured | 15. So it is said.  | true",
                "The mayor of Velmara, who was in Lorvik on Monday, named the minister,       | Oran Tal, and left. | true",
                "The mayor of Velmara said on Monday that nine were      | wounded and taken away. | true",
                // a sentence that ends, a heading, a list, lines that are paragraphs
                "The mayor of Velmara said on Monday that nine people were killed and hurt.   | so did others.      | false",
                "The Mayor of Velmara Speaks of Nine Dead                | The mayor spoke on Monday. | false",
                "The mayor and the dead                                  | killed by fire             | false",
                "The mayor of Velmara said on Monday that nine people were killed and injured in the port of Lorvik by | him | false",
            })
    void aFullLineWithinASentenceRunsOn(String begun, String next, boolean runsOn) {
        PrintedLines printed = PrintedLines.of(FULL + "\n" + FULL);
        assertEquals(runsOn, printed.runsOn(begun, begun.length(), next));
    }

    /// Where lines are whole paragraphs, none is joined to another.
    @ParameterizedTest
    @CsvSource({"and~the market", "injured~15 others"})
    void longLinesAreParagraphs(String lines) {
        PrintedLines printed = PrintedLines.of(FULL.repeat(5) + "\n" + FULL.repeat(5));
        assertEquals(
                2,
                printed.paragraphs(lines.replace('~', '\n')).stream()
                        .filter(paragraph -> !paragraph.isBlank())
                        .count());
    }
}
