package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.normalize.Boilerplate;
import org.onrecord.normalize.HtmlPage;
import org.onrecord.normalize.Normalization;
import org.onrecord.normalize.PlainText;
import org.onrecord.normalize.Reason;

/// Reads one article from a line of JSON: `{"id", "text", "title"?, "published"?}` or `{"id", "html", "url"?}`. A page
/// without a story is an article without text: it may have a date all the same.
final class ArticleLine {
    private final PlainText plainText;
    private final HtmlPage htmlPage;

    ArticleLine(Boilerplate boilerplate) {
        this.plainText = new PlainText(boilerplate);
        this.htmlPage = new HtmlPage(boilerplate);
    }

    /// @throws IllegalArgumentException if the line lacks a field, or its article can't be read: the message says why
    NormalizedDocument read(JsonNode row) {
        String id = string(row, "id");
        if (id == null || row.hasNonNull("text") == row.hasNonNull("html")) {
            throw new IllegalArgumentException("a line needs 'id', and either 'text' or 'html'");
        }
        Normalization read = row.hasNonNull("html")
                ? htmlPage.normalize(id, row.get("html").asText(), string(row, "url"))
                : plainText.normalize(id, row.get("text").asText(), string(row, "title"), string(row, "published"));
        return switch (read) {
            case Normalization.Normalized normalized -> normalized.document();
            case Normalization.Rejected rejected -> {
                if (rejected.reason() != Reason.EMPTY || !row.hasNonNull("html")) {
                    throw new IllegalArgumentException(
                            rejected.reason().label() + ": " + rejected.detail().message());
                }
                yield htmlPage.withoutStory(id, row.get("html").asText(), string(row, "url"));
            }
            case Normalization.Container container ->
                throw new IllegalStateException("text and pages are no containers: " + container);
        };
    }

    private static @Nullable String string(JsonNode row, String field) {
        JsonNode value = row.get(field);
        boolean isNone = value == null || value.isNull() || (value.isDouble() && Double.isNaN(value.doubleValue()));
        return isNone || value.asText().isBlank() ? null : value.asText();
    }
}
