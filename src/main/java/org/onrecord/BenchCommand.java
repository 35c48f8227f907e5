package org.onrecord;

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
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.onrecord.config.ConfigException;
import org.onrecord.engine.Engine;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.Hit;
import org.onrecord.search.SearchRequest;
import org.onrecord.search.SearchResponse;
import org.onrecord.search.SearchService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord bench`: how long searches of an index take, with facets and passages, one after the other.
///
/// The searches are made of the index's own words: one word, two words, a phrase, a word with a filter, none.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how long searches with facets and passages take, and prints percentiles.")
final class BenchCommand implements Callable<Integer> {
    private static final List<ResultKind> KINDS = List.of(ResultKind.values());

    private static final Map<ResultKind, String> FACETS = Map.of(
            ResultKind.ARTICLE, "country,source,language,published,speaker,killed",
            ResultKind.QUOTE, "speaker,country,source,type,said,published",
            ResultKind.CLAIM, "harm,victims,side,claimant,place,killed,status,published");

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--searches", description = "How many are measured (default: ${DEFAULT-VALUE}).")
    private int searches = 2000;

    @Option(names = "--warm-up", description = "How many run before (default: ${DEFAULT-VALUE}).")
    private int warmUp = 1000;

    @Option(names = "--seed", description = "Of the choice of words (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, ConfigException {
        Path folder = data.folder();
        Path index = folder.resolve("index");
        if (!Files.isDirectory(index)) {
            throw data.home()
                    .wrong("there is no index in '" + folder + "'; ingest first, or name the folder with --data");
        }
        try (Engine engine = LuceneEngine.open(index, "bench")) {
            data.home().println(engine.stats().toString());
            SearchService service = SearchService.over(engine, id -> Optional.empty(), InstantSource.system());
            Random random = new Random(seed);
            List<String> words = words(service);
            Map<String, long[]> none = run(service, words, random, warmUp);
            data.home()
                    .println("warmed up with "
                            + none.values().stream()
                                    .mapToInt(each -> each.length)
                                    .sum());
            run(service, words, random, searches).forEach(this::print);
        }
        return 0;
    }

    /// Words of four letters or more out of the leads of articles.
    private static List<String> words(SearchService service) throws IOException {
        List<String> words = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < 10; page++) {
            SearchRequest request = new SearchRequest(
                    ResultKind.ARTICLE,
                    "",
                    Map.of(),
                    List.of(),
                    new SearchRequest.Page(SearchRequest.Sort.OLDEST, 100, cursor),
                    false);
            if (!(service.search(request) instanceof SearchResponse response)) {
                throw new IllegalStateException("everything can be asked for");
            }
            for (Hit hit : response.hits()) {
                if (hit instanceof Hit.ArticleHit article) {
                    article.passages()
                            .forEach(passage -> Arrays.stream(passage.text().split("[^\\p{L}]+", -1))
                                    .filter(word -> word.length() >= 4)
                                    .forEach(words::add));
                }
            }
            cursor = response.next();
            if (cursor == null) {
                break;
            }
        }
        if (words.isEmpty()) {
            throw new IOException("the index holds no words to search for");
        }
        return words;
    }

    /// Nanoseconds of each search, sorted, by kind of search.
    private static Map<String, long[]> run(SearchService service, List<String> words, Random random, int times)
            throws IOException {
        Map<String, List<Long>> took = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            ResultKind kind = KINDS.get(i % 3);
            String word = words.get(random.nextInt(words.size()));
            String other = words.get(random.nextInt(words.size()));
            String shape;
            String q;
            switch (i / 3 % 5) {
                case 0 -> {
                    shape = "one word";
                    q = word;
                }
                case 1 -> {
                    shape = "either of two words";
                    q = word + " OR " + other;
                }
                case 2 -> {
                    shape = "phrase";
                    q = '"' + word + " " + other + '"';
                }
                case 3 -> {
                    shape = "word and filter";
                    q = word + " language:en killed:>=2";
                }
                default -> {
                    shape = "everything";
                    q = "";
                }
            }
            long start = System.nanoTime();
            service.search(kind, Map.of("q", List.of(q), "facets", List.of(FACETS.getOrDefault(kind, ""))));
            long nanos = System.nanoTime() - start;
            took.computeIfAbsent(kind.plural() + ", " + shape, name -> new ArrayList<>())
                    .add(nanos);
            took.computeIfAbsent("all", name -> new ArrayList<>()).add(nanos);
        }
        Map<String, long[]> sorted = new TreeMap<>();
        took.forEach((name, each) -> sorted.put(
                name, each.stream().mapToLong(Long::longValue).sorted().toArray()));
        return sorted;
    }

    private void print(String name, long[] nanos) {
        data.home()
                .println(String.format(
                        Locale.ROOT,
                        "%-32s %6d searches  p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  max %6.1f ms",
                        name,
                        nanos.length,
                        at(nanos, 0.5),
                        at(nanos, 0.95),
                        at(nanos, 0.99),
                        at(nanos, 1)));
    }

    /// In milliseconds.
    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
