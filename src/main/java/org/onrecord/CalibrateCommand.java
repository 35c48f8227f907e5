package org.onrecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.config.ConfigException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord calibrate GOLD… --output FILE`: counts on hand-read articles how often each rule is right.
///
/// A line of a file is an article as [ArticleLine] reads it, with `quotes`: `[{"contentSpan": [start, end], "speaker":
/// name or null, "source": words or null}]`, all of them that the article has. The result is the table `confidence.tsv`
/// of `index-config/`. What it prints is the test of it: the probabilities that counts of one half of the articles give
/// to the other half, beside the share that is right there.
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Counts on hand-read articles (.jsonl, .jsonl.gz) how often each rule of quotations is right.")
final class CalibrateCommand implements Callable<Integer> {
    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Parameters(arity = "1..*", paramLabel = "GOLD", description = "Hand-read articles as JSON lines.")
    private @Nullable List<Path> gold;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "Where the table goes; index-config/confidence.tsv is the one in use.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException, ConfigException {
        AnnotationPipeline pipeline = AnnotationPipeline.load(home.indexConfig());
        ArticleLine lines = new ArticleLine(BoilerplateTable.read(home.indexConfig()));
        List<List<Calibration.Judged>> articles = new ArrayList<>();
        for (Path file : Objects.requireNonNull(gold)) {
            new JsonFile(file)
                    .forEach(row ->
                            articles.add(Calibration.judge(pipeline.annotate(lines.read(row)), row.path("quotes"))));
        }
        Calibration all = new Calibration();
        articles.forEach(all::add);
        Files.write(Objects.requireNonNull(output), all.table(names()));
        System.out.print(Calibration.reliability(articles));
        return 0;
    }

    private String names() {
        return String.join(
                ", ",
                Objects.requireNonNull(gold).stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList());
    }
}
