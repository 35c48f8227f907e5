package org.onrecord.engine;

import java.io.IOException;
import java.util.List;

/// The port behind which an index runs: makes articles, quotes and claims findable, and finds them.
///
/// Searches may run in any number of threads while one thread at a time applies changes.
public interface Engine extends AutoCloseable {
    /// Applies changes in order. They are searchable within a second, and durable after [#commit].
    ///
    /// Applying a change again does no harm: an article is in the index once.
    void apply(List<IndexChange> changes) throws IOException;

    /// Makes all that was applied durable, together with the sequence number of the last change.
    void commit() throws IOException;

    /// The sequence number up to which the durable index has followed the archive; 0 for an empty index. After a
    /// crash the archive is read from here on.
    long committedSequence();

    /// Whether the index was built with other fields, analyzers or word lists than those in use now; it answers
    /// searches, and should be rebuilt.
    boolean isStale();

    /// Makes all that was applied searchable now.
    void refresh() throws IOException;

    /// Starts a new index beside the one in use. One rebuild at a time, else an [IllegalStateException].
    Rebuild rebuild() throws IOException;

    EngineStats stats() throws IOException;

    /// Commits and closes.
    @Override
    void close() throws IOException;
}
