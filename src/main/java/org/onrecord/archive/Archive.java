package org.onrecord.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.correction.Corrector;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Detail;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SourceDocument;

/// The truth: original bytes, normalised texts, annotations and the ledger of all that was ever received.
///
/// Every method that writes returns only when what it wrote is durable: a crash at any moment after that loses nothing,
/// a crash before leaves all of it or nothing. Every change of what a search may find gets a sequence number, strictly
/// increasing for as long as the archive lives; an index is a projection that has read up to one of them.
///
/// Safe for any number of threads; one process at a time. Every method throws an [ArchiveException], which says in
/// plain words what an operator can do, when the storage fails.
public interface Archive extends AutoCloseable {
    /// Takes documents in, in one piece: all of them, or none.
    ///
    /// Content that its document already holds is a second sighting, not a second document; where it could not be read,
    /// it is tried again. A document without an id of
    /// its own goes to the one that already holds its bytes, else it gets one from its hash. Other content, or other
    /// supplied metadata, under a known id replaces: the old original is kept with its version, the old annotations
    /// stay searchable until the new ones are stored.
    ///
    /// @param job groups arrivals whose progress [#job] tells; made if it's not there yet; null for none
    /// @return one receipt for each arrival, in their order
    List<Receipt> receive(List<Arrival> arrivals, @Nullable String job) throws IOException;

    /// What waits to be read, in the order of arrival; the same until [#store] settles it.
    ///
    /// @param after only tickets above this one; 0 for the first
    /// @param limit at most so many, at least 1
    List<Work> pending(long after, int limit) throws IOException;

    /// How many documents wait to be read.
    long backlog() throws IOException;

    /// Settles work, in one piece. An outcome whose document was replaced or deleted in the meantime is dropped.
    ///
    /// @return how many outcomes were taken
    int store(List<Outcome> outcomes) throws IOException;

    /// Takes from search a document that an index refuses; nothing happens if it changed since.
    ///
    /// @param sequence of the change that the index refused
    /// @param reason a stable lower-case label
    /// @return whether it was taken
    boolean withdraw(String id, long sequence, String reason, Detail detail) throws IOException;

    /// Removes a document for good: its bytes in all versions, text and annotations; the ledger alone remembers it.
    /// With a container go the members that came in no other way.
    ///
    /// @return false if there is no such document
    boolean delete(String id) throws IOException;

    /// Queues every document for annotation that was last read by another annotator than these, and those on which
    /// annotation failed. What is searchable stays so until the new annotations are stored.
    ///
    /// @param annotators the fingerprints of today's, at least one, see [AnnotatedDocument#annotator]
    /// @return how many were queued
    long reannotate(List<String> annotators) throws IOException;

    /// Annotations by one annotator that searches find, of the latest arrivals first; not those that people put right,
    /// for that is better still.
    ///
    /// @param limit at most so many, at least 1
    List<StoredReading> readBy(String annotator, int limit) throws IOException;

    /// How many documents [#readBy] would list without a limit.
    long countReadBy(String annotator) throws IOException;

    /// Puts better annotations in the place of others, in one piece. A document that was read again, replaced, put
    /// right or deleted in the meantime keeps what it has.
    ///
    /// @return how many were taken
    int improve(List<BetterReading> readings) throws IOException;

    /// What a search may find has changed: each document's latest change alone, oldest first.
    ///
    /// @param sequence only changes above it; 0 for all
    /// @param limit at most so many, at least 1
    /// @return empty if nothing changed
    List<Change> changesSince(long sequence, int limit) throws IOException;

    /// The highest sequence number given; 0 on an empty archive.
    long lastSequence() throws IOException;

    /// Notes up to which sequence number searches see the archive, from which [DocumentState#INDEXED] follows. Kept in
    /// memory alone: the index itself knows it across restarts.
    void indexedUpTo(long sequence);

    /// The document as last annotated by the machine; empty if it never was, or is gone.
    Optional<AnnotatedDocument> annotated(String id) throws IOException;

    /// The document as searches are to find it: as last annotated, with what people put right.
    default Optional<AnnotatedDocument> corrected(String id) throws IOException {
        Optional<AnnotatedDocument> read = annotated(id);
        return read.isEmpty()
                ? read
                : Optional.of(Corrector.apply(read.get(), corrections().of(id)));
    }

    /// What people put right.
    Corrections corrections();

    /// The keys by which others may use the service.
    AccessKeys keys();

    /// Searches that people are told about.
    SavedSearches searches();

    /// What quotes mean.
    Meanings meanings();

    /// When a document first came in; empty if there never was one of that id.
    Optional<Instant> received(String id) throws IOException;

    /// The latest version's text; empty if it isn't normalised (yet).
    Optional<NormalizedDocument> normalized(String id) throws IOException;

    /// The latest version as received, its id filled in; empty if there is no such document.
    Optional<SourceDocument> original(String id) throws IOException;

    /// An older version as received.
    ///
    /// @param version from 1
    Optional<SourceDocument> original(String id, int version) throws IOException;

    /// Every sighting of every document, newest first.
    LedgerPage ledger(LedgerQuery query) throws IOException;

    /// How many ledger rows there are in each state, and how many failures for each reason.
    LedgerCounts counts() throws IOException;

    /// How far a job is; empty for an unknown one.
    Optional<JobProgress> job(String id) throws IOException;

    @Override
    void close() throws IOException;
}
