package org.onrecord.search;

import java.io.IOException;

/// Takes all results of a search, one after the other. Where it throws, the export ends.
public interface Export {
    /// Called once, before the first result.
    void begin(Manifest manifest) throws IOException;

    /// Called for each result in the order of the search.
    void result(Hit hit) throws IOException;
}
