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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.annotate.attribution.LabelledText;
import org.onrecord.annotate.attribution.ReaderTrainer;
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
            @Option(names = "--epochs", defaultValue = "3", description = "Passes (default: 3).") int epochs)
            throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (Path file : train) {
            TrainCommand.read(file, texts);
        }
        ReaderTrainer.train(texts, read(dev), new ReaderTrainer.Settings(epochs, 2048, 2e-4f, 1), folder);
        return 0;
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
