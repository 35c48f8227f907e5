package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.config.Config;
import org.onrecord.server.ServerSettings.Access;

/// Search by meaning over HTTP, by the real model.
@Timeout(120)
final class MeaningTest {
    @TempDir
    private static Path folder;

    private static LiveService service;

    @BeforeAll
    static void start() throws Exception {
        service = LiveService.start(folder.resolve("data"));
        service.add("bread", "2021-03-02", "“Bread costs twice what it did in spring,” Vera Vasarel said on Monday.");
        service.add("bridge", "2021-03-03", "“The bridge was mined at night,” Oran Tal said. He left soon after.");
        service.add("school", "2021-03-04", "“Pupils go back to their classes tomorrow,” said Ana Kolomar, a teacher.");
        service.add(
                "french",
                "2021-03-05",
                "« Le pain coûte deux fois plus cher qu’au printemps », a dit Marc Orlan hier.");
        awaitMeanings();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    private static JsonNode find(String q, String parameters) throws Exception {
        return service.get("/api/v1/quotes?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + parameters);
    }

    private static void awaitMeanings() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        while (service.onrecord().archive().meanings().countWaiting() > 0) {
            assertFalse(never.await(50, TimeUnit.MILLISECONDS));
        }
        assertTrue(service.onrecord().ingest().awaitSearchable(Duration.ofSeconds(30)));
    }

    private static List<String> articles(JsonNode found) {
        List<String> articles = new ArrayList<>();
        found.get("hits").forEach(hit -> articles.add(hit.at("/article/id").asText()));
        return articles;
    }

    @Test
    void findsWhatSharesNoWord() throws Exception {
        assertEquals(List.of(), articles(find("food has become expensive", "")));
        JsonNode found = find("food has become expensive", "&mode=meaning");
        assertEquals(List.of("bread"), articles(found));
        assertEquals("meaning", found.at("/hits/0/by").asText());
        assertTrue(found.at("/hits/0/similarity").asDouble() > 0.6);
        assertEquals(0, found.at("/hits/0/passage/marks").size());
        assertEquals("en", found.at("/interpretation/meaning/language").asText());
        assertEquals(
                service.get("/api/v1/quotes?language=en").at("/total/value").asInt(),
                found.at("/interpretation/meaning/covered").asInt());
        assertEquals(
                found.at("/interpretation/meaning/covered"), found.at("/interpretation/meaning/of"), "of the English");
        assertEquals(List.of("school"), articles(find("children return to school", "&mode=meaning")));
        assertEquals(List.of(), articles(find("zxcv qwerty plonk", "&mode=meaning")));
    }

    @Test
    void blendsItWithWords() throws Exception {
        JsonNode found = find("explosives under the bridge", "&mode=blended");
        assertEquals(List.of("bridge"), articles(found));
        assertEquals("meaning", found.at("/hits/0/by").asText());
        assertEquals(
                "both", find("mined bridge", "&mode=blended").at("/hits/0/by").asText());
        assertEquals(
                "words",
                find("coûte", "&mode=blended").at("/hits/0/by").asText(),
                "another language is found by words");
    }

    @Test
    void aQuotationInOtherWordsIsTold() throws Exception {
        JsonNode told = LiveService.MAPPER.readTree(
                service.post("/api/v1/quote-check", "{\"quote\": \"A loaf is twice as expensive as it was in April\"}")
                        .body());
        assertEquals("reworded", told.get("verdict").asText(), told.toString());
        assertTrue(told.get("byMeaning").asBoolean());
        assertEquals("bread", told.at("/nearMisses/0/article/id").asText());
        assertTrue(told.at("/nearMisses/0/meaning").asDouble() > 0.6);
        assertEquals(0, told.at("/nearMisses/0/diff").size());
    }

    @Test
    void filtersHold() throws Exception {
        assertEquals(List.of(), articles(find("food has become expensive", "&mode=meaning&published=2021-03-04")));
        assertEquals(
                List.of("bread"), articles(find("food has become expensive", "&mode=meaning&speaker=vera-vasarel")));
    }

    @Test
    void aCorrectionIsFoundAsItStandsNow() throws Exception {
        service.add("noise", "2021-03-06", "“Rockets fell on the quay,” said Ivo Brand. Nobody was hurt, he added.");
        awaitMeanings();
        JsonNode before = find("missiles hit the harbour", "&mode=meaning");
        assertEquals(List.of("noise"), articles(before));
        HttpResponse<String> corrected = service.post(
                "/api/v1/corrections",
                "{\"kind\": \"not-a-quote\", \"target\": \""
                        + before.at("/hits/0/id").asText() + "\", \"author\": \"desk\", \"reason\": \"a test\"}");
        assertEquals(201, corrected.statusCode(), corrected.body());
        while (!articles(find("missiles hit the harbour", "&mode=meaning")).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anExportTellsTheSame() throws Exception {
        String lines = service.send(service.request("/api/v1/export/quotes?q=food+has+become+expensive&mode=meaning"))
                .body();
        assertTrue(lines.contains("\"by\":\"meaning\""), lines);
        assertTrue(lines.contains("\"mode\":\"meaning\""), lines);
    }

    @Test
    void switchedOffItSaysSo() throws Exception {
        Config on = Config.defaults();
        Config off = new Config(
                on.server(), on.data(), on.ingest(), on.normalize(), on.alerts(), new Config.SearchConfig(false));
        try (LiveService without = LiveService.start(folder.resolve("off"), Access.STANDARD, off)) {
            HttpResponse<String> answer = without.send(without.request("/api/v1/quotes?q=food&mode=blended"));
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("urn:onrecord:problem:meaning-unavailable"), answer.body());
            assertTrue(answer.body().contains("search.meaning = false"), answer.body());
            HttpResponse<String> export = without.send(without.request("/api/v1/export/quotes?q=food&mode=meaning"));
            assertEquals(503, export.statusCode());
            assertEquals(
                    0, without.get("/api/v1/quotes?q=food").at("/total/value").asInt());
        }
    }
}
