package org.onrecord.annotate.attribution;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An ONNX file opened for reading and changing its weights. Field numbers are those of `onnx.proto`.
final class OnnxGraph {
    private static final String RUNTIME_OPERATORS = "com.microsoft";

    static final int FLOAT = 1;
    static final int UINT8 = 2;
    static final int INT8 = 3;

    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_OPERATORS = 8;
    private static final int MODEL_METADATA = 14;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_NAME = 3;
    private static final int NODE_OPERATOR = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int NODE_DOMAIN = 7;
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
            inputsOfNodes.put(node.text(NODE_NAME), node.texts(NODE_INPUT));
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

    /// Removes every node that `value` is made without.
    void keepUpTo(String value) {
        Map<String, Protobuf> makers = new HashMap<>();
        List<Protobuf> nodes =
                graph.all(GRAPH_NODE).stream().map(Protobuf::parse).toList();
        for (Protobuf node : nodes) {
            node.texts(NODE_OUTPUT).forEach(output -> makers.put(output, node));
        }
        Set<Protobuf> needed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(value));
        while (!open.isEmpty()) {
            Protobuf maker = makers.get(open.pop());
            if (maker != null && needed.add(maker)) {
                open.addAll(maker.texts(NODE_INPUT));
            }
        }
        graph.remove(GRAPH_NODE);
        nodes.stream().filter(needed::contains).forEach(node -> graph.add(GRAPH_NODE, node.bytes()));
    }

    /// Lets nodes be operators of onnxruntime's own, beside those of ONNX.
    void allowRuntimeOperators() {
        model.add(
                MODEL_OPERATORS,
                new Protobuf().add(1, RUNTIME_OPERATORS).add(2, 1).bytes());
    }

    /// Adds a node behind all others.
    void addNode(String operator, List<String> inputs, String... outputs) {
        graph.add(GRAPH_NODE, node(operator, inputs, outputs).bytes());
    }

    /// Adds an operator of onnxruntime's own behind all other nodes.
    ///
    /// @param attributes whole numbers ([Integer]) and floats ([Float])
    void addRuntimeNode(String operator, List<String> inputs, Map<String, Number> attributes, String output) {
        Protobuf node = node(operator, inputs, output).add(NODE_DOMAIN, RUNTIME_OPERATORS);
        attributes.forEach(
                (name, value) -> node.add(NODE_ATTRIBUTE, attribute(name, value).bytes()));
        graph.add(GRAPH_NODE, node.bytes());
    }

    private static Protobuf node(String operator, List<String> inputs, String... outputs) {
        Protobuf node = new Protobuf();
        inputs.forEach(input -> node.add(NODE_INPUT, input));
        for (String output : outputs) {
            node.add(NODE_OUTPUT, output);
        }
        return node.add(NODE_NAME, operator + " of " + outputs[0]).add(NODE_OPERATOR, operator);
    }

    private static Protobuf attribute(String name, Number value) {
        Protobuf attribute = new Protobuf().add(1, name);
        return value instanceof Float number
                ? attribute.add(2, number).add(20, 1)
                : attribute.add(3, value.longValue()).add(20, 2);
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
