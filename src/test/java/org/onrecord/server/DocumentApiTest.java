package org.onrecord.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents in, and what can be asked about them then.
final class DocumentApiTest {
    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start(folder);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void filesOfAFormAreReceivedUnderOneJob() throws Exception {
        HttpResponse<String> response = form("""
                --x\r
                Content-Disposition: form-data; name="file"; filename="one.txt"\r
                Content-Type: text/plain\r
                \r
                The ferry was full.\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="two.html"\r
                \r
                <p>The ferry was late.</p>\r
                --x\r
                Content-Disposition: form-data; name="source"\r
                \r
                The Quay Courier\r
                --x--\r
                """);
        assertEquals(202, response.statusCode(), response.body());
        JsonNode body = TestServer.json(response);
        assertEquals("/api/v1/jobs/" + body.get("id").asText(), TestServer.header(response, "Location"));
        assertEquals(2, body.get("total").asInt());
        assertEquals("one.txt", body.at("/documents/0/name").asText());
        assertEquals("new", body.at("/documents/1/received").asText());
        JsonNode job = TestServer.json(server.get(TestServer.header(response, "Location")));
        assertEquals(0, job.get("failed").asInt());
        String id = body.at("/documents/0/id").asText();
        assertEquals(
                "The Quay Courier",
                server.archive().original(id).orElseThrow().supplied().source());
    }

    @Test
    void whatIsTrueOfOneFileIsNotTakenForSeveral() throws Exception {
        HttpResponse<String> response = form("""
                --x\r
                Content-Disposition: form-data; name="file"; filename="one.txt"\r
                \r
                a\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="two.txt"\r
                \r
                b\r
                --x\r
                Content-Disposition: form-data; name="published"\r
                \r
                2021\r
                --x--\r
                """);
        assertEquals(400, response.statusCode());
        assertEquals(
                "must not be given with more than one file",
                TestServer.json(response).at("/errors/0/rule").asText());
    }

    @Test
    void withWaitTheJobIsFinishedWhenTheAnswerComes() throws Exception {
        HttpResponse<String> response = server.post(
                "/api/v1/documents?wait=true", "application/json", "[{\"id\": \"ferry/1\", \"text\": \"The ferry.\"}]");
        assertEquals(200, response.statusCode(), response.body());
        JsonNode body = TestServer.json(response);
        assertTrue(body.get("finished").asBoolean(), response.body());
        assertEquals(1, body.at("/counts/indexed").asInt(), response.body());
        assertEquals("ferry/1", body.at("/documents/0/id").asText());
        assertEquals(200, server.get("/api/v1/articles/ferry%2F1").statusCode());
    }

    @Test
    void theSameRowTwiceIsOneDocument() throws Exception {
        add("{\"id\": \"a\", \"text\": \"The ferry.\"}");
        HttpResponse<String> again =
                server.post("/api/v1/documents", "application/json", "{\"text\": \"The ferry.\", \"id\": \"a\"}");
        assertEquals(
                "duplicate", TestServer.json(again).at("/documents/0/received").asText());
    }

    @Test
    void anArticleIsToldWithItsTextAndHasAnEntityTag() throws Exception {
        add("{\"id\": \"a\", \"text\": \"The ferry.\"}");
        HttpResponse<String> response = server.get("/api/v1/articles/a?q=ferry");
        JsonNode article = TestServer.json(response);
        assertEquals("[[0,1]]", article.get("marks").toString());
        assertEquals("paragraph", article.at("/blocks/0/type").asText());
        assertEquals("private, no-cache", TestServer.header(response, "Cache-Control"));
        String tag = TestServer.header(response, "ETag");
        assertEquals(
                304,
                server.get("/api/v1/articles/a?q=ferry", "If-None-Match", tag).statusCode());
        assertEquals(
                200, server.get("/api/v1/articles/a", "If-None-Match", tag).statusCode(), "no marks: another answer");
    }

    @Test
    void anOriginalIsADownloadByteForByte() throws Exception {
        byte[] bytes = "<script>alert('höhö')</script>\r\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> response = form("--x\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\na\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../tea \u201cleaf\u201d.html\"\r\n"
                + "Content-Type: text/html\r\n\r\n" + new String(bytes, StandardCharsets.UTF_8) + "\r\n--x--\r\n");
        assertEquals(202, response.statusCode(), response.body());
        HttpResponse<byte[]> original = server.bytes("/api/v1/articles/a/original");
        assertArrayEquals(bytes, original.body());
        assertEquals("application/octet-stream", TestServer.header(original, "Content-Type"));
        assertEquals(
                "attachment; filename=\"tea _leaf_.html\"; filename*=UTF-8''tea%20%E2%80%9Cleaf%E2%80%9D.html",
                TestServer.header(original, "Content-Disposition"));
        assertEquals("nosniff", TestServer.header(original, "X-Content-Type-Options"));
        assertEquals("sandbox; default-src 'none'", TestServer.header(original, "Content-Security-Policy"));
        assertTrue(TestServer.header(original, "Repr-Digest").startsWith("sha-256=:"));
    }

    @Test
    void anOlderVersionOfAnOriginalIsKept() throws Exception {
        add("{\"id\": \"a\", \"text\": \"The ferry.\"}");
        add("{\"id\": \"a\", \"text\": \"The bridge.\"}");
        assertTrue(server.get("/api/v1/articles/a/original").body().contains("bridge"));
        assertTrue(server.get("/api/v1/articles/a/original?version=1").body().contains("ferry"));
    }

    @Test
    void aDeletedDocumentIsGoneButForTheLedger() throws Exception {
        add("{\"id\": \"a\", \"text\": \"The ferry.\"}");
        assertEquals(
                204, server.send(server.request("/api/v1/documents/a").DELETE()).statusCode());
        assertEquals(404, server.get("/api/v1/articles/a").statusCode());
        assertEquals(404, server.get("/api/v1/articles/a/original").statusCode());
        JsonNode ledger = TestServer.json(server.get("/api/v1/ledger?state=deleted"));
        assertEquals("a", ledger.at("/rows/0/id").asText());
    }

    @Test
    void aJobIsToldAsItGoesOn() throws Exception {
        String job = TestServer.json(server.post(
                        "/api/v1/documents?wait=true", "application/json", "{\"id\": \"a\", \"text\": \"The ferry.\"}"))
                .get("id")
                .asText();
        HttpResponse<String> events = server.get("/api/v1/jobs/" + job + "/events", "Accept", "text/event-stream");
        assertEquals(200, events.statusCode());
        assertEquals("text/event-stream; charset=utf-8", TestServer.header(events, "Content-Type"));
        List<String> lines =
                events.body().lines().filter(line -> !line.isEmpty()).toList();
        assertTrue(lines.stream().allMatch(line -> line.startsWith("data: {\"id\":\"" + job + "\"")), events.body());
        assertTrue(lines.getLast().contains("\"finished\":true"), events.body());
        assertEquals(404, server.get("/api/v1/jobs/none/events").statusCode());
    }

    @Test
    void aDocumentIsReadAgainFromWhatTheArchiveKeeps() throws Exception {
        String row = "{\"id\": \"a/1\", \"text\": \"The ferry.\", \"source\": \"The Quay Courier\"}";
        JsonNode first = TestServer.json(server.post("/api/v1/documents", "application/json", row));
        HttpResponse<String> again = server.post("/api/v1/documents/a%2F1/retry", "application/json", "");
        assertEquals(202, again.statusCode(), again.body());
        JsonNode body = TestServer.json(again);
        assertEquals("a/1", body.at("/documents/0/id").asText());
        assertEquals("duplicate", body.at("/documents/0/received").asText(), "it was read well: nothing to do");
        assertTrue(!body.get("id").asText().equals(first.get("id").asText()), "a job of its own");
        assertEquals(
                404,
                server.post("/api/v1/documents/none/retry", "application/json", "")
                        .statusCode());
    }

    @Test
    void theLedgerIsPagedNewestFirst() throws Exception {
        add(
                "[{\"id\": \"a\", \"text\": \"One.\"}, {\"id\": \"b\", \"text\": \"Two.\"}, {\"id\": \"c\", \"text\": \"Three.\"}]");
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = TestServer.json(server.get("/api/v1/ledger?size=2" + cursor));
            page.get("rows").forEach(row -> ids.add(row.get("id").asText()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());
        assertEquals(List.of("c", "b", "a"), ids);
    }

    @Test
    void manyMayUploadAtTheSameTime() throws Exception {
        List<Future<Integer>> sent = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                String row = "{\"id\": \"d" + i + "\", \"text\": \"Ferry number " + i + ".\"}";
                sent.add(senders.submit(() -> server.post("/api/v1/documents", "application/json", row)
                        .statusCode()));
            }
        }
        for (Future<Integer> one : sent) {
            assertEquals(202, one.get());
        }
        JsonNode ledger = TestServer.json(server.get("/api/v1/ledger?size=1000"));
        assertEquals(40, ledger.get("rows").size());
    }

    private void add(String rows) throws Exception {
        HttpResponse<String> response = server.post("/api/v1/documents?wait=true", "application/json", rows);
        assertEquals(200, response.statusCode(), response.body());
    }

    private HttpResponse<String> form(String body) throws Exception {
        return server.send(server.request("/api/v1/documents", "Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
