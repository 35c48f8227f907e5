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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.onrecord.config.ConfigException;
import org.onrecord.engine.Engine;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.Hit;
import org.onrecord.search.SearchRequest;
import org.onrecord.search.SearchResponse;
import org.onrecord.search.SearchResult;
import org.onrecord.search.SearchService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord bench`: how long searches of an index take, with facets and passages: first one after the other, then
/// from several threads at once.
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

    @Option(names = "--threads", description = "That search at once at the end (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

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
        if (searches < 1 || warmUp < 0 || threads < 1) {
            throw data.home().wrong("--searches and --threads must be at least 1, --warm-up at least 0");
        }
        try (Engine engine = LuceneEngine.open(index, "bench")) {
            data.home().println(engine.stats().toString());
            SearchService service = SearchService.over(engine, id -> Optional.empty(), InstantSource.system());
            Random random = new Random(seed);
            List<String> words = words(service);
            run(service, asked(words, random, warmUp));
            by(run(service, asked(words, random, searches))).forEach(this::print);
            together(service, asked(words, random, searches));
        }
        return 0;
    }

    private void together(SearchService service, List<Asked> asked) throws IOException {
        long start = System.nanoTime();
        List<Took> took = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<List<Took>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                List<Asked> part = asked.subList(asked.size() * i / threads, asked.size() * (i + 1) / threads);
                parts.add(() -> run(service, part));
            }
            for (Future<List<Took>> part : pool.invokeAll(parts)) {
                took.addAll(part.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("searching was broken off: " + e.getMessage(), e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        print(threads + " threads, all", sorted(took));
        data.home().println(String.format(Locale.ROOT, "%.0f searches a second", asked.size() / seconds));
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
                    new SearchRequest.Page(SearchRequest.Sort.OLDEST, 100, cursor, false),
                    SearchRequest.Reading.PLAIN);
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

    /// One search.
    private record Asked(ResultKind kind, String shape, String q) {}

    private record Took(Asked asked, long nanos) {}

    /// All kinds and shapes in turn.
    private static List<Asked> asked(List<String> words, Random random, int times) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ResultKind kind = KINDS.get(i % KINDS.size());
            String word = words.get(random.nextInt(words.size()));
            String other = words.get(random.nextInt(words.size()));
            asked.add(
                    switch (i / KINDS.size() % 5) {
                        case 0 -> new Asked(kind, "one word", word);
                        case 1 -> new Asked(kind, "either of two words", word + " OR " + other);
                        case 2 -> new Asked(kind, "phrase", '"' + word + " " + other + '"');
                        case 3 -> new Asked(kind, "word and filter", word + " language:en killed:>=2");
                        default -> new Asked(kind, "everything", "");
                    });
        }
        return asked;
    }

    private static List<Took> run(SearchService service, List<Asked> searches) throws IOException {
        List<Took> took = new ArrayList<>();
        for (Asked asked : searches) {
            String facets = FACETS.getOrDefault(asked.kind(), "");
            long start = System.nanoTime();
            SearchResult result =
                    service.search(asked.kind(), Map.of("q", List.of(asked.q()), "facets", List.of(facets)));
            took.add(new Took(asked, System.nanoTime() - start));
            if (!(result instanceof SearchResponse)) {
                throw new IllegalStateException(asked + " was refused: " + result);
            }
        }
        return took;
    }

    /// Nanoseconds, sorted, by kind of search.
    private static Map<String, long[]> by(List<Took> took) {
        Map<String, List<Took>> kinds = new TreeMap<>();
        for (Took each : took) {
            kinds.computeIfAbsent("all", name -> new ArrayList<>()).add(each);
            kinds.computeIfAbsent(
                            each.asked().kind().plural() + ", " + each.asked().shape(), name -> new ArrayList<>())
                    .add(each);
        }
        Map<String, long[]> sorted = new TreeMap<>();
        kinds.forEach((name, each) -> sorted.put(name, sorted(each)));
        return sorted;
    }

    private static long[] sorted(List<Took> took) {
        return took.stream().mapToLong(Took::nanos).sorted().toArray();
    }

    private void print(String name, long[] nanos) {
        data.home()
                .println(String.format(
                        Locale.ROOT,
                        "%-32s %6d searches  p50 %6.1f ms  p90 %6.1f ms  p99 %6.1f ms  max %6.1f ms",
                        name,
                        nanos.length,
                        at(nanos, 0.5),
                        at(nanos, 0.9),
                        at(nanos, 0.99),
                        at(nanos, 1)));
    }

    /// In milliseconds.
    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
