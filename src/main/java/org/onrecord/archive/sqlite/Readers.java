package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;

/// A few connections that read, each used by one thread at a time; made when first needed.
final class Readers implements AutoCloseable {
    /// More would only wait for the same disk; with virtual threads there may be thousands of callers.
    private static final int MOST = 8;

    private final Path file;
    private final Faults faults;
    private final Semaphore permits = new Semaphore(MOST);
    private final ArrayDeque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(Path file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /// Sees all that was acknowledged before the call.
    <T> T read(Read<T> read) throws IOException {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before the archive could be read");
        }
        try {
            Session session = take();
            T value;
            try {
                value = read.from(session);
            } finally {
                giveBack(session);
            }
            return value;
        } catch (SQLException e) {
            throw faults.of(e);
        } finally {
            permits.release();
        }
    }

    private Session take() throws SQLException, IOException {
        synchronized (idle) {
            if (closed) {
                throw faults.closed();
            }
            Session session = idle.poll();
            if (session != null) {
                return session;
            }
        }
        return Session.reader(file);
    }

    private void giveBack(Session session) throws SQLException {
        synchronized (idle) {
            if (!closed) {
                idle.push(session);
                return;
            }
        }
        session.close();
    }

    @Override
    public void close() throws IOException {
        synchronized (idle) {
            closed = true;
            try {
                for (Session session : idle) {
                    session.close();
                }
            } catch (SQLException e) {
                throw faults.of(e);
            }
            idle.clear();
        }
    }

    /// A look into the archive.
    @FunctionalInterface
    interface Read<T> {
        T from(Session session) throws SQLException, IOException;
    }
}
