package org.onrecord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.attribution.LabelledText;
import org.onrecord.annotate.attribution.ReaderTrainer;
import org.onrecord.annotate.encoder.Encoder;
import org.onrecord.text.Span;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// From labelled texts to the careful reader's model, see `docs/model-card-reader.md`.
@Command(
        name = "train-reader",
        mixinStandardHelpOptions = true,
        description = "Trains the careful reader of reported speech, exports it and measures it.")
public final class TrainReader {
    private TrainReader() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainReader()).execute(arguments));
    }

    @Command(mixinStandardHelpOptions = true, description = "Trains; goes on from the last checkpoint.")
    int train(
            @Option(names = "--train", required = true, description = "Labelled texts to learn from.") List<Path> train,
            @Option(names = "--dev", required = true, description = "Labelled texts to measure on.") Path dev,
            @Option(names = "--checkpoints", required = true, description = "Folder of the checkpoints.") Path folder,
            @Option(names = "--epochs", defaultValue = "3", description = "Passes (default: 3).") int epochs,
            @Option(names = "--seed", defaultValue = "1", description = "Order of texts, new weights (default: 1).")
                    long seed,
            @Option(
                            names = "--model",
                            description = "Writes the last pass there as int8 ONNX, its hash and its card beside it.")
                    @Nullable
                    Path model)
            throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (Path file : train) {
            TrainCommand.read(file, texts);
        }
        ReaderTrainer.Settings settings = new ReaderTrainer.Settings(epochs, 2048, 2e-4f, seed);
        List<LabelledText> measured = read(dev);
        ReaderTrainer.train(texts, measured, settings, folder);
        if (model != null) {
            ReaderTrainer.export(folder.resolve("epoch-" + epochs), model);
            Path card = model.resolveSibling(model.getFileName() + ".md");
            Files.writeString(
                    card, card(model, train, texts.size(), settings, ReaderTrainer.score(model, measured), dev));
            System.out.println("wrote " + model + " and " + card);
        }
        return 0;
    }

    /// What a model was made of, and what it is worth.
    private static String card(
            Path model, List<Path> train, int texts, ReaderTrainer.Settings settings, String score, Path dev)
            throws IOException {
        String files = train.stream().map(each -> each.getFileName().toString()).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                """
                # %s

                | | |
                |---|---|
                | SHA-256 | `%s` |
                | Size | %,d bytes |
                | Training data | %s: %,d texts |
                | Training | %d passes, batches of %,d pieces, highest rate %.0e, seed %d |
                | %s, exact spans, as int8 | %s |
                """,
                model.getFileName(),
                Encoder.sha256(Files.readAllBytes(model)),
                Files.size(model),
                files,
                texts,
                settings.epochs(),
                settings.pieces(),
                settings.pace(),
                settings.seed(),
                dev.getFileName(),
                score);
    }

    @Command(mixinStandardHelpOptions = true, description = "Writes a checkpoint as int8 ONNX with its hash.")
    int export(@Parameters(paramLabel = "CHECKPOINT") Path checkpoint, @Parameters(paramLabel = "MODEL") Path model)
            throws IOException {
        ReaderTrainer.export(checkpoint, model);
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Prints the F1 of exact spans.")
    int score(@Parameters(paramLabel = "MODEL") Path model, @Parameters(paramLabel = "LABELLED") Path labelled)
            throws IOException {
        System.out.println(ReaderTrainer.score(model, read(labelled)));
        return 0;
    }

    /// `{"id", "text"}` a line in, labelled texts as [TrainCommand] reads them out.
    @Command(mixinStandardHelpOptions = true, description = "Labels JSON lines of standard input.")
    int label(@Parameters(paramLabel = "MODEL") Path model) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (ReaderTrainer.Labeller labeller = new ReaderTrainer.Labeller(model);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
            JsonLines lines = new JsonLines(mapper, row -> {
                LabelledText text = labeller.label(row.path("text").asText());
                ObjectNode labelled = mapper.createObjectNode();
                labelled.set("id", row.path("id"));
                labelled.put("text", text.text());
                ArrayNode attributions = labelled.putObject("gold").putArray("attributions");
                ObjectNode all = attributions.addObject();
                spans(all.putArray("source"), text.sources());
                spans(all.putArray("cue"), text.cues());
                spans(all.putArray("content"), text.contents());
                return labelled;
            });
            return lines.run(in, out) == 0 ? 0 : 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void spans(ArrayNode into, List<Span> spans) {
        spans.forEach(span -> into.addArray().add(span.start()).add(span.end()));
    }

    private static List<LabelledText> read(Path file) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        TrainCommand.read(file, texts);
        return texts;
    }
}
