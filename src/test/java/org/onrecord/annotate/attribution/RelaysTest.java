package org.onrecord.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.annotate.speaker.Speaking;
import org.onrecord.document.Attribution;
import org.onrecord.text.Span;

/// Text → `source < relayer` of each attribution, "-" where there is none.
final class RelaysTest {
    private static AttributionFinder finder;

    @BeforeAll
    static void load() throws IOException {
        finder = AttributionFinder.load(Path.of("index-config"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Two layers of indirect speech: the outer speaker passes the inner one on.
                "The bridge was destroyed overnight, officials said, Reuters reported.; "
                        + "officials < Reuters / Reuters < -",
                "Reuters reported that officials said the bridge was destroyed.; Reuters < - / officials < Reuters",
                // The relay of a direct quotation is no quotation of its own.
                "“The bridge is gone,” Oran Tal said, the Vidra news agency reported.; Oran Tal < the Vidra news agency",
                "“We will rebuild the bridge within a month,” Mr Tal was quoted as saying by the Interfax news agency.; "
                        + "Mr Tal < the Interfax news agency",
                "“The bridge will be rebuilt,” state media quoted Tal as saying on Monday.; Tal < state media",
                // Whoever is quoted speaks, not who quotes.
                "Interfax quoted the minister as saying the bridge would be rebuilt within a month.; "
                        + "the minister < Interfax",
                "State news agency SANA cited a military source as saying that the bridge was destroyed.; "
                        + "a military source < State news agency SANA",
                // What carries the words, before, inside and behind the report.
                "According to Reuters, officials said the bridge was destroyed overnight.; "
                        + "Reuters < - / officials < Reuters",
                "In remarks carried by state television, President Oran Tal said the bridge would be rebuilt.; "
                        + "President Oran Tal < state television",
                "The mayor, quoted by local media, said the bridge would be rebuilt within a month.; "
                        + "The mayor < local media",
                "The general said his troops had left the town, as reported by the Anadolu agency.; "
                        + "The general < the Anadolu agency",
                "The bridge was destroyed overnight, according to a statement carried by state media.; "
                        + "a statement carried by state media < state media",
                // An outlet that somebody speaks to, or that speaks itself, passes nothing on; nor does who issues.
                "Oran Tal told Reuters that the bridge would be rebuilt within a month.; Oran Tal < -",
                "The army has left the town, local media reported.; local media < -",
                "Reuters reported on Monday that the bridge was destroyed.; Reuters < -",
                "Oran Tal said in a statement released by his office that the bridge would be rebuilt.; Oran Tal < -",
                "“The bridge is gone,” Oran Tal said, and the crowd cheered.; Oran Tal < -",
                "Oran Tal said the army, led by Mira Vex, had left the town.; Oran Tal < -",
            })
    void keepsWhoPassedItOnApart(String text, String expected) {
        assertEquals(
                expected,
                finder.find(Speaking.document(text, "en"), Speaking.tokens(text)).stream()
                        .map(found -> compact(found, text))
                        .collect(Collectors.joining(" / ")));
    }

    private static String compact(Attribution found, String text) {
        List<Span> source = found.source();
        Span relayer = found.relayer();
        return (source.isEmpty() ? "-" : source.getFirst().of(text)) + " < "
                + (relayer == null ? "-" : relayer.of(text));
    }
}
