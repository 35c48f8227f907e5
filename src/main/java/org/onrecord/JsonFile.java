package org.onrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// The rows of a file of JSON lines, which may be gzip (`.gz`).
final class JsonFile {
    private final Path file;

    JsonFile(Path file) {
        this.file = file;
    }

    /// In the order of the file; blank lines are skipped.
    ///
    /// @throws IllegalArgumentException naming file and line of what is no JSON or what `use` refuses by one
    /// @throws IOException if the file can't be read
    void forEach(Consumer<JsonNode> use) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    use(mapper, line, number, use);
                }
            }
        }
    }

    private void use(ObjectMapper mapper, String line, int number, Consumer<JsonNode> use) {
        try {
            use.accept(mapper.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ":" + number + ": not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
        }
    }
}
