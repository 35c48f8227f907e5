package org.onrecord.annotate.attribution;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// The trained weights of both passes, one byte each, and the form they are kept in.
///
/// The file: the magic number, then for each pass the buckets, the scale of its weights, the weights bucket by bucket
/// and tag by tag, the transitions as floats. Big-endian. Both passes have the same number of buckets, so a feature of
/// the text has the same bucket in both.
///
/// In memory the two passes' weights of a bucket lie side by side, each in a long: a feature of the text costs one
/// access to the table for both passes and all tags, and the tags are added in lanes of 16 bits. The table is far
/// larger than the processor's fast cache, so the accesses are what tagging costs.
final class TaggerModel {
    private static final int MAGIC = 0x4F4E5231;

    /// Added to each weight, so that a lane never borrows from the next; a token's [FeatureTemplates#MAX_FEATURES]
    /// times
    /// 255 stay below 65,536.
    private static final int BIAS = 128;

    private static final long LANES = 0x00FF_00FF_00FF_00FFL;

    private final long[] weights;
    private final Pass first;
    private final Pass second;

    private TaggerModel(long[] weights, Pass first, Pass second) {
        this.weights = weights;
        this.first = first;
        this.second = second;
    }

    static TaggerModel of(Perceptron first, Perceptron second) {
        long[] weights = new long[first.weights().length / Tag.COUNT * 2];
        float firstScale = pack(first.weights(), weights, 0);
        float secondScale = pack(second.weights(), weights, 1);
        return new TaggerModel(
                weights, new Pass(firstScale, first.transitions()), new Pass(secondScale, second.transitions()));
    }

    Transitions first() {
        return first;
    }

    Transitions second() {
        return second;
    }

    /// Number of buckets less one; the number is a power of two.
    int mask() {
        return weights.length / 2 - 1;
    }

    /// Adds up the features of the text, for both passes.
    ///
    /// @param first set to the first pass's score of each tag
    /// @param second set to the second pass's
    void scoreText(int[] buckets, int count, float[] first, float[] second) {
        long firstEven = 0;
        long firstOdd = 0;
        long secondEven = 0;
        long secondOdd = 0;
        for (int f = 0; f < count; f++) {
            int at = buckets[f] * 2;
            long one = weights[at];
            long two = weights[at + 1];
            firstEven += one & LANES;
            firstOdd += one >>> 8 & LANES;
            secondEven += two & LANES;
            secondOdd += two >>> 8 & LANES;
        }
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        unpack(firstEven, firstOdd, count, first);
        unpack(secondEven, secondOdd, count, second);
    }

    /// Adds the features of the first pass's tags to the second pass's scores.
    void scoreContext(int[] buckets, int count, float[] second) {
        long even = 0;
        long odd = 0;
        for (int f = 0; f < count; f++) {
            long weight = weights[buckets[f] * 2 + 1];
            even += weight & LANES;
            odd += weight >>> 8 & LANES;
        }
        unpack(even, odd, count, second);
    }

    private static void unpack(long even, long odd, int count, float[] sums) {
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            long lanes = (tag & 1) == 0 ? even : odd;
            sums[tag] += ((lanes >>> (8 * (tag & ~1))) & 0xFFFF) - (long) BIAS * count;
        }
    }

    /// The weights as bytes times a scale, which is returned.
    private static float pack(float[] floats, long[] weights, int pass) {
        float most = quantile(floats);
        float scale = most == 0 ? 1 : most / 127;
        for (int i = 0; i < floats.length; i++) {
            set(weights, pass, i, (byte) Math.clamp(Math.round(floats[i] / scale), -127, 127));
        }
        return scale;
    }

    private static void set(long[] weights, int pass, int cell, byte weight) {
        weights[cell / Tag.COUNT * 2 + pass] |= (long) (weight + BIAS) << (8 * (cell % Tag.COUNT));
    }

    private static byte get(long[] weights, int pass, int cell) {
        return (byte) (((weights[cell / Tag.COUNT * 2 + pass] >>> (8 * (cell % Tag.COUNT))) & 0xFF) - BIAS);
    }

    /// The size that all but one in 20,000 of the weights stay under: the few larger ones are cut to it.
    private static float quantile(float[] weights) {
        float[] sizes = new float[weights.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(weights[i]);
        }
        Arrays.sort(sizes);
        return sizes[sizes.length - 1 - sizes.length / 20_000];
    }

    /// @throws IOException if the stream is no model
    static TaggerModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of the attribution tagger");
        }
        int buckets = in.readInt();
        long[] weights = new long[buckets * 2];
        Pass first = readPass(in, buckets, weights, 0);
        int same = in.readInt();
        if (same != buckets) {
            throw new IOException("the passes of the model have " + buckets + " and " + same + " buckets");
        }
        return new TaggerModel(weights, first, readPass(in, buckets, weights, 1));
    }

    private static Pass readPass(DataInputStream in, int buckets, long[] weights, int pass) throws IOException {
        float scale = in.readFloat();
        byte[] bytes = new byte[buckets * Tag.COUNT];
        in.readFully(bytes);
        for (int i = 0; i < bytes.length; i++) {
            set(weights, pass, i, bytes[i]);
        }
        float[] transitions = new float[SequenceDecoder.KINDS * SequenceDecoder.PAIRS];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        return new Pass(scale, transitions);
    }

    static TaggerModel readGzip(byte[] bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
            return read(in);
        }
    }

    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        write(out, 0, first);
        write(out, 1, second);
        out.flush();
    }

    private void write(DataOutputStream out, int number, Pass pass) throws IOException {
        int buckets = weights.length / 2;
        out.writeInt(buckets);
        out.writeFloat(pass.scale);
        byte[] bytes = new byte[buckets * Tag.COUNT];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = get(weights, number, i);
        }
        out.write(bytes);
        for (float transition : pass.transitions) {
            out.writeFloat(transition);
        }
    }

    /// The transitions of one pass in the unit of its weights: a score is a sum of bytes times `scale`.
    private static final class Pass implements Transitions {
        private final float scale;
        private final float[] transitions;
        private final float[][] scores = new float[SequenceDecoder.KINDS][];

        Pass(float scale, float[] transitions) {
            this.scale = scale;
            this.transitions = transitions.clone();
            for (int kind = 0; kind < scores.length; kind++) {
                scores[kind] = Perceptron.transitionsAt(kind, transitions);
                for (int i = 0; i < scores[kind].length; i++) {
                    scores[kind][i] /= scale;
                }
            }
        }

        @Override
        public float[] at(int kind) {
            return scores[kind];
        }
    }
}
