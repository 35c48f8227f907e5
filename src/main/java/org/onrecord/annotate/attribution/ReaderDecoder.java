package org.onrecord.annotate.attribution;

import java.util.Arrays;

/// Finds the best tags of a stretch of tokens from the careful reader's scores.
final class ReaderDecoder {
    private final float[] pairs;

    /// @param pairs scores of a tag behind another: `before * Tag.COUNT + tag`, [Tag#COUNT] before the first
    ReaderDecoder(float[] pairs) {
        if (pairs.length != SequenceDecoder.PAIRS) {
            throw new IllegalArgumentException(
                    "needs " + SequenceDecoder.PAIRS + " scores of pairs of tags, not " + pairs.length);
        }
        this.pairs = pairs.clone();
    }

    /// One [Tag] for each token from `from` to `to`, excluded.
    int[] decode(float[][] scores, int from, int to) {
        return SequenceDecoder.decode(Arrays.copyOfRange(scores, from, to), new int[to - from], kind -> pairs);
    }
}
