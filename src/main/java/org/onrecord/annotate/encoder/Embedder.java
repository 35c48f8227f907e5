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
/// their words. BGE small (<https://huggingface.co/BAAI/bge-small-en-v1.5>), the vector of its first piece.
///
/// It knows English alone, and hears "will" and "will not" almost alike. Safe for any number of threads.
public final class Embedder implements AutoCloseable {
    /// The only language of the model, as ISO 639-1.
    public static final String LANGUAGE = "en";

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    /// The words that the model was trained to read before what is looked for; see its card.
    private static final String ASKED = "Represent this sentence for searching relevant passages: ";

    /// What stands behind is not read: a long quote is told by its beginning.
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

    /// What `words` mean that somebody said; of a long text, what its beginning means, about 200 words.
    public Meaning embed(String words) {
        return Meaning.of(model, vector(words));
    }

    /// What is looked for with `words`: near to what [#embed] gives for words that mean it.
    public Meaning ask(String words) {
        return embed(ASKED + words);
    }

    private float[] vector(String words) {
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
        return encoder.run(Arrays.copyOf(pieces, count), new long[count])[0];
    }

    @Override
    public void close() throws IOException {
        encoder.close();
    }
}
