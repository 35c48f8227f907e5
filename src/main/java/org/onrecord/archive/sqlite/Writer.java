package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.onrecord.archive.ArchiveException;

/// The one thread that writes. All changes that wait are committed together, so that many writers share one fsync; each
/// is answered only after that.
final class Writer implements AutoCloseable {
    /// Bounds how long the first of a group waits for the last.
    private static final int LARGEST_GROUP = 256;

    private final Session session;
    private final Faults faults;
    private final LinkedBlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
    private final Pending<Boolean> end = new Pending<>(closing -> true);
    private final Thread thread;
    private boolean closed;

    Writer(Session session, Faults faults) {
        this.session = session;
        this.faults = faults;
        this.thread = new Thread(this::run, "archive-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /// Returns when the change is durable.
    <T> T write(Change<T> change) throws IOException {
        Pending<T> pending = new Pending<>(change);
        synchronized (queue) {
            if (closed) {
                throw faults.closed();
            }
            queue.add(pending);
        }
        return pending.await();
    }

    private void run() {
        List<Pending<?>> group = new ArrayList<>();
        boolean running = true;
        while (running) {
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                // Nobody else has this thread; it ends by `end` alone.
                continue;
            }
            queue.drainTo(group, LARGEST_GROUP - 1);
            running = !group.remove(end);
            commit(group);
            group.clear();
        }
    }

    private void commit(List<Pending<?>> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            session.execute("BEGIN IMMEDIATE");
            for (Pending<?> pending : group) {
                session.execute("SAVEPOINT one");
                if (!pending.apply(session)) {
                    session.execute("ROLLBACK TO one");
                }
                session.execute("RELEASE one");
            }
            session.execute("COMMIT");
            group.forEach(Pending::acknowledge);
        } catch (SQLException e) {
            // The whole group shares the transaction, and so its end: none of it was acknowledged.
            ArchiveException failure = rollBack(faults.of(e));
            group.forEach(pending -> pending.fail(failure));
        }
    }

    private ArchiveException rollBack(ArchiveException failure) {
        try {
            session.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // SQLite itself rolls back after some faults: https://sqlite.org/lang_transaction.html
            failure.addSuppressed(alreadyRolledBack);
        }
        return failure;
    }

    /// Commits what waits, then ends.
    @Override
    public void close() throws IOException {
        synchronized (queue) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(end);
        }
        try {
            thread.join();
            session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            session.close();
        } catch (SQLException e) {
            throw faults.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the archive was closing");
        }
    }

    /// Something to write, in the writer's transaction.
    @FunctionalInterface
    interface Change<T> {
        T apply(Session session) throws SQLException, IOException;
    }

    private static final class Pending<T> {
        private final Change<T> change;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private volatile Runnable answer = () -> {};

        Pending(Change<T> change) {
            this.change = change;
        }

        /// Makes the change; false if it is itself at fault and must be undone, and it alone.
        boolean apply(Session session) throws SQLException {
            try {
                T value = change.apply(session);
                answer = () -> done.complete(value);
                return true;
            } catch (RuntimeException | IOException e) {
                answer = () -> done.completeExceptionally(e);
                return false;
            }
        }

        void acknowledge() {
            answer.run();
        }

        void fail(ArchiveException failure) {
            done.completeExceptionally(failure);
        }

        /// A new exception with the caller's own stack, except where the caller's change was at fault.
        private static IOException answer(ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException wrong) {
                throw wrong;
            }
            return cause instanceof ArchiveException storage
                    ? new ArchiveException(storage.kind(), String.valueOf(storage.getMessage()), storage)
                    : new IOException(cause);
        }

        T await() throws IOException {
            try {
                return done.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted before the archive answered");
            } catch (ExecutionException e) {
                throw answer(e);
            }
        }
    }
}
