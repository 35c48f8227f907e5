package org.onrecord.annotate.attribution;

import java.util.Arrays;
import org.onrecord.text.TokenizedText;

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

    /// One [Tag] for each token of a text, paragraph by paragraph: no report goes on into the next.
    int[] paragraphs(float[][] scores, TokenizedText text) {
        int[] tags = new int[text.tokenCount()];
        int sentence = 0;
        while (sentence < text.sentenceCount()) {
            int end = Tagger.paragraphEnd(text, sentence);
            int from = text.sentenceStart(sentence);
            int to = text.sentenceEnd(end - 1);
            System.arraycopy(decode(scores, from, to), 0, tags, from, to - from);
            sentence = end;
        }
        return tags;
    }

    /// One [Tag] for each token from `from` to `to`, excluded.
    private int[] decode(float[][] scores, int from, int to) {
        return SequenceDecoder.decode(Arrays.copyOfRange(scores, from, to), new int[to - from], kind -> pairs);
    }
}
