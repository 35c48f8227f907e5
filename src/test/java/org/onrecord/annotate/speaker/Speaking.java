package org.onrecord.annotate.speaker;

import java.util.List;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Block;
import org.onrecord.document.BlockType;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.Provenance;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Texts as documents of one paragraph block, for tests.
public final class Speaking {
    private Speaking() {}

    public static NormalizedDocument document(String text, String language) {
        List<Block> blocks =
                text.isEmpty() ? List.of() : List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length())));
        ArticleMetadata metadata = new ArticleMetadata(null, null, null, null, language, null, Provenance.NONE);
        return new NormalizedDocument("doc", text, blocks, metadata, "text/plain", "0".repeat(64), false);
    }

    public static TokenizedText tokens(String text) {
        return TokenizedText.of(text);
    }
}
