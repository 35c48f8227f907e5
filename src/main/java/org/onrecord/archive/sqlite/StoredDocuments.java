package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.DocumentCodec;
import org.onrecord.archive.StoredBytes;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SourceDocument;

/// Reads what is stored of one document: as it came, as text, and as it was annotated.
final class StoredDocuments {
    private static final String ORIGINAL = """
            SELECT d.id, v.name, v.media_type, v.supplied, c.deflated, c.bytes FROM document d
            JOIN version v ON v.document = d.key JOIN content c ON c.key = v.content WHERE d.id = ? AND
            """;

    private final Readers readers;

    StoredDocuments(Readers readers) {
        this.readers = readers;
    }

    Optional<AnnotatedDocument> annotated(String id) throws IOException {
        Optional<List<byte[]>> texts = readers.read(session -> session.first(
                "SELECT n.json, a.json FROM document d JOIN normalized n ON n.version = d.searchable"
                        + " JOIN annotated a ON a.version = d.searchable WHERE d.id = ?",
                row -> List.of(row.getBytes(1), row.getBytes(2)),
                id));
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        DocumentCodec.decode(texts.get().getFirst(), texts.get().getLast()));
    }

    Optional<Instant> received(String id) throws IOException {
        return readers.read(session -> session.first(
                "SELECT s.received FROM document d JOIN version v ON v.document = d.key"
                        + " JOIN sighting s ON s.version = v.key WHERE d.id = ? ORDER BY s.number LIMIT 1",
                row -> Instant.ofEpochMilli(row.getLong(1)),
                id));
    }

    Optional<NormalizedDocument> normalized(String id) throws IOException {
        Optional<byte[]> text = readers.read(session -> session.first(
                "SELECT n.json FROM document d JOIN normalized n ON n.version = d.latest WHERE d.id = ?",
                row -> row.getBytes(1),
                id));
        return text.isEmpty() ? Optional.empty() : Optional.of(DocumentCodec.decode(text.get()));
    }

    Optional<SourceDocument> original(String id) throws IOException {
        return unpack(readers.read(session -> session.first(ORIGINAL + " v.key = d.latest", Original::of, id)));
    }

    Optional<SourceDocument> original(String id, int version) throws IOException {
        return unpack(readers.read(session -> session.first(ORIGINAL + " v.number = ?", Original::of, id, version)));
    }

    private static Optional<SourceDocument> unpack(Optional<Original> found) throws IOException {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().document());
    }

    private record Original(
            String id, String name, @Nullable String mediaType, String supplied, StoredBytes bytes) {
        static Original of(ResultSet row) throws SQLException {
            return new Original(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    new StoredBytes(row.getBytes(6), row.getBoolean(5)));
        }

        SourceDocument document() throws IOException {
            return new SourceDocument(id, name, mediaType, DocumentCodec.decodeSupplied(supplied), bytes.content());
        }
    }
}
