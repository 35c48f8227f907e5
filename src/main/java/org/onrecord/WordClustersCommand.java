package org.onrecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.attribution.WordClusterTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord word-clusters ARTICLES… --output FILE`: groups the words of articles into classes for the tagger.
///
/// A line of a file is `{"text"}`, and whatever else, which is ignored. The result is the table `word-clusters.tsv` of
/// `index-config/`; the tagger must be trained anew with it.
@Command(
        name = "word-clusters",
        mixinStandardHelpOptions = true,
        description = "Groups the words of unlabelled articles (.jsonl, .jsonl.gz) into classes for the tagger.")
final class WordClustersCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ARTICLES", description = "Articles as JSON lines.")
    private @Nullable List<Path> articles;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "Where the table goes; index-config/word-clusters.tsv is the one in use.")
    private @Nullable Path output;

    @Option(names = "--classes", paramLabel = "N", defaultValue = "256", description = "How many (default: 256).")
    private int classes;

    @Override
    public Integer call() throws IOException {
        WordClusterTrainer trainer = new WordClusterTrainer();
        for (Path file : Objects.requireNonNull(articles)) {
            new JsonFile(file).forEach(row -> {
                if (row.path("text").isTextual()) {
                    trainer.add(row.path("text").asText());
                }
            });
        }
        List<String> lines = new ArrayList<>();
        lines.add("# Classes of words that stand beside the same words in news; a class is a number from 1. Made by");
        lines.add("# `onrecord word-clusters`. Words in lower case, each digit as 0, parted by commas.");
        lines.add("# source: counted in " + String.join(", ", names()));
        lines.add("# licence: Apache-2.0");
        lines.add("class\twords");
        List<List<String>> clusters = trainer.train(classes);
        for (int i = 0; i < clusters.size(); i++) {
            List<String> words = clusters.get(i).stream()
                    .filter(word -> !word.contains(",") && !word.contains("\t") && !word.startsWith("#"))
                    .toList();
            if (!words.isEmpty()) {
                lines.add((i + 1) + "\t" + String.join(", ", words));
            }
        }
        Files.write(Objects.requireNonNull(output), lines);
        return 0;
    }

    private List<String> names() {
        return Objects.requireNonNull(articles).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }
}
