package org.onrecord.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.archive.AccessKeys.Scope;
import org.onrecord.server.ServerSettings.Access;
import org.onrecord.server.ServerSettings.Keyless;
import org.onrecord.server.ServerSettings.Reach;
import org.slf4j.LoggerFactory;

/// Keys, and what may be done without one.
final class AccessTest {
    /// What a proxy adds: the request counts as one from elsewhere.
    private static final String[] FROM_ELSEWHERE = {"X-Forwarded-For", "192.0.2.7"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // What is open to whom → the status of a read and of a write from here and from elsewhere
        "LOOPBACK, LOOPBACK, 200, 404, 401, 401",
        "ALL, LOOPBACK, 200, 404, 200, 401",
        "NONE, LOOPBACK, 401, 404, 401, 401",
        "LOOPBACK, NONE, 200, 401, 401, 401"
    })
    void withoutAKeyOnlyWhatIsOpen(Reach reads, Reach writes, int read, int write, int farRead, int farWrite)
            throws Exception {
        try (TestServer server = server(new Keyless(reads, writes), 0)) {
            assertEquals(read, server.get("/api/v1/articles").statusCode());
            assertEquals(write, delete(server).statusCode());
            assertEquals(farRead, server.get("/api/v1/articles", FROM_ELSEWHERE).statusCode());
            assertEquals(farWrite, delete(server, FROM_ELSEWHERE).statusCode());
            assertEquals(200, server.get("/health/ready", FROM_ELSEWHERE).statusCode());
            assertEquals(200, server.get("/", FROM_ELSEWHERE).statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Scopes of a key → the status of a read, a write, an administrator's request
        "read, 200, 403, 403",
        "ingest, 403, 404, 403",
        "'read,ingest', 200, 404, 403",
        "admin, 200, 404, 200"
    })
    void aKeyAllowsWhatItsScopesSay(String scopes, int read, int write, int admin) throws Exception {
        try (TestServer server = server(new Keyless(Reach.NONE, Reach.LOOPBACK), 0)) {
            String[] key = bearer(create(server, scopes).get("key").asText());
            assertEquals(read, server.get("/api/v1/articles", key).statusCode());
            assertEquals(write, delete(server, key).statusCode());
            assertEquals(admin, server.get("/api/v1/keys", key).statusCode());
        }
    }

    @Test
    void aKeyIsVoidTheMomentItIsRevoked() throws Exception {
        try (TestServer server = server(new Keyless(Reach.LOOPBACK, Reach.LOOPBACK), 0)) {
            JsonNode made = create(server, "read");
            String[] key = bearer(made.get("key").asText());
            assertEquals(200, server.get("/api/v1/articles", key).statusCode());
            String path = "/api/v1/keys/" + made.get("id").asText();
            assertEquals(200, server.send(server.request(path).DELETE()).statusCode());
            HttpResponse<String> refused = server.get("/api/v1/articles", key);
            assertEquals(401, refused.statusCode(), "also from this machine, where none is needed");
            assertEquals("Bearer realm=\"onrecord\"", TestServer.header(refused, "WWW-Authenticate"));
            assertEquals(404, server.send(server.request(path).DELETE()).statusCode());
            JsonNode listed = TestServer.json(server.get("/api/v1/keys")).at("/keys/0");
            assertEquals("2021-03-20T10:00:15Z", listed.get("revoked").asText());
            assertFalse(listed.has("key") || listed.has("sha256"), listed.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer onr_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Bearer nonsense",
        "Basic dXNlcjpwYXNz",
        "Bearer"
    })
    void whatIsNoKeyIsRefused(String authorization) throws Exception {
        try (TestServer server = server(new Keyless(Reach.ALL, Reach.LOOPBACK), 0)) {
            HttpResponse<String> refused = server.get("/api/v1/articles", "Authorization", authorization);
            assertEquals(401, refused.statusCode());
            assertEquals(
                    "urn:onrecord:problem:invalid-key",
                    TestServer.json(refused).get("type").asText());
        }
    }

    @Test
    void theRightIdWithAnotherSecretIsRefused() throws Exception {
        try (TestServer server = server(new Keyless(Reach.NONE, Reach.LOOPBACK), 0)) {
            String key = create(server, "read").get("key").asText();
            String other = key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A");
            assertEquals(401, server.get("/api/v1/articles", bearer(other)).statusCode());
            assertEquals(
                    64, server.archive().keys().list().getFirst().sha256().length(), "the archive has its hash alone");
        }
    }

    @Test
    void aWrongKeyIsNotMade() throws Exception {
        try (TestServer server = server(new Keyless(Reach.LOOPBACK, Reach.LOOPBACK), 0)) {
            HttpResponse<String> answer =
                    server.post("/api/v1/keys", "application/json", "{\"scopes\": [\"read\", \"write\"]}");
            assertEquals(400, answer.statusCode());
            assertEquals(
                    "'/name' must be given; '/scopes' must be some of read, ingest, admin",
                    TestServer.json(answer).get("detail").asText());
        }
    }

    @Test
    void anotherAddressMayNotWriteWithoutAKey() throws Exception {
        Optional<InetAddress> own = ownAddress();
        assumeTrue(own.isPresent(), "this machine has no other address than loopback");
        try (TestServer server = TestServer.onAllAddresses(folder)) {
            URI there = URI.create("http://" + own.get().getHostAddress() + ":"
                    + server.server().port() + "/api/v1/documents/a");
            HttpRequest.Builder request = HttpRequest.newBuilder(there).DELETE();
            assertEquals(401, server.send(request).statusCode());
            String key = create(server, "ingest").get("key").asText();
            assertEquals(404, server.send(request.headers(bearer(key))).statusCode());
        }
    }

    @Test
    void tooManyRequestsAreRefusedAndTold() throws Exception {
        try (TestServer server = server(new Keyless(Reach.ALL, Reach.LOOPBACK), 2)) {
            HttpResponse<String> first = server.get("/api/v1/articles", FROM_ELSEWHERE);
            assertEquals("2", TestServer.header(first, "RateLimit-Limit"));
            assertEquals("1", TestServer.header(first, "RateLimit-Remaining"));
            assertEquals("45", TestServer.header(first, "RateLimit-Reset"));
            assertEquals("2;w=60", TestServer.header(first, "RateLimit-Policy"));
            assertEquals(200, server.get("/api/v1/articles", FROM_ELSEWHERE).statusCode());
            HttpResponse<String> third = server.get("/api/v1/articles", FROM_ELSEWHERE);
            assertEquals(429, third.statusCode());
            assertEquals("45", TestServer.header(third, "Retry-After"));
            String key = create(server, "read").get("key").asText();
            assertEquals(
                    "1",
                    TestServer.header(server.get("/api/v1/articles", bearer(key)), "RateLimit-Remaining"),
                    "each key has its own count");
            assertEquals("", TestServer.header(server.get("/api/v1/articles"), "RateLimit-Limit"), "from here none");
        }
    }

    // Each route's method and path → the scope that it needs
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/articles, READ",
        "HEAD, /api/v1/articles/x, READ",
        "GET, /metrics, READ",
        "POST, /api/v1/quote-check, READ",
        "POST, /api/v1/documents, INGEST",
        "DELETE, /api/v1/documents/keys, INGEST",
        "POST, /api/v1/corrections, INGEST",
        "POST, /api/v1/index/rebuild, ADMIN",
        "GET, /api/v1/keys, ADMIN",
        "DELETE, /api/v1/keys/a, ADMIN",
        "OPTIONS, /api/v1/documents,",
        "GET, /health/live,",
        "GET, /articles/x,"
    })
    void everyRouteNeedsAScope(String method, String path, Scope scope) {
        assertEquals(scope, AccessGuard.needed(HandlerType.findOrCreate(method), path));
    }

    @Test
    void aRequestIsNamedInTheAnswer() throws Exception {
        try (TestServer server = server(new Keyless(Reach.LOOPBACK, Reach.LOOPBACK), 0)) {
            assertEquals(
                    "desk-7", TestServer.header(server.get("/health/live", "X-Request-Id", "desk-7"), "X-Request-Id"));
            assertEquals(
                    36,
                    TestServer.header(server.get("/health/live", "X-Request-Id", "a b"), "X-Request-Id")
                            .length());
            HttpResponse<String> failed = server.get("/api/v1/claims?q=fail", "X-Request-Id", "desk-8");
            assertTrue(failed.body().contains("under desk-8."), failed.body());
        }
    }

    @Test
    void whatPeopleSearchForIsNotLogged() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try (TestServer server = server(new Keyless(Reach.LOOPBACK, Reach.LOOPBACK), 0)) {
            server.get("/api/v1/articles?q=confidential");
            server.get("/api/v1/articles?q=confidential&size=wrong");
            assertEquals(500, server.get("/api/v1/claims?q=fail").statusCode());
        } finally {
            root.detachAppender(log);
        }
        String told = log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
        assertTrue(told.contains("/api/v1/claims"), told);
        assertFalse(told.contains("confidential") || told.contains("q=fail"), told);
    }

    private TestServer server(Keyless keyless, int perMinute) throws IOException {
        return TestServer.start(folder, new Access(List.of(), List.of(), keyless, perMinute));
    }

    private static JsonNode create(TestServer server, String scopes) throws Exception {
        String list = "[\"" + scopes.replace(",", "\",\"") + "\"]";
        HttpResponse<String> made =
                server.post("/api/v1/keys", "application/json", "{\"name\": \"The desk\", \"scopes\": " + list + "}");
        assertEquals(201, made.statusCode(), made.body());
        return TestServer.json(made);
    }

    private static HttpResponse<String> delete(TestServer server, String... headers) throws Exception {
        return server.send(server.request("/api/v1/documents/a", headers).DELETE());
    }

    private static String[] bearer(String key) {
        return new String[] {"Authorization", "Bearer " + key};
    }

    private static Optional<InetAddress> ownAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }
}
