package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Provenance;

final class ProvenanceTest {
    private static final String STORY =
            "<article><h1>Harbour closed at Lorvik</h1><p>The harbour of Lorvik was closed on Monday after a storm, the"
                    + " harbour master said, and no ferry will leave before the weekend.</p><p>Crews began to clear the quay"
                    + " of sand and stones while the wind was still strong.</p></article>";

    @Test
    void saysWhereAPageToldEachPiece() {
        ArticleMetadata read = page(
                "<html lang='en-GB'><head><title>x</title><meta name='author' content='Ada Quill'>"
                        + "<meta property='og:site_name' content='The Lorvik Post'>"
                        + "<link rel='canonical' href='https://lorvik.example/harbour'>"
                        + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Lorvik harbour closed\"}"
                        + "</script></head><body>" + STORY + "</body></html>",
                null);
        assertEquals("Lorvik harbour closed", read.title());
        assertEquals(new Provenance("json-ld", "meta", "meta", "canonical", "html"), read.provenance());
    }

    @Test
    void fallsBackToWhatThePageShows() {
        ArticleMetadata read = page(
                "<html><body>" + STORY + "<p>By <a rel='author'>Ada Quill</a></p></body></html>",
                "https://lorvik.example/a/b");
        assertEquals("Harbour closed at Lorvik", read.title());
        assertEquals("lorvik.example", read.source());
        assertEquals(new Provenance("heading", "host", "byline", "supplied", null), read.provenance());
    }

    @Test
    void givesNoPlaceToWhatIsMissing() {
        Normalization text = new PlainText(Boilerplate.NONE)
                .normalize("1", "The harbour of Lorvik was closed on Monday.", null, null);
        assertEquals(
                Provenance.NONE,
                ((Normalization.Normalized) text).document().metadata().provenance());
    }

    private static ArticleMetadata page(String html, @Nullable String url) {
        Normalization read = new HtmlPage(Boilerplate.NONE).normalize("1", html, url);
        return ((Normalization.Normalized) read).document().metadata();
    }
}
