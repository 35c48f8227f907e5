package org.onrecord.annotate.attribution;

/// What the int8 graph calls a matrix and what belongs to it.
///
/// @param values in int8
/// @param scales one a column
/// @param zeros one a column
record QuantizedMatrix(String values, String scales, String zeros) {
    private static final String QUANTIZED = "_quantized";

    /// The matrix that a node of the float graph, by its name there, multiplies by.
    static QuantizedMatrix of(OnnxGraph graph, String node) {
        String values = graph.input(node + "_quant", 1);
        String name = values.substring(0, values.length() - QUANTIZED.length());
        return new QuantizedMatrix(values, name + "_scale", name + "_zero_point");
    }
}
