package org.onrecord.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Change;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Detail;
import org.onrecord.document.Meaning;
import org.onrecord.engine.IndexChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What changed in the archive, as changes of an index.
final class IndexFeed {
    private static final String INDEX_REFUSED = "index-refused";

    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);
    private static final int CHANGES_AT_ONCE = 64;

    private final Archive archive;

    IndexFeed(Archive archive) {
        this.archive = archive;
    }

    /// Applies some of what comes after `sequence`, and gives the sequence number then reached: the same one where
    /// nothing came.
    long applyNext(Target target, long sequence) throws IOException {
        List<Change> changes = archive.changesSince(sequence, CHANGES_AT_ONCE);
        if (changes.isEmpty()) {
            return sequence;
        }
        List<IndexChange> next = new ArrayList<>();
        for (Change change : changes) {
            next.add(indexChange(change));
        }
        applyEach(target, next);
        return changes.getLast().sequence();
    }

    /// A document that the index refuses is taken from search with its reason, so that those behind it go on.
    private void applyEach(Target target, List<IndexChange> changes) throws IOException {
        try {
            target.apply(changes);
        } catch (RuntimeException batch) {
            LOG.warn("The index refuses a change; they are tried one by one", batch);
            for (IndexChange change : changes) {
                try {
                    target.apply(List.of(change));
                } catch (RuntimeException refused) {
                    archive.withdraw(
                            change.id(),
                            change.sequence(),
                            INDEX_REFUSED,
                            Detail.told(String.valueOf(refused.getMessage())));
                }
            }
        }
    }

    private IndexChange indexChange(Change change) throws IOException {
        return switch (change) {
            case Change.Delete delete -> new IndexChange.Delete(delete.id(), delete.sequence());
            case Change.Put put -> {
                Optional<AnnotatedDocument> document = archive.corrected(put.id());
                // Gone since: a later change says so too.
                yield document.isPresent()
                        ? new IndexChange.Put(document.get(), meanings(document.get()), put.sequence())
                        : new IndexChange.Delete(put.id(), put.sequence());
            }
        };
    }

    private Map<String, Meaning> meanings(AnnotatedDocument document) throws IOException {
        Map<String, String> words = QuoteWords.of(document);
        Map<String, Meaning> known = archive.meanings().known(new HashSet<>(words.values()));
        Map<String, Meaning> meanings = new HashMap<>();
        words.forEach((quote, said) -> {
            Meaning meaning = known.get(said);
            if (meaning != null) {
                meanings.put(quote, meaning);
            }
        });
        return meanings;
    }

    /// An index that takes changes.
    @FunctionalInterface
    interface Target {
        void apply(List<IndexChange> changes) throws IOException;
    }
}
