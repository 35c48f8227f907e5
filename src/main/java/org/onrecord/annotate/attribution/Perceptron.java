package org.onrecord.annotate.attribution;

import java.util.List;
import java.util.Random;

/// A structured perceptron in training: float weights, and their sum over all steps for the average.
///
/// The same examples, epochs and seed give the same weights to the bit: one thread, one order of additions.
final class Perceptron implements Transitions {
    private final float[] weights;
    private final double[] sums;
    private final float[] transitions = new float[SequenceDecoder.KINDS * SequenceDecoder.PAIRS];
    private final double[] transitionSums = new double[transitions.length];
    private long step = 1;

    /// @param buckets a power of two
    Perceptron(int buckets) {
        this.weights = new float[buckets * Tag.COUNT];
        this.sums = new double[weights.length];
    }

    /// One paragraph: the feature buckets of each token, the transition classes, the right tags; never compared.
    record Example(
            @SuppressWarnings("ArrayRecordComponent") int[][] buckets,
            @SuppressWarnings("ArrayRecordComponent") int[] kinds,
            @SuppressWarnings("ArrayRecordComponent") int[] gold) {}

    /// Passes over the examples, each time in another order, then puts the average in place.
    void train(List<Example> examples, TaggerTrainer.Settings settings, long seed) {
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(seed);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[other];
                order[other] = swap;
            }
            for (int number : order) {
                learn(examples.get(number), settings, random);
            }
        }
        average();
    }

    private void learn(Example example, TaggerTrainer.Settings settings, Random random) {
        int n = example.gold.length;
        int[][] buckets = settings.dropout() == 0 ? example.buckets : kept(example.buckets, settings.dropout(), random);
        float[][] scores = new float[n][Tag.COUNT];
        for (int i = 0; i < n; i++) {
            for (int bucket : buckets[i]) {
                add(bucket, scores[i]);
            }
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                scores[i][tag] += tag == example.gold[i] ? 0 : settings.margin();
            }
        }
        int[] found = SequenceDecoder.decode(scores, example.kinds, this);
        int before = Tag.COUNT;
        int goldBefore = Tag.COUNT;
        for (int i = 0; i < n; i++) {
            int tag = found[i];
            int gold = example.gold[i];
            if (tag != gold) {
                for (int bucket : buckets[i]) {
                    change(weights, sums, bucket * Tag.COUNT + gold, 1);
                    change(weights, sums, bucket * Tag.COUNT + tag, -1);
                }
            }
            if (tag != gold || before != goldBefore) {
                changeTransitions(example.kinds[i], goldBefore, gold, 1);
                changeTransitions(example.kinds[i], before, tag, -1);
            }
            before = tag;
            goldBefore = gold;
        }
        step++;
    }

    /// Each feature with the probability 1 - `dropout`, so that none can be relied on alone.
    private static int[][] kept(int[][] buckets, float dropout, Random random) {
        int threshold = (int) (dropout * 256);
        int[][] kept = new int[buckets.length][];
        for (int i = 0; i < kept.length; i++) {
            int[] all = buckets[i];
            int[] some = new int[all.length];
            int count = 0;
            int bits = 0;
            for (int f = 0; f < all.length; f++) {
                bits = (f & 3) == 0 ? random.nextInt() : bits >>> 8;
                if ((bits & 255) >= threshold) {
                    some[count++] = all[f];
                }
            }
            kept[i] = java.util.Arrays.copyOf(some, count);
        }
        return kept;
    }

    private void changeTransitions(int kind, int before, int tag, float by) {
        change(transitions, transitionSums, cell(kind, before, tag), by);
        change(transitions, transitionSums, cell(SequenceDecoder.KINDS - 1, before, tag), by);
    }

    private void change(float[] of, double[] sum, int at, float by) {
        of[at] += by;
        sum[at] += (double) step * by;
    }

    private void average() {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= (float) (sums[i] / step);
        }
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] -= (float) (transitionSums[i] / step);
        }
    }

    /// Adds the scores of one feature bucket for each tag.
    private void add(int bucket, float[] into) {
        int at = bucket * Tag.COUNT;
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            into[tag] += weights[at + tag];
        }
    }

    @Override
    public float[] at(int kind) {
        return transitionsAt(kind, transitions);
    }

    /// The class's own scores and those of all classes together, which have the last class's place.
    static float[] transitionsAt(int kind, float[] transitions) {
        float[] scores = new float[SequenceDecoder.PAIRS];
        int own = kind * scores.length;
        int all = (SequenceDecoder.KINDS - 1) * scores.length;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = transitions[own + i] + transitions[all + i];
        }
        return scores;
    }

    /// The tags of a paragraph by this pass alone.
    int[] tag(Example paragraph) {
        float[][] scores = new float[paragraph.buckets.length][Tag.COUNT];
        for (int i = 0; i < scores.length; i++) {
            for (int bucket : paragraph.buckets[i]) {
                add(bucket, scores[i]);
            }
        }
        return SequenceDecoder.decode(scores, paragraph.kinds, this);
    }

    /// Adds the weights of another one, for the mean of several orders.
    void add(Perceptron other) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] += other.weights[i];
        }
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] += other.transitions[i];
        }
    }

    float[] weights() {
        return weights;
    }

    float[] transitions() {
        return transitions;
    }

    private static int cell(int kind, int before, int tag) {
        return kind * SequenceDecoder.PAIRS + before * Tag.COUNT + tag;
    }
}
