package org.onrecord.annotate.speaker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.annotate.attribution.AttributionFinder;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Block;
import org.onrecord.document.BlockType;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.Provenance;
import org.onrecord.document.Quotation;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Texts as documents of one paragraph block, for tests.
public final class Speaking {
    private static final AttributionFinder ATTRIBUTIONS;
    private static final SpeakerFinder SPEAKERS;

    static {
        try {
            ATTRIBUTIONS = AttributionFinder.load(Path.of("index-config"));
            SPEAKERS = SpeakerFinder.load(Path.of("index-config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Speaking() {}

    /// The quotations of a text, with their speakers, by the tables of `index-config/`.
    static List<Quotation> quotations(String text, String language) {
        NormalizedDocument document = document(text, language);
        TokenizedText tokens = tokens(text);
        return SPEAKERS.find(document, tokens, ATTRIBUTIONS.find(document, tokens), List.of());
    }

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
