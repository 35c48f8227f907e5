package org.onrecord.search;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Amendment;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.CountryMention;
import org.onrecord.document.Found;
import org.onrecord.document.Speaker;
import org.onrecord.engine.ArticleBuilder;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.text.Span;

final class SpeakersTest {
    @TempDir
    private static Path folder;

    private static LuceneEngine engine;
    private static Speakers speakers;
    private static final Map<String, AnnotatedDocument> articles = new HashMap<>();

    @BeforeAll
    static void index() throws IOException {
        engine = LuceneEngine.open(folder, "test");
        List<IndexChange> changes = new ArrayList<>();
        put(changes, "a", "2021-03-01", person("Vera Vasarel", "Prime Minister", "RO"));
        put(changes, "b", "2021-05-02", person("Vera Vasarel", "Prime Minister", "RO"));
        put(
                changes,
                "c",
                "2021-06-03",
                new Speaker(
                        "vera-vasarel",
                        "Vera Vasarel",
                        Speaker.Kind.PERSON,
                        "former Prime Minister",
                        null,
                        new Speaker.Identity("Вера Васарель", Speaker.Basis.CURATED)));
        put(changes, "d", null, person("Vera Vasarel", null, null));
        Amendment merge = new Amendment(1, "merge-speakers", "ana", "one woman", "2021-07-01T00:00:00Z", "v-vasarel");
        put(changes, "f", "2021-02-01", person("V. Vasarel", null, null), new Found("test", 0.9).with(merge));
        put(changes, "e", "2021-04-04", new Speaker("oto-vasarel", "Oto Vasarel", Speaker.Kind.PERSON, null, null));
        put(changes, quarrel());
        engine.apply(changes);
        engine.refresh();
        speakers = Speakers.over(
                engine,
                id -> Optional.ofNullable(articles.get(id)),
                InstantSource.fixed(Instant.parse("2021-07-01T12:00:00Z")));
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    private static Speaker person(String name, @Nullable String role, @Nullable String country) {
        return new Speaker("vera-vasarel", name, Speaker.Kind.PERSON, role, country);
    }

    private static void put(List<IndexChange> changes, String id, @Nullable String published, Speaker speaker) {
        put(changes, id, published, speaker, new Found("test", 0.9));
    }

    private static void put(
            List<IndexChange> changes, String id, @Nullable String published, Speaker speaker, Found found) {
        String words = "We will mend the bridge of " + id + " before winter.";
        put(
                changes,
                new ArticleBuilder(id)
                        .published(published)
                        .source("Erewhon Observer")
                        .paragraph("“" + words + "” they said.")
                        .quote(words, speaker, found)
                        .build());
    }

    private static void put(List<IndexChange> changes, AnnotatedDocument article) {
        articles.put(article.document().id(), article);
        changes.add(new IndexChange.Put(article, changes.size() + 1));
    }

    /// Of two who bear one family name nobody is meant by it; a country is no speaker here.
    private static AnnotatedDocument quarrel() {
        String all = "Brack and Ilmar Sund and the Treasury will answer Romania, and Tal will not.";
        String most = "Odalys Brack knows it.";
        Speaker mira = new Speaker("mira-vex", "Mira Vex", Speaker.Kind.PERSON, null, null);
        AnnotatedDocument article = new ArticleBuilder("quarrel")
                .paragraph("“" + all + "” she said. “" + most
                        + "” “Never.” “Nothing.” “Nobody.” “Nowhere.” “Hardly.” “Anyhow.”")
                .quote(all, mira)
                .quote(most, mira)
                .quote("Never.", new Speaker("odalys-brack", "Odalys Brack", Speaker.Kind.PERSON, null, null))
                .quote("Nothing.", new Speaker("ilmar-sund", "Ilmar Sund", Speaker.Kind.PERSON, null, null))
                .quote("Nobody.", new Speaker("treasury", "Treasury", Speaker.Kind.ORGANISATION, null, null))
                .quote("Nowhere.", new Speaker("romania", "Romania", Speaker.Kind.COUNTRY, null, null))
                .quote("Hardly.", new Speaker("oran-tal", "Oran Tal", Speaker.Kind.PERSON, null, null))
                .quote("Anyhow.", new Speaker("ines-tal", "Ines Tal", Speaker.Kind.PERSON, null, null))
                .build();
        int at = article.document().text().indexOf("Romania");
        return new AnnotatedDocument(
                article.document(),
                article.dates(),
                article.places(),
                List.of(new CountryMention("RO", true, List.of(new Span(at, at + 7)))),
                article.quotations(),
                article.claims(),
                article.annotator());
    }

    @Test
    void tellsOfWhomAndWhatTheySpeak() throws IOException {
        assertEquals(
                new Speakers.SpeaksOf(
                        2,
                        List.of(new Speakers.CountryNamed("RO", 1)),
                        List.of(
                                new Speakers.SpeakerNamed("odalys-brack", "Odalys Brack", "person", 2),
                                new Speakers.SpeakerNamed("ilmar-sund", "Ilmar Sund", "person", 1),
                                new Speakers.SpeakerNamed("treasury", "Treasury", "organisation", 1))),
                speakers.profile("mira-vex").orElseThrow().speaksOf());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -             | vera-vasarel 5, mira-vex 2, ilmar-sund 1, ines-tal 1, odalys-brack 1, oran-tal 1, oto-vasarel 1, romania 1, treasury 1
            vasarel       | vera-vasarel 5, oto-vasarel 1
            Вера Васарель | vera-vasarel 5
            فيرا فاساريل  | vera-vasarel 5
            فاساريل       | vera-vasarel 5, oto-vasarel 1
            vera vasarel  | vera-vasarel 5
            oto-vasarel   | oto-vasarel 1
            nobody        | -""")
    void findsBySpelling(@Nullable String name, @Nullable String found) throws IOException {
        assertEquals(
                found == null ? "" : found,
                listing("q", name == null ? "" : name).speakers().stream()
                        .map(each -> each.id() + " " + each.quotes())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void tellsWhoEachIs() throws IOException {
        assertEquals(
                new Speakers.Entry("vera-vasarel", "Vera Vasarel", "person", "RO", "former Prime Minister", 5),
                listing("q", "vasarel", "size", "1").speakers().getFirst());
    }

    /// April and May have one quote of Vera's and one of Oto's.
    @Test
    void countsTheQuotesOfTheFilterAlone() throws IOException {
        Speakers.Listing found = listing("published", "2021-04..2021-05", "facets", "source");
        assertEquals(
                List.of("oto-vasarel 1", "vera-vasarel 1"),
                found.speakers().stream()
                        .map(each -> each.id() + " " + each.quotes())
                        .toList());
        assertEquals(List.of("source"), List.copyOf(found.facets().keySet()));
        assertEquals(
                List.of("Erewhon Observer 2"),
                values(found.facets().get("source")).stream()
                        .map(value -> value.label() + " " + value.count())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "sort, newest",
        "cursor, x",
        "group, copies",
        "strict, true",
        "speaker, vera-vasarel",
        "facets, speaker",
        "size, 0",
        "published, soon",
        "colour, red"
    })
    void refusesWhatIsNoParameterOfAList(String name, String value) throws IOException {
        Speakers.Refused refused =
                assertInstanceOf(Speakers.Refused.class, speakers.list(Map.of(name, List.of(value))));
        assertEquals(
                List.of(name),
                refused.errors().stream().map(InvalidRequest.Fault::parameter).toList());
    }

    private static List<SearchResponse.FacetValue> values(SearchResponse.@Nullable Facet facet) {
        return requireNonNull(requireNonNull(facet).values());
    }

    private static Speakers.Listing listing(String... parameters) throws IOException {
        Map<String, List<String>> given = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            given.put(parameters[i], List.of(parameters[i + 1]));
        }
        return assertInstanceOf(Speakers.Listing.class, speakers.list(given));
    }

    @Test
    void saysThatThereAreMore() throws IOException {
        assertTrue(listing("size", "1").more());
    }

    @Test
    void gathersNamesAndRoles() throws IOException {
        Speakers.Profile profile = speakers.profile("vera-vasarel").orElseThrow();
        assertEquals("Vera Vasarel", profile.name());
        assertEquals("RO", profile.country());
        assertEquals(new Speakers.Counted(5, 0, 5), profile.counted());
        assertEquals(
                List.of("Vera Vasarel null 3 b a d", "V. Vasarel by-hand 1 f", "Вера Васарель curated 1 c"),
                profile.names().stream()
                        .map(name -> name.name() + " " + name.by() + " " + name.articles() + " "
                                + name.examples().stream()
                                        .map(Hit.ArticleRef::id)
                                        .collect(Collectors.joining(" ")))
                        .toList());
        assertEquals(
                List.of(
                        new Speakers.Role("former Prime Minister", null, 1, "2021-06-03", "2021-06-03"),
                        new Speakers.Role("Prime Minister", "RO", 2, "2021-03-01", "2021-05-02")),
                profile.roles());
        assertEquals(1, profile.facets().published().unknown());
    }

    @ParameterizedTest
    @CsvSource({"nobody", "vasarel", "Vera Vasarel"})
    void isFoundByIdAlone(String id) throws IOException {
        assertTrue(speakers.profile(id).isEmpty());
    }
}
