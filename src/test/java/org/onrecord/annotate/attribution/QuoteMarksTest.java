package org.onrecord.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.TokenizedText;

final class QuoteMarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // The plain kinds.
                "“We held,” Oran Tal said.| We held,",
                "\"We held,\" Oran Tal said. \"We go on.\"| We held, / We go on.",
                "''We held,'' she said.| We held,",
                "``We held,'' she said.| We held,",
                "«Мы стоим», сказал он.| Мы стоим",
                "„Wir bleiben“, sagte sie.| Wir bleiben",
                "»Wir bleiben«, sagte sie.| Wir bleiben",
                // A quotation in single marks; apostrophes open nothing.
                "He said: ‘We won’t go home.’| We won’t go home.",
                "'We won't go home,' he said.| We won't go home,",
                "The officials' cars and the '90s.| ~~",
                "The town’s people don’t know.| ~~",
                // A quotation inside a quotation belongs to the outer one.
                "\"He said 'never' to us,\" she said.| He said 'never' to us,",
                "“He said “never” to us,” she said.| He said “never” to us,",
                // Not closed: to the end of the sentence, or of the paragraph it begins.
                "She said: \"We held. It rained.| We held.",
                "“We held. It rained.| We held. It rained."
            })
    void findsWhatStandsInMarks(String text, String contents) {
        TokenizedText tokens = TokenizedText.of(text);
        String found = QuoteMarks.of(tokens).quotations().stream()
                .map(quoted -> tokens.span(quoted.from(), quoted.to()).of(text))
                .collect(Collectors.joining(" / "));
        assertEquals(contents, found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"“One. Two.\\n\\n“Three,” he said.| One. Two. / Three,", "He said \"one.\\n\\nTwo\" it was.| one."
            })
    void startsAnewInEachParagraph(String text, String contents) {
        findsWhatStandsInMarks(text.replace("\\n", "\n"), contents);
    }
}
