package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A permalink, and what it says when the article, or how it is read, has changed.
final class EvidenceTest {
    private static final String QUAY =
            "\"The lanterns of Quillmere stay lit tonight,\" harbour master Odalys Brack said"
                    + " on Tuesday. Eleven dockers were killed in the blast in Quillmere, she said.";

    @TempDir
    private static Path folder;

    private static LiveService service;

    @BeforeAll
    static void start() throws Exception {
        service = LiveService.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void whatHoldsIsShownWithItsContextAndCitation() throws Exception {
        service.add("desk/1", "2022-02-02", QUAY);
        JsonNode hit = service.get("/api/v1/quotes?q=lanterns").at("/hits/0");
        JsonNode evidence = service.get(hit.get("evidence").asText());
        assertEquals("holds", evidence.get("status").asText());
        assertEquals(hit.get("evidence"), evidence.get("permalink"));
        assertEquals(hit.at("/content/text"), evidence.get("text"));
        assertEquals(hit.at("/content/span"), evidence.get("span"));
        assertEquals(hit.get("id"), evidence.at("/quote/id"));
        assertTrue(evidence.get("claim").isNull());
        assertEquals(QUAY, evidence.at("/context/text").asText());
        assertEquals(
                "/api/v1/articles/desk%2F1/original?version=1",
                evidence.at("/article/original").asText());
        assertEquals(
                service.send(service.request(evidence.at("/article/original").asText()))
                        .headers()
                        .firstValue("ETag")
                        .orElse(""),
                "\"" + evidence.at("/article/contentHash").asText() + "\"");
        String citation = evidence.get("citation").asText();
        assertTrue(
                citation.startsWith("“The lanterns of Quillmere stay lit tonight,”, Odalys Brack, untitled article,"
                        + " 2022-02-02. Characters 1–44 of the text; original SHA-256 "),
                citation);
        JsonNode review = evidence.get("claimReview");
        assertEquals("ClaimReview", review.get("@type").asText());
        assertEquals("Quotation", review.at("/itemReviewed/@type").asText());
        assertEquals("Person", review.at("/itemReviewed/author/@type").asText());
        assertEquals(
                "2022-02-02",
                review.at("/itemReviewed/appearance/datePublished").asText());
        assertEquals(evidence.at("/article/contentHash"), review.at("/itemReviewed/appearance/identifier/value"));
        JsonNode claim = service.get(
                service.get("/api/v1/claims?q=dockers").at("/hits/0/evidence").asText());
        assertEquals("Claim", claim.at("/claimReview/itemReviewed/@type").asText());
        assertTrue(claim.get("citation").asText().contains("claimed by Odalys Brack"), claim.toString());
        JsonNode bare = service.get(
                "/api/v1/evidence/" + LiveService.encoded(hit.get("id").asText()));
        assertEquals(evidence.get("permalink"), bare.get("permalink"));
    }

    @Test
    void whatIsReadInAnotherWayNowSaysSo() throws Exception {
        service.add("reread", "2022-02-02", QUAY.replace("lanterns", "beacons"));
        JsonNode hit = service.get("/api/v1/quotes?q=beacons").at("/hits/0");
        String link = hit.get("evidence").asText();
        service.post(
                "/api/v1/corrections",
                "{\"kind\": \"not-a-quote\", \"target\": " + hit.get("id")
                        + ", \"author\": \"Inga\", \"reason\": \"a sign\"}",
                201);
        JsonNode evidence = service.get(link);
        assertEquals("reread", evidence.get("status").asText());
        assertTrue(evidence.get("quote").isNull());
        assertTrue(evidence.get("citation").isNull());
        assertEquals(hit.at("/content/text"), evidence.get("text"), "the words still stand there");
    }

    @Test
    void wordsAreFoundInAnotherVersionOfTheArticle() throws Exception {
        String text = QUAY.replace("lanterns", "floodlights");
        service.add("moved", "2022-02-02", text);
        JsonNode hit = service.get("/api/v1/quotes?q=floodlights").at("/hits/0");
        String link = hit.get("evidence").asText();
        service.add("moved", "2022-02-02", "A line was added.\n\n" + text);
        JsonNode evidence = service.get(link);
        assertEquals("moved", evidence.get("status").asText(), evidence.toString());
        assertEquals(hit.at("/content/text"), evidence.get("text"));
        assertNotEquals(hit.at("/content/span"), evidence.get("span"));
        assertNotEquals(link, evidence.get("permalink").asText());
        HttpResponse<String> old =
                service.send(service.request(evidence.at("/article/original").asText()));
        assertTrue(old.body().contains("floodlights"), "the bytes that the permalink names");
        assertFalse(old.body().contains("A line was added"));
        service.add("moved", "2022-02-02", "Nothing of it was left standing in the end.");
        JsonNode lost = service.get(link);
        assertEquals("lost", lost.get("status").asText());
        assertTrue(lost.get("text").isNull());
        assertTrue(lost.get("permalink").isNull());
        assertEquals(
                "/api/v1/articles/moved/original?version=1",
                lost.at("/article/original").asText());
    }

    @Test
    void whatWasDeletedIsGoneAndWhatNeverWasIsNotFound() throws Exception {
        service.add("deleted", "2022-02-02", QUAY.replace("lanterns", "searchlights"));
        String link = service.get("/api/v1/quotes?q=searchlights")
                .at("/hits/0/evidence")
                .asText();
        service.send(service.request("/api/v1/documents/deleted").DELETE());
        HttpResponse<String> gone = service.send(service.request(link));
        assertEquals(410, gone.statusCode());
        assertTrue(gone.body().contains("urn:onrecord:problem:gone"), gone.body());
        assertEquals(
                404, service.send(service.request("/api/v1/evidence/none-q1")).statusCode());
        assertEquals(
                404,
                service.send(service.request(link.replace("deleted", "never"))).statusCode());
        assertEquals(
                404, service.send(service.request("/api/v1/evidence/reread")).statusCode());
    }
}
