package org.onrecord.annotate.attribution;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtModel;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The encoder with the tagger's head while it is trained, and Adam's memory of its weights.
///
/// The network itself is a TorchScript text: its multiplications run in bfloat16, which DJL's own arrays don't know,
/// and which halves the time of a step. Its weights are two long rows: what the encoder brought along, and what is new.
final class ReaderNetwork implements AutoCloseable {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float MOST_GRADIENT = 1;
    private static final int TYPE_ROWS = ReaderInput.SHAPES + ReaderInput.BREAKS + ReaderInput.QUOTES;
    static final int FRESH =
            TYPE_ROWS * EncoderWeights.WIDTH + Tag.COUNT * EncoderWeights.WIDTH + Tag.COUNT + SequenceDecoder.PAIRS;

    private final NDManager manager;
    private final Model model;
    private final ParameterStore store;
    private final NDArray words;
    private final NDArray positions;
    private final NDArray blocked;
    private final Row body;
    private final Row fresh;
    private int step;

    /// Weights that learn at one pace, with the two means that Adam keeps of their gradients.
    private record Row(NDArray weights, NDArray mean, NDArray square) {
        static Row of(NDManager manager, float[] values) {
            NDArray weights = manager.create(values);
            weights.setRequiresGradient(true);
            return new Row(weights, manager.zeros(weights.getShape()), manager.zeros(weights.getShape()));
        }
    }

    ReaderNetwork(OnnxGraph pretrained, long seed) throws IOException, MalformedModelException {
        Engine.getInstance().setRandomSeed((int) seed);
        manager = NDManager.newBaseManager();
        model = Model.newInstance("attribution-reader", "PyTorch");
        ((PtModel) model).load(new ByteArrayInputStream(archive()));
        store = new ParameterStore(manager, false);
        words = rows(pretrained.floats("embeddings.word_embeddings.weight"));
        positions = rows(positions(pretrained));
        blocked = manager.create(blocked(), new Shape(Tag.COUNT + 1, Tag.COUNT));
        body = Row.of(manager, EncoderWeights.read(pretrained));
        fresh = Row.of(manager, fresh(seed));
    }

    private NDArray rows(float[] values) {
        return manager.create(values, new Shape(values.length / EncoderWeights.WIDTH, EncoderWeights.WIDTH));
    }

    /// With the first row of the types, which every token had before the types meant something.
    private static float[] positions(OnnxGraph pretrained) {
        float[] positions = pretrained.floats("embeddings.position_embeddings.weight");
        float[] types = pretrained.floats("embeddings.token_type_embeddings.weight");
        for (int i = 0; i < positions.length; i++) {
            positions[i] += types[i % EncoderWeights.WIDTH];
        }
        return positions;
    }

    /// What no tag may follow.
    static float[] blocked() {
        float[] blocked = new float[SequenceDecoder.PAIRS];
        for (int before = 0; before <= Tag.COUNT; before++) {
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                boolean may = before == Tag.COUNT ? !Tag.isInside(tag) : Tag.follows(before, tag);
                blocked[before * Tag.COUNT + tag] = may ? 0 : -10_000;
            }
        }
        return blocked;
    }

    private static float[] fresh(long seed) {
        float[] fresh = new float[FRESH];
        Random random = new Random(seed);
        int head = TYPE_ROWS * EncoderWeights.WIDTH;
        for (int i = head; i < head + Tag.COUNT * EncoderWeights.WIDTH; i++) {
            fresh[i] = (float) random.nextGaussian() * 0.02f;
        }
        return fresh;
    }

    /// A batch forwards and backwards, and one step down its slope.
    ///
    /// @param pace of the encoder's weights, the learning rate; new weights go ten times as fast
    /// @return the loss a token
    float train(ReaderBatch batch, float pace) {
        step++;
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            float loss;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray out = forward(batch, true).get(0);
                loss = out.getFloat();
                collector.backward(out);
            }
            descend(body, pace);
            descend(fresh, 10 * pace);
            return loss;
        }
    }

    private NDList forward(ReaderBatch batch, boolean training) {
        NDList inputs = new NDList(body.weights, fresh.weights, words, positions, blocked);
        inputs.addAll(batch.arrays(manager));
        return model.getBlock().forward(store, inputs, training);
    }

    private void descend(Row row, float pace) {
        NDArray gradient = row.weights.getGradient();
        float norm = gradient.norm().getFloat();
        if (!Float.isFinite(norm)) {
            throw new ArithmeticException("the gradient is not finite in step " + step);
        }
        if (norm > MOST_GRADIENT) {
            gradient.muli(MOST_GRADIENT / norm);
        }
        row.mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
        row.square.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
        double bias = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
        row.weights.subi(row.mean.div(row.square.sqrt().addi(EPSILON)).muli((float) (pace * bias)));
        gradient.muli(0);
    }

    /// Scores of each window's tokens, `[window][token * Tag.COUNT + tag]`.
    float[][] scores(ReaderBatch batch) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            float[] all = forward(batch, false).get(1).toFloatArray();
            int size = all.length / batch.size();
            float[][] scores = new float[batch.size()][];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = Arrays.copyOfRange(all, i * size, (i + 1) * size);
            }
            return scores;
        }
    }

    /// Hidden states of a batch, for the check against the graph that the weights came from.
    float[] hidden(ReaderBatch batch) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return forward(batch, false).get(2).toFloatArray();
        }
    }

    /// The mean loss of a batch, without learning from it.
    float loss(ReaderBatch batch) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return forward(batch, false).get(0).getFloat();
        }
    }

    int step() {
        return step;
    }

    float[] body() {
        return body.weights.toFloatArray();
    }

    float[] fresh() {
        return fresh.weights.toFloatArray();
    }

    /// All that learning goes on from: weights, then Adam's means, of both rows.
    float[][] state() {
        return new float[][] {
            body(), body.mean.toFloatArray(), body.square.toFloatArray(),
            fresh(), fresh.mean.toFloatArray(), fresh.square.toFloatArray()
        };
    }

    void restore(int at, float[][] state) {
        NDArray[] rows = {body.weights, body.mean, body.square, fresh.weights, fresh.mean, fresh.square};
        for (int i = 0; i < rows.length; i++) {
            rows[i].set(state[i]);
        }
        step = at;
    }

    /// The network's text as the archive that PyTorch loads: one object of class `M` with no weights of its own.
    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                InputStream text = ReaderNetwork.class.getResourceAsStream("/attribution-reader.torchscript")) {
            if (text == null) {
                throw new IOException("attribution-reader.torchscript is not on the class path");
            }
            entry(zip, "data.pkl", latin1("\u0080\u0002c__torch__\nM\nq\0)\u0081}(X\b\0\0\0trainingq\1\u0088ubq\2."));
            entry(zip, "code/__torch__.py", text.readAllBytes());
            entry(zip, "constants.pkl", latin1("\u0080\u0002)."));
            entry(zip, "version", latin1("3\n"));
        }
        return bytes.toByteArray();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry("reader/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() {
        model.close();
        manager.close();
    }
}
