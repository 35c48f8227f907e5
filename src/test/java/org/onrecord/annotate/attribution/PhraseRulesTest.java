package org.onrecord.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.TokenizedText;

/// Text → `source|cue|content` of each report, with the words of `index-config/`.
final class PhraseRulesTest {
    private static ReportingVerbs verbs;
    private static ReportWords words;

    @BeforeAll
    static void load() throws IOException {
        Path folder = Path.of("index-config");
        verbs = ReportingVerbs.load(folder);
        words = ReportWords.load(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // What is claimed is the responsibility.
                "The market closed after the Vidra Brigade claimed responsibility for the blast.; "
                        + "the Vidra Brigade|claimed|responsibility for the blast",
                "The Vidra Brigade, which left the front in May, quickly took sole responsibility for the raid.; "
                        + "The Vidra Brigade|quickly took|responsibility for the raid",
                "No group has claimed responsibility for the blast.; ''",
                "Nobody claimed responsibility for the blast.; ''",
                "The Vidra Brigade has not claimed responsibility for the blast.; ''",
                "The ministry has responsibility for the roads.; ''",
                // A deed and who claims it.
                "Five guards died in an attack claimed by the Vidra Brigade, killing the talks.; "
                        + "the Vidra Brigade|claimed|an attack",
                "He fell in the raid that was later claimed by the Vidra Brigade.; the Vidra Brigade|claimed|the raid",
                "The fleet passed the islands claimed by Borland.; ''",
                // Several words in the place of a verb.
                "The harbour emptied after Borland served notice that it would close the strait.; "
                        + "Borland|served notice|it would close the strait",
                "General Oran Tal, the head of the command, has been insistent that the bridge must hold.; "
                        + "General Oran Tal|has been insistent|the bridge must hold",
                "It served the notice that hung on the door.; ''",
                // A noun before its speaker.
                "The truce rests on promises by the Vidra Brigade to hand in its guns.; "
                        + "the Vidra Brigade|promises|to hand in its guns",
                "They heeded calls from the mayor to the people of the town.; ''",
                "The claims by 2020 had tripled.; ''",
                // As somebody says.
                "As the Vidra Post reminds us, the road has been mined since May.; "
                        + "the Vidra Post|reminds|the road has been mined since May",
                "The road has been mined since May, as Mira Vex noted on Monday.; "
                        + "Mira Vex|noted|The road has been mined since May",
                "The road has been mined, as Mira Vex announced her departure.; ''",
                "As the police reported the theft, the market closed.; ''",
            })
    void findsWhoReports(String sentence, String expected) {
        TokenizedText text = TokenizedText.of(sentence);
        assertEquals(
                expected,
                new PhraseRules(text, QuoteMarks.of(text), verbs.of("en"), words)
                        .read().stream().map(reading -> line(text, reading)).collect(Collectors.joining(" / ")));
    }

    private static String line(TokenizedText text, Reading reading) {
        return printed(text, Objects.requireNonNull(reading.source())) + "|"
                + printed(text, Objects.requireNonNull(reading.cue())) + "|" + printed(text, reading.content());
    }

    private static String printed(TokenizedText text, Segment segment) {
        return segment.span(text).of(text.text());
    }
}
