package org.onrecord.server;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.document.Content;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// Reads the documents of an upload: the files of a form, or JSON rows.
final class UploadReader {
    private static final Set<String> FIELDS = Set.of("id", "title", "source", "author", "url", "published");

    private static final String SETTING = "server.max-upload";

    private final long maxBytes;

    UploadReader(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /// Never empty.
    ///
    /// @throws ProblemException if the body is too large, of another type, or wrong
    List<SourceDocument> read(Context ctx) throws IOException {
        if (ctx.req().getContentLengthLong() > maxBytes) {
            throw ProblemException.tooLarge(maxBytes, SETTING);
        }
        String type = JsonBody.mediaType(ctx.contentType());
        return switch (type) {
            case "multipart/form-data" -> form(ctx);
            case "application/json" -> new RowReader().read(JsonBody.bytes(ctx, maxBytes, SETTING));
            default ->
                throw ProblemException.unsupportedMediaType(
                        (type.isEmpty() ? "A body without a Content-Type" : "A body of type '" + type + "'")
                                + " is not read; send multipart/form-data or application/json.");
        };
    }

    private List<SourceDocument> form(Context ctx) throws IOException {
        List<UploadedFile> files = ctx.uploadedFiles();
        Map<String, String> fields = fields(ctx, files.size());
        SuppliedMetadata supplied = new SuppliedMetadata(
                fields.get("title"),
                fields.get("source"),
                fields.get("author"),
                fields.get("url"),
                fields.get("published"));
        List<SourceDocument> documents = new ArrayList<>();
        for (UploadedFile file : files) {
            try (InputStream in = file.content()) {
                String name = file.filename().isBlank() ? "upload" : file.filename();
                documents.add(new SourceDocument(
                        fields.get("id"), name, file.contentType(), supplied, Content.of(in.readAllBytes())));
            }
        }
        return documents;
    }

    /// What is said about the file. About several files nothing but their source can be true of each.
    private static Map<String, String> fields(Context ctx, int files) {
        List<InvalidParameter> errors = new ArrayList<>();
        Map<String, String> fields = new TreeMap<>();
        new TreeMap<>(ctx.formParamMap()).forEach((name, values) -> {
            // Files stand in the map too, without a value.
            String value = values.isEmpty() ? null : values.getFirst();
            if (value == null) {
                return;
            }
            if (!FIELDS.contains(name)) {
                errors.add(new InvalidParameter(
                        name,
                        value,
                        "is unknown: beside files there are only id, title, source, author, url, published"));
            } else if (values.size() > 1) {
                errors.add(new InvalidParameter(name, values.get(1), "must be given once"));
            } else if (files > 1 && !name.equals("source")) {
                errors.add(new InvalidParameter(name, value, "must not be given with more than one file"));
            } else if (!value.isBlank()) {
                fields.put(name, value.strip());
            }
        });
        if (files == 0) {
            errors.add(new InvalidParameter("file", null, "must be given: at least one part with a file name"));
        }
        String id = fields.get("id");
        if (id != null && Fields.holdsControls(id)) {
            errors.add(new InvalidParameter("id", id, RowReader.ID_RULE));
        }
        String fault = RowReader.dateFault(fields.get("published"));
        if (fault != null) {
            errors.add(new InvalidParameter("published", fields.get("published"), fault));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.badParameters(errors);
        }
        return fields;
    }
}
