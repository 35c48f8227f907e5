package org.onrecord.search;

import java.io.IOException;
import java.util.Optional;
import org.onrecord.document.AnnotatedDocument;

/// Where the service reads a whole article: the archive.
@FunctionalInterface
public interface ArticleSource {
    /// The article under `id` as searches are to find it; empty if there is none.
    Optional<AnnotatedDocument> find(String id) throws IOException;
}
