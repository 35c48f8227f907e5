package org.onrecord.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.engine.Engine;
import org.onrecord.engine.Rebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps an index up with the archive: reads the archive's changes from the sequence number that the index itself
/// remembers, so that a crash costs nothing but reading a few of them again. An index that is stale takes no changes,
/// for they might not fit its fields: it answers as it is until [#rebuild] has put a new one in its place.
public final class Projector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private static final long POLL_MILLIS = 500;
    /// Searches look for new documents themselves. A refresh tells the ledger and those who wait that they would find
    /// them, and makes a segment that must be merged again: soon after the last document or while somebody waits, else
    /// seldom.
    private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(800);
    private static final long SELDOM_NANOS = TimeUnit.SECONDS.toNanos(20);
    /// Bounds how much of the archive is read again after a crash.
    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Archive archive;
    private final Engine engine;
    private final IndexFeed feed;
    private final Signal nudged = new Signal();
    private final Signal advanced = new Signal();
    private final Patience patience = new Patience();
    /// Held while changes go into the index in use, so that a rebuilt one can take its place between two of them.
    private final ReentrantLock applying = new ReentrantLock();
    private final Thread thread;
    private final ReentrantLock rebuilding = new ReentrantLock();
    private volatile long applied;
    private volatile long searchable;
    private volatile boolean closing;
    private volatile long awaitedAt;
    private long refreshedAt;
    private long committedAt;
    private long committed;

    private Projector(Archive archive, Engine engine) {
        this.archive = archive;
        this.engine = engine;
        this.feed = new IndexFeed(archive);
        this.applied = engine.committedSequence();
        this.committed = applied;
        this.searchable = applied;
        this.refreshedAt = System.nanoTime();
        this.committedAt = refreshedAt;
        this.awaitedAt = refreshedAt - SELDOM_NANOS;
        this.thread = new Thread(this::run, "projector");
        thread.setDaemon(true);
    }

    /// Starts to read on where the index stopped. An index that knows more than the archive (an older archive was put
    /// back) is built anew first.
    ///
    /// @param engine closed by its owner, after this
    public static Projector start(Archive archive, Engine engine) throws IOException {
        Projector projector = new Projector(archive, engine);
        if (projector.applied > archive.lastSequence()) {
            LOG.warn("The index is ahead of the archive and is built anew");
            projector.rebuild(done -> {});
        }
        archive.indexedUpTo(projector.searchable);
        projector.thread.start();
        return projector;
    }

    /// Tells that the archive has changed.
    public void nudge() {
        nudged.raise();
    }

    /// Raised each time searches see more.
    Signal advanced() {
        return advanced;
    }

    /// Tells that somebody waits for what was applied, now and for the next moments.
    void hurry() {
        boolean slow = !isAwaited();
        awaitedAt = System.nanoTime();
        if (slow) {
            nudge();
        }
    }

    /// The sequence number up to which searches see the archive.
    public long searchable() {
        return searchable;
    }

    /// What keeps the index from following at the moment, for an operator; null if nothing does.
    public @Nullable String trouble() {
        return patience.trouble();
    }

    /// Waits until searches see the archive up to `sequence`.
    ///
    /// @return false if the time was over before
    public boolean await(long sequence, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            long seen = advanced.count();
            if (searchable >= sequence) {
                return true;
            }
            hurry();
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            advanced.awaitAfter(seen, left);
        }
    }

    /// Builds a new index from the archive beside the one in use and puts it in its place; searches go on, and new
    /// documents go on coming in, all the while. Returns when that is done.
    ///
    /// @param progress told now and then up to which sequence number the new index has read
    /// @throws IllegalStateException if a rebuild is running already
    public void rebuild(RebuildProgress progress) throws IOException {
        if (!rebuilding.tryLock()) {
            throw new IllegalStateException("the index is being rebuilt already");
        }
        try (Rebuild rebuild = engine.rebuild()) {
            long reached = 0;
            long next = feed.applyNext(rebuild::apply, reached);
            while (next > reached) {
                reached = next;
                progress.reached(reached);
                next = feed.applyNext(rebuild::apply, reached);
            }
            applying.lock();
            try {
                // What came in since: little, for nothing else is applied now.
                next = feed.applyNext(rebuild::apply, reached);
                while (next > reached) {
                    reached = next;
                    next = feed.applyNext(rebuild::apply, reached);
                }
                rebuild.swap();
                applied = reached;
                committed = reached;
            } finally {
                applying.unlock();
            }
            showAll();
            progress.reached(reached);
        } finally {
            rebuilding.unlock();
        }
    }

    private void run() {
        try {
            while (!closing) {
                long seen = nudged.count();
                try {
                    boolean caughtUp = !step();
                    long wait = untilRefresh(caughtUp);
                    if (wait == 0) {
                        refresh();
                    } else if (caughtUp) {
                        nudged.awaitAfter(seen, wait);
                    }
                    patience.succeeded();
                } catch (IOException | RuntimeException e) {
                    pause(e);
                }
            }
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAwaited() {
        return System.nanoTime() - awaitedAt < 2 * SOON_NANOS;
    }

    /// In milliseconds; 0 if a refresh is due.
    private long untilRefresh(boolean caughtUp) throws IOException {
        if (searchable == applied) {
            return POLL_MILLIS;
        }
        long since = System.nanoTime() - refreshedAt;
        boolean soon = isAwaited() || (caughtUp && archive.pending(0, 1).isEmpty());
        long left = (soon ? SOON_NANOS : SELDOM_NANOS) - since;
        return Math.clamp(TimeUnit.NANOSECONDS.toMillis(left) + 1, 0, POLL_MILLIS);
    }

    /// Does a bounded piece of work; false if there was none.
    private boolean step() throws IOException {
        applying.lock();
        try {
            if (engine.isStale()) {
                return false;
            }
            long next = feed.applyNext(engine::apply, applied);
            boolean some = next > applied;
            applied = next;
            long now = System.nanoTime();
            if (committed != applied && now - committedAt > COMMIT_NANOS) {
                engine.commit();
                committed = applied;
                committedAt = now;
            }
            return some;
        } finally {
            applying.unlock();
        }
    }

    private void refresh() throws IOException {
        applying.lock();
        try {
            refreshedAt = System.nanoTime();
            engine.refresh();
            showAll();
        } finally {
            applying.unlock();
        }
    }

    private void showAll() {
        searchable = applied;
        archive.indexedUpTo(searchable);
        patience.succeeded();
        advanced.raise();
    }

    private void pause(Exception e) throws InterruptedException {
        if (patience.isFirst()) {
            LOG.error("The index waits until this is mended: {}", e.getMessage(), e);
        }
        nudged.awaitAfter(nudged.count(), patience.failed(e));
    }

    /// Commits what was applied, and ends.
    @Override
    public void close() throws IOException {
        closing = true;
        nudge();
        try {
            thread.join();
        } catch (InterruptedException e) {
            // The caller is in a hurry; the thread ends by itself, after the step in which it is.
            Thread.currentThread().interrupt();
        }
        applying.lock();
        try {
            if (committed != applied) {
                engine.commit();
                committed = applied;
            }
        } finally {
            applying.unlock();
        }
    }

    /// Told how far a rebuild is.
    @FunctionalInterface
    public interface RebuildProgress {
        void reached(long sequence);
    }
}
