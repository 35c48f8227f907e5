package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Corrections;
import org.onrecord.archive.DocumentCodec;
import org.onrecord.correction.Correction;
import org.onrecord.correction.Corrector;
import org.onrecord.correction.Fix;
import org.onrecord.correction.Target;

/// [Corrections] in the archive's tables. A correction and the new sequence numbers of the documents that it changes
/// are one transaction.
final class SqliteCorrections implements Corrections {
    private static final String COLUMNS =
            "SELECT number, author, reason, made, fix, target, undone, undone_author, undone_reason FROM correction ";

    private static final String OF_SPEAKERS = COLUMNS + "WHERE article IS NULL AND undone IS NULL ORDER BY number";

    private final Writer writer;
    private final Readers readers;
    private final InstantSource clock;

    SqliteCorrections(Writer writer, Readers readers, InstantSource clock) {
        this.writer = writer;
        this.readers = readers;
        this.clock = clock;
    }

    /// Notes whom a document names, in place of what was noted before.
    static void putNamed(Session session, long document, Set<String> speakers) throws SQLException {
        session.update("DELETE FROM named WHERE document = ?", document);
        for (String speaker : speakers) {
            session.update("INSERT INTO named (speaker, document) VALUES (?, ?)", speaker, document);
        }
    }

    /// The same for all documents of an archive that comes from before.
    static void putAllNamed(Session session) throws SQLException, IOException {
        List<Long> documents = session.list(
                "SELECT key FROM document WHERE searchable IS NOT NULL ORDER BY key", row -> row.getLong(1));
        for (long document : documents) {
            byte[] annotations = session.first(
                            "SELECT a.json FROM document d JOIN annotated a ON a.version = d.searchable WHERE d.key = ?",
                            row -> row.getBytes(1),
                            document)
                    .orElseThrow();
            putNamed(session, document, DocumentCodec.speakers(annotations));
        }
    }

    @Override
    public Optional<Correction> add(Correction.Draft draft) throws IOException {
        Target target = draft.target();
        String fix = DocumentCodec.encode(draft.fix());
        long now = clock.millis();
        return writer.write(session -> {
            if (target != null && !touch(session, target.article())) {
                return Optional.empty();
            }
            long number = session.insert(
                    "INSERT INTO correction (kind, article, mention, author, reason, made, fix, target)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    draft.fix().label(),
                    target == null ? null : target.article(),
                    target == null || target.passage() == null
                            ? null
                            : target.passage().mention(),
                    draft.author(),
                    draft.reason(),
                    now,
                    fix,
                    target == null ? null : DocumentCodec.encode(target));
            touchNamed(session, draft.fix());
            return find(session, number);
        });
    }

    @Override
    public Optional<Correction> undo(long number, String author, String reason) throws IOException {
        long now = clock.millis();
        return writer.write(session -> {
            int undone = session.update(
                    "UPDATE correction SET undone = ?, undone_author = ?, undone_reason = ?"
                            + " WHERE number = ? AND undone IS NULL",
                    now,
                    author,
                    reason,
                    number);
            if (undone == 0) {
                return Optional.empty();
            }
            Correction correction = find(session, number).orElseThrow();
            Target target = correction.draft().target();
            if (target != null) {
                touch(session, target.article());
            }
            touchNamed(session, correction.draft().fix());
            return Optional.of(correction);
        });
    }

    @Override
    public Optional<Correction> find(long number) throws IOException {
        Optional<Row> row = readers.read(session -> session.first(COLUMNS + "WHERE number = ?", Row::of, number));
        return row.isEmpty() ? Optional.empty() : Optional.of(row.get().correction());
    }

    @Override
    public List<Correction> list(Query query) throws IOException {
        Filter filter = query.filter();
        Integer active = filter.active() == null ? null : filter.active() ? 1 : 0;
        return corrections(readers.read(session -> session.list(
                COLUMNS
                        + "WHERE (?1 IS NULL OR article = ?1) AND (?2 IS NULL OR mention = ?2)"
                        + " AND (?3 IS NULL OR kind = ?3) AND (?4 IS NULL OR (undone IS NULL) = ?4)"
                        + " AND (?5 IS NULL OR number < ?5) ORDER BY number DESC LIMIT ?6",
                Row::of,
                filter.article(),
                filter.mention(),
                filter.kind(),
                active,
                query.before(),
                query.size())));
    }

    @Override
    public List<Correction> of(String article) throws IOException {
        return corrections(readers.read(session -> session.list(
                COLUMNS + "WHERE (article = ? OR article IS NULL) AND undone IS NULL ORDER BY number",
                Row::of,
                article)));
    }

    @Override
    public long articlesNaming(String speaker) throws IOException {
        return readers.read(session -> session.number(
                "SELECT count(*) FROM named n JOIN document d ON d.key = n.document"
                        + " WHERE n.speaker = ? AND d.searchable IS NOT NULL",
                speaker));
    }

    private static Optional<Correction> find(Session session, long number) throws SQLException, IOException {
        Optional<Row> row = session.first(COLUMNS + "WHERE number = ?", Row::of, number);
        return row.isEmpty() ? Optional.empty() : Optional.of(row.get().correction());
    }

    /// Gives a document that searches find a new sequence number; false if they find none of that id.
    private static boolean touch(Session session, String article) throws SQLException {
        return session.update(
                        "UPDATE document SET sequence = " + Numbers.NEXT + " WHERE id = ? AND searchable IS NOT NULL",
                        article)
                > 0;
    }

    /// All documents whose speakers a merge or split changes, or has changed.
    private static void touchNamed(Session session, Fix fix) throws SQLException, IOException {
        if (fix.speakersTouched().isEmpty()) {
            return;
        }
        List<Correction> ofSpeakers = corrections(session.list(OF_SPEAKERS, Row::of));
        Set<String> ids = Corrector.origins(fix.speakersTouched(), ofSpeakers);
        Set<String> articles = new TreeSet<>();
        for (String id : ids) {
            articles.addAll(session.list(
                    "SELECT d.id FROM named n JOIN document d ON d.key = n.document WHERE n.speaker = ?",
                    row -> row.getString(1),
                    id));
        }
        for (Row row :
                session.list(COLUMNS + "WHERE kind = 'wrong-speaker' AND undone IS NULL ORDER BY number", Row::of)) {
            Correction.Draft byHand = row.correction().draft();
            if (byHand.target() != null
                    && byHand.fix() instanceof Fix.WrongSpeaker wrong
                    && wrong.speaker() != null
                    && ids.contains(wrong.speaker().id())) {
                articles.add(byHand.target().article());
            }
        }
        for (String article : articles) {
            touch(session, article);
        }
    }

    private static List<Correction> corrections(List<Row> rows) throws IOException {
        List<Correction> corrections = new ArrayList<>();
        for (Row row : rows) {
            corrections.add(row.correction());
        }
        return corrections;
    }

    private record Row(
            long number,
            Signed made,
            String fix,
            @Nullable String target,
            @Nullable Signed undone) {
        static Row of(ResultSet row) throws SQLException {
            long undone = row.getLong(7);
            Signed undoing = row.wasNull() ? null : new Signed(row.getString(8), row.getString(9), undone);
            return new Row(
                    row.getLong(1),
                    new Signed(row.getString(2), row.getString(3), row.getLong(4)),
                    row.getString(5),
                    row.getString(6),
                    undoing);
        }

        Correction correction() throws IOException {
            Target about = target == null ? null : DocumentCodec.decodeTarget(target);
            return new Correction(
                    number,
                    new Correction.Draft(DocumentCodec.decodeFix(fix), about, made.author, made.reason),
                    Instant.ofEpochMilli(made.at),
                    undone == null
                            ? null
                            : new Correction.Undoing(undone.author, undone.reason, Instant.ofEpochMilli(undone.at)));
        }
    }

    private record Signed(String author, String reason, long at) {}
}
