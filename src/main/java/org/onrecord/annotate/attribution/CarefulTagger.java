package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.onrecord.annotate.encoder.Encoder;
import org.onrecord.annotate.encoder.WordPieces;
import org.onrecord.text.TokenizedText;

/// Tags with a transformer that reads a text in windows.
final class CarefulTagger implements TokenTagger, AutoCloseable {
    static final String MODEL = "attribution-reader.onnx";

    /// The key of the scores of one tag following another in the model's metadata: numbers, blanks between them.
    static final String PAIRS = "pairs";

    private final Encoder encoder;
    private final WordPieces vocabulary;
    private final ReaderDecoder decoder;

    private CarefulTagger(Encoder encoder) {
        this.encoder = encoder;
        this.vocabulary = encoder.vocabulary();
        String[] numbers = encoder.metadata(PAIRS).split(" ");
        float[] pairs = new float[numbers.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = Float.parseFloat(numbers[i]);
        }
        this.decoder = new ReaderDecoder(pairs);
    }

    /// Reads the model from a folder.
    static CarefulTagger load(Path folder) throws IOException {
        return of(folder.resolve(MODEL));
    }

    static CarefulTagger of(Path model) throws IOException {
        return new CarefulTagger(Encoder.open(model));
    }

    @Override
    public int[] tag(TokenizedText text, QuoteMarks marks) {
        return decoder.paragraphs(scores(text, marks), text);
    }

    /// What stands in the same window draws attention off.
    @Override
    public boolean seesMoreAlone() {
        return true;
    }

    /// For each token the score of each tag.
    private float[][] scores(TokenizedText text, QuoteMarks marks) {
        ReaderInput input = ReaderInput.of(text, marks, vocabulary);
        float[][] scores = new float[input.tokenCount()][];
        for (ReaderWindow window : ReaderWindow.over(input)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the careful reader was interrupted");
            }
            int offset = input.firstPiece(window.from()) - 1;
            int length = input.firstPiece(window.to()) - offset + 1;
            long[] pieces = new long[length];
            long[] types = new long[length];
            pieces[0] = vocabulary.first();
            pieces[length - 1] = vocabulary.last();
            for (int token = window.from(); token < window.to(); token++) {
                int from = input.firstPiece(token) - offset;
                int to = input.firstPiece(token + 1) - offset;
                Arrays.fill(types, from, to, input.type(token));
                for (int at = from; at < to; at++) {
                    pieces[at] = input.piece(at + offset);
                }
            }
            float[][] seen = encoder.run(pieces, types);
            for (int token = window.ownFrom(); token < window.to(); token++) {
                scores[token] = seen[input.firstPiece(token) - offset];
            }
        }
        return scores;
    }

    @Override
    public void close() throws IOException {
        encoder.close();
    }
}
