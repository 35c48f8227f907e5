package org.onrecord.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.server.ServerSettings.Access;
import org.onrecord.server.ServerSettings.Keyless;
import org.onrecord.server.ServerSettings.Reach;

/// The manual's table of errors: complete, and each row met.
final class ErrorTableTest {
    private static final Path HOME = Path.of(System.getProperty("onrecord.home", ""));

    /// What no request alone can bring about: a full disk is met in the archive's own tests, a closing service in the
    /// server's.
    private static final Set<String> NOT_BY_A_REQUEST = Set.of("503 closing", "507 disk-full");

    /// Other endings in the code that are no kind of problem of their own.
    private static final Set<String> OTHER = Set.of("http");

    @TempDir
    private Path folder;

    @Test
    void everyRowIsMetByARequest() throws Exception {
        Set<String> met = new TreeSet<>(NOT_BY_A_REQUEST);
        Access access = new Access(List.of(), List.of(), new Keyless(Reach.LOOPBACK, Reach.LOOPBACK), 3);
        try (TestServer server = TestServer.start(folder, access)) {
            String json = "application/json";
            met.add(told(server.get("/api/v1/ledger?size=0")));
            met.add(told(server.post("/api/v1/documents", json, "{")));
            met.add(told(server.post("/api/v1/documents", "multipart/form-data; boundary=x", "--x\r\nhalf")));
            met.add(told(server.get("/api/v1/articles", "X-Forwarded-For", "192.0.2.1")));
            met.add(told(server.get("/api/v1/articles", "Authorization", "Bearer onr_nothing")));
            met.add(told(server.send(server.request("/api/v1/documents/a", "Origin", "https://evil.example")
                    .DELETE())));
            String key = TestServer.json(
                            server.post("/api/v1/keys", json, "{\"name\": \"x\", \"scopes\": [\"ingest\"]}"))
                    .get("key")
                    .asText();
            for (int i = 0; i < 4; i++) {
                met.add(told(server.get("/api/v1/articles", "Authorization", "Bearer " + key)));
            }
            met.add(told(server.get("/api/v1/articles/none")));
            met.add(told(server.get("/api/v1/articles/" + "a".repeat(9_000))));
            met.add(told(server.get("/api/v1/articles", "X-Long", "a".repeat(9_000))));
            met.add(told(server.post("/api/v1/articles", json, "")));
            met.add(told(server.get("/api/v1/articles", "Accept", "text/html")));
            met.add(gone(server));
            met.addAll(conflicts(server));
            met.add(told(server.post("/api/v1/quote-check", json, " ".repeat(70_000))));
            met.add(told(server.post("/api/v1/documents", "text/csv", "a")));
            met.add(told(server.get("/api/v1/claims?q=fail")));
            met.add(told(server.get("/api/v1/quotes?q=meant")));
            met.add(unknownHost(server));
        }
        met.removeIf(each -> each.startsWith("2"));
        assertEquals(table(), met);
    }

    @Test
    void everyKindInTheCodeIsInTheTable() throws IOException {
        Set<String> kinds = new TreeSet<>();
        Pattern literal = Pattern.compile("(?:HttpStatus\\.[A-Z_]+|status),\\s*\"([a-z]+(?:-[a-z]+)*)\",");
        Pattern forbidden = Pattern.compile("(?:forbidden|unauthorized)\\((?:\\s*ctx,)?\\s*\"([a-z-]+)\"");
        try (Stream<Path> sources = Files.list(HOME.resolve("src/main/java/org/onrecord/server"))) {
            for (Path source : sources.toList()) {
                for (Pattern pattern : List.of(literal, forbidden)) {
                    Matcher matcher = pattern.matcher(Files.readString(source));
                    while (matcher.find()) {
                        kinds.add(matcher.group(1));
                    }
                }
            }
        }
        kinds.removeAll(OTHER);
        Set<String> told = new TreeSet<>();
        table().forEach(row -> told.add(row.substring(4)));
        assertTrue(kinds.size() > 15, kinds.toString());
        assertEquals(told, kinds);
    }

    private static String gone(TestServer server) throws Exception {
        server.post("/api/v1/documents?wait=true", "application/json", "{\"id\": \"d\", \"text\": \"The ferry.\"}");
        server.send(server.request("/api/v1/documents/d").DELETE());
        return told(server.get("/api/v1/evidence/d-q0~0-3~0123456789abcdef~0123456789abcdef"));
    }

    private static List<String> conflicts(TestServer server) throws Exception {
        List<String> met = new ArrayList<>();
        String json = "application/json";
        server.post("/api/v1/index/rebuild", json, "");
        met.add(told(server.post("/api/v1/index/rebuild", json, "")));
        server.post("/api/v1/documents?wait=true", json, "{\"id\": \"e\", \"text\": \"The ferry.\"}");
        String signed = "\"author\": \"Inga\", \"reason\": \"why\"";
        HttpResponse<String> made = server.post(
                "/api/v1/corrections",
                json,
                "{\"kind\": \"wrong-date\", \"target\": \"e\", \"date\": \"2020\", " + signed + "}");
        assertEquals(201, made.statusCode(), made.body());
        String undo = TestServer.header(made, "Location") + "/undo";
        server.post(undo, json, "{" + signed + "}");
        met.add(told(server.post(undo, json, "{" + signed + "}")));
        return met;
    }

    private static String unknownHost(TestServer server) throws IOException {
        try (java.net.Socket socket = new java.net.Socket(
                java.net.InetAddress.getLoopbackAddress(), server.server().port())) {
            socket.getOutputStream()
                    .write("GET /api HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(answer.contains("urn:onrecord:problem:unknown-host"), answer);
            return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 403".length()) + " unknown-host";
        }
    }

    /// `404 not-found`; the status alone where it is no error.
    private static String told(HttpResponse<String> response) throws IOException {
        if (response.statusCode() < 400) {
            return Integer.toString(response.statusCode());
        }
        JsonNode problem = TestServer.json(response);
        return response.statusCode() + " " + problem.get("type").asText().replace("urn:onrecord:problem:", "");
    }

    /// Rows of the manual: `| 400 | `malformed-json`, `bad-message` | … |`.
    private static Set<String> table() throws IOException {
        Set<String> rows = new TreeSet<>();
        for (String line : Files.readAllLines(HOME.resolve("docs/api.md"))) {
            Matcher row = Pattern.compile("\\| (\\d{3}) \\| ([^|]+) \\|.*").matcher(line);
            if (row.matches()) {
                Matcher kind = Pattern.compile("`([a-z-]+)`").matcher(row.group(2));
                while (kind.find()) {
                    rows.add(row.group(1) + " " + kind.group(1));
                }
            }
        }
        return rows;
    }
}
