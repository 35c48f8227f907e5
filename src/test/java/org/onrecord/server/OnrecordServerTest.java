package org.onrecord.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OnrecordServerTest {
    private static final ServerSettings SETTINGS = new ServerSettings(
            "127.0.0.1",
            0,
            new ServerSettings.Access(List.of(), List.of(), false),
            new ServerSettings.Uploads(1 << 20, Duration.ofSeconds(10)));

    private final HttpClient client = HttpClient.newHttpClient();
    private OnrecordServer server;

    @BeforeEach
    void start() throws IOException {
        server = OnrecordServer.start(SETTINGS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isLiveAndReady() throws Exception {
        assertEquals("{\"status\":\"live\"}", get("/health/live").body());
        assertEquals("{\"status\":\"ready\"}", get("/health/ready").body());
    }

    @Test
    void anUnknownRouteIsAProblem() throws Exception {
        HttpResponse<String> response = get("/api/v1/nothing?q=secret");
        assertEquals(404, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "{\"type\":\"urn:onrecord:problem:not-found\",\"title\":\"Not Found\",\"status\":404,\"detail\":"
                        + "\"Nothing is here: see docs/api.md for the routes.\",\"instance\":\"/api/v1/nothing\"}",
                response.body());
    }

    @Test
    void aPathWithoutAFileIsThePage() throws Exception {
        HttpResponse<String> response = get("/articles/some-id");
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("<title>Onrecord"), response.body());
        assertEquals("no-cache", response.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void requestsAreCounted() throws Exception {
        get("/health/live");
        String metrics = get("/metrics").body();
        assertTrue(
                metrics.contains("onrecord_http_requests_seconds_count"
                        + "{method=\"GET\",route=\"/health/live\",status=\"200\"} 1"),
                metrics);
        assertTrue(metrics.contains("jvm_memory_used_bytes"), metrics);
    }

    @Test
    void aPortInUseIsTold() {
        ServerSettings same = new ServerSettings("127.0.0.1", server.port(), SETTINGS.access(), SETTINGS.uploads());
        BindException fault = assertThrows(BindException.class, () -> OnrecordServer.start(same));
        assertEquals("cannot listen on 127.0.0.1:" + server.port() + ": Address already in use", fault.getMessage());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
