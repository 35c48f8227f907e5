package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
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

/// Reads one article from a line of JSON.
final class ArticleLine {
    NormalizedDocument read(JsonNode row) {
        String id = text(row, "id");
        String text = text(row, "text");
        if (id == null || text == null || text.isBlank()) {
            throw new IllegalArgumentException("a line needs 'id' and a 'text' that is not blank");
        }
        String published = text(row, "published");
        PublicationDate date = published == null
                ? null
                : PartialDate.parse(published)
                        .map(value -> new PublicationDate(value, "supplied"))
                        .orElse(null);
        return new NormalizedDocument(
                id,
                text,
                List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length()))),
                new ArticleMetadata(text(row, "title"), text(row, "source"), null, text(row, "url"), "und", date),
                "text/plain",
                Content.of(text.getBytes(StandardCharsets.UTF_8)).sha256(),
                false);
    }

    private static @Nullable String text(JsonNode row, String field) {
        JsonNode value = row.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
