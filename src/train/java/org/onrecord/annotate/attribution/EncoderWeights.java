package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;

/// The names and order of MiniLM-L6's weights: in the trainer's one long row, and in the ONNX graphs.
///
/// The word and position embeddings stay as they are: what the training texts don't mention keeps its meaning.
final class EncoderWeights {
    static final int WIDTH = 384;
    static final int WIDE = 1536;
    static final int LAYERS = 6;

    /// Weights of one matrix; as many as `columns` if it is a row.
    ///
    /// @param node that multiplies by it in the graph; empty for a row, which the graph names
    record Part(String name, String node, int rows, int columns) {
        int size() {
            return rows * columns;
        }

        boolean isMatrix() {
            return !node.isEmpty();
        }
    }

    private EncoderWeights() {}

    /// All that are trained, in the order of the long row. Query, key and value are one matrix in it, side by side.
    static List<List<Part>> parts() {
        List<List<Part>> parts = new ArrayList<>();
        parts.add(List.of(row("embeddings.LayerNorm.weight", WIDTH)));
        parts.add(List.of(row("embeddings.LayerNorm.bias", WIDTH)));
        for (int layer = 0; layer < LAYERS; layer++) {
            String at = "encoder.layer." + layer + ".";
            parts.add(List.of(
                    matrix(at + "attention.self.query", WIDTH, WIDTH),
                    matrix(at + "attention.self.key", WIDTH, WIDTH),
                    matrix(at + "attention.self.value", WIDTH, WIDTH)));
            parts.add(List.of(
                    row(at + "attention.self.query.bias", WIDTH),
                    row(at + "attention.self.key.bias", WIDTH),
                    row(at + "attention.self.value.bias", WIDTH)));
            parts.add(List.of(matrix(at + "attention.output.dense", WIDTH, WIDTH)));
            parts.add(List.of(row(at + "attention.output.dense.bias", WIDTH)));
            parts.add(List.of(row(at + "attention.output.LayerNorm.weight", WIDTH)));
            parts.add(List.of(row(at + "attention.output.LayerNorm.bias", WIDTH)));
            parts.add(List.of(matrix(at + "intermediate.dense", WIDTH, WIDE)));
            parts.add(List.of(row(at + "intermediate.dense.bias", WIDE)));
            parts.add(List.of(matrix(at + "output.dense", WIDE, WIDTH)));
            parts.add(List.of(row(at + "output.dense.bias", WIDTH)));
            parts.add(List.of(row(at + "output.LayerNorm.weight", WIDTH)));
            parts.add(List.of(row(at + "output.LayerNorm.bias", WIDTH)));
        }
        return parts;
    }

    static int size() {
        return parts().stream().flatMap(List::stream).mapToInt(Part::size).sum();
    }

    private static Part row(String name, int size) {
        return new Part(name, "", 1, size);
    }

    private static Part matrix(String place, int rows, int columns) {
        return new Part("", node(place), rows, columns);
    }

    /// What the float graph calls the product with a matrix, such as `encoder.layer.0.output.dense`.
    static String node(String place) {
        return "/" + place.replace('.', '/').replace("layer/", "layer.") + "/MatMul";
    }

    /// The long row, read from the float graph.
    static float[] read(OnnxGraph graph) {
        float[] all = new float[size()];
        int at = 0;
        for (List<Part> group : parts()) {
            int columns = group.stream().mapToInt(Part::columns).sum();
            int column = 0;
            for (Part part : group) {
                float[] values = graph.floats(part.isMatrix() ? graph.input(part.node(), 1) : part.name());
                for (int row = 0; row < part.rows(); row++) {
                    System.arraycopy(values, row * part.columns(), all, at + row * columns + column, part.columns());
                }
                column += part.columns();
            }
            at += columns * group.getFirst().rows();
        }
        return all;
    }

    /// One part, cut from the long row.
    static float[] cut(float[] all, int groupStart, List<Part> group, Part wanted) {
        int columns = group.stream().mapToInt(Part::columns).sum();
        int column = group.stream()
                .takeWhile(part -> !part.equals(wanted))
                .mapToInt(Part::columns)
                .sum();
        float[] values = new float[wanted.size()];
        for (int row = 0; row < wanted.rows(); row++) {
            System.arraycopy(
                    all, groupStart + row * columns + column, values, row * wanted.columns(), wanted.columns());
        }
        return values;
    }
}
