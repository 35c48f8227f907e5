package org.onrecord.alert;

import java.io.IOException;
import java.util.List;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.search.SearchService;

/// Makes a search over a few documents alone, by the same means as the search over all.
@FunctionalInterface
public interface Sieve {
    Sifting over(List<AnnotatedDocument> documents) throws IOException;

    /// A search over a few documents, until it is closed.
    interface Sifting extends AutoCloseable {
        SearchService search();

        @Override
        void close() throws IOException;
    }
}
