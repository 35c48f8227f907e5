package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.incident.IncidentArticles;
import org.onrecord.search.IncidentSearch.Answer;
import org.onrecord.search.IncidentSearch.Refusal;
import org.onrecord.search.IncidentSearch.Series;
import org.onrecord.search.IncidentSearch.Sheet;
import org.onrecord.search.IncidentSearch.Stated;

@Timeout(60)
final class IncidentSearchTest {
    @TempDir
    private static Path folder;

    private static IncidentCollection collection;
    private static IncidentSearch incidents;

    @BeforeAll
    static void fill() throws IOException {
        collection = IncidentCollection.of(IncidentArticles.read(), folder);
        incidents = collection.search();
    }

    @AfterAll
    static void close() throws IOException {
        collection.close();
    }

    private static Answer search(String parameters) throws IOException {
        return assertInstanceOf(Answer.class, incidents.search(parse(parameters)));
    }

    private static Map<String, List<String>> parse(String parameters) {
        return parameters.isEmpty()
                ? Map.of()
                : List.of(parameters.split("&")).stream()
                        .map(each -> each.split("=", 2))
                        .collect(Collectors.toMap(each -> each[0], each -> List.of(each[1])));
    }

    private static String written(Answer listing) {
        return listing.incidents().stream()
                .map(each -> each.first().id() + "-"
                        + each.days().from().substring(8)
                        + each.harms().stream()
                                .map(stated -> " " + stated.harm().charAt(0) + counts(stated))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
    }

    private static String counts(Stated stated) {
        return stated.counts().stream()
                .map(each -> each.range().lowest() + ".." + each.range().highest() + "/"
                        + each.by().claimants())
                .collect(Collectors.joining(" + "));
    }

    /// The claims' own parameters, and the incidents that hold such a claim; k is killed, i injured, behind the slash
    /// is how many say so.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | a1-05 k12..19/3 i30..30/1; b1-05 k9..11/3; c1-09 k4..4/1; e1-05 k12..12/1; f1-05 k3..3/1
            q=bus                   | b1-05 k9..11/3
            killed=19               | a1-05 k12..19/3 i30..30/1
            place=karsund           | e1-05 k12..12/1
            source=Tribune          | a1-05 k12..19/3 i30..30/1; b1-05 k9..11/3
            claimant=police         | a1-05 k12..19/3 i30..30/1
            date=2021-03-09..       | c1-09 k4..4/1
            sort=oldest&size=2      | a1-05 k12..19/3 i30..30/1; b1-05 k9..11/3
            sort=number&size=2      | a1-05 k12..19/3 i30..30/1; e1-05 k12..12/1
            killed=..3              | f1-05 k3..3/1
            q=zeppelin              | ''""")
    void findsByTheirClaims(String parameters, String found) throws IOException {
        assertEquals(found, written(search(parameters)));
    }

    @Test
    void saysWhatIsLeftOut() throws IOException {
        Answer listing = search("q=market");
        assertEquals(3, listing.total());
        assertTrue(listing.exact());
        assertEquals("market", listing.interpretation().read());
        assertEquals(
                List.of(SearchResponse.Note.HISTORICAL_LEFT_OUT),
                listing.interpretation().notes());
    }

    @Test
    void pagesHoldEachIncidentOnce() throws IOException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = search("sort=newest&size=2" + cursor);
            page.incidents().forEach(each -> ids.add(each.id()));
            cursor = page.next() == null ? "" : "&cursor=" + page.next();
        } while (!cursor.isEmpty());
        assertEquals(
                search("sort=newest").incidents().stream()
                        .map(IncidentSearch.Entry::id)
                        .toList(),
                ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facets=harm   | facets
            size=0        | size
            killed=many   | killed
            colour=red    | colour
            cursor=bmV4dA | cursor""")
    void refusesWhatItCannotRead(String parameters, String wrong) throws IOException {
        Refusal refusal = assertInstanceOf(Refusal.class, incidents.search(parse(parameters)));
        assertEquals(
                List.of(wrong),
                refusal.faults().stream().map(InvalidRequest.Fault::parameter).toList());
    }

    @Test
    void laysFiguresSideBySide() throws IOException {
        Sheet sheet = incidents
                .incident(search("killed=19").incidents().getFirst().id())
                .orElseThrow();
        assertEquals(
                List.of(
                        "killed health-ministry null: 2021-03-06 15, 2021-03-07 19",
                        "killed police null: 2021-03-05 12",
                        "killed null Tribune: 2021-03-06 14",
                        "injured police null: 2021-03-05 30"),
                sheet.series().stream().map(IncidentSearchTest::written).toList());
        assertEquals(5, sheet.read());
        assertEquals(4, sheet.joins().size());
        Hit.ClaimHit figure = sheet.series().getFirst().figures().getFirst().claim();
        assertEquals(
                "Fifteen people were killed",
                figure.passage()
                        .text()
                        .substring(
                                figure.claim().span().start() - figure.passage().start(), 26));
    }

    private static String written(Series series) {
        Hit.SpeakerRef claimant = series.claimant();
        return series.harm() + " "
                + (claimant == null ? null : claimant.id() == null ? claimant.name() : claimant.id())
                + " " + series.outlet() + ": "
                + series.figures().stream()
                        .map(IncidentSearch.Figure::claim)
                        .map(each -> (each.article().published() == null
                                        ? "undated"
                                        : each.article().published().value())
                                + " " + each.low())
                        .collect(Collectors.joining(", "));
    }

    @Test
    void everyClaimLeadsToItsIncident() throws IOException {
        for (AnnotatedDocument article : IncidentArticles.read()) {
            for (var claim : article.claims()) {
                boolean total = article.document().id().equals("g1");
                assertEquals(total, incidents.incident(claim.id()).isEmpty(), claim.id());
            }
        }
        assertTrue(incidents.incident("nobody-c1").isEmpty());
    }
}
