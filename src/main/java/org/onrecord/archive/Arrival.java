package org.onrecord.archive;

import org.onrecord.document.Detail;
import org.onrecord.document.SourceDocument;

/// Something that was handed in: a document, or what could not even be read as one.
public sealed interface Arrival {
    /// A document with its bytes.
    record Received(SourceDocument document) implements Arrival {}

    /// A file, or a line of one, of which there are no bytes to keep: a ledger row all the same.
    ///
    /// @param name what names it to a person: `news.jsonl.gz:17`, `reports/locked.pdf`
    /// @param reason a stable lower-case label: `unreadable`, `bad-line`
    record Unreadable(String name, String reason, Detail detail) implements Arrival {}
}
