package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.attribution.LabelledText;
import org.onrecord.annotate.attribution.TaggerTrainer;
import org.onrecord.config.ConfigException;
import org.onrecord.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord train LABELLED… --model FILE`: trains the attribution tagger.
///
/// A line of a labelled file is `{"id", "text", "gold": {"attributions": [{"source", "cue", "content"}]}}`, each role a
/// list of `[start, end]` in UTF-16 code units. The same files, in the same order, and the same options give the same
/// model to the byte.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains the tagger of reported speech from labelled JSON lines (.jsonl, .jsonl.gz).")
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private final HomeOptions home = new HomeOptions();

    @Parameters(arity = "1..*", paramLabel = "LABELLED", description = "Labelled texts as JSON lines.")
    private @Nullable List<Path> labelled;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE",
            description = "Where the model goes, gzip; index-config/attribution-tagger.model is the one in use.")
    private @Nullable Path model;

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "10", description = "Passes (default: 10).")
    private int epochs;

    @Option(names = "--folds", paramLabel = "N", defaultValue = "3", description = "Folds (default: 3).")
    private int folds;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Order of the texts (default: 1).")
    private long seed;

    @Override
    public Integer call() throws IOException, ConfigException {
        List<LabelledText> texts = new ArrayList<>();
        for (Path file : Objects.requireNonNull(labelled)) {
            read(file, texts);
        }
        TaggerTrainer trainer = TaggerTrainer.load(home.indexConfig(), TaggerTrainer.Settings.of(epochs, folds, seed));
        Files.write(Objects.requireNonNull(model), trainer.trainToBytes(texts));
        return 0;
    }

    /// Reads the texts of a file, gzip or not.
    static void read(Path file, List<LabelledText> into) throws IOException {
        new JsonFile(file).forEach(row -> into.add(labelled(row)));
    }

    private static LabelledText labelled(JsonNode row) {
        JsonNode attributions = row.path("gold").path("attributions");
        if (!row.path("text").isTextual() || !attributions.isArray()) {
            throw new IllegalArgumentException("a labelled line needs 'text' and 'gold.attributions'");
        }
        List<Span> sources = new ArrayList<>();
        List<Span> cues = new ArrayList<>();
        List<Span> contents = new ArrayList<>();
        for (JsonNode attribution : attributions) {
            spans(attribution.path("source"), sources);
            spans(attribution.path("cue"), cues);
            spans(attribution.path("content"), contents);
        }
        return new LabelledText(row.path("text").asText(), sources, cues, contents);
    }

    private static void spans(JsonNode array, List<Span> into) {
        for (JsonNode span : array) {
            into.add(new Span(span.path(0).asInt(), span.path(1).asInt()));
        }
    }
}
