package org.onrecord.incident;

import org.jspecify.annotations.Nullable;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.PublicationDate;

/// An article that tells of harm.
///
/// @param id of the article
public record Telling(String id, ArticleMetadata metadata) {
    /// The day before which it cannot have been known; null where the article has no date.
    @Nullable
    String published() {
        PublicationDate date = metadata.published();
        return date == null ? null : date.value().earliest().toString();
    }
}
