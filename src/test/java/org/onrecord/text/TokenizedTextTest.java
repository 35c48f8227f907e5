package org.onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenizedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // clitics stand alone with either apostrophe, n't stays
                "Clinton’s aide didn't say | Clinton ’s aide didn't say",
                "the minister's | the minister 's",
                // hyphens join words, not digits
                "a 54-year-old F-16 pilot | a 54-year-old F-16 pilot",
                "10-12 dead | 10 - 12 dead",
                "Nagorno-Karabakh | Nagorno-Karabakh",
                // numbers keep their separators
                "1,280 killed, 2.5 km | 1,280 killed , 2.5 km",
                // a full stop belongs to an abbreviation only
                "U.S. Gen. Mark A. Hill left. | U.S. Gen. Mark A. Hill left .",
                "the conflict.The city | the conflict . The city",
                "He said no. | He said no .",
                // tags, addresses and marks
                "#Ganja @user https://a.b/c, ok -- ``yes'' | #Ganja @user https://a.b/c , ok -- `` yes ''",
                "“It’s over,” he said | “ It ’s over , ” he said",
                "Баку, 5 октября. Ещё | Баку , 5 октября . Ещё",
            })
    void tokens(String text, String expected) {
        assertEquals(expected, String.join(" ", forms(TokenizedText.of(text))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "He left. She stayed. | 2",
                "“Go!” he said. | 1",
                "“Go.” She went. | 2",
                "Dr. Hale met Gen. Roe in the U.S. on Monday. | 1",
                "He lives in the U.S. The house is big. | 2",
                "It rose 2.5 percent. 13 died. | 2",
                "the conflict.The city | 2",
                "... and then it ended | 1",
            })
    void sentences(String text, int expected) {
        assertEquals(expected, TokenizedText.of(text).sentenceCount());
    }

    @Test
    void aLineBreakEndsAParagraphUnlessTheTextIsHardWrapped() {
        String line = "a line that was wrapped by a wire service at some column";
        assertEquals(1, TokenizedText.of(line + "\n" + line + "\n" + line).sentenceCount());
        TokenizedText lines = TokenizedText.of("A heading\nA first line\n\nA second one");
        assertEquals(3, lines.sentenceCount());
        assertEquals(2, lines.paragraphOf(2));
        // Sentences on lines of their own, below a heading and a credit, were not cut at a column.
        String story = """
                Envoys leave the valley without a paper
                Photograph: Fabula Press Agency
                The envoys left the valley on Friday morning.
                They had talked for two whole days and nights.
                Nobody signed anything at all in the end.""";
        assertEquals(5, TokenizedText.of(story).sentenceCount());
    }

    @Test
    void onlyTheRegionsAskedForAreRead() {
        TokenizedText text = TokenizedText.of("one two three four", List.of(new Span(0, 3), new Span(8, 18)));
        assertEquals(List.of("one", "three", "four"), forms(text));
        assertEquals(2, text.sentenceCount());
        assertEquals(1, text.tokenAt(4));
    }

    @Test
    void tokensOfAnyTextAreSortedInsideAndNotEmpty() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String alphabet = "aB é9.,-'’“”\"\n\t#@/&։«»\uD83D\uDE00\u200F()!?";
        for (int round = 0; round < 500; round++) {
            StringBuilder built = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                built.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            TokenizedText text = TokenizedText.of(built.toString());
            int last = 0;
            for (int i = 0; i < text.tokenCount(); i++) {
                assertTrue(text.start(i) >= last && text.end(i) > text.start(i), "seed " + seed + ": " + built);
                last = text.end(i);
            }
            assertTrue(last <= built.length(), "seed " + seed);
        }
    }

    private static List<String> forms(TokenizedText text) {
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < text.tokenCount(); i++) {
            forms.add(text.form(i));
        }
        return forms;
    }

    @Test
    void givesTokensOfOneFormOneType() {
        TokenizedText text = TokenizedText.of("Oran Tal met Tal. The tal of TAL, Tal's tal.");
        for (int i = 0; i < text.tokenCount(); i++) {
            assertEquals(text.form(i), text.typeForm(text.typeOf(i)));
            assertEquals(text.lower(i), text.typeLower(text.typeOf(i)));
            for (int j = 0; j < text.tokenCount(); j++) {
                assertEquals(text.form(i).equals(text.form(j)), text.typeOf(i) == text.typeOf(j), i + " and " + j);
            }
        }
        assertEquals(10, text.typeCount());
    }
}
