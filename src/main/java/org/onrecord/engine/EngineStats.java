package org.onrecord.engine;

/// How much an index holds.
///
/// @param appliedSequence of the last change applied, durable or not
/// @param bytes on disk
/// @param fingerprint of fields, analyzers and word lists it was built with
public record EngineStats(
        long articles,
        long quotes,
        long claims,
        long appliedSequence,
        long committedSequence,
        long bytes,
        String fingerprint) {}
