package org.onrecord.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.JobProgress;
import org.onrecord.archive.Outcome;
import org.onrecord.archive.Receipt;
import org.onrecord.archive.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes documents in, reads them on all cores, and keeps the index up with the archive.
///
/// What waits to be read waits in the archive: memory holds a bounded part of it, a crash loses none of it, and
/// [#start] takes up what the last run left. One bad document is a ledger row and never stops a run; a storage that
/// fails is tried again until it works, and [#trouble] says so meanwhile.
public final class Ingest implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final int IN_FLIGHT = 64;
    private static final int STORED_AT_ONCE = 64;
    private static final long POLL_MILLIS = 1_000;

    private final Archive archive;
    private final Projector projector;
    private final WorkReader reader;
    private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(IN_FLIGHT);
    private final BlockingQueue<Outcome> read = new ArrayBlockingQueue<>(IN_FLIGHT);
    private final Signal arrived = new Signal();
    private final Signal settled = new Signal();
    private final Signal stopped = new Signal();
    private final AtomicLong settledCount = new AtomicLong();
    private final Patience patience = new Patience();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closing;

    private Ingest(Archive archive, Steps steps, Projector projector) {
        this.archive = archive;
        this.reader = new WorkReader(archive, steps);
        this.projector = projector;
    }

    /// Starts to read what waits.
    ///
    /// @param projector told of what was read; closed by its owner, after this
    /// @param workers threads that read, at least 1
    public static Ingest start(Archive archive, Steps steps, Projector projector, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers " + workers + " must be at least 1");
        }
        Ingest ingest = new Ingest(archive, steps, projector);
        ingest.run("ingest-feeder", ingest::feed);
        for (int i = 1; i <= workers; i++) {
            ingest.run("ingest-reader-" + i, ingest::work);
        }
        ingest.run("ingest-storer", ingest::storeAll);
        return ingest;
    }

    private void run(String name, Loop loop) {
        Thread thread = new Thread(
                () -> {
                    try {
                        loop.run();
                    } catch (InterruptedException e) {
                        // Only close() interrupts.
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /// Takes documents in: once it returns they are on disk, and will be read.
    ///
    /// @param job see [Archive#receive]
    public List<Receipt> receive(List<Arrival> arrivals, @Nullable String job) throws IOException {
        List<Receipt> receipts = archive.receive(arrivals, job);
        arrived.raise();
        return receipts;
    }

    /// Removes a document for good, see [Archive#delete]; searches forget it within a second.
    public boolean delete(String id) throws IOException {
        boolean deleted = archive.delete(id);
        projector.nudge();
        return deleted;
    }

    /// Queues what older annotators read, see [Archive#reannotate].
    public long reannotate(List<String> annotators) throws IOException {
        long queued = archive.reannotate(annotators);
        arrived.raise();
        return queued;
    }

    /// Waits until a job is done: all that can be found is found by searches.
    ///
    /// @return the progress when it was done or the time was over; empty for an unknown job
    public Optional<JobProgress> await(String job, Duration timeout) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            long seen = projector.advanced().count();
            Optional<JobProgress> progress = archive.job(job);
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (progress.isEmpty() || progress.get().isDone() || left <= 0) {
                return progress;
            }
            projector.hurry();
            // Failures and duplicates do not advance the index, so look now and then without being told.
            projector.advanced().awaitAfter(seen, Math.min(left, 50));
        }
    }

    /// Waits until nothing waits to be read any more, and searches see all of it.
    ///
    /// @return false if the time was over before
    public boolean awaitIdle(Duration timeout) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        return awaitBacklogAtMost(0, timeout)
                && projector.await(archive.lastSequence(), Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }

    /// Waits until searches see the archive as it is now.
    ///
    /// @return false if the time was over before
    public boolean awaitSearchable(Duration timeout) throws IOException, InterruptedException {
        projector.nudge();
        return projector.await(archive.lastSequence(), timeout);
    }

    /// Waits until at most `most` documents wait to be read: how a sender keeps to the readers' pace.
    ///
    /// @return false if the time was over before
    public boolean awaitBacklogAtMost(long most, Duration timeout) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            long seen = settled.count();
            if (archive.backlog() <= most) {
                return true;
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            settled.awaitAfter(seen, Math.min(left, POLL_MILLIS));
        }
    }

    Archive archive() {
        return archive;
    }

    Projector projector() {
        return projector;
    }

    /// How many documents were read since the start, the failed ones too.
    public long settledCount() {
        return settledCount.get();
    }

    /// What keeps documents from being read or indexed at the moment, for an operator; null if nothing does.
    public @Nullable String trouble() {
        String own = patience.trouble();
        return own != null ? own : projector.trouble();
    }

    private void feed() throws InterruptedException {
        long last = 0;
        while (!closing) {
            long seen = arrived.count();
            try {
                List<Work> next = archive.pending(last, IN_FLIGHT);
                for (Work work : next) {
                    waiting.put(work);
                    last = work.ticket();
                }
                if (next.isEmpty()) {
                    arrived.awaitAfter(seen, POLL_MILLIS);
                }
            } catch (IOException e) {
                pause(e);
            }
        }
    }

    private void work() throws InterruptedException {
        while (!closing) {
            Work work = waiting.take();
            boolean done = false;
            while (!done) {
                try {
                    Optional<Outcome> outcome = reader.read(work);
                    if (outcome.isPresent()) {
                        read.put(outcome.get());
                    }
                    done = true;
                } catch (IOException e) {
                    pause(e);
                }
            }
        }
    }

    private void storeAll() throws InterruptedException {
        List<Outcome> batch = new ArrayList<>();
        while (!closing || !read.isEmpty()) {
            batch.add(read.take());
            read.drainTo(batch, STORED_AT_ONCE - 1);
            store(batch);
            batch.clear();
        }
    }

    private void store(List<Outcome> batch) throws InterruptedException {
        while (true) {
            try {
                archive.store(batch);
                patience.succeeded();
                break;
            } catch (IOException e) {
                pause(e);
            }
        }
        settledCount.addAndGet(batch.size());
        settled.raise();
        projector.nudge();
        if (batch.stream().anyMatch(Outcome.Expanded.class::isInstance)) {
            arrived.raise();
        }
    }

    private void pause(IOException e) throws InterruptedException {
        if (closing) {
            throw new InterruptedException();
        }
        if (patience.isFirst()) {
            LOG.error("Reading documents waits until this is mended: {}", e.getMessage(), e);
        }
        stopped.awaitAfter(0, patience.failed(e));
    }

    /// Lets go of what is being read: it waits in the archive for the next start. Returns when all threads ended.
    @Override
    public void close() {
        closing = true;
        stopped.raise();
        for (Thread thread : threads) {
            thread.interrupt();
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            // The caller is in a hurry; the threads end by themselves.
            Thread.currentThread().interrupt();
        }
    }

    /// What a thread does until it is interrupted.
    @FunctionalInterface
    private interface Loop {
        void run() throws InterruptedException;
    }
}
