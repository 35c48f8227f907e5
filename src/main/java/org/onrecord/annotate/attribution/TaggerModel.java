package org.onrecord.annotate.attribution;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;

/// The trained weights of both passes, one byte each, and the form they are kept in.
///
/// The file: the magic number, then for each pass the buckets, the scale of its weights, the weights bucket by bucket
/// and tag by tag, the transitions as floats. Big-endian.
final class TaggerModel {
    private static final int MAGIC = 0x4F4E5231;

    private final Pass first;
    private final Pass second;

    private TaggerModel(Pass first, Pass second) {
        this.first = first;
        this.second = second;
    }

    static TaggerModel of(Perceptron first, Perceptron second) {
        return new TaggerModel(Pass.of(first), Pass.of(second));
    }

    Weights first() {
        return first;
    }

    Weights second() {
        return second;
    }

    /// @throws IOException if the stream is no model
    static TaggerModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of the attribution tagger");
        }
        return new TaggerModel(Pass.read(in), Pass.read(in));
    }

    static TaggerModel readGzip(byte[] bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
            return read(in);
        }
    }

    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        first.write(out);
        second.write(out);
        out.flush();
    }

    /// One pass; a score is a sum of bytes times `scale`.
    private record Pass(
            @SuppressWarnings("ArrayRecordComponent") byte[] weights,
            float scale,
            @SuppressWarnings("ArrayRecordComponent") float[] transitions)
            implements Weights {
        static Pass of(Perceptron trained) {
            float[] floats = trained.weights();
            float most = quantile(floats);
            float scale = most == 0 ? 1 : most / 127;
            byte[] weights = new byte[floats.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (byte) Math.clamp(Math.round(floats[i] / scale), -127, 127);
            }
            return new Pass(weights, scale, trained.transitions().clone());
        }

        /// The size that all but one in 20,000 of the weights stay under: the few larger ones are cut to it.
        private static float quantile(float[] weights) {
            float[] sizes = new float[weights.length];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = Math.abs(weights[i]);
            }
            java.util.Arrays.sort(sizes);
            return sizes[sizes.length - 1 - sizes.length / 20_000];
        }

        static Pass read(DataInputStream in) throws IOException {
            byte[] weights = new byte[in.readInt() * Tag.COUNT];
            float scale = in.readFloat();
            in.readFully(weights);
            float[] transitions = new float[SequenceDecoder.KINDS * (Tag.COUNT + 1) * Tag.COUNT];
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = in.readFloat();
            }
            return new Pass(weights, scale, transitions);
        }

        void write(DataOutputStream out) throws IOException {
            out.writeInt(weights.length / Tag.COUNT);
            out.writeFloat(scale);
            out.write(weights);
            for (float transition : transitions) {
                out.writeFloat(transition);
            }
        }

        @Override
        public void add(int bucket, float[] sums) {
            int at = bucket * Tag.COUNT;
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                sums[tag] += weights[at + tag];
            }
        }

        @Override
        public float transition(int kind, int before, int tag) {
            return (transitions[cell(kind, before, tag)] + transitions[cell(SequenceDecoder.KINDS - 1, before, tag)])
                    / scale;
        }

        @Override
        public int mask() {
            return weights.length / Tag.COUNT - 1;
        }

        private static int cell(int kind, int before, int tag) {
            return (kind * (Tag.COUNT + 1) + before) * Tag.COUNT + tag;
        }
    }
}
