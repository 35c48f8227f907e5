package org.onrecord.archive.sqlite;

/// Sequence numbers, as SQL.
final class Numbers {
    /// No row that bears a number ever goes, so that the highest only grows.
    static final String LAST = "(SELECT coalesce(max(sequence), 0) FROM document)";

    /// The next one, inside the transaction that gives it to a document.
    static final String NEXT = "(SELECT coalesce(max(sequence), 0) + 1 FROM document)";

    private Numbers() {}
}
