package org.onrecord.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.LedgerCounts;
import org.onrecord.archive.Receipt;

/// One run of `ingest PATH…`: hands documents over in batches, no faster than they are read, and waits for the end.
///
/// It may be broken off at any moment and run again: what was received is a duplicate then, and costs next to nothing.
public final class IngestRun {
    private static final int BATCH_DOCUMENTS = 64;
    private static final long BATCH_BYTES = 8L << 20;
    /// So many wait on disk at most: enough to keep all readers busy, few enough to show honest progress.
    private static final long BACKLOG = 512;
    private static final Duration TICK = Duration.ofMillis(250);

    private final Archive archive;
    private final Ingest ingest;
    private final PathWalker walker;
    private final IngestListener listener;
    private final List<Arrival> batch = new ArrayList<>();
    private long batchBytes;
    private long readBytes;
    private long received;
    private long unchanged;

    /// Makes a run that has not started yet.
    public IngestRun(Archive archive, Ingest ingest, PathWalker walker, IngestListener listener) {
        this.archive = archive;
        this.ingest = ingest;
        this.walker = walker;
        this.listener = listener;
    }

    /// Returns when searches find all that can be found.
    ///
    /// @param job an id of its own for this run
    /// @return the job's ledger rows by state and reason
    /// @throws InterruptedException if the thread is interrupted; all that was received will be read by the next run
    public LedgerCounts run(List<Path> paths, String job) throws IOException, InterruptedException {
        long total = walker.measure(paths);
        walker.walk(paths, (arrival, bytes) -> {
            readBytes += bytes;
            take(arrival, total, job);
        });
        flush(total, job);
        while (!ingest.awaitIdle(TICK)) {
            tell(total);
        }
        tell(total);
        return archive.job(job)
                .map(progress -> progress.counts())
                .orElseGet(() -> new LedgerCounts(Map.of(), Map.of()));
    }

    private void take(Arrival arrival, long total, String job) throws IOException, InterruptedException {
        if (arrival instanceof Arrival.Received document) {
            batchBytes += document.document().content().size();
        }
        batch.add(arrival);
        if (batch.size() >= BATCH_DOCUMENTS || batchBytes >= BATCH_BYTES) {
            flush(total, job);
        }
    }

    private void flush(long total, String job) throws IOException, InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        List<Receipt> receipts = ingest.receive(batch, job);
        received += receipts.size();
        unchanged += receipts.stream()
                .filter(receipt ->
                        receipt.kind() == Receipt.Kind.DUPLICATE || receipt.kind() == Receipt.Kind.UNREADABLE)
                .count();
        batch.clear();
        batchBytes = 0;
        tell(total);
        while (!ingest.awaitBacklogAtMost(BACKLOG, TICK)) {
            tell(total);
        }
    }

    private void tell(long total) throws IOException {
        long waiting = archive.backlog();
        long done = Math.max(0, received - waiting);
        double read = total == 0 ? 1 : Math.min(1, (double) readBytes / total);
        double fraction = received == 0 ? read : read * done / received;
        listener.progress(new IngestProgress(received, done, unchanged, fraction, ingest.trouble()));
    }
}
