package org.onrecord.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.BetterReading;
import org.onrecord.archive.StoredReading;
import org.onrecord.document.AnnotatedDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads with care what the fast reader has read already, when there is nothing else to do.
///
/// It keeps no list of its own: what it has not read yet is what the archive holds by the fast reader, the latest
/// arrivals first, so that it goes on after a crash where it stopped, but for a few documents.
public final class SecondReading implements Background.Chore {
    private static final Logger LOG = LoggerFactory.getLogger(SecondReading.class);
    /// Each store makes a small segment of the index: not one for every article.
    private static final int STORED_AT_ONCE = 32;

    private final Archive archive;
    private final Projector projector;
    private final Steps.Annotate careful;
    private final String fast;
    private final Set<Long> failed = new HashSet<>();

    /// @param careful reads a document again; breaks off with a [CancellationException] when its thread is interrupted
    /// @param fast the annotator whose readings are to be bettered
    public SecondReading(Archive archive, Projector projector, Steps.Annotate careful, String fast) {
        this.archive = archive;
        this.projector = projector;
        this.careful = careful;
        this.fast = fast;
    }

    /// How many documents the fast reader alone has read.
    public long waiting() throws IOException {
        return archive.countReadBy(fast);
    }

    @Override
    public boolean doSome(Background.Quiet quiet) throws IOException, InterruptedException {
        List<StoredReading> next = archive.readBy(fast, STORED_AT_ONCE + failed.size()).stream()
                .filter(reading -> !failed.contains(reading.version()))
                .toList();
        List<BetterReading> better = new ArrayList<>();
        for (StoredReading reading : next) {
            if (!quiet.await()) {
                break;
            }
            BetterReading found = read(reading);
            if (found != null) {
                better.add(found);
            }
        }
        if (!better.isEmpty()) {
            archive.improve(better);
            projector.nudge();
        }
        return !better.isEmpty();
    }

    private @Nullable BetterReading read(StoredReading reading) throws IOException {
        Optional<AnnotatedDocument> before = archive.annotated(reading.id());
        if (before.isEmpty()) {
            return null;
        }
        try {
            return new BetterReading(reading, careful.annotate(before.get().document()));
        } catch (CancellationException closed) {
            throw closed;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{} can't be read with care, and stays as the fast reader has read it", reading.id(), e);
            failed.add(reading.version());
            return null;
        }
    }
}
