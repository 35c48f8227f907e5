package org.onrecord.annotate.attribution;

/// Finds the best sequence of tags for one paragraph (Viterbi); an inside never follows another role.
final class SequenceDecoder {
    /// Transition classes: the quotation state folded to 64, beside what kind of mark the token is.
    static final int KINDS = 256;

    /// Pairs of a tag before, or of none, and a tag.
    static final int PAIRS = (Tag.COUNT + 1) * Tag.COUNT;

    private SequenceDecoder() {}

    /// @param scores for each token and tag
    /// @param kinds transition class of each token
    static int[] decode(float[][] scores, int[] kinds, Transitions transitions) {
        int n = scores.length;
        int[] tags = new int[n];
        if (n == 0) {
            return tags;
        }
        byte[][] back = new byte[n][Tag.COUNT];
        float[] best = new float[Tag.COUNT];
        float[] next = new float[Tag.COUNT];
        float[] start = transitions.at(kinds[0]);
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            best[tag] =
                    Tag.isInside(tag) ? Float.NEGATIVE_INFINITY : scores[0][tag] + start[Tag.COUNT * Tag.COUNT + tag];
        }
        for (int i = 1; i < n; i++) {
            float[] pairs = transitions.at(kinds[i]);
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                // The inside of a role only follows its beginning, which is the tag before it, or itself.
                int first = Tag.isInside(tag) ? tag - 1 : 0;
                int last = Tag.isInside(tag) ? tag : Tag.COUNT - 1;
                float top = Float.NEGATIVE_INFINITY;
                int from = 0;
                for (int before = first; before <= last; before++) {
                    float score = best[before] + pairs[before * Tag.COUNT + tag];
                    if (score > top) {
                        top = score;
                        from = before;
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
