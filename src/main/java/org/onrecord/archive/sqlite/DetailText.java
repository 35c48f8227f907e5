package org.onrecord.archive.sqlite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Detail;

/// A [Detail] as the tables keep it: a JSON array of its code and its words.
final class DetailText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DetailText() {}

    static String of(Detail detail) {
        List<String> parts = new ArrayList<>(detail.words());
        parts.addFirst(detail.kind().code());
        try {
            return JSON.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings can be written", e);
        }
    }

    /// @throws IllegalArgumentException if it is no detail
    static @Nullable Detail read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts;
        try {
            parts = JSON.readValue(text, String[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("'" + text + "' must be a JSON array of strings", e);
        }
        Detail.Kind kind = Arrays.stream(Detail.Kind.values())
                .filter(each -> each.code().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' must begin with a code"));
        return new Detail(kind, List.of(parts).subList(1, parts.length));
    }
}
