package org.onrecord.annotate.attribution;

import org.jspecify.annotations.Nullable;

/// Finds the best sequence of tags for one paragraph (Viterbi); an inside never follows another role.
final class SequenceDecoder {
    /// Transition classes: the quotation state folded to 64, beside what kind of mark the token is.
    static final int KINDS = 256;

    private SequenceDecoder() {}

    /// @param scores for each token and tag
    /// @param kinds transition class of each token
    static int[] decode(float[][] scores, int[] kinds, Weights weights) {
        int n = scores.length;
        int[] tags = new int[n];
        if (n == 0) {
            return tags;
        }
        byte[][] back = new byte[n][Tag.COUNT];
        float[] best = new float[Tag.COUNT];
        float[] next = new float[Tag.COUNT];
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            best[tag] = Tag.isInside(tag)
                    ? Float.NEGATIVE_INFINITY
                    : scores[0][tag] + weights.transition(kinds[0], Tag.COUNT, tag);
        }
        for (int i = 1; i < n; i++) {
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                float top = Float.NEGATIVE_INFINITY;
                int from = 0;
                for (int before = 0; before < Tag.COUNT; before++) {
                    if (Tag.follows(before, tag)) {
                        float score = best[before] + weights.transition(kinds[i], before, tag);
                        if (score > top) {
                            top = score;
                            from = before;
                        }
                    }
                }
                next[tag] = top + scores[i][tag];
                back[i][tag] = (byte) from;
            }
            float[] swap = best;
            best = next;
            next = swap;
        }
        tags[n - 1] = argMax(best);
        for (int i = n - 1; i > 0; i--) {
            tags[i - 1] = back[i][tags[i]];
        }
        return tags;
    }

    /// Scores of every token of a paragraph, by the first pass's features or, with a context, by the second's.
    static float[][] score(
            TokenAttributes tokens, int from, int to, Weights weights, @Nullable SegmentContext context) {
        FeatureTemplates features = new FeatureTemplates(tokens, from, to, weights.mask());
        float[][] scores = new float[to - from][Tag.COUNT];
        for (int i = from; i < to; i++) {
            features.first(i);
            if (context != null) {
                features.second(i, context);
            }
            int[] buckets = features.buckets();
            float[] sums = scores[i - from];
            for (int f = 0; f < features.count(); f++) {
                weights.add(buckets[f], sums);
            }
        }
        return scores;
    }

    static int[] kinds(TokenAttributes tokens, int from, int to) {
        int[] kinds = new int[to - from];
        for (int i = from; i < to; i++) {
            int quote = tokens.quote[i] == 0 ? 0 : 1 + (tokens.quote[i] - 1) % 16;
            int mark = tokens.lexicon[i] == FunctionWords.MARK
                    ? 1 + (tokens.text.form(i).charAt(0) & 3)
                    : 0;
            int verb = tokens.lexicon[i] > 0 && tokens.lexicon[i] < 64 ? 5 : mark;
            kinds[i - from] = quote * 8 + verb;
        }
        return kinds;
    }

    static int argMax(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
