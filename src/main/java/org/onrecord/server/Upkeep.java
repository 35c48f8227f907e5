package org.onrecord.server;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Reindexing;

/// How an operator looks after the index. Safe for any number of threads.
public interface Upkeep {
    /// Begins to build the index anew; searches go on.
    ///
    /// @param indexOnly leaves the annotations as they are, else those of older finders and word lists are made again
    ///     first
    /// @return false if that is going on already
    boolean rebuild(boolean indexOnly);

    /// How far the last one is; empty if there was none since the start.
    Optional<Reindexing.State> rebuilding();

    /// What keeps documents from being read or indexed at the moment; null if nothing does.
    @Nullable
    String trouble();

    /// Tells that somebody asks something: what is done in the background steps back.
    void asked();

    /// How many documents wait to be read with care; 0 where nobody does.
    long unreadWithCare() throws IOException;

    /// How many documents have quotes of which it is not known yet what they mean; 0 where nobody tells.
    long untold() throws IOException;
}
