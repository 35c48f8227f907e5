package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Attribution;
import org.onrecord.document.Meaning;
import org.onrecord.engine.ArticleBuilder;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.MadeUpMeaning;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.schema.ResultKind;

final class MeaningSearchTest {
    @TempDir
    private static Path folder;

    private static LuceneEngine engine;
    private static SearchService service;

    /// Knows the words of these tests.
    private static final Sense SENSE = new Sense() {
        @Override
        public Meaning of(String words) {
            return MadeUpMeaning.of(words.contains("boat") ? "ferry:1" : words.contains("loaf") ? "bread:1" : "vote:1");
        }

        @Override
        public String language() {
            return "en";
        }
    };

    @BeforeAll
    static void index() throws IOException {
        engine = LuceneEngine.open(folder, "test");
        List<IndexChange> changes = new ArrayList<>();
        put(changes, "a", "The ferry sank", "Ada Sample", "ferry:1");
        put(changes, "b", "The boat left the quay", "Ben Sample", "rain:1");
        put(changes, "c", "Our vessel is lost, boat or none", "Ada Sample", "ferry:4 rain:3");
        put(changes, "d", "Loaves cost more", "Ben Sample", "bread:1");
        engine.apply(changes);
        engine.refresh();
        service = SearchService.over(
                engine,
                id -> Optional.empty(),
                new SearchService.Understanding(Equivalents.none(), SENSE),
                InstantSource.system());
    }

    private static void put(List<IndexChange> changes, String id, String text, String speaker, String shares) {
        changes.add(new IndexChange.Put(
                new ArticleBuilder(id)
                        .paragraph(text)
                        .quote(text, speaker, Attribution.Type.DIRECT, null)
                        .build(),
                Map.of(id + "-q0", MadeUpMeaning.of(shares)),
                changes.size() + 1));
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    private static SearchResult ask(String... parameters) throws IOException {
        return ask(ResultKind.QUOTE, parameters);
    }

    private static SearchResult ask(ResultKind kind, String... parameters) throws IOException {
        return service.search(kind, map(parameters));
    }

    private static Map<String, List<String>> map(String... parameters) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            all.put(parts[0], List.of(parts[1]));
        }
        return all;
    }

    private static String found(SearchResult result) {
        return assertInstanceOf(SearchResponse.class, result).hits().stream()
                .map(hit -> hit.id().substring(0, 1) + by((Hit.QuoteHit) hit))
                .collect(Collectors.joining(" "));
    }

    private static String by(Hit.QuoteHit hit) {
        return hit.by() == null ? "" : " " + hit.by().label();
    }

    @Test
    void eachModeFindsItsOwn() throws IOException {
        assertEquals("b c", found(ask("q=boat")));
        assertEquals("b c", found(ask("q=boat", "mode=words")));
        assertEquals("a meaning c meaning", found(ask("q=boat", "mode=meaning")));
        assertEquals("c both a meaning b words", found(ask("q=boat", "mode=blended")));
    }

    @Test
    void theRestOfTheQueryAndFiltersHold() throws IOException {
        assertEquals("c meaning", found(ask("q=boat \"is lost\"", "mode=meaning")));
        assertEquals("a meaning", found(ask("q=boat -lost", "mode=meaning")));
        assertEquals("", found(ask("q=boat speaker:ben-sample", "mode=meaning")));
        assertEquals("b words", found(ask("q=boat", "speaker=ben-sample", "mode=blended")));
        SearchResponse found = assertInstanceOf(
                SearchResponse.class, ask("q=big boat speaker:ada-sample", "mode=meaning", "facets=speaker"));
        SearchResponse.Meaning meaning =
                java.util.Objects.requireNonNull(found.interpretation().meaning());
        assertEquals("big boat", meaning.text());
        assertEquals("speaker:ada-sample", meaning.conditions());
        assertEquals(new SearchResponse.Coverage("en", 4, 4), meaning.coverage());
        assertEquals(2, found.total().value());
        assertNull(assertInstanceOf(SearchResponse.class, ask("q=boat"))
                .interpretation()
                .meaning());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=boat&mode=sense | mode must be words, meaning or blended",
                "q=speaker:ada-sample&mode=meaning | q must have words outside quotation marks, patterns and fields:"
                        + " mode=meaning searches by what they mean",
                "q=\"boat\"&mode=blended | q must have words outside quotation marks, patterns and fields:"
                        + " mode=blended searches by what they mean",
                "mode=meaning | q must have words outside quotation marks, patterns and fields: mode=meaning searches"
                        + " by what they mean",
            })
    void faultsAreNamed(String parameters, String told) throws IOException {
        InvalidRequest invalid = assertInstanceOf(InvalidRequest.class, ask(parameters.split("&")));
        assertEquals(
                told,
                invalid.errors().stream()
                        .map(fault -> fault.parameter() + " " + fault.rule())
                        .collect(Collectors.joining("; ")));
    }

    @Test
    void onlyQuotesHaveAMeaning() throws IOException {
        for (ResultKind kind : List.of(ResultKind.ARTICLE, ResultKind.CLAIM)) {
            InvalidRequest invalid = assertInstanceOf(InvalidRequest.class, ask(kind, "q=boat", "mode=meaning"));
            assertEquals("mode", invalid.errors().getFirst().parameter());
            assertInstanceOf(SearchResponse.class, ask(kind, "q=boat", "mode=words"));
        }
    }

    @Test
    void aCursorBelongsToItsMode() throws IOException {
        SearchResponse first = assertInstanceOf(SearchResponse.class, ask("q=boat", "mode=blended", "size=1"));
        String cursor = "cursor=" + first.next();
        assertEquals("a meaning", found(ask("q=boat", "mode=blended", "size=1", cursor)));
        InvalidRequest other = assertInstanceOf(InvalidRequest.class, ask("q=boat", "mode=meaning", "size=1", cursor));
        assertEquals("cursor", other.errors().getFirst().parameter());
    }

    @Test
    void anExportHoldsTheSame() throws IOException {
        List<String> told = new ArrayList<>();
        Export export = new Export() {
            @Override
            public void begin(Manifest manifest) {
                told.add(manifest.asked().mode() + " " + manifest.total().results());
            }

            @Override
            public void result(Hit hit) {
                told.add(hit.id().substring(0, 1) + by((Hit.QuoteHit) hit));
            }
        };
        assertEquals(List.of(), service.export(ResultKind.QUOTE, map("q=boat", "mode=blended"), export));
        assertEquals(List.of("blended 3", "c both", "a meaning", "b words"), told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // the words themselves: no meaning is looked for
                "The ferry sank | - | VERBATIM | a",
                // other words
                "Some boat went down | - | REWORDED | a meaning 1.0 NOT_ASKED, c meaning 0.8 NOT_ASKED",
                "Some boat went down | Ada Sample | REWORDED | a meaning 1.0 SAME, c meaning 0.8 SAME",
                // somebody else's are shown, but are no rewording
                "Some boat went down | Ben Sample | NOT_FOUND | a meaning 1.0 OTHER, c meaning 0.8 OTHER",
                "Nobody went to the polls | - | NOT_FOUND | ''",
            })
    void aQuotationIsLookedForByItsMeaning(String quote, String speaker, QuoteCheck.Verdict verdict, String near)
            throws IOException {
        QuoteCheck.Answer answer = assertInstanceOf(
                QuoteCheck.Answer.class,
                QuoteCheck.over(engine, SENSE).check(new QuoteCheck.Request(quote, speaker, null)));
        assertEquals(verdict, answer.verdict());
        assertEquals(near.contains("meaning"), answer.byMeaning());
        List<QuoteCheck.Appearance> all = new ArrayList<>(answer.appearances());
        all.addAll(answer.nearMisses());
        assertEquals(
                near,
                all.stream()
                        .map(each -> each.article().id()
                                + (each.meaning() == null
                                        ? ""
                                        : " meaning " + Math.round(each.meaning() * 10) / 10.0 + " " + each.speaker()))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void aServiceWithoutAModelSaysSo() throws IOException {
        SearchService without = SearchService.over(engine, id -> Optional.empty(), InstantSource.system());
        Map<String, List<String>> asked = map("q=boat", "mode=meaning");
        String told = assertThrows(MeaningUnavailableException.class, () -> without.search(ResultKind.QUOTE, asked))
                .getMessage();
        assertEquals("This index has no model.", told);
        assertInstanceOf(InvalidRequest.class, without.search(ResultKind.QUOTE, map("mode=meaning")));
        assertTrue(found(without.search(ResultKind.QUOTE, map("q=boat"))).startsWith("b"));
        QuoteCheck.Answer answer = assertInstanceOf(
                QuoteCheck.Answer.class,
                QuoteCheck.over(engine, Sense.none("no model"))
                        .check(new QuoteCheck.Request("Some boat went down", null, null)));
        assertEquals(QuoteCheck.Verdict.NOT_FOUND, answer.verdict());
    }
}
