package org.onrecord.annotate.attribution;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/// Windows side by side, filled up to the longest, as the network takes them.
final class ReaderBatch {
    private final List<Example> examples;
    private final int pieces;
    private final int tokens;

    /// A window of a text with its right tags.
    ///
    /// @param tags of the window's tokens; of no meaning where only scores are asked for
    record Example(
            ReaderInput input,
            ReaderWindow window,
            @SuppressWarnings("ArrayRecordComponent") int[] tags) {
        /// Pieces with the special first and last.
        int pieces() {
            return input.firstPiece(window.to()) - input.firstPiece(window.from()) + 2;
        }
    }

    ReaderBatch(List<Example> examples) {
        this.examples = List.copyOf(examples);
        this.pieces = examples.stream().mapToInt(Example::pieces).max().orElseThrow();
        this.tokens = examples.stream()
                .mapToInt(example -> example.window().tokenCount())
                .max()
                .orElseThrow();
    }

    int size() {
        return examples.size();
    }

    int pieces() {
        return pieces;
    }

    /// Pieces, types, mask, first piece of each token, tags, which tokens are there.
    NDList arrays(NDManager manager) {
        int n = examples.size();
        long[] ids = new long[n * pieces];
        long[] kinds = new long[3 * n * pieces];
        float[] mask = new float[n * pieces];
        long[] firsts = new long[n * tokens];
        long[] tags = new long[n * tokens];
        boolean[] known = new boolean[n * tokens];
        for (int i = 0; i < n; i++) {
            Example example = examples.get(i);
            ReaderInput input = example.input();
            ReaderWindow window = example.window();
            int offset = input.firstPiece(window.from()) - 1;
            int row = i * pieces;
            ids[row] = PieceNumbers.FIRST;
            ids[row + example.pieces() - 1] = PieceNumbers.LAST;
            for (int t = window.from(); t < window.to(); t++) {
                int at = i * tokens + t - window.from();
                firsts[at] = (long) input.firstPiece(t) - offset;
                tags[at] = example.tags()[t - window.from()];
                known[at] = true;
                for (int p = input.firstPiece(t); p < input.firstPiece(t + 1); p++) {
                    int place = row + p - offset;
                    ids[place] = input.piece(p);
                    kinds[place] = input.type(t) / (ReaderInput.BREAKS * ReaderInput.QUOTES);
                    kinds[n * pieces + place] = input.type(t) / ReaderInput.QUOTES % ReaderInput.BREAKS;
                    kinds[2 * n * pieces + place] = input.type(t) % ReaderInput.QUOTES;
                }
            }
            for (int p = example.pieces(); p < pieces; p++) {
                mask[row + p] = -10_000;
            }
        }
        return new NDList(
                manager.create(ids, new Shape(n, pieces)),
                manager.create(kinds, new Shape(3, n, pieces)),
                manager.create(mask, new Shape(n, 1, 1, pieces)),
                manager.create(firsts, new Shape(n, tokens)),
                manager.create(tags, new Shape(n, tokens)),
                manager.create(known, new Shape(n, tokens)));
    }

    /// The special pieces of every uncased BERT vocabulary.
    private static final class PieceNumbers {
        static final int FIRST = 101;
        static final int LAST = 102;
    }
}
