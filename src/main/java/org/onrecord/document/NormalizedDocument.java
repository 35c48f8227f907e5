package org.onrecord.document;

import java.util.List;
import org.onrecord.text.Span;

/// What a document says: its text, typed blocks and metadata. All spans of later steps point into `text`.
///
/// @param id stable across re-indexing
/// @param text Unicode NFC, lines parted by `\n`; never blank
/// @param blocks sorted, inside the text
/// @param mediaType as detected from the bytes
/// @param contentHash SHA-256 of the original bytes, 64 hexadecimal digits
/// @param truncated whether a limit cut the text short
public record NormalizedDocument(
        String id,
        String text,
        List<Block> blocks,
        ArticleMetadata metadata,
        String mediaType,
        String contentHash,
        boolean truncated) {
    public NormalizedDocument {
        blocks = List.copyOf(blocks);
    }

    /// The same text with other metadata.
    public NormalizedDocument with(ArticleMetadata other) {
        return new NormalizedDocument(id, text, blocks, other, mediaType, contentHash, truncated);
    }

    /// The regions that finders read, sorted; empty where all is boilerplate.
    public List<Span> annotatedRegions() {
        return blocks.stream()
                .filter(block -> block.type().isAnnotated())
                .map(Block::span)
                .toList();
    }
}
