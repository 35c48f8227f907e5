package org.onrecord.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Block;
import org.onrecord.document.Detail;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SuppliedMetadata;

/// Puts a document together from what its reader found and what its sender said, which wins.
///
/// @param blockTyper of stretches that their format says nothing of
record Assembler(BlockTyper blockTyper) {
    /// Where a document comes from.
    record Origin(String id, String mediaType, String contentHash, SuppliedMetadata supplied) {}

    /// @param found what the document says of itself
    Normalization assemble(Origin origin, ArticleText text, Telling found) {
        if (text.stretches().isEmpty()) {
            return new Normalization.Rejected(Reason.EMPTY, Detail.of(Detail.Kind.NO_TEXT));
        }
        SuppliedMetadata supplied = origin.supplied();
        Telling told = found.under(supplied);
        Told title = told.title();
        List<Block> blocks = blockTyper.type(text, title == null ? null : title.value());
        ArticleMetadata metadata =
                told.metadata(Told.of(printedTitle(text, blocks), "printed"), SuppliedDate.of(supplied.published()));
        return new Normalization.Normalized(new NormalizedDocument(
                origin.id(),
                text.text(),
                blocks,
                metadata,
                origin.mediaType(),
                origin.contentHash(),
                text.truncated()));
    }

    private static @Nullable String printedTitle(ArticleText text, List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.type() == org.onrecord.document.BlockType.TITLE)
                .map(block -> block.span().of(text.text()))
                .findFirst()
                .orElse(null);
    }
}
