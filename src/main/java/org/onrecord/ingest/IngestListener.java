package org.onrecord.ingest;

/// Is told how far a run is, several times a second.
@FunctionalInterface
public interface IngestListener {
    void progress(IngestProgress progress);
}
