package org.onrecord.engine;

import java.io.IOException;
import java.util.List;

/// A new index that grows beside the one in use.
///
/// Its caller feeds it the archive from the first sequence number on until it has caught up, stops applying changes to
/// the old index, and swaps. Searches go on all the while and never see a half-built index.
public interface Rebuild extends AutoCloseable {
    /// Like [Engine#apply], on the new index.
    void apply(List<IndexChange> changes) throws IOException;

    /// Commits the new index and puts it in the place of the old one, which is deleted once no search uses it.
    void swap() throws IOException;

    /// Throws the new index away, unless it was swapped in.
    @Override
    void close() throws IOException;
}
