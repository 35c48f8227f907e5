package org.onrecord.annotate.attribution;

import java.util.List;

/// Writes trained weights into the int8 graph of the same encoder: each column of a matrix gets a scale of its own, the
/// rows of the types one together; what wasn't trained stays as it is.
final class ReaderExport {
    private static final String HIDDEN = "last_hidden_state";
    private static final String QUANTIZED = "_quantized";
    private static final String SCALE = "_scale";
    private static final String ZERO = "_zero_point";

    private final OnnxGraph graph;

    ReaderExport(OnnxGraph graph) {
        this.graph = graph;
    }

    /// The file that [CarefulTagger] reads.
    ///
    /// @param types the first row of the encoder's own token types, which all others are added to
    /// @param vocabulary the pieces in their order
    byte[] model(float[] body, float[] fresh, float[] types, List<String> vocabulary) {
        int at = 0;
        for (List<EncoderWeights.Part> group : EncoderWeights.parts()) {
            for (EncoderWeights.Part part : group) {
                put(part, EncoderWeights.cut(body, at, group, part));
            }
            at += group.stream().mapToInt(EncoderWeights.Part::size).sum();
        }
        types(typeRows(fresh, types));
        new FusedLayers(graph).write(HIDDEN);
        head(fresh);
        StringBuilder pairs = new StringBuilder();
        for (float pair : ReaderScore.pairs(fresh)) {
            pairs.append(pairs.isEmpty() ? "" : " ").append(pair);
        }
        graph.metadata(CarefulTagger.PAIRS, pairs.toString());
        graph.metadata("vocabulary", String.join("\n", vocabulary));
        return graph.bytes();
    }

    private void put(EncoderWeights.Part part, float[] values) {
        if (!part.isMatrix()) {
            graph.put(part.name(), values, values.length);
            return;
        }
        QuantizedMatrix matrix = QuantizedMatrix.of(graph, part.node());
        int rows = part.rows();
        int columns = part.columns();
        byte[] small = new byte[rows * columns];
        float[] scales = new float[columns];
        for (int column = 0; column < columns; column++) {
            float most = 0;
            for (int row = 0; row < rows; row++) {
                most = Math.max(most, Math.abs(values[row * columns + column]));
            }
            scales[column] = most == 0 ? 1 : most / 127;
            for (int row = 0; row < rows; row++) {
                small[row * columns + column] = (byte) Math.round(values[row * columns + column] / scales[column]);
            }
        }
        graph.put(matrix.values(), OnnxGraph.INT8, small, rows, columns);
        graph.put(matrix.scales(), scales, columns);
        graph.put(matrix.zeros(), OnnxGraph.INT8, new byte[columns], columns);
    }

    /// One row for each combination of shape, break and quotation.
    private static float[] typeRows(float[] fresh, float[] types) {
        int width = EncoderWeights.WIDTH;
        float[] rows = new float[ReaderInput.TYPES * width];
        for (int type = 0; type < ReaderInput.TYPES; type++) {
            int shape = type / (ReaderInput.BREAKS * ReaderInput.QUOTES);
            int line = ReaderInput.SHAPES + type / ReaderInput.QUOTES % ReaderInput.BREAKS;
            int quote = ReaderInput.SHAPES + ReaderInput.BREAKS + type % ReaderInput.QUOTES;
            for (int i = 0; i < width; i++) {
                rows[type * width + i] =
                        types[i] + fresh[shape * width + i] + fresh[line * width + i] + fresh[quote * width + i];
            }
        }
        return rows;
    }

    private void types(float[] rows) {
        String name = "embeddings.token_type_embeddings.weight";
        float low = 0;
        float high = 0;
        for (float value : rows) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        float scale = high == low ? 1 : (high - low) / 255;
        int zero = Math.round(-low / scale);
        byte[] small = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            small[i] = (byte) Math.clamp(Math.round(rows[i] / scale) + zero, 0, 255);
        }
        graph.put(name + QUANTIZED, OnnxGraph.UINT8, small, ReaderInput.TYPES, EncoderWeights.WIDTH);
        graph.put(name + SCALE, new float[] {scale});
        graph.put(name + ZERO, OnnxGraph.UINT8, new byte[] {(byte) zero});
    }

    private void head(float[] fresh) {
        int width = EncoderWeights.WIDTH;
        int start = (ReaderInput.SHAPES + ReaderInput.BREAKS + ReaderInput.QUOTES) * width;
        float[] matrix = new float[width * Tag.COUNT];
        float[] bias = new float[Tag.COUNT];
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            for (int i = 0; i < width; i++) {
                matrix[i * Tag.COUNT + tag] = fresh[start + tag * width + i];
            }
            bias[tag] = fresh[start + Tag.COUNT * width + tag];
        }
        graph.put("head.weight", matrix, width, Tag.COUNT);
        graph.put("head.bias", bias, Tag.COUNT);
        graph.addNode("MatMul", List.of(HIDDEN, "head.weight"), "head.product");
        graph.addNode("Add", List.of("head.product", "head.bias"), "scores");
        graph.output("scores", 3);
    }
}
