package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.annotate.AnnotationPipeline.Step;
import org.onrecord.config.ConfigException;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.NormalizedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord bench-annotate < articles.jsonl`: the processor time of one thread that each step from an article's line
/// to the line of its annotations takes.
///
/// The articles are read several times over, and the last time is told: what a process that has run for a while does.
@Command(
        name = "bench-annotate",
        mixinStandardHelpOptions = true,
        description = "Measures how much processor time each finder takes for the articles on standard input.")
final class BenchAnnotateCommand implements Callable<Integer> {
    private static final Set<String> NUMBERS_DATES_PLACES =
            Set.of(Step.TOKENS.name(), Step.DATES.name(), Step.COUNTRIES.name(), Step.CLAIMS.name());

    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Mixin
    private final SingleReader reader = new SingleReader();

    @Option(names = "--times", description = "How often all are read (default: ${DEFAULT-VALUE}).")
    private int times = 3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> spent = new LinkedHashMap<>();
    private long last;

    @Override
    public Integer call() throws IOException, ConfigException {
        List<String> lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (times < 1 || lines.isEmpty()) {
            throw home.wrong("--times must be at least 1, and standard input must hold articles");
        }
        ObjectMapper mapper = new ObjectMapper();
        AnnotationPipeline pipeline = reader.pipeline(home, home.indexConfig());
        ArticleLine articles = new ArticleLine(BoilerplateTable.read(home.indexConfig()));
        AnnotationLine annotations = new AnnotationLine(mapper);
        for (int time = 0; time < times; time++) {
            spent.clear();
            for (String line : lines) {
                last = threads.getCurrentThreadCpuTime();
                JsonNode row = mapper.readTree(line);
                lap("READING");
                NormalizedDocument document = articles.read(row);
                lap("NORMALIZING");
                AnnotatedDocument annotated = pipeline.annotate(document, step -> lap(step.name()));
                mapper.writeValueAsString(annotations.write(annotated, row.has("html")));
                lap("WRITING");
            }
        }
        report(lines.size());
        return 0;
    }

    private void lap(String step) {
        long now = threads.getCurrentThreadCpuTime();
        spent.merge(step, now - last, Long::sum);
        last = now;
    }

    private void report(int articles) {
        long all = sum(spent.keySet());
        spent.forEach((step, nanos) -> print(step.toLowerCase(Locale.ROOT), nanos, all, articles));
        print("dates, countries and claims", sum(NUMBERS_DATES_PLACES), all, articles);
        print("all", all, all, articles);
    }

    private long sum(Set<String> steps) {
        return steps.stream().mapToLong(step -> spent.getOrDefault(step, 0L)).sum();
    }

    private void print(String what, long nanos, long all, int articles) {
        home.println(String.format(
                Locale.ROOT,
                "%-28s %7.3f ms an article %6.1f %% %8.0f a second",
                what,
                nanos / 1e6 / articles,
                100.0 * nanos / all,
                articles * 1e9 / nanos));
    }
}
