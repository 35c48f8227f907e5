package org.onrecord.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.TokenizedText;

final class SourceEdgesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[Calling the raid a crime, Prime Minister Vera Vasarel] warned them. | Prime Minister Vera Vasarel",
                "[Speaking in Torsund, the mayor] said so.        | the mayor",
                "It rained. [Speaking in Torsund, the mayor] said so. | the mayor",
                // a name that ends like a participle; a clause that says nothing of who speaks
                "[Beijing, the seat of the league,] said so.      | Beijing, the seat of the league,",
                "[Boeing Works, a maker of boats,] said so.       | Boeing Works, a maker of boats,",
                "[Something the matter] said so.                  | Something the matter",
                "Speaking in the capital, [Velmar, the president’s aide Oran Tal] said so. | the president’s aide Oran Tal",
                "On Monday, [Oran Tal, the mayor of Velmar] said so. | Oran Tal, the mayor of Velmar",
                "On Monday, [Oran Tal, the aide Vera sent], said so. | Oran Tal, the aide Vera sent",
                "On Monday, [Norland, the league and Velmar] said so. | Norland, the league and Velmar",
                "[Velmar, the president’s aide Oran Tal] said so. | Velmar, the president’s aide Oran Tal",
                "[The country also] said so.                      | The country",
                "[She too] said so.                               | She",
                "[Then] said so.                                  | Then",
                "[Mr. Still] said so.                             | Mr. Still",
            })
    void aSourceIsWhoSaysIt(String marked, String expected) {
        int open = marked.indexOf('[');
        int close = marked.indexOf(']');
        String words = marked.replace("[", "").replace("]", "");
        TokenizedText text = TokenizedText.of(words);
        Segment source = new Segment(Tag.SOURCE, text.tokenAt(open), text.tokenAt(close - 2) + 1);
        Segment cut = Objects.requireNonNull(new SourceEdges(text).cut(source));
        assertEquals(expected, cut.span(text).of(words));
    }

    @Test
    void nobodyStaysNobody() {
        assertNull(new SourceEdges(TokenizedText.of("It was said.")).cut(null));
    }
}
