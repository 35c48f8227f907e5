package org.onrecord.document;

import org.jspecify.annotations.Nullable;

/// What is known of an article beside its text; null where it is not known.
///
/// @param source the outlet
/// @param url canonical address
/// @param language BCP 47 primary tag (`en`, `ru`, `hy`), declared or detected; `und` where neither succeeds
public record ArticleMetadata(
        @Nullable String title,
        @Nullable String source,
        @Nullable String author,
        @Nullable String url,
        String language,
        @Nullable PublicationDate published) {}
