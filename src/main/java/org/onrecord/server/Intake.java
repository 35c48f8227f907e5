package org.onrecord.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.Receipt;

/// How documents get into the collection, and out of it. Safe for any number of threads.
public interface Intake {
    /// Takes documents in and sees to it that they are read. Returns when they are on disk.
    ///
    /// @param job under which their progress is told
    /// @return one receipt for each arrival, in their order
    List<Receipt> receive(List<Arrival> arrivals, String job) throws IOException;

    /// Removes a document. Searches stop finding it within a second.
    ///
    /// @return false if there is no such document
    boolean delete(String id) throws IOException;

    /// Waits until searches find whatever can be found of a job.
    ///
    /// @return false if that was not so within `most`
    boolean await(String job, Duration most) throws IOException, InterruptedException;
}
