package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/// Saved searches and feeds over HTTP, with the whole service behind them.
final class SavedSearchesTest {
    private static final String BLAST = "\"The lanterns of Quillmere stay lit,\" harbour master Odalys Brack said on"
            + " Tuesday. Eleven dockers were killed in the blast in Quillmere, she said. <&>";

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
    void whatComesInIsFoundAndTold() throws Exception {
        JsonNode saved = service.post(
                "/api/v1/searches",
                "{\"name\": \"Blasts & more\", \"kind\": \"claims\", \"query\": \"killed=10..\"}",
                201);
        assertFalse(saved.has("secret"), "nothing is sent");
        assertEquals("{\"count\":0,\"latest\":null}", saved.get("found").toString());
        service.add("blast", "2022-02-02", BLAST);
        String path = "/api/v1/searches/" + saved.get("id").asText();
        JsonNode found = service.get(path);
        while (found.get("alerts").isEmpty()) {
            LockSupport.parkNanos(50_000_000);
            found = service.get(path);
        }
        assertEquals(11, found.at("/alerts/0/hit/low").asInt());
        assertEquals("blast", found.at("/alerts/0/hit/article/id").asText());
        JsonNode listed = service.get("/api/v1/searches").at("/searches/0/found");
        assertEquals(1, listed.get("count").asInt());
        assertEquals(found.at("/alerts/0/found"), listed.get("latest"));
        Document feed = feed(path + "/feed");
        assertEquals("Blasts & more", text(feed, "title", 0));
        assertEquals(1, feed.getElementsByTagName("entry").getLength());
        assertTrue(text(feed, "summary", 0).startsWith("Eleven dockers were killed"));
        assertEquals(1, service.get("/api/v1/searches").get("searches").size());
        assertEquals(204, service.send(service.request(path).DELETE()).statusCode());
        assertEquals(404, service.send(service.request(path)).statusCode());
        assertEquals(404, service.send(service.request(path).DELETE()).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"articles, 1", "quotes, 2", "claims, 1"})
    void everySearchIsAFeed(String kind, int entries) throws Exception {
        service.add("blast", "2022-02-02", BLAST);
        Document feed = feed("/api/v1/" + kind + ".atom?q=Quillmere%20OR%20dockers");
        assertEquals(entries, feed.getElementsByTagName("entry").getLength());
        assertEquals("http://www.w3.org/2005/Atom", feed.getDocumentElement().getNamespaceURI());
        assertTrue(text(feed, "updated", 1).endsWith("Z"));
        HttpResponse<String> wrong = service.send(service.request("/api/v1/" + kind + ".atom?killed=many"));
        assertEquals(400, wrong.statusCode());
        String tag = service.send(service.request("/api/v1/" + kind + ".atom"))
                .headers()
                .firstValue("ETag")
                .orElse("");
        assertEquals(
                304,
                service.send(service.request("/api/v1/" + kind + ".atom").header("If-None-Match", tag))
                        .statusCode());
    }

    @Test
    void aWebhookHasASecretThatIsToldOnce() throws Exception {
        JsonNode saved = service.post(
                "/api/v1/searches",
                "{\"name\": \"x\", \"kind\": \"quotes\", \"query\": \"q=nobody\", \"webhook\": {\"url\":"
                        + " \"https://desk.example/hook\"}}",
                201);
        assertTrue(saved.get("secret").asText().startsWith("whsec_"));
        JsonNode again = service.get("/api/v1/searches/" + saved.get("id").asText());
        assertFalse(again.has("secret"));
        assertEquals("https://desk.example/hook", again.at("/webhook/url").asText());
    }

    // What was sent → the field at fault, and what is wrong about it
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"kind\": \"quotes\", \"query\": \"q=a\" | /name | must be given",
                "\"name\": \"x\", \"kind\": \"people\", \"query\": \"q=a\" | /kind | must be one of articles, quotes, claims",
                "\"name\": \"x\", \"kind\": \"quotes\", \"query\": \"kiled=7\" | /query | must be a search that can be taken",
                "\"name\": \"x\", \"kind\": \"quotes\", \"query\": \"q=(a\" | /query | must be a search that can be taken",
                "\"name\": \"x\", \"kind\": \"quotes\", \"query\": \"q=a&size=7\" | /query | must not hold size",
                "\"name\": \"x\", \"kind\": \"quotes\", \"query\": \"q=%zz\" | /query | must be parameters as in an address",
                "\"name\": \"x\", \"kind\": \"quotes\", \"query\": \"q=a\", \"webhook\": {\"url\": \"ftp://x/y\"} | /webhook/url | must be an address",
                "\"name\": \"x\", \"kind\": \"quotes\", \"query\": \"q=a\", \"webhook\": {\"url\": \"https://a:b@x.example\"} | /webhook/url | must be an address",
                "\"name\": \"x\", \"kind\": \"quotes\", \"query\": \"q=a\", \"webhook\": {\"url\": \"https://x.example/a\\r\\nX-Evil: 1\"} | /webhook/url | must be an address",
                "\"name\": \"x\", \"kind\": \"quotes\", \"query\": \"q=a\", \"webhook\": {\"url\": \"https://x.example:70000/\"} | /webhook/url | must have a port",
                "\"name\": \"x\", \"kind\": \"quotes\", \"query\": \"q=a\", \"webhook\": {\"url\": \"https://x.example:0/\"} | /webhook/url | must have a port",
                "\"name\": \"a\\u0000b\", \"kind\": \"quotes\", \"query\": \"q=a\" | /name | must hold no control characters"
            })
    void whatIsWrongAboutASearchIsNamed(String fields, String pointer, String rule) throws Exception {
        JsonNode problem = service.post("/api/v1/searches", "{" + fields + "}", 400);
        assertEquals(pointer, problem.at("/errors/0/parameter").asText(), problem.toString());
        assertTrue(problem.at("/errors/0/rule").asText().startsWith(rule), problem.toString());
    }

    private static Document feed(String path) throws Exception {
        HttpResponse<String> response = service.send(service.request(path));
        assertEquals(
                "application/atom+xml",
                response.headers().firstValue("Content-Type").orElse(""));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document feed, String element, int index) {
        return feed.getElementsByTagName(element).item(index).getTextContent();
    }
}
