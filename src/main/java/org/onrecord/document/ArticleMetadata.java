package org.onrecord.document;

import org.jspecify.annotations.Nullable;

/// What is known of an article beside its text; null where it is not known.
///
/// @param source the outlet
/// @param url canonical address
/// @param language BCP 47 primary tag (`en`, `ru`, `hy`), declared or detected; `und` where neither succeeds
/// @param provenance of all but the date, which has its own
public record ArticleMetadata(
        @Nullable String title,
        @Nullable String source,
        @Nullable String author,
        @Nullable String url,
        String language,
        @Nullable PublicationDate published,
        Provenance provenance) {
    /// Provenance may be missing from a record that was kept before it was read.
    @SuppressWarnings("NullableProblems")
    public ArticleMetadata {
        provenance = provenance == null ? Provenance.NONE : provenance;
    }

    /// The same with a language that was told from the text.
    public ArticleMetadata withDetected(String detected) {
        return new ArticleMetadata(
                title,
                source,
                author,
                url,
                detected,
                published,
                new Provenance(
                        provenance.title(),
                        provenance.source(),
                        provenance.author(),
                        provenance.url(),
                        "detected",
                        provenance.unreadDate()));
    }
}
