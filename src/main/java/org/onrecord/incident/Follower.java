package org.onrecord.incident;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.onrecord.archive.Archive;
import org.onrecord.archive.BacklogThread;
import org.onrecord.archive.Change;
import org.onrecord.document.AnnotatedDocument;

/// Keeps incidents up with the archive, from the first change on each time the service starts: they are made of what
/// the archive holds and kept nowhere else.
public final class Follower implements AutoCloseable {
    private static final int CHANGES_AT_ONCE = 64;

    private final Archive archive;
    private final Incidents incidents;
    private final BacklogThread thread;
    private volatile long reached;

    private Follower(Archive archive, Incidents incidents) {
        this.archive = archive;
        this.incidents = incidents;
        this.thread = BacklogThread.start("incidents", this::step);
    }

    /// @param archive closed by its owner, after this
    public static Follower start(Archive archive, Incidents incidents) {
        return new Follower(archive, incidents);
    }

    public Incidents incidents() {
        return incidents;
    }

    /// Whether all that the archive holds has been read.
    public boolean isComplete() throws IOException {
        return reached >= archive.lastSequence();
    }

    /// Reads some changes; false if there were none.
    private boolean step() throws IOException {
        List<Change> changes = archive.changesSince(reached, CHANGES_AT_ONCE);
        for (Change change : changes) {
            Optional<AnnotatedDocument> document = switch (change) {
                case Change.Put put -> archive.corrected(put.id());
                case Change.Delete delete -> Optional.empty();
            };
            document.ifPresentOrElse(incidents::put, () -> incidents.remove(change.id()));
        }
        if (!changes.isEmpty()) {
            reached = changes.getLast().sequence();
        }
        return !changes.isEmpty();
    }

    /// Ends after the step it is in.
    @Override
    public void close() {
        thread.close();
    }
}
