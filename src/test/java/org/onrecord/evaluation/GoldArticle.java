package org.onrecord.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.normalize.Boilerplate;
import org.onrecord.normalize.Normalization;
import org.onrecord.normalize.PlainText;

/// Reads a hand-read article as the `annotate` command reads its line.
final class GoldArticle {
    private static final PlainText PLAIN_TEXT = new PlainText(Boilerplate.NONE);

    private GoldArticle() {}

    static NormalizedDocument read(JsonNode row) {
        String published =
                row.get("published").isNull() ? null : row.get("published").asText();
        Normalization read =
                PLAIN_TEXT.normalize(row.get("id").asText(), row.get("text").asText(), null, published);
        if (read instanceof Normalization.Normalized normalized) {
            return normalized.document();
        }
        throw new AssertionError(read);
    }
}
