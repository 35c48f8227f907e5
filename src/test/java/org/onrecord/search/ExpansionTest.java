package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.onrecord.search.Asking.ids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.onrecord.lexicon.Table;
import org.onrecord.schema.ResultKind;
import org.onrecord.text.Span;

/// Words stand for their forms, names for their spellings, and an expression for what means the same; the answer says
/// so, and each can be switched off.
final class ExpansionTest {
    private static final Path CONFIG = Path.of(System.getProperty("onrecord.home", "."), "index-config");

    @TempDir
    private static Path folder;

    private static LuceneEngine engine;
    private static SearchService service;

    @BeforeAll
    static void index() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        String head = "# source: made up\n# licence: Apache-2.0\n";
        Files.writeString(
                config.resolve("people.tsv"),
                head + "id\tname\tvariants\trole\tcountry\n"
                        + "mirko-vasarel\tMirko Vasarel\tMirko Wazarel, Мирко Васарел\t\t\n"
                        // A family name that two bear, and a short one.
                        + "ana-kolomar\tAna Kolomar\tAnna Kolomaar\t\t\n"
                        + "rea-kolomar\tRea Kolomar\tRhea Colomar\t\t\n"
                        + "jon-oz\tJon Oz\tJohn Uz\t\t\n");
        Files.writeString(
                config.resolve("synonyms.tsv"),
                head + "words\nunmanned aerial vehicle, UAV, drone\nBelgard, Bielgard\nore, gravel\nore, soil\n");
        Files.writeString(
                config.resolve("countries.tsv"),
                head + "code\tname\taliases\tdemonyms\n"
                        + "TR\tTurkey\tTurkiye\tTurkish\nCD\tGrand Congo\tCongo\t\nCG\tPetty Congo\tCongo\t\n");
        engine = LuceneEngine.open(folder.resolve("index"), "test");
        List<ArticleBuilder> articles = new ArrayList<>();
        articles.add(new ArticleBuilder("plain")
                .paragraph("Mirko Vasarel saw a drone over Belgard. He shelled it: “A clear sky,” he said.")
                .quote("A clear sky", new Speaker("mirko-vasarel", "Mirko Vasarel", Speaker.Kind.PERSON, null, null)));
        articles.add(new ArticleBuilder("other")
                .paragraph("Mirko Wazarel saw UAVs over Bielgard. Shelling went on.")
                .country("TR"));
        articles.add(
                new ArticleBuilder("third").paragraph("Ana Kolomar and Jon Oz dig ore: two vehicles are unmanned."));
        articles.add(new ArticleBuilder("fourth").paragraph("Rhea Colomar and John Uz dig gravel out of soil."));
        articles.add(new ArticleBuilder("russian").language("ru").paragraph("О словах Мирко Васарела писали мало."));
        // One identity whose name no list has, printed in two ways that are the same name, and in one that is not.
        articles.add(quoted("first", "Petra Ilvanova"));
        articles.add(quoted("second", "Petra Ilwanova"));
        articles.add(quoted("alias", "Mrs Radenko"));
        for (int i = 0; i < articles.size(); i++) {
            engine.apply(List.of(new IndexChange.Put(articles.get(i).build(), i + 1)));
        }
        engine.refresh();
        service = SearchService.over(engine, id -> Optional.empty(), Equivalents.read(config), InstantSource.system());
    }

    private static ArticleBuilder quoted(String id, String name) {
        Speaker speaker = new Speaker("petra-ilvanova", name, Speaker.Kind.PERSON, null, null);
        return new ArticleBuilder(id)
                .paragraph("The gate is shut, " + name + " said.")
                .quote("The gate is shut", speaker);
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    private static SearchResponse search(ResultKind kind, String q, String... parameters) throws IOException {
        return new Asking(service)
                .search(
                        kind,
                        Stream.concat(Stream.of("q=" + q), Arrays.stream(parameters))
                                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Mirko Wazarel       | all      | other plain russian",
                "mirko vasarel drone | all      | other plain",
                "Mirko Wazarel       | names    | other plain russian",
                "Mirko Wazarel       | synonyms | other",
                "Mirko Wazarel       | none     | other",
                "\"Mirko Wazarel\"   | all      | other",
                "Vasarel             | all      | other plain russian",
                "Vasarel             | none     | plain",
                // excluded in all of its spellings: what it finds and what it leaves out is everything
                "saw -Wazarel        | all      | ``",
                "in:quote(Wazarel) OR title:Wazarel | all | ``",
                "text:Wazarel        | all      | other plain russian",
                // two people of the list bear it; too short
                "Kolomar             | all      | third",
                "Oz                  | all      | third",
                "Jon Oz              | all      | fourth third",
                "Ana Kolomar         | all      | third",
                // articles print it so
                "Petra Ilwanova      | all      | first second",
                "Petra Ilwanova      | none     | second",
                "Mrs Radenko         | all      | alias",
                // a country has the names of the table and the JDK's, whatever is expanded
                "country:Turkey      | all      | other",
                "country:turkey      | none     | other",
                "country:Türkiye     | all      | other",
                "country:TR          | all      | other",
                "saw -country:Turkey | all      | plain",
                "country:Turkish     | all      | ``",
                "country:Congo       | all      | ``",
                "UAV                 | all      | other plain",
                "drones              | all      | other plain",
                "unmanned aerial vehicle | all  | other plain",
                "unmanned vehicle    | all      | third",
                "drone               | names    | plain",
                "\"drone\"           | all      | plain",
                "drone NEAR/2 Belgard | all     | plain",
                // in two rows: in none
                "ore                 | all      | third",
            })
    void findsWhatIsTheSameInOtherWords(String q, String expand, String expected) throws IOException {
        assertEquals(expected, ids(search(ResultKind.ARTICLE, q, "expand=" + expand)));
    }

    @Test
    void aFilterKnowsACountryByAnyOfItsNames() throws IOException {
        assertEquals("other", ids(search(ResultKind.ARTICLE, "", "country=Turkey")));
        assertEquals("other", ids(search(ResultKind.ARTICLE, "", "country=TR")));
        assertEquals("plain", ids(search(ResultKind.ARTICLE, "saw", "country=-Turkey")));
    }

    private static String told(SearchResponse response, String q) {
        return response.interpretation().expanded().stream()
                .map(each -> {
                    Span at = each.position();
                    return each.kind().name().toLowerCase(Locale.ROOT) + " " + each.from() + ": "
                            + String.join(", ", each.to()) + (at == null ? "" : " @" + at.of(q));
                })
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gate (Mirko  Wazarel) | spellings Mirko Wazarel: Mirko Vasarel, Мирко Васарел @Mirko  Wazarel",
                "-drone            | synonyms drone: unmanned aerial vehicle, UAV @drone",
                "over shelled      | forms shelled: shelling @shelled",
                "gate vas*         | pattern vas*: vasarel @vas*",
                "gate sall~1       | pattern sall~1:  @sall~1",
                "speaker:Ilwanova  | name Ilwanova: Petra Ilvanova @speaker:Ilwanova",
                "\"shelled\" gate  | ``",
            })
    void saysWhatStandsForWhatAndWhere(String q, String expected) throws IOException {
        assertEquals(expected, told(search(ResultKind.ARTICLE, q), q));
    }

    @Test
    void whoIsChosenBySpellingIsFoundInAnArticleThatPrintsAnother() throws IOException {
        String id = search(ResultKind.QUOTE, "sky").hits().getFirst().id();
        assertEquals(id, ids(search(ResultKind.QUOTE, "speaker:\"Mirko Wazarel\"")));
        assertEquals(id, ids(search(ResultKind.QUOTE, "", "speaker=Мирко Васарел")));
        assertEquals("", ids(search(ResultKind.QUOTE, "", "speaker=Mirko Wazarel", "expand=none")));
    }

    @Test
    void saysWhatWasDroppedAndWhere() throws IOException {
        List<SearchResponse.Dropped> dropped =
                search(ResultKind.ARTICLE, "gate … shut").interpretation().dropped();
        assertEquals(List.of(new SearchResponse.Dropped("…", new Span(5, 6))), dropped);
    }

    @Test
    void anotherWayToExpandIsAFault() throws IOException {
        InvalidRequest invalid = assertInstanceOf(
                InvalidRequest.class, service.search(ResultKind.ARTICLE, Map.of("expand", List.of("some"))));
        assertEquals(
                "must be all, names, synonyms or none",
                invalid.errors().getFirst().rule());
    }

    @Test
    void everyRowOfTheProjectsListMeansSomething() throws IOException {
        Equivalents real = Equivalents.read(CONFIG);
        for (Table.Row row : Table.read(CONFIG.resolve("synonyms.tsv"), "words").rows()) {
            for (String words : row.get("words").split(",", -1)) {
                assertFalse(real.synonyms(words.strip()).others(words.strip()).isEmpty(), words);
            }
        }
    }
}
