package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes MiniLM's layers anew as the fused operators of onnxruntime (`com.microsoft`, described in its
/// `ContribOperators.md`), over the int8 weights that the graph has. In the graph as it comes, the biases, a mask that
/// hides nothing and the softmax over whole matrices cost more than all products in int8.
final class FusedLayers {
    private static final String EMBEDDED = "/embeddings/LayerNorm/Add_1_output_0";
    private static final int HEADS = 12;
    private static final float EPSILON = 1e-12f;

    private final OnnxGraph graph;

    FusedLayers(OnnxGraph graph) {
        this.graph = graph;
    }

    /// @param output the name of the last layer's value
    void write(String output) {
        graph.keepUpTo(EMBEDDED);
        graph.allowRuntimeOperators();
        String hidden = EMBEDDED;
        for (int layer = 0; layer < EncoderWeights.LAYERS; layer++) {
            hidden = layer("encoder.layer." + layer + ".", hidden);
        }
        graph.addNode("Identity", List.of(hidden), output);
    }

    private String layer(String at, String hidden) {
        String seen = product(at, "attention.output.dense", heads(at + "attention.self.", hidden));
        String attended = norm(at + "attention.output.", seen, hidden);
        String wide = product(at, "intermediate.dense", attended);
        String bent = node("BiasGelu", List.of(wide, at + "intermediate.dense.bias"), Map.of(), at + "gelu");
        return norm(at + "output.", product(at, "output.dense", bent), attended);
    }

    private String heads(String at, String hidden) {
        String values = at + "quantized";
        String scale = at + "scale";
        String zero = at + "zero";
        graph.addNode("DynamicQuantizeLinear", List.of(hidden), values, scale, zero);
        List<String> parts = new ArrayList<>();
        for (String part : List.of("query", "key", "value")) {
            QuantizedMatrix matrix = matrix(at + part);
            List<String> inputs =
                    List.of(values, matrix.values(), scale, matrix.scales(), zero, matrix.zeros(), at + part + ".bias");
            parts.add(node("MatMulIntegerToFloat", inputs, Map.of(), at + part));
        }
        return node("MultiHeadAttention", parts, Map.of("num_heads", HEADS), at + "heads");
    }

    private String product(String at, String place, String from) {
        QuantizedMatrix matrix = matrix(at + place);
        List<String> inputs = List.of(from, matrix.values(), matrix.scales(), matrix.zeros());
        return node("DynamicQuantizeMatMul", inputs, Map.of(), at + place);
    }

    private QuantizedMatrix matrix(String place) {
        return QuantizedMatrix.of(graph, EncoderWeights.node(place));
    }

    /// Adds the bias of a product and what the product was made from, and normalises.
    private String norm(String at, String product, String from) {
        List<String> inputs = List.of(product, from, at + "LayerNorm.weight", at + "LayerNorm.bias", at + "dense.bias");
        return node("SkipLayerNormalization", inputs, Map.of("epsilon", EPSILON), at + "LayerNorm");
    }

    private String node(String operator, List<String> inputs, Map<String, Number> attributes, String output) {
        graph.addRuntimeNode(operator, inputs, attributes, output);
        return output;
    }
}
