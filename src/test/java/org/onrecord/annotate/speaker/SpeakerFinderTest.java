package org.onrecord.annotate.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Attribution;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;

/// Text → `speaker | cue | content` of each quotation.
final class SpeakerFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // The name before and behind its verb.
                "“The bridge is closed,” Oran Tal said.; Oran Tal|said|The bridge is closed,",
                "“The bridge is closed,” said Oran Tal.; Oran Tal|said|The bridge is closed,",
                // A last name, a title, a pronoun.
                "Interior Minister Oran Tal said the bridge was closed. “We will open it,” Tal said. “Soon,” he added.; "
                        + "Oran Tal|said|the bridge was closed / Oran Tal|said|We will open it, / "
                        + "Oran Tal|added|Soon,",
                // A quotation around its cue.
                "“We held,” said Mira Vex. “We go on to the river.”; "
                        + "Mira Vex|said|We held, / Mira Vex|said|We go on to the river.",
                // Offices and countries.
                "The Interior Ministry said two people had died.; Interior Ministry|said|two people had died",
                "Armenia denied the accusations.; Armenia|denied|the accusations",
                // Somebody unnamed stays unnamed.
                "A senior official said the talks had failed.; *A senior official|said|the talks had failed",
                // A dateline and a clause before the comma are no part of the source.
                "TARNVELO, Bulgaria — Three guards were wounded when fire broke out at the weir, the Bulgarian Defence "
                        + "Ministry said.; Bulgarian Defence Ministry|said|Three guards were wounded when fire broke "
                        + "out at the weir",
                // A verb before its speaker.
                "The search goes on, says Interior Minister Oran Tal.; Oran Tal|says|The search goes on",
                // Two verbs of one speaker; the medium is not what was said.
                "Mira Vex condemned the raid and accused the army of lying.; "
                        + "Mira Vex|condemned|the raid / Mira Vex|accused|the army of lying",
                "Mira Vex condemned the raid in a statement on her website.; Mira Vex|condemned|the raid",
                // A family name that can be an office; an office that somebody holds.
                "Rep. Peter King met reporters in Velmar. King acknowledged that the bridge was lost.; "
                        + "Peter King|acknowledged|the bridge was lost",
                "The palace is closed. King Osvald left early. “I am well,” the king said.; Osvald|said|I am well,",
                "Bishop Ivo Marl spoke first. Bishop said the peace was near.; *Bishop|said|the peace was near",
                // A pronoun between the halves of a sentence is nobody whom the sentence names.
                "Oran Tal spoke to reporters. The plans of Arlo Brand, he said, would ruin the port.; "
                        + "Oran Tal|said|would ruin the port",
                // What the article says of itself and what was called for by calling.
                "An earlier version of this article said that nine men had died.; ''",
                "A diplomat who asked not to be named left early.; ''",
                "Mira Vex called an emergency meeting of the board.; ''",
                // Thoughts are no quotations, nor is a scare quote.
                "Oran Tal believes the bridge is closed.; ''",
                "The so-called “republic” has two towns.; ''",
            })
    void readsWhoSaidWhat(String text, String expected) {
        assertEquals(expected, read(text, "en"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ru; «Мост закрыт», — сказал министр Оран Таль.; Оран Таль|сказал|Мост закрыт",
                "tr; Oran Tal, “Köprü bugün kapandı” dedi.; Oran Tal|dedi|Köprü bugün kapandı",
                "de; „Die Brücke bleibt heute zu“, sagte Oran Tal.; Oran Tal|sagte|Die Brücke bleibt heute zu",
                "fr; « Le pont est fermé aujourd’hui », a déclaré Oran Tal.; "
                        + "Oran Tal|déclaré|Le pont est fermé aujourd’hui",
                "es; “El puente está cerrado”, dijo Oran Tal.; Oran Tal|dijo|El puente está cerrado",
                "hy; «Կամուրջը փակ է այսօր»,- ասաց Օրան Տալը։; Օրան Տալ|ասաց|Կամուրջը փակ է այսօր",
            })
    void readsOtherLanguages(String language, String text, String expected) {
        assertEquals(expected, read(text, language));
    }

    private static String read(String text, String language) {
        return Speaking.quotations(text, language).stream()
                .map(quotation -> compact(quotation, text))
                .collect(Collectors.joining(" / "));
    }

    private static String compact(Quotation quotation, String text) {
        Attribution attribution = quotation.attribution();
        Speaker speaker = quotation.speaker();
        String name = speaker == null ? "?" : (speaker.kind() == Speaker.Kind.UNNAMED ? "*" : "") + speaker.name();
        String cue =
                attribution.cue().isEmpty() ? "" : attribution.cue().getFirst().of(text);
        return name + "|" + cue + "|" + attribution.content().getFirst().of(text);
    }
}
