package org.onrecord.annotate.attribution;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An ONNX file opened for reading and changing its weights. Field numbers are those of `onnx.proto`.
final class OnnxGraph {
    static final int FLOAT = 1;
    static final int UINT8 = 2;
    static final int INT8 = 3;

    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_METADATA = 14;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_NAME = 3;
    private static final int NODE_OPERATOR = 4;
    private static final int TENSOR_DIMENSIONS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_FLOATS = 4;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_BYTES = 9;

    private final Protobuf model;
    private final Protobuf graph;
    private final Map<String, Protobuf> tensors = new LinkedHashMap<>();
    private final Map<String, List<String>> inputsOfNodes = new HashMap<>();

    private OnnxGraph(Protobuf model) {
        this.model = model;
        this.graph = Protobuf.parse(model.all(MODEL_GRAPH).getFirst());
        for (byte[] bytes : graph.all(GRAPH_INITIALIZER)) {
            Protobuf tensor = Protobuf.parse(bytes);
            tensors.put(tensor.text(TENSOR_NAME), tensor);
        }
        for (byte[] bytes : graph.all(GRAPH_NODE)) {
            Protobuf node = Protobuf.parse(bytes);
            List<String> inputs = new ArrayList<>();
            for (byte[] input : node.all(NODE_INPUT)) {
                inputs.add(new String(input, StandardCharsets.UTF_8));
            }
            inputsOfNodes.put(node.text(NODE_NAME), inputs);
        }
    }

    static OnnxGraph parse(byte[] file) {
        return new OnnxGraph(Protobuf.parse(file));
    }

    /// The name of what goes into a node.
    String input(String node, int number) {
        List<String> inputs = inputsOfNodes.get(node);
        if (inputs == null) {
            throw new IllegalArgumentException("the graph has no node " + node);
        }
        return inputs.get(number);
    }

    float[] floats(String name) {
        Protobuf tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the graph has no weights " + name);
        }
        List<byte[]> raw = tensor.all(TENSOR_BYTES);
        byte[] bytes = raw.isEmpty() ? tensor.all(TENSOR_FLOATS).getFirst() : raw.getFirst();
        float[] floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }

    /// Puts weights in place of those of that name, or beside all others.
    void put(String name, int type, byte[] values, long... dimensions) {
        Protobuf tensor = new Protobuf();
        for (long dimension : dimensions) {
            tensor.add(TENSOR_DIMENSIONS, dimension);
        }
        tensor.add(TENSOR_TYPE, type).add(TENSOR_NAME, name).add(TENSOR_BYTES, values);
        tensors.put(name, tensor);
    }

    void put(String name, float[] values, long... dimensions) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        put(name, FLOAT, bytes.array(), dimensions);
    }

    boolean has(String tensor) {
        return tensors.containsKey(tensor);
    }

    /// Adds a node behind all others.
    void addNode(String operator, List<String> inputs, String output) {
        Protobuf node = new Protobuf();
        inputs.forEach(input -> node.add(NODE_INPUT, input));
        node.add(NODE_OUTPUT, output).add(NODE_NAME, output).add(NODE_OPERATOR, operator);
        graph.add(GRAPH_NODE, node.bytes());
    }

    /// Makes `name`, floats of `rank` dimensions of any size, the only output.
    void output(String name, int rank) {
        Protobuf shape = new Protobuf();
        for (int i = 0; i < rank; i++) {
            shape.add(1, new Protobuf().add(2, "d" + i).bytes());
        }
        Protobuf tensor = new Protobuf().add(1, FLOAT).add(2, shape.bytes());
        Protobuf type = new Protobuf().add(1, tensor.bytes());
        graph.remove(GRAPH_OUTPUT)
                .add(
                        GRAPH_OUTPUT,
                        new Protobuf().add(1, name).add(2, type.bytes()).bytes());
    }

    void metadata(String key, String value) {
        model.add(MODEL_METADATA, new Protobuf().add(1, key).add(2, value).bytes());
    }

    byte[] bytes() {
        graph.remove(GRAPH_INITIALIZER);
        tensors.values().forEach(tensor -> graph.add(GRAPH_INITIALIZER, tensor.bytes()));
        return model.remove(MODEL_GRAPH).add(MODEL_GRAPH, graph.bytes()).bytes();
    }
}
