package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Provenance;
import org.onrecord.document.PublicationDate;

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
        assertEquals(new Provenance("json-ld", "meta", "meta", "canonical", "html", null), read.provenance());
    }

    @Test
    void fallsBackToWhatThePageShows() {
        ArticleMetadata read = page(
                "<html><body>" + STORY + "<p>By <a rel='author'>Ada Quill</a></p></body></html>",
                "https://lorvik.example/a/b");
        assertEquals("Harbour closed at Lorvik", read.title());
        assertEquals("lorvik.example", read.source());
        assertEquals(new Provenance("heading", "host", "byline", "supplied", null, null), read.provenance());
    }

    @Test
    void givesNoPlaceToWhatIsMissing() {
        Normalization text = new PlainText(Boilerplate.NONE)
                .normalize("1", "The harbour of Lorvik was closed on Monday.", null, null);
        assertEquals(
                Provenance.NONE,
                ((Normalization.Normalized) text).document().metadata().provenance());
    }

    /// A date that a sender gave in a form of his own is used where it can mean one day alone, and is told where it
    /// can't.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-10-05 | 2020-10-05 supplied |",
                "2020-10 | 2020-10 supplied |",
                "2020-10-05T23:30:00+04:00 | 2020-10-05 supplied |",
                "5 October 2020 | 2020-10-05 supplied |",
                "Mon, 05 Oct 2020 09:00:00 GMT | 2020-10-05 supplied |",
                "25/10/2020 | 2020-10-25 supplied |",
                // either month: the date printed in the text is used instead
                "05/10/2020 | 2020-10-07 header | 05/10/2020",
                "10/10/18 | 2020-10-07 header | 10/10/18",
                "yesterday | 2020-10-07 header | yesterday",
                "2020-13-45 | 2020-10-07 header | 2020-13-45",
            })
    void aSendersDateIsReadOrTold(String sent, String published, @Nullable String unread) {
        Normalization text = new PlainText(Boilerplate.NONE)
                .normalize("1", "date 2020-10-07\nThe harbour of Lorvik was closed on Monday.", null, sent);
        ArticleMetadata read = ((Normalization.Normalized) text).document().metadata();
        PublicationDate date = java.util.Objects.requireNonNull(read.published());
        assertEquals(published, date.value() + " " + date.from());
        assertEquals(unread, read.provenance().unreadDate());
    }

    private static ArticleMetadata page(String html, @Nullable String url) {
        Normalization read = new HtmlPage(Boilerplate.NONE).normalize("1", html, url);
        return ((Normalization.Normalized) read).document().metadata();
    }
}
