package org.onrecord.normalize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Detail;
import org.onrecord.document.SuppliedMetadata;

/// A row of a JSON-lines file, read and checked.
///
/// @param text null where the row carries `html`
/// @param html null where the row carries `text`
record JsonRow(@Nullable String text, @Nullable String html, SuppliedMetadata supplied) {
    /// `NaN` is what tables write for a cell without value; it is read as one.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final Set<String> FIELDS =
            Set.of("id", "title", "published", "source", "author", "url", "text", "html");

    /// Why a row is wrong, in one sentence.
    static final class BadRow extends Exception {
        private static final long serialVersionUID = 1;

        private final Detail detail;

        BadRow(Detail detail) {
            super(detail.message());
            this.detail = detail;
        }

        Detail detail() {
            return detail;
        }
    }

    /// Reads a row; fields that are not its own are let be.
    ///
    /// @throws BadRow naming the rule it breaks
    static JsonRow read(byte[] bytes) throws BadRow {
        JsonNode row;
        try {
            row = MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new BadRow(Detail.of(Detail.Kind.NO_JSON, e.getOriginalMessage()));
        } catch (IOException e) {
            throw new BadRow(Detail.told(String.valueOf(e.getMessage())));
        }
        if (row == null || !row.isObject()) {
            throw new BadRow(Detail.of(Detail.Kind.NO_OBJECT));
        }
        for (String field : FIELDS) {
            JsonNode value = row.get(field);
            if (value != null && !isNone(value) && !value.isTextual() && !(field.equals("id") && value.isNumber())) {
                throw new BadRow(Detail.of(Detail.Kind.NO_STRING, field));
            }
        }
        String text = value(row, "text");
        String html = value(row, "html");
        if ((text == null) == (html == null)) {
            throw new BadRow(Detail.of(Detail.Kind.NEITHER_TEXT_NOR_HTML));
        }
        return new JsonRow(
                text,
                html,
                new SuppliedMetadata(
                        value(row, "title"),
                        value(row, "source"),
                        value(row, "author"),
                        value(row, "url"),
                        value(row, "published")));
    }

    /// The id that a row brings along; null where it brings none, or can't be read.
    static @Nullable String id(byte[] bytes) {
        try {
            JsonNode row = MAPPER.readTree(bytes);
            return row == null ? null : value(row, "id");
        } catch (IOException unreadable) {
            // What is wrong with it is told where it is read as a document.
            return null;
        }
    }

    /// What the row says, filled up with what was said about it elsewhere.
    SuppliedMetadata supplied(SuppliedMetadata elsewhere) {
        return new SuppliedMetadata(
                either(supplied.title(), elsewhere.title()),
                either(supplied.source(), elsewhere.source()),
                either(supplied.author(), elsewhere.author()),
                either(supplied.url(), elsewhere.url()),
                either(supplied.published(), elsewhere.published()));
    }

    private static boolean isNone(JsonNode value) {
        return value.isNull() || (value.isFloatingPointNumber() && Double.isNaN(value.doubleValue()));
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static @Nullable String value(JsonNode row, String field) {
        JsonNode value = row.get(field);
        return value == null || isNone(value) || (value.asText().isBlank() && !field.equals("text"))
                ? null
                : value.asText();
    }
}
