package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.document.Attribution;
import org.onrecord.document.Harm;
import org.onrecord.engine.ArticleBuilder;
import org.onrecord.engine.ArticleBuilder.ClaimParts;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;

/// Near-copies are counted once and folded on demand, as a plain loop over the articles has it.
final class StoriesTest {
    private static final int STORIES = 14;
    private static final int ARTICLES = 60;
    private static final long SEED = new Random().nextLong();

    /// Which story each article tells.
    private static final Map<String, Integer> STORY = new HashMap<>();

    @TempDir
    private static Path folder;

    private static LuceneEngine engine;
    private static SearchService service;

    @BeforeAll
    static void index() throws IOException {
        Random random = new Random(SEED);
        List<IndexChange> changes = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            String id = String.format(java.util.Locale.ROOT, "a%02d", i);
            int story = random.nextInt(STORIES);
            STORY.put(id, story);
            changes.add(new IndexChange.Put(article(id, story, random), i + 1));
        }
        Collections.shuffle(changes, random);
        engine = LuceneEngine.open(folder, "test");
        for (int i = 0; i < ARTICLES; i++) {
            engine.apply(List.of(changes.get(i)));
            if (i % 17 == 0) {
                engine.commit();
            }
        }
        // Gone again: it must join nothing, though it is still in its segment.
        engine.apply(List.of(new IndexChange.Put(article("gone", 0, random), 100)));
        engine.commit();
        engine.apply(List.of(new IndexChange.Delete("gone", 101)));
        engine.refresh();
        service = SearchService.over(engine, id -> Optional.empty(), InstantSource.system());
    }

    private static org.onrecord.document.AnnotatedDocument article(String id, int story, Random random) {
        Random words = new Random(story);
        StringBuilder text = new StringBuilder("The bridge");
        for (int i = 0; i < 60; i++) {
            text.append(' ')
                    .append(Integer.toString(100_000 + words.nextInt(900_000), 36)
                            .replaceAll("[0-9]", "x"));
        }
        ArticleBuilder article = new ArticleBuilder(id)
                .title("Bridge " + story)
                .source(List.of("Example Gazette", "Sample Wire", "Third Post").get(random.nextInt(3)))
                .published("2020-10-0" + (1 + random.nextInt(9)))
                .country(random.nextBoolean() ? "AZ" : "AM")
                .paragraph(text + " end" + random.nextInt(3) + ".")
                .paragraph("\"Nobody crosses the bridge\" and \"we wait\" were heard.");
        article.quote(
                "Nobody crosses the bridge", random.nextBoolean() ? "Ada Sample" : null, Attribution.Type.DIRECT, null);
        if (random.nextBoolean()) {
            article.quote("we wait", "Orkhan Mammadsoy", Attribution.Type.DIRECT, "2020-10-03");
        }
        article.paragraph("Then 13 died.");
        article.claim("13 died", Harm.KILLED, article.quantity(13, 13, "13"), ClaimParts.PLAIN);
        return article.build();
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    private static SearchResponse search(ResultKind kind, Map<String, List<String>> parameters) throws IOException {
        return assertInstanceOf(SearchResponse.class, service.search(kind, parameters), parameters::toString);
    }

    private static List<Hit> all(ResultKind kind, Map<String, List<String>> parameters) throws IOException {
        List<Hit> hits = new ArrayList<>();
        Map<String, List<String>> page = new LinkedHashMap<>(parameters);
        page.put("size", List.of("7"));
        String cursor = "";
        while (cursor != null) {
            page.put("cursor", List.of(cursor));
            SearchResponse response = search(kind, page);
            hits.addAll(response.hits());
            cursor = response.next();
        }
        return hits;
    }

    private static String articleOf(Hit hit) {
        return switch (hit) {
            case Hit.ArticleHit article -> article.article().id();
            case Hit.QuoteHit quote -> quote.article().id();
            case Hit.ClaimHit claim -> claim.article().id();
        };
    }

    private static long stories(List<Hit> hits) {
        return hits.stream()
                .map(hit -> Objects.requireNonNull(STORY.get(articleOf(hit))))
                .distinct()
                .count();
    }

    @Test
    void everyLabelCountsItsStories() throws IOException {
        int checked = 0;
        for (ResultKind kind : ResultKind.values()) {
            for (Dimension dimension : List.of(
                    Dimension.SOURCE, Dimension.SPEAKER, Dimension.COUNTRY, Dimension.PUBLISHED, Dimension.KILLED)) {
                SearchResponse response =
                        search(kind, Map.of("q", List.of("bridge OR died"), "facets", List.of(dimension.label())));
                assertEquals(
                        stories(all(kind, Map.of("q", List.of("bridge OR died")))),
                        response.total().stories());
                SearchResponse.Facet facet =
                        Objects.requireNonNull(response.facets().get(dimension.label()));
                for (SearchResponse.FacetValue value :
                        Objects.requireNonNull(facet.values() == null ? facet.ranges() : facet.values())) {
                    List<Hit> chosen = all(
                            kind, Map.of("q", List.of("bridge OR died"), dimension.label(), List.of(value.value())));
                    assertEquals(value.count(), chosen.size(), () -> "seed " + SEED + " " + kind + " " + value);
                    assertEquals(value.stories(), stories(chosen), () -> "seed " + SEED + " " + kind + " " + value);
                    checked++;
                }
            }
        }
        assertTrue(checked > 50, "labels checked: " + checked);
    }

    @Test
    void foldingShowsTheBestOfEachStoryOverAllPages() throws IOException {
        for (String sort : List.of("relevance", "newest", "oldest")) {
            Map<String, List<String>> plain = Map.of("q", List.of("bridge"), "sort", List.of(sort));
            Map<String, List<String>> folded =
                    Map.of("q", List.of("bridge"), "sort", List.of(sort), "group", List.of("copies"));
            Map<Integer, List<String>> byStory = new LinkedHashMap<>();
            for (Hit hit : all(ResultKind.ARTICLE, plain)) {
                byStory.computeIfAbsent(STORY.get(hit.id()), story -> new ArrayList<>())
                        .add(hit.id());
            }
            String expected = byStory.values().stream()
                    .map(ids -> ids.getFirst() + "+" + (ids.size() - 1))
                    .collect(Collectors.joining(" "));
            String found = all(ResultKind.ARTICLE, folded).stream()
                    .map(hit -> hit.id() + "+" + hit.folded())
                    .collect(Collectors.joining(" "));
            assertEquals(expected, found, "seed " + SEED + ", " + sort);
        }
    }

    /// The same words in copies are one quote; other words, or another story, are not.
    @Test
    void foldingQuotesKeepsEachOnceForEachStory() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Hit hit : all(ResultKind.QUOTE, Map.of())) {
            expected.add(STORY.get(articleOf(hit)) + " "
                    + ((Hit.QuoteHit) hit).content().text());
        }
        List<String> found = all(ResultKind.QUOTE, Map.of("group", List.of("copies"))).stream()
                .map(hit -> STORY.get(articleOf(hit)) + " "
                        + ((Hit.QuoteHit) hit).content().text())
                .toList();
        assertEquals(expected, new TreeSet<>(found), "seed " + SEED);
        assertEquals(expected.size(), found.size(), "seed " + SEED);
    }

    @Test
    void anArticleNamesItsCopiesAndWhatDiffers() throws IOException {
        String id = STORY.keySet().stream().sorted().findFirst().orElseThrow();
        CopiesView view = service.copies(id).orElseThrow();
        Set<String> expected = STORY.entrySet().stream()
                .filter(each ->
                        each.getValue().equals(STORY.get(id)) && !each.getKey().equals(id))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertEquals(
                expected,
                view.copies().stream().map(copy -> copy.article().id()).collect(Collectors.toSet()),
                "seed " + SEED);
        assertEquals(expected.size(), view.all());
        for (CopiesView.Copy copy : view.copies()) {
            assertTrue(copy.similarity() > 0.95, copy::toString);
            for (CopiesView.Difference difference : copy.differences()) {
                assertTrue(
                        String.valueOf(difference.here()).contains("end"),
                        () -> "only the last word may differ: " + copy);
            }
        }
        assertEquals(Optional.empty(), service.copies("gone"));
    }
}
