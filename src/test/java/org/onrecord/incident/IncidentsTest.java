package org.onrecord.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.document.AnnotatedDocument;

final class IncidentsTest {
    private static final String ALL = """
            Karsund 2021-03-05: e1 killed 12
            Velmar 2021-03-05: a1 killed 12, a1 injured 30, a2 killed 15, d1 killed 14, a3 killed 19
            Velmar 2021-03-05: b1 killed 9, b2 killed 11, d1 killed 10
            Velmar 2021-03-05: f1 killed 3
            Velmar 2021-03-09: c1 killed 4""";

    private static EventWords words;
    private static List<AnnotatedDocument> articles;

    @BeforeAll
    static void read() throws IOException {
        words = EventWords.load(Path.of(System.getProperty("onrecord.home", ""), "index-config"));
        articles = IncidentArticles.read();
    }

    private static Incidents of(List<AnnotatedDocument> documents) {
        Incidents incidents = new Incidents(words);
        documents.forEach(incidents::put);
        return incidents;
    }

    private static String written(Incidents incidents) {
        return incidents.all().stream()
                .map(each -> each.place() + " " + each.days() + ": "
                        + each.reports().stream()
                                .map(report -> report.article().id() + " "
                                        + report.figure().harm().label() + " "
                                        + report.figure().quantity().low())
                                .collect(Collectors.joining(", ")))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Test
    void tellsEventsOfOneTownAndWeekApart() {
        assertEquals(ALL, written(of(articles)));
    }

    @Test
    void doesNotDependOnTheOrderOfArrival() {
        List<Incident> expected = of(articles).all();
        for (int seed = 1; seed <= 20; seed++) {
            List<AnnotatedDocument> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(expected, of(shuffled).all(), "seed " + seed);
        }
    }

    @Test
    void isTheSameAfterArticlesCameAgainAndWent() {
        Incidents incidents = of(articles);
        incidents.all();
        incidents.put(articles.get(1));
        incidents.remove("d1");
        incidents.remove("nobody");
        List<AnnotatedDocument> rest = articles.stream()
                .filter(each -> !each.document().id().equals("d1"))
                .toList();
        assertEquals(of(rest).all(), incidents.all());
    }

    @Test
    void saysWhy() {
        Incidents incidents = of(articles);
        Incident bomb = incidents.of(claim(incidents, "a2")).orElseThrow();
        assertEquals(bomb.reports().size() - 1, bomb.joins().size());
        Join sentence = bomb.joins().getFirst();
        assertTrue(sentence.sameSentence());
        assertTrue(bomb.joins().stream()
                .filter(join -> !join.sameSentence())
                .allMatch(join -> join.words().containsAll(List.of("fish", "market"))));
    }

    @Test
    void isFoundByEachOfItsClaims() {
        Incidents incidents = of(articles);
        for (Incident incident : incidents.all()) {
            assertEquals(incident.reports().getFirst().claim(), incident.id());
            incident.reports()
                    .forEach(report ->
                            assertEquals(incident, incidents.of(report.claim()).orElseThrow()));
        }
    }

    /// A total of the war is of no incident.
    @Test
    void leavesTotalsOut() {
        assertEquals(1, articles.getLast().claims().size());
        assertTrue(of(articles).of(articles.getLast().claims().getFirst().id()).isEmpty());
    }

    private static String claim(Incidents incidents, String article) {
        return incidents.all().stream()
                .flatMap(each -> each.reports().stream())
                .filter(report -> report.article().id().equals(article))
                .findFirst()
                .orElseThrow()
                .claim();
    }
}
