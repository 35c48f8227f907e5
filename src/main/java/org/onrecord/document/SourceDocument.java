package org.onrecord.document;

import org.jspecify.annotations.Nullable;

/// A document as received: bytes, and what was said about them.
///
/// @param id the sender's own id, kept for ever; null asks for one made from the content's hash
/// @param name file name or path as the sender knows it: shown in the ledger, and its ending hints at the media type
/// @param mediaType as declared by the sender, a hint only; null where nothing was declared
public record SourceDocument(
        @Nullable String id, String name, @Nullable String mediaType, SuppliedMetadata supplied, Content content) {}
