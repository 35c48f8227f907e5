package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.onrecord.search.Asking.ids;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Assertion;
import org.onrecord.document.Attribution;
import org.onrecord.document.BlockType;
import org.onrecord.document.Harm;
import org.onrecord.document.Setting;
import org.onrecord.document.Victims;
import org.onrecord.engine.ArticleBuilder;
import org.onrecord.engine.ArticleBuilder.ClaimParts;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.schema.ResultKind;
import org.onrecord.text.Span;

final class SearchServiceTest {
    private static final List<AnnotatedDocument> ARTICLES = articles();

    @TempDir
    private static Path folder;

    private static LuceneEngine engine;
    private static SearchService service;

    @BeforeAll
    static void index() throws IOException {
        engine = LuceneEngine.open(folder, "test");
        List<IndexChange> changes = new ArrayList<>();
        for (AnnotatedDocument article : ARTICLES) {
            changes.add(new IndexChange.Put(article, changes.size() + 1));
        }
        engine.apply(changes);
        engine.refresh();
        service = SearchService.over(
                engine,
                id -> ARTICLES.stream()
                        .filter(article -> article.document().id().equals(id))
                        .findFirst(),
                InstantSource.fixed(Instant.parse("2020-10-20T12:00:00Z")));
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    private static List<AnnotatedDocument> articles() {
        List<AnnotatedDocument> articles = new ArrayList<>();
        articles.add(new ArticleBuilder("bridge")
                .title("Talks stall over the bridge")
                .source("Example Gazette")
                .published("2020-10-05")
                .country("AZ")
                .paragraph("The mayor of Qaradere spoke on Monday. \"We will publish a timetable for the repairs,\" "
                        + "said Orkhan Mammadsoy.")
                .paragraph("He added that nobody should cross. \"Shelling hit the café twice,\" a witness said.")
                .block(BlockType.BOILERPLATE, "Click here to follow our newsletter")
                .paragraph("At least 13 people were killed in Qaradere and 40 were wounded.")
                .place("Qaradere")
                .quote(
                        "We will publish a timetable for the repairs",
                        "Orkhan Mammadsoy",
                        Attribution.Type.DIRECT,
                        "2020-10-05")
                .quote("nobody should cross", "Orkhan Mammadsoy", Attribution.Type.INDIRECT, null)
                .quote("Shelling hit the café twice", "a witness", Attribution.Type.DIRECT, "2020-10")
                .build());
        ArticleBuilder rival = new ArticleBuilder("rival")
                .title("Rival figures")
                .source("Sample Wire")
                .published("2020-10")
                .country("AM")
                .paragraph("Officials said 25 civilians were killed in Qaradere. Another 60 soldiers were injured.")
                .paragraph("Some 3,000 died there in 1915. \"The timetable was ours,\" Tigran Example said.");
        articles.add(rival.quote("The timetable was ours", "Tigran Example", Attribution.Type.DIRECT, null)
                .claim(
                        "25 civilians were killed",
                        Harm.KILLED,
                        rival.quantity(25, 25, "25"),
                        new ClaimParts(
                                Victims.Kind.CIVILIAN,
                                "Azerbaijan",
                                "Qaradere",
                                "2020-10-04",
                                "Health Ministry",
                                Setting.Scope.INCIDENT,
                                Assertion.Status.ASSERTED))
                .claim("60 soldiers were injured", Harm.INJURED, rival.quantity(60, 60, "60"), ClaimParts.PLAIN)
                .claim(
                        "Some 3,000 died",
                        Harm.KILLED,
                        rival.quantity(3000, 3000, "3,000"),
                        new ClaimParts(
                                Victims.Kind.UNKNOWN,
                                null,
                                null,
                                "1915",
                                null,
                                Setting.Scope.HISTORICAL,
                                Assertion.Status.ASSERTED))
                .build());
        ArticleBuilder turkish = new ArticleBuilder("turkish")
                .title("Köprüde çatışma")
                .language("tr")
                .paragraph("ISPARTALI işçiler köprülerden geçti. En az 13 kişi öldü.");
        articles.add(
                turkish.claim("13 kişi öldü", Harm.KILLED, turkish.quantity(13, null, "En az 13"), ClaimParts.PLAIN)
                        .build());
        articles.add(new ArticleBuilder("russian")
                .language("ru")
                .source("Example Gazette")
                .published("2020")
                .paragraph("Министр сообщил о переговорах \uD83D\uDD25 на мосту. Всё спокойно.")
                .build());
        return articles;
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
                // any form of a word, with or without accents, in any language of the index
                "timetables                | bridge rival",
                "cafe                      | bridge",
                "köprü                     | turkish",
                "переговоры                | russian",
                "все                       | russian",
                // the Turkish i, small and capital, dotted and not
                "ispartalı                 | turkish",
                "ISPARTALI                 | turkish",
                // a phrase is exact
                "\"publish a timetable\"   | bridge",
                "\"publish a timetables\"  | ``",
                "\"Hit the café\"          | bridge",
                "\"hit the cafe\"          | ``",
                "\"timetable publish\"~3   | bridge",
                "timetable NEAR/2 publish  | bridge",
                "timetable NEAR/1 mayor    | ``",
                // no phrase runs from one paragraph into the next
                "\"Mammadsoy He\"          | ``",
                // boilerplate is not matched, titles are
                "newsletter                | ``",
                "stall                     | bridge",
                "title:figures             | rival",
                "title:timetable           | ``",
                "timet*                    | bridge rival",
                "timetible~                | bridge rival",
                "timetable -publish        | rival",
                "-timetable                | russian turkish",
                "publish OR мост           | bridge russian",
                // conditions on quotes and claims select the articles that hold one
                "speaker:mammadsoy         | bridge",
                "in:quote(speaker:mammadsoy timetable)  | bridge",
                "in:quote(speaker:mammadsoy shelling)   | ``",
                "speaker:mammadsoy shelling             | bridge",
                "killed:>=20               | rival turkish",
                "in:claim(killed:>=20 victims:civilian) | rival",
                "in:claim(injured:60 victims:civilian)  | ``",
                // claims about another war only where they are asked for
                "killed:>=1000             | turkish",
                "killed:>=1000 scope:historical | rival",
                "country:Armenia           | rival",
                "source:\"example gazette\" -country:? | bridge",
                "published:2020-10         | bridge rival",
                "published:2020            | bridge rival russian",
                "published:?               | turkish",
            })
    void findsArticles(String q, String expected) throws IOException {
        assertEquals(expected, ids(search(ResultKind.ARTICLE, q)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "timetable | | The timetable was ours/We will publish a timetable for the repairs",
                // words of the article around it are not the quote's
                "mayor | | ``",
                "text:mayor timetable | | We will publish a timetable for the repairs",
                "``| speaker=Mammadsoy | We will publish a timetable for the repairs/nobody should cross",
                "``| speaker=orkhan-mammadsoy;type=indirect | nobody should cross",
                "``| speaker=orkhan-mammadsoy;type=-indirect | We will publish a timetable for the repairs",
                "``| speaker=? | Shelling hit the café twice",
                "``| speaker=witness | Shelling hit the café twice",
                "``| said=2020-10 | Shelling hit the café twice/We will publish a timetable for the repairs",
                "``| said=2020-10-01..2020-10-17 | We will publish a timetable for the repairs",
                // claims decide about the article around the quote
                "``| killed=20.. | The timetable was ours",
            })
    void findsQuotes(String q, String filters, String expected) throws IOException {
        String[] each = filters == null ? new String[0] : filters.split(";");
        String found = search(ResultKind.QUOTE, q, each).hits().stream()
                .map(hit -> ((Hit.QuoteHit) hit).content().text())
                .sorted()
                .collect(Collectors.joining("/"));
        assertEquals(expected, found);
    }

    @Test
    void tellsClaimsThatSurelyMeetANumberFromThosePossiblyDoing() throws IOException {
        SearchResponse response = search(ResultKind.CLAIM, "killed:>=20");
        Map<String, String> matches = response.hits().stream()
                .map(Hit.ClaimHit.class::cast)
                .collect(Collectors.toMap(hit -> hit.article().id(), hit -> String.valueOf(hit.match())));
        assertEquals(Map.of("rival", "surely", "turkish", "possibly"), matches);
        assertEquals(1, response.interpretation().notes().size());
    }

    @Test
    void marksWhatMatchesInsideWholeSentences() throws IOException {
        SearchResponse response = search(ResultKind.QUOTE, "timetable", "speaker=mammadsoy");
        Hit.QuoteHit hit = (Hit.QuoteHit) response.hits().getFirst();
        AnnotatedDocument article = ARTICLES.getFirst();
        assertEquals(
                List.of("timetable"),
                hit.passage().marks().stream()
                        .map(mark -> mark.of(article.document().text()))
                        .toList());
        assertEquals(
                hit.passage().text(),
                article.document()
                        .text()
                        .substring(
                                hit.passage().start(),
                                hit.passage().start() + hit.passage().text().length()));
    }

    @Test
    void marksBehindASurrogatePair() throws IOException {
        Hit.ArticleHit hit =
                (Hit.ArticleHit) search(ResultKind.ARTICLE, "мосту").hits().getFirst();
        Span mark = hit.passages().getFirst().marks().getFirst();
        assertEquals("мосту", mark.of(ARTICLES.get(3).document().text()));
    }

    @Test
    void showsTheLeadWhereNoWordsWereAsked() throws IOException {
        Hit.ArticleHit hit = (Hit.ArticleHit)
                search(ResultKind.ARTICLE, "", "country=AZ").hits().getFirst();
        assertEquals(
                "The mayor of Qaradere spoke on Monday.",
                hit.passages().getFirst().text());
    }

    @Test
    void opensAnArticleAtAllMarks() throws IOException {
        Optional<ArticleView> view = service.article("bridge", "Qaradere (in:quote(timetable) OR nobody)");
        String text = ARTICLES.getFirst().document().text();
        assertEquals(
                List.of("Qaradere", "timetable", "nobody", "Qaradere"),
                view.orElseThrow().marks().stream().map(mark -> mark.of(text)).toList());
        assertEquals(Optional.empty(), service.article("none", ""));
    }

    @Test
    void resolvesASpeakerByAnySpelling() throws IOException {
        SearchResponse response = search(ResultKind.QUOTE, "speaker:\"Мамадсой\" OR speaker:Mammadsoy");
        assertEquals(2, response.total().value());
        assertEquals(
                List.of("Orkhan Mammadsoy"),
                response.interpretation().expanded().getLast().to());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=talks OR            | q: OR has nothing to join: left out; expected a term on both sides of OR @6",
                "size=0                | size: must be a number from 1 to 100",
                "killed=many           | killed: must be a number such as 20, an interval 20..50, 20.., ..50, >=20, <50, or ?",
                "published=2020-13     | published: must be a date such as 2020, 2020-10, 2020-10-05, an interval 2020-10-01..2020-10-17, or ?",
                "sort=best             | sort: must be relevance, recent, newest, oldest, number or said",
                "sort=number           | sort: must be relevance, newest or oldest: claims alone have a number",
                "sort=said             | sort: must be another: quotes alone are said",
                "cursor=nonsense       | cursor: must be the next of an answer to the same search",
                "facets=colour         | facets: must name dimensions",
                "facets=speaker:many   | facets: must have a number from 1 to 1000 behind the colon",
            })
    void saysWhatIsWrongWithARequest(String parameter, String expected) throws IOException {
        String[] parts = parameter.strip().split("=", 2);
        SearchResult result =
                service.search(ResultKind.ARTICLE, Map.of(parts[0], List.of(parts[1]), "strict", List.of("true")));
        InvalidRequest.Fault fault =
                assertInstanceOf(InvalidRequest.class, result).errors().getFirst();
        String position =
                fault.position() == null ? "" : " @" + fault.position().start();
        assertEquals(expected, fault.parameter() + ": " + fault.rule() + position);
    }

    @Test
    void sortsQuotesByTheDayTheyWereSaidAndLeavesTheUndatedLast() throws IOException {
        SearchResponse response = search(ResultKind.QUOTE, "", "sort=said");
        assertEquals(
                List.of("2020-10-05", "2020-10", "-", "-"),
                response.hits().stream()
                        .map(hit -> assertInstanceOf(Hit.QuoteHit.class, hit).said())
                        .map(said -> said == null ? "-" : said.value())
                        .toList());
    }

    @Test
    void countsFacets() throws IOException {
        SearchResponse response =
                search(ResultKind.QUOTE, "", "facets=speaker,said:day,country,language", "speaker=orkhan-mammadsoy");
        assertEquals("orkhan-mammadsoy=2 tigran-example=1 ?1", compact(response, "speaker"));
        assertEquals("AZ=2 ?0", compact(response, "country"));
        assertEquals("2020-10-05=1 ?1", compact(response, "said"));
    }

    @Test
    void countsArticlesByTheNumbersOfTheirClaims() throws IOException {
        SearchResponse response = search(ResultKind.ARTICLE, "", "facets=killed,scope", "victims=civilian");
        assertEquals("0=0 1..9=0 10..99=1 100..999=0 >=1000=0 ?0", compact(response, "killed"));
        assertEquals(25, facet(response, "killed").median());
        assertEquals("incident=1 ?0", compact(response, "scope"));
        SearchResponse all = search(ResultKind.ARTICLE, "", "facets=scope,published:month");
        assertEquals("incident=2 historical=1 ?0", compact(all, "scope"));
        assertEquals("2020-10=2 ?1", compact(all, "published"));
    }

    private static SearchResponse.Facet facet(SearchResponse response, String name) {
        return Objects.requireNonNull(response.facets().get(name), name);
    }

    private static String compact(SearchResponse response, String name) {
        SearchResponse.Facet facet = facet(response, name);
        List<SearchResponse.FacetValue> values = facet.values() == null ? facet.ranges() : facet.values();
        return Objects.requireNonNull(values, "values or ranges").stream()
                        .map(value -> value.value() + "=" + value.count())
                        .collect(Collectors.joining(" "))
                + " ?" + facet.unknown();
    }
}
