package org.onrecord.engine;

import java.util.Map;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Meaning;

/// One step by which the index follows the archive.
public sealed interface IndexChange {
    /// The article's id.
    String id();

    /// The archive's sequence number of this change; grows from change to change.
    long sequence();

    /// The article with its quotes and claims, instead of whatever the index holds under its id.
    ///
    /// @param meanings of its quotes, by their ids, as far as they are known
    record Put(AnnotatedDocument document, Map<String, Meaning> meanings, long sequence) implements IndexChange {
        public Put {
            meanings = Map.copyOf(meanings);
        }

        /// Of whose quotes it is not known what they mean.
        public Put(AnnotatedDocument document, long sequence) {
            this(document, Map.of(), sequence);
        }

        @Override
        public String id() {
            return document.document().id();
        }
    }

    /// The article and its quotes and claims are gone; nothing happens if the index does not hold it.
    record Delete(String id, long sequence) implements IndexChange {}
}
