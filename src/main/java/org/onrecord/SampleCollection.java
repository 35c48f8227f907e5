package org.onrecord;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Content;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// The fictional articles that `serve` loads into an empty archive, from `sample-collection/` on the class path.
final class SampleCollection {
    private static final String FOLDER = "/sample-collection/";
    private static final List<String> COLUMNS =
            List.of("file", "mediaType", "title", "source", "author", "url", "published");

    private SampleCollection() {}

    /// All of it, in the order of its index.
    static List<SourceDocument> read() throws IOException {
        List<SourceDocument> documents = new ArrayList<>();
        boolean header = false;
        for (String line : new String(resource("index.tsv"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != COLUMNS.size() || (!header && !cells.equals(COLUMNS))) {
                throw new IllegalStateException("sample-collection/index.tsv: '" + line + "' must have the columns "
                        + String.join(", ", COLUMNS));
            }
            if (header) {
                documents.add(document(cells));
            }
            header = true;
        }
        return documents;
    }

    private static SourceDocument document(List<String> cells) throws IOException {
        return new SourceDocument(
                null,
                cells.getFirst(),
                cell(cells, 1),
                new SuppliedMetadata(cell(cells, 2), cell(cells, 3), cell(cells, 4), cell(cells, 5), cell(cells, 6)),
                Content.of(resource(cells.getFirst())));
    }

    private static @Nullable String cell(List<String> cells, int at) {
        String cell = cells.get(at).strip();
        return cell.isEmpty() ? null : cell;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SampleCollection.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new FileNotFoundException("the program lacks " + FOLDER + name);
            }
            return in.readAllBytes();
        }
    }
}
