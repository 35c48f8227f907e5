package org.onrecord.ingest;

import java.io.IOException;
import org.onrecord.archive.Arrival;

/// Takes what a [PathWalker] finds.
@FunctionalInterface
public interface ArrivalSink {
    /// Takes one arrival.
    ///
    /// @param arrival the sink owns it now
    /// @param bytes how many bytes of the files were read since the last arrival
    void take(Arrival arrival, long bytes) throws IOException, InterruptedException;
}
