package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.AccessKeys;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.BetterReading;
import org.onrecord.archive.Change;
import org.onrecord.archive.Corrections;
import org.onrecord.archive.JobProgress;
import org.onrecord.archive.LedgerCounts;
import org.onrecord.archive.LedgerPage;
import org.onrecord.archive.LedgerQuery;
import org.onrecord.archive.Meanings;
import org.onrecord.archive.Outcome;
import org.onrecord.archive.Receipt;
import org.onrecord.archive.SavedSearches;
import org.onrecord.archive.StoredBytes;
import org.onrecord.archive.StoredReading;
import org.onrecord.archive.Work;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Detail;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SourceDocument;

/// An archive in one SQLite file, `archive.db` (with `-wal` and `-shm` beside it while it's open), in a folder of its
/// own.
///
/// Write-ahead log, `synchronous=FULL`: a write is on the disk before its caller hears of it, and callers that wait at
/// the same time share one fsync.
public final class SqliteArchive implements Archive {
    private final FolderLock lock;
    private final Writer writer;
    private final Readers readers;
    private final InstantSource clock;
    private final StoredDocuments documents;
    private final Corrections corrections;
    private final AccessKeys keys;
    private final SavedSearches searches;
    private final Meanings meanings;
    private final AtomicLong indexed = new AtomicLong();

    private SqliteArchive(FolderLock lock, Writer writer, Readers readers, InstantSource clock) {
        this.lock = lock;
        this.writer = writer;
        this.readers = readers;
        this.clock = clock;
        this.documents = new StoredDocuments(readers);
        this.corrections = new SqliteCorrections(writer, readers, clock);
        this.keys = new SqliteKeys(writer, readers, clock);
        this.searches = new SqliteSearches(writer, readers, clock);
        this.meanings = new SqliteMeanings(writer, readers);
    }

    /// Opens the archive in `folder`, or makes one there.
    ///
    /// @throws org.onrecord.archive.ArchiveException if another process has it open, a newer version of Onrecord wrote
    ///     it, or it's damaged
    public static SqliteArchive open(Path folder, InstantSource clock) throws IOException {
        Path file = folder.toAbsolutePath().resolve("archive.db");
        Faults faults = new Faults(file);
        FolderLock lock = FolderLock.take(folder);
        try {
            Session session = Session.writer(file);
            try {
                Migrations.run(session, file);
            } catch (SQLException | IOException e) {
                session.close();
                throw e;
            }
            return new SqliteArchive(lock, new Writer(session, faults), new Readers(file, faults), clock);
        } catch (SQLException e) {
            lock.close();
            throw faults.of(e);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public List<Receipt> receive(List<Arrival> arrivals, @Nullable String job) throws IOException {
        List<@Nullable StoredBytes> stored = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            stored.add(Settling.stored(arrival));
        }
        long now = clock.millis();
        return writer.write(session -> {
            Long jobKey = null;
            if (job != null) {
                session.update("INSERT OR IGNORE INTO job (id, submitted) VALUES (?, ?)", job, now);
                jobKey = session.number("SELECT key FROM job WHERE id = ?", job);
            }
            Receiving receiving = new Receiving(session, new Receiving.Origin(null, jobKey, now));
            List<Receipt> receipts = new ArrayList<>();
            for (int i = 0; i < stored.size(); i++) {
                receipts.add(receiving.receive(arrivals.get(i), stored.get(i)));
            }
            return receipts;
        });
    }

    @Override
    public List<Work> pending(long after, int limit) throws IOException {
        requirePositive(limit);
        return readers.read(session -> session.list(
                "SELECT w.ticket, d.id, w.annotate_only FROM work w JOIN document d ON d.key = w.document"
                        + " WHERE w.ticket > ? ORDER BY w.ticket LIMIT ?",
                row -> new Work(row.getLong(1), row.getString(2), row.getBoolean(3)),
                after,
                limit));
    }

    @Override
    public long backlog() throws IOException {
        return readers.read(session -> session.number("SELECT count(*) FROM work"));
    }

    @Override
    public int store(List<Outcome> outcomes) throws IOException {
        long now = clock.millis();
        List<Writer.Change<Boolean>> changes =
                outcomes.stream().map(outcome -> Settling.change(outcome, now)).toList();
        return writer.write(session -> {
            int taken = 0;
            for (Writer.Change<Boolean> change : changes) {
                taken += change.apply(session) ? 1 : 0;
            }
            return taken;
        });
    }

    @Override
    public boolean withdraw(String id, long sequence, String reason, Detail detail) throws IOException {
        return writer.write(session -> new Deletion(session).withdraw(id, sequence, reason, DetailText.of(detail)));
    }

    @Override
    public boolean delete(String id) throws IOException {
        return writer.write(session -> new Deletion(session).delete(id));
    }

    @Override
    public long reannotate(List<String> annotators) throws IOException {
        return writer.write(Rereading.queueStale(annotators));
    }

    @Override
    public List<StoredReading> readBy(String annotator, int limit) throws IOException {
        requirePositive(limit);
        return readers.read(session -> Rereading.readBy(session, annotator, limit));
    }

    @Override
    public long countReadBy(String annotator) throws IOException {
        return readers.read(session -> Rereading.countReadBy(session, annotator));
    }

    @Override
    public int improve(List<BetterReading> readings) throws IOException {
        return writer.write(Rereading.improve(readings));
    }

    @Override
    public List<Change> changesSince(long sequence, int limit) throws IOException {
        requirePositive(limit);
        return readers.read(session -> session.list(
                "SELECT id, sequence, searchable IS NOT NULL FROM document WHERE sequence > ? ORDER BY sequence LIMIT ?",
                row -> row.getBoolean(3)
                        ? new Change.Put(row.getString(1), row.getLong(2))
                        : new Change.Delete(row.getString(1), row.getLong(2)),
                sequence,
                limit));
    }

    @Override
    public long lastSequence() throws IOException {
        return readers.read(session -> session.number("SELECT " + Numbers.LAST));
    }

    @Override
    public void indexedUpTo(long sequence) {
        indexed.set(sequence);
    }

    @Override
    public Optional<AnnotatedDocument> annotated(String id) throws IOException {
        return documents.annotated(id);
    }

    @Override
    public Corrections corrections() {
        return corrections;
    }

    @Override
    public AccessKeys keys() {
        return keys;
    }

    @Override
    public SavedSearches searches() {
        return searches;
    }

    @Override
    public Meanings meanings() {
        return meanings;
    }

    @Override
    public Optional<Instant> received(String id) throws IOException {
        return documents.received(id);
    }

    @Override
    public Optional<NormalizedDocument> normalized(String id) throws IOException {
        return documents.normalized(id);
    }

    @Override
    public Optional<SourceDocument> original(String id) throws IOException {
        return documents.original(id);
    }

    @Override
    public Optional<SourceDocument> original(String id, int version) throws IOException {
        return documents.original(id, version);
    }

    @Override
    public LedgerPage ledger(LedgerQuery query) throws IOException {
        return readers.read(session -> new Ledger(session, indexed.get()).page(query));
    }

    @Override
    public LedgerCounts counts() throws IOException {
        return readers.read(session -> new Ledger(session, indexed.get()).counts());
    }

    @Override
    public Optional<JobProgress> job(String id) throws IOException {
        return readers.read(session -> new Ledger(session, indexed.get()).job(id));
    }

    /// Answers all writes that wait, then closes; a second time does nothing.
    @Override
    public void close() throws IOException {
        try (lock) {
            readers.close();
            writer.close();
        }
    }

    private static void requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " must be at least 1");
        }
    }
}
