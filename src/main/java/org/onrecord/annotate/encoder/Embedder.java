package org.onrecord.annotate.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.onrecord.document.Meaning;

/// Tells what English words mean, as a direction: sentences that mean much the same point much the same way, whatever
/// their words. all-MiniLM-L6-v2 (<https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2>), the mean of its
/// pieces' vectors.
///
/// It knows English alone, and hears "will" and "will not" almost alike. Safe for any number of threads.
public final class Embedder implements AutoCloseable {
    /// The only language of the model, as ISO 639-1.
    public static final String LANGUAGE = "en";

    private static final int DIMENSIONS = 384;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    /// What stands behind is not read: the model was trained on texts up to this length.
    private static final int MOST_PIECES = 256;

    private final Encoder encoder;
    private final WordPieces vocabulary;
    private final String model;

    private Embedder(Encoder encoder, WordPieces vocabulary, String model) {
        this.encoder = encoder;
        this.vocabulary = vocabulary;
        this.model = model;
    }

    /// Opens the model that comes with the program.
    ///
    /// @throws EncoderUnavailableException if no model can be run on this machine
    public static Embedder open() throws IOException {
        byte[] bytes = resource(MODEL);
        Encoder encoder = Encoder.of(bytes, MODEL);
        return new Embedder(encoder, vocabulary(), Encoder.sha256(bytes).substring(0, 12));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Embedder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return in.readAllBytes();
        }
    }

    private static WordPieces vocabulary() throws IOException {
        JsonNode numbers = new ObjectMapper().readTree(resource(TOKENIZER)).at("/model/vocab");
        String[] pieces = new String[numbers.size()];
        for (Map.Entry<String, JsonNode> piece : numbers.properties()) {
            pieces[piece.getValue().intValue()] = piece.getKey();
        }
        return new WordPieces(List.of(pieces));
    }

    /// Names the model: vectors of two models can't be compared.
    public String model() {
        return model;
    }

    /// What `words` mean; of a long text, what its beginning means, about 200 words.
    public Meaning embed(String words) {
        return Meaning.of(model, mean(words));
    }

    private float[] mean(String words) {
        long[] pieces = new long[MOST_PIECES];
        int count = 0;
        pieces[count++] = vocabulary.first();
        for (String word : words.strip().split("\\s+")) {
            for (int piece : vocabulary.of(word)) {
                if (count < MOST_PIECES - 1) {
                    pieces[count++] = piece;
                }
            }
        }
        pieces[count++] = vocabulary.last();
        float[] mean = new float[DIMENSIONS];
        for (float[] piece : encoder.run(Arrays.copyOf(pieces, count), new long[count])) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += piece[i];
            }
        }
        return mean;
    }

    @Override
    public void close() throws IOException {
        encoder.close();
    }
}
