package org.onrecord.archive;

/// A change of what a search may find.
public sealed interface Change {
    String id();

    /// Strictly increasing over all changes of an archive, above 0.
    long sequence();

    /// The document is to be found as [Archive#corrected] gives it.
    record Put(String id, long sequence) implements Change {}

    /// The document is not to be found (any more).
    record Delete(String id, long sequence) implements Change {}
}
