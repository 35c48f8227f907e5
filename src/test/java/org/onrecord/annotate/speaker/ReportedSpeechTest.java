package org.onrecord.annotate.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;

/// Where a quotation ends, and who speaks where the words beside it do not tell. Text → `speaker|content` of each.
final class ReportedSpeechTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                // What the paper says around the quoted words is not quoted.
                "Mira Vex promised “work for every town,” but she has built nothing.@ Mira Vex|work for every town,",
                "For families like hers, “nothing has changed here,” Mira Vex said.@ Mira Vex|nothing has changed here,",
                // Each pair of marks is a quotation of its own.
                "Oran Tal said “the road is closed today.” “Nobody may pass it.”@ "
                        + "Oran Tal|the road is closed today. / Oran Tal|Nobody may pass it.",
                // The next sentence's speaker did not say what ended before it.
                "“The army came,” Oran Tal told the agency. “We ran to the river.” The White House said the report was "
                        + "under review.@ Oran Tal|The army came, / Oran Tal|We ran to the river. / "
                        + "White House|the report was under review",
                // A quotation inside a report is its speaker's.
                "Mira Vex said that police told the crowd, “Stop and go back.”@ "
                        + "Mira Vex|police told the crowd, “Stop and go back.” / police|Stop and go back.",
                // A name and a colon.
                "Oran Tal: “We will open the bridge again”@ Oran Tal|We will open the bridge again",
                // What a report finds it says; what a man finds he does not.
                "A report by the United Nations found that nine villages had been burned.@ "
                        + "United Nations|nine villages had been burned",
                "Oran Tal found that the door was open.@ ''",
                // A claim through somebody else.
                "China accused the army of crossing the line, according to Reuters.@ "
                        + "Reuters|China accused the army of crossing the line / China|the army of crossing the line",
            })
    void endsWhereTheWordsEnd(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                // A relative clause behind a name is no role, so the mother in it tells nothing of him.
                "“We know them,” Oran Tal, who lost his mother, said. “We wait,” he added.@ "
                        + "Oran Tal|We know them, / Oran Tal|We wait,",
                // One family, two people.
                "Jan Rook said he was tired. “I hid behind the bar,” he said. His mother, Grit Rook, said she had called. "
                        + "“I was afraid,” she said.@ "
                        + "Jan Rook|he was tired / Jan Rook|I hid behind the bar, / Grit Rook|she had called / "
                        + "Grit Rook|I was afraid,",
                // Two who speak as one.
                "Senators Jon Mack and Lindy Grant, who sit on the panel, said the bridge was closed. “We will wait,” they "
                        + "said.@ Jon Mack; Lindy Grant|the bridge was closed / Jon Mack; Lindy Grant|We will wait,",
                // A pronoun between commas is nobody whom its sentence names.
                "Oran Tal spoke. The deeds of Arlo Brand, he said, were a threat to the port.@ "
                        + "Oran Tal|were a threat to the port",
                // A recording speaks for who put it out, whoever spoke in between.
                "Hezbollah released a recording on Monday. “They aim at us,” Minister Lena Torv said. The recording praised "
                        + "the “guards of the valley” for the attack.@ "
                        + "Lena Torv|They aim at us, / Hezbollah|the “guards of the valley” for the attack",
                // The owner is not the speaker.
                "Oran Tal was held on Monday. The lawyers for his family said he was innocent.@ "
                        + "lawyers for his family|he was innocent",
            })
    void tellsWhoIsMeant(String text, String expected) {
        assertEquals(expected, read(text));
    }

    private static String read(String text) {
        return Speaking.quotations(text, "en").stream()
                .map(quotation -> name(quotation) + "|" + content(quotation, text))
                .collect(Collectors.joining(" / "));
    }

    private static String name(Quotation quotation) {
        Speaker speaker = quotation.speaker();
        return speaker == null ? "?" : speaker.name();
    }

    private static String content(Quotation quotation, String text) {
        return quotation.attribution().content().stream()
                .map(piece -> piece.of(text))
                .collect(Collectors.joining(" … "));
    }
}
