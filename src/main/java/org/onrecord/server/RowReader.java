package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Content;
import org.onrecord.document.PartialDate;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// Reads the documents of a JSON body: one object, or an array of them, each with `text` or `html`. All errors are told
/// at once, each with the JSON Pointer of its field.
final class RowReader {
    /// The media type under which a row is kept and read, as one of a JSON-lines file is.
    private static final String ROW_TYPE = "application/vnd.onrecord+json";

    /// In the order in which a row is kept: the same row twice is the same bytes.
    private static final List<String> FIELDS =
            List.of("id", "title", "published", "source", "author", "url", "text", "html");

    /// An address that holds a NUL is refused before a route is looked for: such an article could never be read or
    /// deleted.
    static final String ID_RULE = "must hold no control characters";

    private final List<InvalidParameter> errors = new ArrayList<>();

    List<SourceDocument> read(byte[] body) {
        JsonNode root = JsonBody.parse(body);
        List<SourceDocument> documents = new ArrayList<>();
        if (root.isArray()) {
            if (root.isEmpty()) {
                errors.add(new InvalidParameter("", "[]", "must hold at least one document"));
            }
            for (int i = 0; i < root.size(); i++) {
                row(root.get(i), "/" + i, documents);
            }
        } else {
            row(root, "", documents);
        }
        if (!errors.isEmpty()) {
            throw ProblemException.badParameters(errors);
        }
        return documents;
    }

    private void row(JsonNode row, String pointer, List<SourceDocument> documents) {
        if (!(row instanceof ObjectNode object)) {
            errors.add(new InvalidParameter(pointer, row.toString(), "must be an object"));
            return;
        }
        object.properties()
                .forEach(field -> checkField(pointer + "/" + field.getKey(), field.getKey(), field.getValue()));
        String text = value(object, "text");
        String html = value(object, "html");
        if ((text == null) == (html == null)) {
            errors.add(new InvalidParameter(pointer, null, "must have either 'text' or 'html', not blank"));
        }
        String id = value(object, "id");
        if (id != null && Fields.holdsControls(id)) {
            errors.add(new InvalidParameter(pointer + "/id", id, ID_RULE));
        }
        String fault = dateFault(value(object, "published"));
        if (fault != null) {
            errors.add(new InvalidParameter(pointer + "/published", value(object, "published"), fault));
        }
        if (errors.isEmpty()) {
            documents.add(document(object));
        }
    }

    private void checkField(String pointer, String name, JsonNode value) {
        if (!FIELDS.contains(name)) {
            errors.add(new InvalidParameter(
                    pointer, value.asText(), "is unknown: there are only " + String.join(", ", FIELDS)));
        } else if (!value.isTextual() && !value.isNull()) {
            errors.add(new InvalidParameter(pointer, value.toString(), "must be a string"));
        }
    }

    private static SourceDocument document(ObjectNode row) {
        ObjectNode kept = Pieces.JSON.objectNode();
        for (String field : FIELDS) {
            String value = value(row, field);
            if (value != null) {
                kept.put(field, value);
            }
        }
        String id = value(row, "id");
        String title = value(row, "title");
        return new SourceDocument(
                id,
                id != null ? id : title != null ? title : "row",
                ROW_TYPE,
                SuppliedMetadata.NONE,
                Content.of(kept.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable String value(ObjectNode row, String field) {
        JsonNode value = row.get(field);
        return value == null || !value.isTextual() || value.asText().isBlank() ? null : value.asText();
    }

    /// What is wrong with a date of publication; null if nothing is.
    static @Nullable String dateFault(@Nullable String date) {
        if (date == null || PartialDate.parse(date).isPresent()) {
            return null;
        }
        try {
            OffsetDateTime.parse(date);
            return null;
        } catch (DateTimeException notADate) {
            return "must be a date such as 2020, 2020-10 or 2020-10-05, or a timestamp such as 2020-10-05T08:30:00Z";
        }
    }
}
