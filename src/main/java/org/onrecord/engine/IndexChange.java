package org.onrecord.engine;

import org.onrecord.document.AnnotatedDocument;

/// One step by which the index follows the archive.
public sealed interface IndexChange {
    /// The article's id.
    String id();

    /// The archive's sequence number of this change; grows from change to change.
    long sequence();

    /// The article with its quotes and claims, instead of whatever the index holds under its id.
    record Put(AnnotatedDocument document, long sequence) implements IndexChange {
        @Override
        public String id() {
            return document.document().id();
        }
    }

    /// The article and its quotes and claims are gone; nothing happens if the index does not hold it.
    record Delete(String id, long sequence) implements IndexChange {}
}
