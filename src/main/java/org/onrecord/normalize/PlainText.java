package org.onrecord.normalize;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Block;
import org.onrecord.document.BlockType;
import org.onrecord.document.Content;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PartialDate;
import org.onrecord.document.PublicationDate;
import org.onrecord.text.Span;

/// Reads text that is text already: it is taken exactly as it is, so that offsets into it stay true; only its blocks
/// are typed and its date is read. Immutable; safe for any number of threads.
public final class PlainText {
    private final Boilerplate boilerplate;

    public PlainText(Boilerplate boilerplate) {
        this.boilerplate = boilerplate;
    }

    /// Reads `text`; blank text is rejected as empty.
    ///
    /// @param published an ISO date or timestamp, which wins over one printed in the text; anything else is rejected as
    ///     bad metadata
    public Normalization normalize(String id, String text, @Nullable String title, @Nullable String published) {
        if (text.isBlank()) {
            return new Normalization.Rejected(Reason.EMPTY, "the text is blank");
        }
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (!line.isBlank()) {
                blocks.add(new Block(
                        boilerplate.matches(line) ? BlockType.BOILERPLATE : BlockType.PARAGRAPH, new Span(start, end)));
            }
            start = end + 1;
        }
        PublicationDate date = published == null
                ? null
                : PartialDate.parse(published.substring(0, Math.min(10, published.length())))
                        .map(value -> new PublicationDate(value, "supplied"))
                        .orElse(null);
        ArticleMetadata metadata = new ArticleMetadata(title, null, null, null, "und", date);
        String hash = Content.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
        return new Normalization.Normalized(
                new NormalizedDocument(id, text, blocks, metadata, "text/plain", hash, false));
    }
}
