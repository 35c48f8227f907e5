package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Claim;
import org.onrecord.document.Harm;
import org.onrecord.document.Quotation;
import org.onrecord.document.Setting;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.RandomArticles;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.query.NumberRange;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;

/// A label's count is the number of results after choosing it, whatever else is chosen; and choosing finds what a plain
/// loop over the articles finds.
final class FacetCountTest {
    private static final int ARTICLES = 200;
    private static final int SEARCHES = 120;
    private static final long SEED = new Random().nextLong();

    private static final Map<Dimension, List<String>> VALUES = Map.ofEntries(
            Map.entry(Dimension.SPEAKER, List.of("orkhan-mammadsoy", "Example", "?", "-ada-sample", "-?")),
            Map.entry(Dimension.COUNTRY, List.of("AZ", "Armenia", "?", "-TR")),
            Map.entry(Dimension.PLACE, List.of("qaradere", "Tepekoy", "?", "-vardablur")),
            Map.entry(Dimension.SOURCE, List.of("Example Gazette", "?", "-Sample Wire")),
            Map.entry(Dimension.LANGUAGE, List.of("en", "-ru", "?")),
            Map.entry(Dimension.TYPE, List.of("direct", "-mixed")),
            Map.entry(Dimension.HARM, List.of("killed", "-injured")),
            Map.entry(Dimension.VICTIMS, List.of("civilian", "-military")),
            Map.entry(Dimension.SIDE, List.of("azerbaijan", "?")),
            Map.entry(Dimension.CLAIMANT, List.of("tigran-example", "?", "-?")),
            Map.entry(Dimension.SCOPE, List.of("incident", "historical", "-total")),
            Map.entry(Dimension.STATUS, List.of("asserted", "-denied")),
            Map.entry(Dimension.PUBLISHED, List.of("2020", "2020-10", "2020-10-03..", "?", "-2019")),
            Map.entry(Dimension.SAID, List.of("2020-10", "..2020-10-04", "?")),
            Map.entry(Dimension.DATE, List.of("2020", "1915", "?")),
            Map.entry(Dimension.KILLED, List.of("20..", "..50", "13", "?", "-100..")),
            Map.entry(Dimension.INJURED, List.of("10..50", "3")));

    @TempDir
    private static Path folder;

    private static final List<AnnotatedDocument> DOCUMENTS = new ArrayList<>();
    private static LuceneEngine engine;
    private static SearchService service;

    @BeforeAll
    static void index() throws IOException {
        RandomArticles articles = new RandomArticles(new Random(SEED));
        engine = LuceneEngine.open(folder, "test");
        for (int i = 0; i < ARTICLES; i++) {
            DOCUMENTS.add(articles.next("a" + i));
            engine.apply(List.of(new IndexChange.Put(DOCUMENTS.getLast(), i + 1)));
            if (i % 60 == 0) {
                // More than one segment.
                engine.commit();
            }
        }
        engine.refresh();
        service = SearchService.over(engine, id -> Optional.empty(), InstantSource.system());
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    private static SearchResponse search(ResultKind kind, Map<String, List<String>> parameters) throws IOException {
        return assertInstanceOf(SearchResponse.class, service.search(kind, parameters), parameters::toString);
    }

    @Test
    void aCountIsTheTotalAfterChoosingTheLabel() throws IOException {
        Random random = new Random(SEED);
        int checked = 0;
        for (int i = 0; i < SEARCHES; i++) {
            ResultKind kind = one(random, ResultKind.values());
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            parameters.put("q", List.of(random.nextBoolean() ? "" : "bridge OR talks"));
            for (int n = random.nextInt(4); n > 0; n--) {
                Dimension dimension = one(random, Dimension.values());
                List<String> values = VALUES.getOrDefault(dimension, List.of("?"));
                List<String> some =
                        values.stream().filter(value -> random.nextInt(3) == 0).toList();
                parameters.put(dimension.label(), some.isEmpty() ? List.of(values.getFirst()) : some);
            }
            Dimension asked = one(random, Dimension.values());
            parameters.put("facets", List.of(asked.label()));
            checked += check(kind, asked, parameters);
        }
        assertTrue(checked > SEARCHES, "labels checked: " + checked);
    }

    private static int check(ResultKind kind, Dimension asked, Map<String, List<String>> parameters)
            throws IOException {
        SearchResponse.Facet facet =
                Objects.requireNonNull(search(kind, parameters).facets().get(asked.label()), asked.label());
        List<SearchResponse.FacetValue> labels = new ArrayList<>();
        labels.addAll(facet.values() == null ? List.of() : facet.values());
        labels.addAll(facet.ranges() == null ? List.of() : facet.ranges());
        labels.add(new SearchResponse.FacetValue("?", "unknown", facet.unknown(), 0, false));
        for (SearchResponse.FacetValue label : labels) {
            Map<String, List<String>> chosen = new LinkedHashMap<>(parameters);
            chosen.put(asked.label(), List.of(label.value()));
            chosen.remove("facets");
            assertEquals(
                    search(kind, chosen).total().value(),
                    label.count(),
                    () -> "seed " + SEED + ": " + kind + " " + parameters + ", " + asked + " " + label);
        }
        return labels.size();
    }

    private static <T> T one(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    @Test
    void choosingClaimsFindsWhatALoopFinds() throws IOException {
        NumberRange range = new NumberRange(20, 200);
        String expected = DOCUMENTS.stream()
                .flatMap(document -> document.claims().stream())
                .filter(claim -> isKilled(claim, range) && claim.victims().side() == null)
                .map(Claim::id)
                .sorted()
                .collect(Collectors.joining(" "));
        assertEquals(expected, ids(ResultKind.CLAIM, "killed=20..200", "side=?"), "seed " + SEED);
    }

    @Test
    void choosingConditionsOnAClaimFindsTheArticlesThatHoldOne() throws IOException {
        NumberRange range = new NumberRange(20, 200);
        String expected = DOCUMENTS.stream()
                .filter(document -> document.claims().stream()
                        .anyMatch(claim ->
                                isKilled(claim, range) && claim.victims().side() == null))
                .filter(document -> document.quotations().stream().noneMatch(FacetCountTest::isByAda))
                .map(document -> document.document().id())
                .sorted()
                .collect(Collectors.joining(" "));
        assertEquals(
                expected, ids(ResultKind.ARTICLE, "killed=20..200", "side=?", "speaker=-ada-sample"), "seed " + SEED);
    }

    private static boolean isKilled(Claim claim, NumberRange range) {
        return claim.harm() == Harm.KILLED
                && claim.setting().scope() != Setting.Scope.HISTORICAL
                && range.overlaps(claim.quantity().low(), claim.quantity().high());
    }

    private static boolean isByAda(Quotation quotation) {
        return quotation.speaker() != null && quotation.speaker().name().equals("Ada Sample");
    }

    private static String ids(ResultKind kind, String... filters) throws IOException {
        Map<String, List<String>> parameters = Arrays.stream(filters)
                .map(filter -> filter.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1])));
        List<String> ids = new ArrayList<>();
        Map<String, List<String>> page = new LinkedHashMap<>(parameters);
        page.put("size", List.of("7"));
        String cursor = "";
        while (cursor != null) {
            page.put("cursor", List.of(cursor));
            SearchResponse response = search(kind, page);
            response.hits().forEach(hit -> ids.add(hit.id()));
            cursor = response.next();
        }
        return ids.stream().sorted().collect(Collectors.joining(" "));
    }
}
