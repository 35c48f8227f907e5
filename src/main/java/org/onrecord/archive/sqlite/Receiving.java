package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.DocumentCodec;
import org.onrecord.archive.Receipt;
import org.onrecord.archive.StoredBytes;
import org.onrecord.document.Content;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// Writes down one arrival at a time, inside the writer's transaction.
final class Receiving {
    private static final int SHORTEST_ID = 16;
    private static final int ID_STEP = 8;

    private final Session session;
    private final Origin origin;

    Receiving(Session session, Origin origin) {
        this.session = session;
        this.origin = origin;
    }

    /// Writes down one arrival.
    ///
    /// @param stored the bytes of its content; null where the arrival could not be read
    Receipt receive(Arrival arrival, @Nullable StoredBytes stored) throws SQLException, IOException {
        return switch (arrival) {
            case Arrival.Unreadable bad -> {
                sight(
                        Receipt.Kind.UNREADABLE,
                        null,
                        new Label(bad.name(), null, bad.reason(), DetailText.of(bad.detail())));
                yield new Receipt(null, 0, Receipt.Kind.UNREADABLE);
            }
            case Arrival.Received received -> {
                if (stored == null) {
                    throw new IllegalArgumentException(
                            "no bytes for " + received.document().name());
                }
                yield receive(received.document(), stored);
            }
        };
    }

    private Receipt receive(SourceDocument source, StoredBytes stored) throws SQLException, IOException {
        Optional<Known> known = source.id() == null ? holding(source.content()) : named(source.id());
        Receipt receipt;
        long version;
        if (known.isEmpty()) {
            String id = source.id() == null ? freeId(source.content()) : source.id();
            long document = session.insert("INSERT INTO document (id, state) VALUES (?, 'received')", id);
            receipt = new Receipt(id, 1, Receipt.Kind.NEW);
            version = addVersion(document, 1, source, stored);
        } else {
            Known last = known.get();
            Receipt.Kind kind = kind(last, source);
            boolean again = kind != Receipt.Kind.DUPLICATE;
            receipt = new Receipt(last.id(), again ? last.number() + 1 : last.number(), kind);
            version = again ? addVersion(last.document(), receipt.version(), source, stored) : last.version();
        }
        sight(receipt.kind(), version, new Label(source.name(), source.mediaType(), null, null));
        return receipt;
    }

    /// What known content is, or other content under a known id.
    private Receipt.Kind kind(Known known, SourceDocument source) throws SQLException, IOException {
        if (known.is("deleted")) {
            return Receipt.Kind.NEW;
        }
        if (!same(known, source)) {
            return Receipt.Kind.REPLACED;
        }
        return known.is("failed") || lacksMembers(known) ? Receipt.Kind.RETRIED : Receipt.Kind.DUPLICATE;
    }

    /// Whether a container came by itself some of whose members could not be read. One inside another is not read again
    /// for that: it might be the same one, for ever.
    private boolean lacksMembers(Known known) throws SQLException {
        return origin.container() == null
                && known.is("container")
                && session.number(
                                "SELECT count(*) FROM sighting s LEFT JOIN version v ON v.key = s.version"
                                        + " LEFT JOIN document m ON m.key = v.document"
                                        + " WHERE s.container = ? AND (s.version IS NULL OR m.state = 'failed') AND"
                                        // Of the last time it was read.
                                        + " s.number > (SELECT min(c.number) FROM sighting c WHERE c.version = ?)",
                                known.document(),
                                known.version())
                        > 0;
    }

    /// A document without an id goes to the one that holds its bytes now; a deleted one only if no other does.
    private Optional<Known> holding(Content content) throws SQLException {
        return session.first(
                Known.SELECT + " WHERE v.sha256 = ? ORDER BY d.state = 'deleted', d.key LIMIT 1",
                Known::of,
                content.sha256());
    }

    private Optional<Known> named(String id) throws SQLException {
        return session.first(Known.SELECT + " WHERE d.id = ?", Known::of, id);
    }

    private static boolean same(Known known, SourceDocument source) throws IOException {
        return known.sha256().equals(source.content().sha256())
                && (source.supplied().equals(SuppliedMetadata.NONE)
                        || source.supplied().equals(DocumentCodec.decodeSupplied(known.supplied())));
    }

    private String freeId(Content content) throws SQLException {
        int length = SHORTEST_ID;
        while (named(content.sha256().substring(0, length)).isPresent()) {
            length += ID_STEP;
        }
        return content.sha256().substring(0, length);
    }

    private long addVersion(long document, int number, SourceDocument source, StoredBytes stored) throws SQLException {
        long version = session.insert(
                "INSERT INTO version (document, number, sha256, size, name, media_type, supplied, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                document,
                number,
                source.content().sha256(),
                source.content().size(),
                source.name(),
                source.mediaType(),
                DocumentCodec.encode(source.supplied()),
                keep(source.content(), stored));
        session.update(
                "UPDATE document SET latest = ?, state = 'received', reason = NULL, detail = NULL, truncated = 0"
                        + " WHERE key = ?",
                version,
                document);
        session.update("DELETE FROM work WHERE document = ?", document);
        session.update("INSERT INTO work (document, version, annotate_only) VALUES (?, ?, 0)", document, version);
        return version;
    }

    private long keep(Content content, StoredBytes stored) throws SQLException {
        Optional<Long> kept = session.first(
                "SELECT content FROM version WHERE sha256 = ? AND content IS NOT NULL LIMIT 1",
                row -> row.getLong(1),
                content.sha256());
        return kept.isPresent()
                ? kept.get()
                : session.insert(
                        "INSERT INTO content (deflated, bytes) VALUES (?, ?)",
                        stored.deflated() ? 1 : 0,
                        stored.bytes());
    }

    private void sight(Receipt.Kind kind, @Nullable Long version, Label label) throws SQLException {
        session.update(
                "INSERT INTO sighting (kind, version, container, job, received, name, media_type, reason, detail)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                kind == Receipt.Kind.RETRIED ? Receipt.Kind.REPLACED.label() : kind.label(),
                version,
                origin.container(),
                origin.job(),
                origin.received(),
                label.name(),
                label.mediaType(),
                label.reason(),
                label.detail());
    }

    /// Where arrivals come from.
    ///
    /// @param container key of the container document; null if they came by themselves
    /// @param job key; null for none
    /// @param received milliseconds since 1970-01-01T00:00Z
    record Origin(@Nullable Long container, @Nullable Long job, long received) {}

    private record Label(
            String name,
            @Nullable String mediaType,
            @Nullable String reason,
            @Nullable String detail) {}

    /// A document that is there, and its latest version.
    private record Known(
            long document, String id, String state, long version, int number, String sha256, String supplied) {
        static final String SELECT =
                "SELECT d.key, d.id, d.state, v.key, v.number, v.sha256, v.supplied FROM document d"
                        + " JOIN version v ON v.key = d.latest";

        boolean is(String asked) {
            return state.equals(asked);
        }

        static Known of(ResultSet row) throws SQLException {
            return new Known(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getInt(5),
                    row.getString(6),
                    row.getString(7));
        }
    }
}
