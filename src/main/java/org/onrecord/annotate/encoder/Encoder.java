package org.onrecord.annotate.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A transformer in one ONNX file, with its vocabulary in the file's metadata. Each call runs on the thread that makes
/// it, so that as many run at once as there are callers. Safe for any number of threads.
public final class Encoder implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, String> metadata;

    private Encoder(OrtEnvironment environment, OrtSession session, Map<String, String> metadata) {
        this.environment = environment;
        this.session = session;
        this.metadata = metadata;
    }

    /// Opens a model.
    ///
    /// @param model beside which a file of the same name with `.sha256` behind it holds its hash, as `sha256sum` writes
    /// @throws EncoderUnavailableException if no model can be run on this machine
    /// @throws IOException if one of the two can't be read, the hash is another or this model can't be run here
    public static Encoder open(Path model) throws IOException {
        byte[] bytes = Files.readAllBytes(model);
        String expected =
                Files.readString(hashOf(model), StandardCharsets.US_ASCII).split("\\s", 2)[0];
        String found = sha256(bytes);
        if (!expected.equals(found)) {
            throw new IOException(model + " has the hash " + found + ", not " + expected + " as " + hashOf(model)
                    + " says: it was changed or not copied whole");
        }
        return of(bytes, model.toString());
    }

    /// @param name of the model, for messages
    static Encoder of(byte[] model, String name) throws IOException {
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // The sizes differ from call to call: a plan of the memory would be kept for each.
            options.setMemoryPatternOptimization(false);
            OrtSession session = environment.createSession(model, options);
            return new Encoder(environment, session, session.getMetadata().getCustomMetadata());
        } catch (OrtException e) {
            throw new IOException(name + " can't be run here: " + e.getMessage(), e);
        }
    }

    private static OrtEnvironment environment() throws EncoderUnavailableException {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError e) {
            throw new EncoderUnavailableException(e);
        }
    }

    /// The file that holds a model's hash.
    public static Path hashOf(Path model) {
        return model.resolveSibling(model.getFileName() + ".sha256");
    }

    /// SHA-256 in hexadecimal digits.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// What the model's file says under a key.
    ///
    /// @throws IllegalArgumentException if it says nothing
    public String metadata(String key) {
        String value = metadata.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the model's metadata have no '" + key + "'");
        }
        return value;
    }

    /// The vocabulary that the model was trained with.
    public WordPieces vocabulary() {
        return new WordPieces(List.of(metadata("vocabulary").split("\n")));
    }

    /// Runs one sequence.
    ///
    /// @param pieces with the special first and last
    /// @param types of each piece
    /// @return for each piece its scores
    public float[][] run(long[] pieces, long[] types) {
        if (pieces.length != types.length || pieces.length == 0) {
            throw new IllegalArgumentException(
                    pieces.length + " pieces and " + types.length + " types must be as many, and some");
        }
        long[] mask = new long[pieces.length];
        Arrays.fill(mask, 1);
        try (OnnxTensor ids = row(pieces);
                OnnxTensor there = row(mask);
                OnnxTensor kinds = row(types);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", there, "token_type_ids", kinds))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed on " + pieces.length + " pieces", e);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IOException("the model can't be closed: " + e.getMessage(), e);
        }
    }
}
