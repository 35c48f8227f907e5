package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.RandomArticles;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;

/// Counts facets in loops over the documents themselves, after the words of docs/search.md alone, and expects the same
/// of a search: chosen, excluded and unknown values, results of every kind, near-copies counted once.
final class BruteForceFacetTest {
    private static final long SEED = new Random().nextLong();
    private static final int SEARCHES = 1500;

    @TempDir
    private static Path folder;

    private static final List<CountedArticle> ARTICLES = new ArrayList<>();
    private static LuceneEngine engine;
    private static SearchService service;

    @BeforeAll
    static void index() throws IOException {
        engine = LuceneEngine.open(folder, "test");
        Map<Integer, List<String>> stories = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            // Every third is printed again by another outlet.
            int story = i % 3 == 2 ? i - 1 : i;
            AnnotatedDocument article = new RandomArticles(new Random(SEED + story)).next("a" + i);
            engine.apply(List.of(new IndexChange.Put(article, i + 1)));
            if (i % 40 == 0) {
                engine.commit();
            }
            stories.computeIfAbsent(story, each -> new ArrayList<>()).add("a" + i);
            ARTICLES.add(new CountedArticle(article));
        }
        engine.refresh();
        for (List<String> copies : stories.values()) {
            // Too short an article is a story of its own, however often it is printed.
            String first = copies.getFirst();
            boolean told = !engine.copies(first, 9).isEmpty()
                    && engine.copies(first, 9).size() == copies.size();
            ARTICLES.stream().filter(each -> told && copies.contains(each.id())).forEach(each -> each.story = first);
        }
        service = SearchService.over(engine, id -> Optional.empty(), InstantSource.system());
    }

    @AfterAll
    static void close() throws IOException {
        engine.close();
    }

    /// What is chosen and excluded in one dimension; `?` is unknown.
    private record Choice(List<String> include, List<String> exclude) {
        boolean includes(Set<String> values) {
            return include.isEmpty() || include.stream().anyMatch(value -> holds(values, value));
        }

        boolean excludes(Set<String> values) {
            return exclude.stream().anyMatch(value -> holds(values, value));
        }
    }

    private static boolean holds(Set<String> values, String value) {
        return value.equals("?") ? values.isEmpty() : values.contains(value);
    }

    private record Count(long results, long stories) {}

    @Test
    void aSearchCountsWhatALoopCounts() throws IOException {
        Random random = new Random(SEED);
        int counted = 0;
        for (int i = 0; i < SEARCHES; i++) {
            ResultKind kind = ResultKind.values()[random.nextInt(3)];
            Map<Dimension, Choice> choices = new EnumMap<>(Dimension.class);
            for (int n = random.nextInt(4); n > 0; n--) {
                choices.put(dimension(random), choice(random, CountedArticle.DIMENSIONS.size()));
            }
            choices.replaceAll((dimension, choice) -> real(dimension, choice));
            Dimension asked = dimension(random);
            Map<String, Count> expected = expected(kind, choices, asked);
            assertEquals(
                    expected,
                    found(kind, choices, asked),
                    () -> "seed " + SEED + ": " + kind + " " + asked + " " + choices);
            counted += expected.size();
        }
        assertTrue(counted > SEARCHES, "values counted: " + counted);
    }

    private static Dimension dimension(Random random) {
        return CountedArticle.DIMENSIONS.get(random.nextInt(CountedArticle.DIMENSIONS.size()));
    }

    /// Numbers of values, made values of the dimension by [#real].
    private static Choice choice(Random random, int most) {
        List<String> include = new ArrayList<>();
        List<String> exclude = new ArrayList<>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            (random.nextInt(3) == 0 ? exclude : include).add(Integer.toString(random.nextInt(most)));
        }
        return new Choice(include, exclude);
    }

    private static Choice real(Dimension dimension, Choice numbers) {
        List<String> values = new ArrayList<>(ARTICLES.stream()
                .flatMap(article -> Arrays.stream(ResultKind.values()).flatMap(kind -> article.units(kind).stream()))
                .flatMap(unit -> unit.values(dimension).stream())
                .distinct()
                .sorted()
                .toList());
        values.add("?");
        Predicate<String> once = new HashSet<String>()::add;
        return new Choice(
                numbers.include.stream()
                        .map(n -> values.get(Integer.parseInt(n) % values.size()))
                        .filter(once)
                        .toList(),
                numbers.exclude.stream()
                        .map(n -> values.get(Integer.parseInt(n) % values.size()))
                        .filter(once)
                        .toList());
    }

    private static Map<String, Count> found(ResultKind kind, Map<Dimension, Choice> choices, Dimension asked)
            throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("facets", List.of(asked.label() + ":1000"));
        choices.forEach((dimension, choice) -> {
            List<String> values = new ArrayList<>(choice.include);
            choice.exclude.forEach(value -> values.add("-" + value));
            parameters.put(dimension.label(), values);
        });
        SearchResponse response =
                assertInstanceOf(SearchResponse.class, service.search(kind, parameters), parameters::toString);
        SearchResponse.Facet facet = Objects.requireNonNull(response.facets().get(asked.label()));
        Map<String, Count> found = new TreeMap<>();
        found.put("all", new Count(response.total().value(), response.total().stories()));
        for (SearchResponse.FacetValue value : Objects.requireNonNull(facet.values())) {
            if (value.count() > 0) {
                found.put(value.value(), new Count(value.count(), value.stories()));
            }
        }
        if (facet.unknown() > 0) {
            found.put("?", new Count(facet.unknown(), -1));
        }
        return found;
    }

    private static Map<String, Count> expected(ResultKind kind, Map<Dimension, Choice> choices, Dimension asked) {
        Map<String, Long> results = new TreeMap<>();
        Map<String, Set<String>> stories = new HashMap<>();
        for (CountedArticle article : ARTICLES) {
            for (CountedArticle.Unit unit : article.units(kind)) {
                Set<String> labels = new HashSet<>();
                if (matches(article, unit, kind, choices, null)) {
                    labels.add("all");
                }
                if (matches(article, unit, kind, choices, asked)) {
                    labels.addAll(labels(article, unit, kind, choices, asked));
                }
                for (String label : labels) {
                    results.merge(label, 1L, Long::sum);
                    stories.computeIfAbsent(label, each -> new HashSet<>()).add(article.story);
                }
            }
        }
        Map<String, Count> counts = new TreeMap<>();
        counts.put("all", new Count(0, 0));
        results.forEach((label, count) -> counts.put(
                label,
                new Count(
                        count,
                        label.equals("?")
                                ? -1
                                : Objects.requireNonNull(stories.get(label)).size())));
        return counts;
    }

    /// All but the choice in `left`.
    private static boolean matches(
            CountedArticle article,
            CountedArticle.Unit unit,
            ResultKind kind,
            Map<Dimension, Choice> choices,
            @Nullable Dimension left) {
        for (Map.Entry<Dimension, Choice> each : choices.entrySet()) {
            Dimension dimension = each.getKey();
            Choice choice = each.getValue();
            boolean own = dimension.livesOn(kind);
            if (dimension == left) {
                continue;
            }
            boolean refused = own
                    ? !choice.includes(unit.values(dimension)) || choice.excludes(unit.values(dimension))
                    : article.units(dimension.home()).stream()
                            .anyMatch(other -> choice.excludes(other.values(dimension)));
            if (refused) {
                return false;
            }
        }
        return Arrays.stream(ResultKind.values())
                .filter(home -> chosenElsewhere(home, kind, choices, left))
                .allMatch(home ->
                        article.units(home).stream().anyMatch(other -> isChosen(other, home, kind, choices, left)));
    }

    private static boolean chosenElsewhere(
            ResultKind home, ResultKind kind, Map<Dimension, Choice> choices, @Nullable Dimension left) {
        return choices.entrySet().stream()
                .anyMatch(each -> each.getKey() != left
                        && each.getKey().home() == home
                        && !each.getKey().livesOn(kind)
                        && !each.getValue().include.isEmpty());
    }

    /// Whether one quote or claim meets all that is chosen of its kind.
    private static boolean isChosen(
            CountedArticle.Unit other,
            ResultKind home,
            ResultKind kind,
            Map<Dimension, Choice> choices,
            @Nullable Dimension left) {
        return choices.entrySet().stream()
                .filter(each -> each.getKey() != left
                        && each.getKey().home() == home
                        && !each.getKey().livesOn(kind))
                .allMatch(each -> each.getValue().includes(other.values(each.getKey())));
    }

    private static Set<String> labels(
            CountedArticle article,
            CountedArticle.Unit unit,
            ResultKind kind,
            Map<Dimension, Choice> choices,
            Dimension asked) {
        if (asked.livesOn(kind)) {
            return unit.values(asked).isEmpty() ? Set.of("?") : unit.values(asked);
        }
        Set<String> labels = new HashSet<>();
        for (CountedArticle.Unit other : article.units(asked.home())) {
            if (isChosen(other, asked.home(), kind, choices, asked)) {
                Set<String> values = other.values(asked);
                labels.addAll(values.isEmpty() ? Set.of("?") : values);
            }
        }
        return labels;
    }
}
