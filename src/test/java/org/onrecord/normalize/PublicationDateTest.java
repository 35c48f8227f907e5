package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.PublicationDate;

final class PublicationDateTest {
    private static final String STORY =
            "The governor of Velmara said on Monday that the bridge had been closed since dawn.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Thu, 20 Feb 2020 13:52:51 +0000 | 2020-02-20",
                "en | Mon Jan 13 13:37:49 UTC 2020 | 2020-01-13",
                "en | 20200413T16:38:07Z | 2020-04-13",
                "en | March 16, 2020 | 2020-03-16",
                "en | 13 Sept 2020, 22:11 | 2020-09-13",
                "es | 17 de febrero de 2020 | 2020-02-17",
                "de | 3. März 2020 | 2020-03-03",
                "ru | 5 октября 2020 | 2020-10-05",
                "tr | 5 Ekim 2020 | 2020-10-05",
                "ar | ٠٧ أكتوبر ٢٠٢٠ | 2020-10-07",
                "ja | 2020年7月5日 | 2020-07-05",
                "de | 05.10.2020 | 2020-10-05",
                "fr | 05/10/2020 | 2020-10-05",
                "en-US | 05/10/2020 | 2020-05-10",
                // which is the day is not known
                "en | 05/10/2020 | none",
                "en | 25/10/2020 | 2020-10-25",
                // no such day, no month, no year
                "en | 30 February 2020 | none",
                "en | 5 Velmara 2020 | none",
                "en | October 5 | none",
            })
    void datesAreReadAsPrinted(String language, String text, String date) {
        DateReading.Found found = new DateReading(language).first(text);
        assertEquals(date, found == null ? "none" : found.date().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date 2020-10-05 Dozens were hurt. | 2020-10-05 header",
                "Posted: Tuesday, January 28, 2014 | 2014-01-28 header",
                "Monday, 5 October 2020 10:15 | 2020-10-05 header",
                "VELMARA, Oct. 5, 2020 (Wire) — The bridge is closed. | 2020-10-05 dateline",
                // a date in a sentence is no date of publication
                "The bridge was built on 5 October 2020. | none",
                "VELMARA, Oct. 5 (Wire) — The bridge is closed. | none",
            })
    void plainTextPrintsItsDate(String line, String reading) {
        assertEquals(reading, told(new PlainText(Boilerplate.NONE).normalize("x", line + "\n" + STORY, null, null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-10-05T09:00:00+04:00\"}</script> | | 2020-10-05 json-ld",
                // broken JSON still says its date
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-10-05\" \"x\"}</script> | | 2020-10-05 json-ld",
                "<meta property='article:published_time' content='2020-10-05T09:00:00Z'><meta property='article:modified_time' content='2020-10-07'> | | 2020-10-05 meta",
                // when it was changed is not when it was published
                "<meta property='article:modified_time' content='2020-10-07'> | | none",
                "<h1>The bridge is closed</h1><time datetime='2020-10-05'>5 October</time> | | 2020-10-05 time-element",
                "<p>x</p> | https://wire.example/2020/10/05/bridge.html | 2020-10-05 url",
                // early in UTC it was still the day before where the address says so
                "<meta name='date' content='2020-10-06T01:30:00Z'> | https://wire.example/2020/10/05/bridge.html | 2020-10-05 url",
                "<h1>The bridge is closed</h1><div class='date'>5 October 2020</div> | | 2020-10-05 header",
                "<div>5 October 2020, 10:15</div><h1>The bridge is closed</h1><p>x</p> | | 2020-10-05 header",
                // far down a page without structure it is any date
                "<h1>The bridge is closed</h1><p>x</p><p>x</p><p>x</p><div class='date'>5 October 2020</div> | | none",
                // the date of another story
                "<h1>The bridge is closed</h1><aside><div class='date'>5 October 2020</div></aside> | | none",
            })
    void pagesSayTheirDate(String html, String url, String reading) {
        String page = "<html><body>" + html + "<p>" + STORY + "</p><p>" + STORY + "</p></body></html>";
        assertEquals(reading, told(new HtmlPage(Boilerplate.NONE).normalize("x", page, url)));
    }

    private static String told(Normalization read) {
        PublicationDate date = assertInstanceOf(Normalization.Normalized.class, read)
                .document()
                .metadata()
                .published();
        return date == null ? "none" : date.value() + " " + date.from();
    }
}
