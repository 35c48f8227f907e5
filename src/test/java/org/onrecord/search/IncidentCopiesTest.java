package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.incident.IncidentArticles;
import org.onrecord.search.IncidentSearch.Answer;
import org.onrecord.search.IncidentSearch.Entry;
import org.onrecord.search.IncidentSearch.Sheet;

/// A wire story that three papers print, one of them with another figure, and a report of its own.
@Timeout(60)
final class IncidentCopiesTest {
    private static final String WIRE =
            " A bomb tore through the fish market in the town of Velmar on Friday, killing at least %s people,"
                    + " the Health Ministry said. Stalls of ice and herring lay across the quay until the evening, and boats turned"
                    + " back to the harbour of Sandrigg with their catch. The market, which opened under King Osvald, feeds half of"
                    + " the coast. Ferries to Torsund stood still. Mayor Brita Holm closed the schools of the town for a week and"
                    + " asked the people of the villages along the river to stay at home while soldiers look for other bombs.";

    @TempDir
    private static Path folder;

    private static IncidentCollection collection;
    private static IncidentSearch incidents;

    @BeforeAll
    static void fill() throws IOException {
        String table = "w1 | 2021-03-05 | Herald |" + WIRE.replace("%s", "12") + "\n"
                + "w2 | 2021-03-05 | Courier |" + WIRE.replace("%s", "12") + "\n"
                + "w3 | 2021-03-06 | Tribune |" + WIRE.replace("%s", "13") + "\n"
                + "x1 | 2021-03-06 | Post | The blast at the fish market in the town of Velmar on March 5 killed 14 people."
                + " The Post counted them at the morgue.\n";
        collection = IncidentCollection.of(IncidentArticles.read(table), folder);
        incidents = collection.search();
    }

    @AfterAll
    static void close() throws IOException {
        collection.close();
    }

    private static Entry entry() throws IOException {
        Answer answer = assertInstanceOf(Answer.class, incidents.search(Map.of("q", List.of("fish market"))));
        assertEquals(1, answer.total());
        return answer.incidents().getFirst();
    }

    @Test
    void countsNearCopiesOnce() throws IOException {
        Entry entry = entry();
        assertEquals(4, entry.articles());
        assertEquals(2, entry.stories());
        assertEquals(4, entry.claims());
        IncidentSearch.Counted killed = entry.harms().getFirst().first();
        assertEquals(3, killed.by().claims());
        assertEquals(2, killed.by().claimants());
        assertEquals(12, killed.range().lowest());
        assertEquals(14, killed.range().highest());
    }

    @Test
    void foldsWhatACopyRepeats() throws IOException {
        Sheet sheet = incidents.incident(entry().id()).orElseThrow();
        assertEquals(
                List.of("12 in w1 again in w2", "13 in w3", "14 in x1"),
                sheet.series().stream()
                        .flatMap(series -> series.figures().stream())
                        .map(figure -> figure.claim().low() + " in "
                                + figure.claim().article().id()
                                + figure.copies().stream()
                                        .map(copy -> " again in " + copy.id())
                                        .collect(Collectors.joining()))
                        .toList());
        assertEquals(4, sheet.read(), "the folded one too");
    }
}
