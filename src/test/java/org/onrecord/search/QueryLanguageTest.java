package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Assertion;
import org.onrecord.document.Attribution;
import org.onrecord.document.Harm;
import org.onrecord.document.Setting;
import org.onrecord.document.Victims;
import org.onrecord.engine.ArticleBuilder;
import org.onrecord.engine.ArticleBuilder.ClaimParts;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.schema.ResultKind;

/// Runs each row of the document's tables against a small collection. What each must find stands in
/// `query-language.txt`, written by hand; a row without it is a failure, and so is one that the document has not.
final class QueryLanguageTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("onrecord.home", "."), "docs/query-language.md");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-20T08:00:00Z"));

    @TempDir
    private static Path folder;

    private static LuceneEngine engine;
    private static SearchService service;

    /// `a1-q7` → `a1.1`: the first quote or claim of the article.
    private static final Map<String, String> SHORT = new HashMap<>();

    @BeforeAll
    static void index() throws IOException {
        engine = LuceneEngine.open(folder, "test");
        int sequence = 1;
        for (ArticleBuilder each : articles()) {
            AnnotatedDocument article = each.build();
            engine.apply(List.of(new IndexChange.Put(article, sequence++)));
            String id = article.document().id();
            for (int i = 0; i < article.quotations().size(); i++) {
                SHORT.put(article.quotations().get(i).id(), id + "." + (i + 1));
            }
            for (int i = 0; i < article.claims().size(); i++) {
                SHORT.put(article.claims().get(i).id(), id + "." + (i + 1));
            }
        }
        engine.refresh();
        service = SearchService.over(engine, id -> Optional.empty(), CLOCK);
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    private static List<ArticleBuilder> articles() {
        ArticleBuilder a1 = new ArticleBuilder("a1")
                .title("SUMMIT in spring")
                .source("Example Gazette")
                .published("2020-10-05")
                .country("AZ")
                .paragraph("The ceasefire talks opened in Ganja. “We will not leave,” the president said there.")
                .place("Ganja")
                .quote("We will not leave", "Ilham Aliyev", Attribution.Type.DIRECT, "2020-10-04");
        ArticleBuilder a2 = new ArticleBuilder("a2")
                .title("Truce in doubt")
                .source("Other Wire")
                .published("2020-10-14")
                .country("AM")
                .paragraph("A cease-fire was signed. Shelling went on. The convoy reached the stone bridge at dusk.")
                .paragraph(
                        "The minister said that no timetable was set. “Nobody will leave,” Reuters quoted him as saying.")
                .quote("no timetable was set", "Nikol Pashinyan", Attribution.Type.INDIRECT, "2020-10-13")
                .relayed("Nobody will leave", "Nikol Pashinyan", "Reuters");
        ArticleBuilder a3 = new ArticleBuilder("a3")
                .title("War and weather")
                .published("2020-10")
                .country("AZ")
                .paragraph("Rockets fell on Ganja. War or peace, people asked. Rescue work goes on: 25 civilians died.")
                .place("Ganja")
                .paragraph("“The timetable is ours,” he said. Nobody knows who was meant to rescue whom.")
                .quote("The timetable is ours", "Ilham Aliyev", Attribution.Type.DIRECT, null);
        a3.claim(
                "25 civilians died",
                Harm.KILLED,
                a3.quantity(25, 25, "25"),
                new ClaimParts(
                        Victims.Kind.CIVILIAN,
                        "azerbaijan",
                        "Ganja",
                        "2020-10-11",
                        "Health Ministry",
                        Setting.Scope.INCIDENT,
                        Assertion.Status.ASSERTED));
        ArticleBuilder a4 = new ArticleBuilder("a4")
                .title("Roads")
                .source("Example Gazette")
                .published("2020-11-03")
                .paragraph("The bridge was mined before any convoy came. 60 were hurt, and 1,500 fled their homes.")
                .paragraph("In Ganja 12 to 30 fell ill. “Talks must resume at the café,” a witness said.")
                .place("Ganja")
                .quote("Talks must resume at the café", null, Attribution.Type.DIRECT, "2020-11-02");
        a4.claim("60 were hurt", Harm.INJURED, a4.quantity(60, 60, "60"), ClaimParts.PLAIN)
                .claim("1,500 fled", Harm.DISPLACED, a4.quantity(1500, null, "1,500"), ClaimParts.PLAIN)
                .claim(
                        "12 to 30 fell ill",
                        Harm.INJURED,
                        a4.quantity(12, 30, "12 to 30"),
                        new ClaimParts(
                                Victims.Kind.UNKNOWN,
                                null,
                                "Ganja",
                                "2020-09-20",
                                null,
                                Setting.Scope.INCIDENT,
                                Assertion.Status.ASSERTED));
        ArticleBuilder a5 = new ArticleBuilder("a5")
                .language("ru")
                .paragraph("«Мы не уйдём», сказал премьер. Никто не уйдет из города.")
                .quote("Мы не уйдём", "Nikol Pashinyan", Attribution.Type.DIRECT, null);
        ArticleBuilder a6 = new ArticleBuilder("a6")
                .title("Cafe of the lost cat")
                .published("2020")
                .paragraph(
                        "The shells hit a wall. A car passed a cat. Aliev and Alieva spoke of the will of the people in May.")
                .paragraph("Talks at the cafe left a ceasefire line: peace is a word, and so are ceasefire talks.");
        ArticleBuilder a7 = new ArticleBuilder("a7")
                .published("2020-09-30")
                .paragraph(
                        "The summit heard that 40 had been killed since spring, which the army denies. Ceasefire or not.")
                .paragraph("Some leave, we will, not all. The convoy crossed a long and very old stone bridge.");
        a7.claim(
                "40 had been killed since spring",
                Harm.KILLED,
                a7.quantity(40, 40, "40"),
                new ClaimParts(
                        Victims.Kind.MILITARY, null, null, null, null, Setting.Scope.TOTAL, Assertion.Status.DENIED));
        ArticleBuilder a8 = new ArticleBuilder("a8")
                .title("Table talk")
                .published("2020-10-19")
                .paragraph("A speaker of many words wrote colour:red in a quote, and 50 20 under 2020 13.")
                .paragraph("The ending tion is no word. Shelling a1 and b1 is no game, it may rain.");
        return List.of(a1, a2, a3, a4, a5, a6, a7, a8);
    }

    /// Query → ids of articles / quotes / claims.
    private static Map<String, String> expectations() throws IOException, URISyntaxException {
        Path file = Path.of(Objects.requireNonNull(QueryLanguageTest.class.getResource("query-language.txt"))
                .toURI());
        Map<String, String> all = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" => ", 2);
            if (!line.startsWith("#") && all.put(parts[0], parts[1]) != null) {
                throw new IllegalStateException("twice: " + parts[0]);
            }
        }
        return all;
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1].strip())
                .map(cell -> cell.substring(1, cell.length() - 1))
                .toList();
    }

    @Test
    void everyRowHasAnExpectationAndEveryExpectationARow() throws IOException, URISyntaxException {
        assertEquals(new TreeSet<>(rows()), new TreeSet<>(expectations().keySet()));
    }

    static Stream<Arguments> expected() throws IOException, URISyntaxException {
        Map<String, String> all = expectations();
        return rows().stream().map(row -> Arguments.of(row, all.getOrDefault(row, "nothing is expected")));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void eachRowFindsWhatItSays(String query, String expected) throws IOException {
        List<String> found = new ArrayList<>();
        for (ResultKind kind : ResultKind.values()) {
            SearchRequest all = SearchRequest.of(kind, query);
            SearchResponse response = assertInstanceOf(SearchResponse.class, service.search(all));
            String ids = response.hits().stream()
                    .map(hit -> SHORT.getOrDefault(hit.id(), hit.id()))
                    .sorted()
                    .collect(Collectors.joining(" "));
            assertEquals(response.hits().size(), response.total().value());
            found.add(ids.isEmpty() ? "-" : ids);
        }
        assertEquals(expected, String.join(" / ", found));
    }
}
