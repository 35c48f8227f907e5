package org.onrecord.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.onrecord.archive.Archive;
import org.onrecord.archive.ArchiveException;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.Outcome;
import org.onrecord.archive.Work;
import org.onrecord.document.Detail;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SourceDocument;
import org.onrecord.normalize.Normalization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one document from the archive: every one has an outcome, the bad ones too.
final class WorkReader {
    static final String NORMALIZE_FAILED = "normalize-failed";
    static final String ANNOTATION_FAILED = "annotation-failed";
    static final String ARCHIVE_DAMAGED = "archive-damaged";

    private static final Logger LOG = LoggerFactory.getLogger(WorkReader.class);

    private final Archive archive;
    private final Steps steps;

    WorkReader(Archive archive, Steps steps) {
        this.archive = archive;
        this.steps = steps;
    }

    /// Empty where the document is gone in the meantime, or reading it was broken off.
    ///
    /// @throws ArchiveException if the storage fails, which says nothing about the document
    Optional<Outcome> read(Work work) throws IOException {
        try {
            if (work.annotateOnly()) {
                Optional<NormalizedDocument> text = archive.normalized(work.id());
                return text.map(document -> annotate(work, document));
            }
            Optional<SourceDocument> source = archive.original(work.id());
            return source.map(document -> normalize(work, document));
        } catch (CancellationException closing) {
            // Broken off, not failed: it waits in the archive for the next start.
            return Optional.empty();
        } catch (ArchiveException storage) {
            throw storage;
        } catch (IOException damaged) {
            return Optional.of(failed(work, ARCHIVE_DAMAGED, damaged));
        }
    }

    private Outcome normalize(Work work, SourceDocument source) {
        Normalization read;
        try {
            read = steps.normalize().normalize(source, work.id());
        } catch (CancellationException closing) {
            throw closing;
        } catch (RuntimeException | StackOverflowError e) {
            return failed(work, NORMALIZE_FAILED, e);
        }
        return switch (read) {
            case Normalization.Normalized normalized -> annotate(work, normalized.document());
            case Normalization.Container container -> new Outcome.Expanded(work.ticket(), members(container));
            case Normalization.Rejected rejected ->
                new Outcome.Failed(work.ticket(), rejected.reason().label(), rejected.detail(), null);
        };
    }

    private Outcome annotate(Work work, NormalizedDocument document) {
        try {
            return new Outcome.Annotated(
                    work.ticket(), document, steps.annotate().annotate(document));
        } catch (RuntimeException | StackOverflowError e) {
            Outcome.Failed failed = failed(work, ANNOTATION_FAILED, e);
            return new Outcome.Failed(failed.ticket(), failed.reason(), failed.detail(), document);
        }
    }

    private static List<Arrival> members(Normalization.Container container) {
        List<Arrival> members = new ArrayList<>();
        container.members().forEach(member -> members.add(new Arrival.Received(member)));
        container
                .lost()
                .forEach(lost -> members.add(
                        new Arrival.Unreadable(lost.name(), lost.reason().label(), lost.detail())));
        return members;
    }

    /// A bug or a damaged row, met on this document: the others go on.
    private static Outcome.Failed failed(Work work, String reason, Throwable cause) {
        LOG.warn("{} {}", work.id(), reason, cause);
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        Detail detail = Detail.told(message == null ? name : name + ": " + message);
        return new Outcome.Failed(work.ticket(), reason, detail, null);
    }
}
