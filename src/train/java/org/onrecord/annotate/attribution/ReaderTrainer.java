package org.onrecord.annotate.attribution;

import ai.djl.MalformedModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.onrecord.annotate.encoder.Encoder;
import org.onrecord.annotate.encoder.WordPieces;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Trains the careful reader, writes it as the file that is shipped, measures it, and lets it label texts from which
/// the fast tagger can learn.
public final class ReaderTrainer {
    private ReaderTrainer() {}

    /// How to train.
    ///
    /// @param epochs passes over the texts
    /// @param pieces word pieces of a batch
    /// @param pace highest learning rate of the encoder's weights
    /// @param seed of the order of the texts and of the new weights
    public record Settings(int epochs, int pieces, float pace, long seed) {}

    /// Trains until the last epoch, and prints how far it is; goes on from the checkpoint in `folder`, if there is one.
    public static void train(List<LabelledText> train, List<LabelledText> dev, Settings settings, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        WordPieces pieces = new WordPieces(PretrainedEncoder.vocabulary());
        try (ReaderNetwork network = network(settings.seed())) {
            new ReaderTraining(network, settings, folder)
                    .train(new ReaderTexts(train, pieces), new ReaderTexts(dev, pieces));
        }
    }

    /// Writes the weights of a checkpoint as an int8 model, its hash beside it.
    public static void export(Path checkpoint, Path model) throws IOException {
        OnnxGraph floats = PretrainedEncoder.floats();
        try (ReaderNetwork network = network(1)) {
            ReaderTraining.load(network, checkpoint);
            float[] types = floats.floats("embeddings.token_type_embeddings.weight");
            byte[] bytes = new ReaderExport(PretrainedEncoder.int8())
                    .model(
                            network.body(),
                            network.fresh(),
                            Arrays.copyOf(types, EncoderWeights.WIDTH),
                            PretrainedEncoder.vocabulary());
            Files.write(model, bytes);
            String hash = Encoder.sha256(bytes) + "  " + model.getFileName() + "\n";
            Files.writeString(Encoder.hashOf(model), hash, StandardCharsets.US_ASCII);
        }
    }

    private static ReaderNetwork network(long seed) throws IOException {
        try {
            return new ReaderNetwork(PretrainedEncoder.floats(), seed);
        } catch (MalformedModelException e) {
            throw new IOException("PyTorch does not take the network's text: " + e.getMessage(), e);
        }
    }

    /// F1 of exact spans of an exported model, as a line.
    public static String score(Path model, List<LabelledText> texts) throws IOException {
        ReaderScore score = new ReaderScore();
        try (CarefulTagger tagger = CarefulTagger.of(model)) {
            for (ReaderTexts.Text text :
                    new ReaderTexts(texts, new WordPieces(PretrainedEncoder.vocabulary())).texts()) {
                score.add(tagger.tag(text.text(), QuoteMarks.of(text.text())), text.tags());
            }
        }
        return score.toString();
    }

    /// Marks texts with an exported model. Safe for any number of threads.
    public static final class Labeller implements AutoCloseable {
        private final CarefulTagger tagger;

        public Labeller(Path model) throws IOException {
            tagger = CarefulTagger.of(model);
        }

        public LabelledText label(String text) {
            TokenizedText tokens = TokenizedText.of(text);
            List<Segment> segments = Segment.of(tagger.tag(tokens, QuoteMarks.of(tokens)));
            return new LabelledText(
                    text,
                    spans(tokens, segments, Tag.SOURCE),
                    spans(tokens, segments, Tag.CUE),
                    spans(tokens, segments, Tag.CONTENT));
        }

        private static List<Span> spans(TokenizedText text, List<Segment> segments, int role) {
            return segments.stream()
                    .filter(segment -> segment.role() == role)
                    .map(segment -> segment.span(text))
                    .toList();
        }

        @Override
        public void close() throws IOException {
            tagger.close();
        }
    }
}
