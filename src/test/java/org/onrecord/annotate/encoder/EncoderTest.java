package org.onrecord.annotate.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncoderTest {
    private static final Path MODEL = Path.of("index-config", "attribution-reader.onnx");

    @TempDir
    private Path folder;

    @Test
    void theShippedModelGivesScoresForEachPiece() throws IOException {
        try (Encoder encoder = Encoder.open(MODEL)) {
            WordPieces pieces = encoder.vocabulary();
            long[] sequence = {pieces.first(), pieces.of("officials")[0], pieces.of("said")[0], pieces.last()};
            float[][] scores = encoder.run(sequence, new long[sequence.length]);
            assertEquals(4, scores.length);
            assertEquals(7, scores[0].length);
            assertThrows(IllegalArgumentException.class, () -> encoder.run(sequence, new long[1]));
            assertThrows(IllegalArgumentException.class, () -> encoder.run(new long[0], new long[0]));
            assertThrows(IllegalArgumentException.class, () -> encoder.metadata("nothing"));
        }
    }

    @Test
    void aModelThatWasChangedIsNotLoaded() throws IOException {
        Path model = folder.resolve("m.onnx");
        byte[] bytes = "no model".getBytes(StandardCharsets.US_ASCII);
        Files.write(model, bytes);
        assertThrows(NoSuchFileException.class, () -> Encoder.open(model), "it has no hash");
        Files.writeString(Encoder.hashOf(model), "0".repeat(64) + "  m.onnx\n");
        assertSays("was changed or not copied whole", model);
        Files.writeString(Encoder.hashOf(model), Encoder.sha256(bytes) + "  m.onnx\n");
        assertSays("can't be run here", model);
    }

    private static void assertSays(String expected, Path model) {
        IOException failure = assertThrows(IOException.class, () -> Encoder.open(model));
        assertTrue(String.valueOf(failure.getMessage()).contains(expected), failure.getMessage());
    }
}
