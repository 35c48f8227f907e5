package org.onrecord.engine.lucene;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.onrecord.text.Span;

/// How records stand in the index's stored fields.
final class Encoding {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private Encoding() {}

    static byte[] write(Object stored) {
        try {
            return JSON.writeValueAsBytes(stored);
        } catch (IOException e) {
            throw new UncheckedIOException("a record can be written as JSON", e);
        }
    }

    static <T> T read(BytesRef bytes, Class<T> type) throws IOException {
        return JSON.readValue(bytes.bytes, bytes.offset, bytes.length, type);
    }

    /// Sorted spans that do not overlap.
    static byte[] writeSpans(List<Span> spans) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 * spans.size());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Span span : spans) {
                out.writeInt(span.start());
                out.writeInt(span.end());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    static List<Span> readSpans(BytesRef bytes) throws IOException {
        List<Span> spans = new ArrayList<>(bytes.length / 8);
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            for (int i = 0; i < bytes.length / 8; i++) {
                spans.add(new Span(in.readInt(), in.readInt()));
            }
        }
        return spans;
    }
}
