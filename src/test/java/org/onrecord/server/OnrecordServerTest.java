package org.onrecord.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds for every route: who is answered, what is sent along, what is counted.
final class OnrecordServerTest {
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
    void isLiveAndReady() throws Exception {
        assertEquals("{\"status\":\"live\"}", server.get("/health/live").body());
        assertEquals("{\"status\":\"ready\"}", server.get("/health/ready").body());
    }

    @Test
    void anIndexIsBuiltAnewOnceAtATime() throws Exception {
        String path = "/api/v1/index/rebuild";
        assertEquals(404, server.get(path).statusCode());
        HttpResponse<String> begun = server.post(path + "?indexOnly=true", "application/json", "");
        assertEquals(202, begun.statusCode(), begun.body());
        assertEquals(path, TestServer.header(begun, "Location"));
        assertEquals(
                "{\"phase\":\"indexing\",\"running\":true,\"started\":\"1970-01-01T00:00:00Z\",\"done\":0,\"total\":7,"
                        + "\"problem\":null}",
                begun.body());
        assertEquals(begun.body(), server.get(path).body());
        HttpResponse<String> again = server.post(path, "application/json", "");
        assertEquals(409, again.statusCode());
        assertEquals(
                "urn:onrecord:problem:rebuild-running",
                TestServer.json(again).get("type").asText());
        assertEquals(
                400,
                server.post(path + "?indexOnly=perhaps", "application/json", "").statusCode());
    }

    @Test
    void troubleIsTold() throws Exception {
        assertTrue(server.get("/metrics").body().contains("onrecord_trouble 0"));
        server.post("/api/v1/index/rebuild", "application/json", "");
        assertEquals(
                "{\"status\":\"ready\",\"trouble\":\"the disk is full\"}",
                server.get("/health/ready").body());
        assertTrue(server.get("/metrics").body().contains("onrecord_trouble 1"));
    }

    @Test
    void isNotReadyWithoutItsArchive() throws Exception {
        server.archive().close();
        assertEquals(503, server.get("/health/ready").statusCode());
        assertEquals(200, server.get("/health/live").statusCode());
    }

    @Test
    void aSearchIsHandedOverAsItIs() throws Exception {
        assertEquals(
                "{\"interpretation\":{\"read\":\"quotes a b+c\",\"repairs\":[],\"expanded\":[],\"dropped\":[],\"notes\":[],\"noteCodes\":[],\"meant\":null},"
                        + "\"total\":{\"value\":0,\"exact\":true,\"stories\":0},\"hits\":[],\"facets\":{},\"next\":null,\"tookMs\":0}",
                server.get("/api/v1/quotes?q=a%20b%2Bc").body());
    }

    @ParameterizedTest
    @CsvSource({
        // The page's own routes, and what tries to leave its folder
        "/, no-cache",
        "/articles/some-id, no-cache",
        "/..%2f..%2fpom.xml, no-cache",
        "/org/onrecord/Main.class, no-cache",
        "/assets, no-cache"
    })
    void aPathWithoutAFileIsThePage(String path, String caching) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("<title>Onrecord"), response.body());
        assertEquals(caching, TestServer.header(response, "Cache-Control"));
    }

    @Test
    void thePageRunsNothingButItsOwnFiles() throws Exception {
        HttpResponse<String> response = server.get("/");
        String policy = TestServer.header(response, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'self';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", TestServer.header(response, "X-Content-Type-Options"));
        assertEquals("no-referrer", TestServer.header(response, "Referrer-Policy"));
        assertEquals("", TestServer.header(response, "Server"), "no version for strangers");
    }

    @Test
    void requestsAndDocumentsAreCountedWithoutWhatWasAsked() throws Exception {
        server.get("/api/v1/articles?q=confidential");
        server.post("/api/v1/documents?wait=true", "application/json", "{\"id\": \"a\", \"text\": \"The ferry.\"}");
        String metrics = server.get("/metrics").body();
        for (String expected : List.of(
                "onrecord_http_requests_seconds_count{method=\"GET\",route=\"/api/v1/articles\",status=\"200\"} 1",
                "onrecord_search_seconds_count{kind=\"articles\"} 1",
                "onrecord_documents{state=\"indexed\"} 1.0",
                "onrecord_queue 0.0",
                "onrecord_second_reading 3.0",
                "onrecord_meanings_waiting 2.0",
                "jvm_memory_used_bytes")) {
            assertTrue(metrics.contains(expected), () -> expected + " is not in\n" + metrics);
        }
        assertFalse(metrics.contains("confidential"), metrics);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "127.0.0.1:9999, 200",
        "LocalHost:80, 200",
        "[::1]:80, 200",
        "proxy.example, 200",
        "evil.example, 403",
        "localhost.evil.example, 403",
        "127.0.0.1.evil.example:8080, 403"
    })
    void onlyItsOwnNamesAreAnswered(String host, int status) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.server().port())) {
            socket.getOutputStream()
                    .write(("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = in.readLine();
            assertEquals("HTTP/1.1 " + status, line == null ? "" : line.substring(0, 12));
        }
    }

    @Test
    void aMalformedRequestIsAProblemToo() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.server().port())) {
            socket.getOutputStream()
                    .write("GET /\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.contains("\"type\":\"urn:onrecord:problem:bad-message\""), answer);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Origin of the page that asks, status of a write, what the browser is told
        "https://desk.example, 404, https://desk.example",
        "https://evil.example, 403, ''",
        "null, 403, ''"
    })
    void pagesOfOtherOriginsWriteOnlyWhereAllowed(String origin, int status, String allowed) throws Exception {
        HttpResponse<String> response = server.send(
                server.request("/api/v1/documents/a", "Origin", origin).DELETE());
        assertEquals(status, response.statusCode());
        assertEquals(allowed, TestServer.header(response, "Access-Control-Allow-Origin"));
    }

    @Test
    void theOwnPageMayWrite() throws Exception {
        String own = server.server().address().toString();
        assertEquals(
                404,
                server.send(server.request("/api/v1/documents/a", "Origin", own).DELETE())
                        .statusCode());
    }

    @Test
    void aPreflightIsAnsweredForAllowedOriginsOnly() throws Exception {
        HttpResponse<String> allowed = preflight("https://desk.example");
        assertEquals(204, allowed.statusCode());
        assertEquals("GET, HEAD, POST, DELETE", TestServer.header(allowed, "Access-Control-Allow-Methods"));
        assertEquals("", TestServer.header(preflight("https://evil.example"), "Access-Control-Allow-Methods"));
    }

    @Test
    void longAnswersAreCompressed() throws Exception {
        String path = "/api/v1/articles?q=" + "a".repeat(4000);
        HttpResponse<String> compressed = server.get(path, "Accept-Encoding", "gzip");
        assertEquals("gzip", TestServer.header(compressed, "Content-Encoding"));
        assertEquals("Accept-Encoding, Origin", TestServer.header(compressed, "Vary"));
        assertEquals("", TestServer.header(server.get(path), "Content-Encoding"));
    }

    @Test
    void aRequestInFlightIsAnsweredBeforeTheServerEnds() throws Exception {
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> answer = others.submit(() -> server.get("/api/v1/articles?q=slow"));
            server.slow().awaitBegun();
            int port = server.server().port();
            Future<?> closed = others.submit(() -> server.server().close());
            awaitRefusal(port);
            server.slow().release();
            assertEquals(200, answer.get().statusCode());
            closed.get();
        }
    }

    /// Returns when the port answers nobody any more.
    private static void awaitRefusal(int port) throws IOException {
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(0);
            } catch (SocketException refused) {
                return;
            }
        }
    }

    @Test
    void aHeadRequestHasTheStatusOfTheWhole() throws Exception {
        for (String path : List.of("/api/v1/articles", "/api/v1/articles/none", "/health/ready", "/")) {
            HttpResponse<String> head =
                    server.send(server.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertEquals(server.get(path).statusCode(), head.statusCode(), path);
            assertEquals("", head.body(), path);
        }
    }

    /// A row of the manual's first table: `| `GET /path`, `GET /path` | … |`.
    @Test
    void theManualNamesEveryRoute() throws IOException {
        String manual = Files.readString(Path.of(System.getProperty("onrecord.home"), "docs/api.md"));
        SortedSet<String> told = new TreeSet<>();
        manual.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            Matcher route = Pattern.compile("`((?:GET|POST|DELETE) /[^`]+)`").matcher(line);
            while (route.find()) {
                told.add(route.group(1));
            }
        });
        assertEquals(server.server().routes(), told);
    }

    @Test
    void aPortInUseIsTold() {
        int port = server.server().port();
        ServerSettings same = TestServer.settings(port, ServerSettings.Access.STANDARD);
        Backend none = server.server().backend();
        BindException fault = assertThrows(BindException.class, () -> OnrecordServer.start(same, none));
        assertEquals("cannot listen on 127.0.0.1:" + port + ": Address already in use", fault.getMessage());
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return server.send(
                server.request("/api/v1/documents", "Origin", origin, "Access-Control-Request-Method", "POST")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }
}
