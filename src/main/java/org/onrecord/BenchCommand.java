package org.onrecord;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.onrecord.config.ConfigException;
import org.onrecord.engine.Engine;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.search.Equivalents;
import org.onrecord.search.SearchService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord bench`: how long searches take, with facets, stories and passages. One after the other; or with `--rate`
/// so many a second, whether those before are answered or not: the time then counts from when a search was due, so that
/// what waits behind a slow one is not left out.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how long searches with facets and passages take, and prints percentiles.")
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--url", description = "A service to ask over HTTP; without it, the index itself in this process.")
    private @Nullable URI url;

    @Option(names = "--searches", description = "How many are measured (default: ${DEFAULT-VALUE}).")
    private int searches = 2000;

    @Option(names = "--warm-up", description = "How many run before (default: ${DEFAULT-VALUE}).")
    private int warmUp = 1000;

    @Option(names = "--rate", description = "Searches a second; 0 is one after the other (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--suggest", description = "Measures suggestions for beginnings of words instead of searches.")
    private boolean suggest;

    @Option(names = "--seed", description = "Of the choice of words (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, ConfigException, InterruptedException {
        if (searches < 1 || warmUp < 0 || rate < 0) {
            throw data.home().wrong("--searches must be at least 1, --warm-up and --rate at least 0");
        }
        if (url != null) {
            measure(BenchTarget.OverHttp.of(url));
            return 0;
        }
        Path index = data.folder().resolve("index");
        if (!Files.isDirectory(index)) {
            throw data.home()
                    .wrong("there is no index in '" + data.folder()
                            + "'; ingest first, or name the folder with --data");
        }
        try (Engine engine = LuceneEngine.open(index, "bench")) {
            data.home().println(engine.stats().toString());
            Equivalents equivalents = Equivalents.read(data.home().indexConfig());
            measure(new BenchTarget.InProcess(
                    SearchService.over(engine, id -> Optional.empty(), equivalents, InstantSource.system())));
        }
        return 0;
    }

    private void measure(BenchTarget target) throws IOException, InterruptedException {
        BenchSearches made = BenchSearches.of(target, new Random(seed));
        run(tasks(target, made, warmUp), 0);
        long start = System.nanoTime();
        Latencies latencies = run(tasks(target, made, searches), rate);
        double seconds = (System.nanoTime() - start) / 1e9;
        latencies.lines().forEach(data.home()::println);
        data.home().println(String.format(Locale.ROOT, "%.0f searches a second", searches / seconds));
    }

    private record Task(String name, Asking asking) {}

    @FunctionalInterface
    private interface Asking {
        void ask() throws IOException, InterruptedException;
    }

    private List<Task> tasks(BenchTarget target, BenchSearches made, int times) {
        List<Task> tasks = new ArrayList<>();
        if (suggest) {
            made.typed(times)
                    .forEach(typed ->
                            tasks.add(new Task(typed.length() + " letters typed", () -> target.suggest(typed))));
        } else {
            made.next(times)
                    .forEach(asked -> tasks.add(
                            new Task(asked.kind().plural() + ", " + asked.shape(), () -> target.search(asked))));
        }
        return tasks;
    }

    /// @param rate tasks a second; 0 is one after the other
    private static Latencies run(List<Task> tasks, int rate) throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        if (rate == 0) {
            for (Task task : tasks) {
                run(task, System.nanoTime(), latencies);
            }
            return latencies;
        }
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < tasks.size(); i++) {
                Task task = tasks.get(i);
                long due = start + i * 1_000_000_000L / rate;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                running.add(threads.submit(() -> {
                    run(task, due, latencies);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a search failed: " + e.getCause(), e);
        }
        return latencies;
    }

    private static void run(Task task, long due, Latencies latencies) throws IOException, InterruptedException {
        task.asking().ask();
        latencies.add(task.name(), System.nanoTime() - due);
    }
}
