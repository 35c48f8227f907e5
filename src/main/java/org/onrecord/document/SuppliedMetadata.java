package org.onrecord.document;

import org.jspecify.annotations.Nullable;

/// What whoever handed in a document said about it; null where nothing was said. It wins over what is read from the
/// document itself.
///
/// @param source the outlet that published it
/// @param published an ISO date at year, month or day precision, or a timestamp; anything else is rejected with the
///     document
public record SuppliedMetadata(
        @Nullable String title,
        @Nullable String source,
        @Nullable String author,
        @Nullable String url,
        @Nullable String published) {
    public static final SuppliedMetadata NONE = new SuppliedMetadata(null, null, null, null, null);
}
