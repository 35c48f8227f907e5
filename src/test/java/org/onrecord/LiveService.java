package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.onrecord.config.Config;
import org.onrecord.server.OnrecordServer;
import org.onrecord.server.ServerSettings;
import org.onrecord.server.ServerSettings.Access;
import org.onrecord.server.ServerSettings.Uploads;

/// The whole service in this process, on a free port, with all of its real parts.
final class LiveService implements AutoCloseable {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Onrecord onrecord;
    private final OnrecordServer server;

    private LiveService(Onrecord onrecord, OnrecordServer server) {
        this.onrecord = onrecord;
        this.server = server;
    }

    static LiveService start(Path data) throws IOException {
        return start(data, Access.STANDARD);
    }

    static LiveService start(Path data, Access access) throws IOException {
        return start(data, access, Config.defaults());
    }

    static LiveService start(Path data, Access access, Config config) throws IOException {
        return start(data, access, config, ReaderChoice.FAST);
    }

    static LiveService start(Path data, Access access, Config config, ReaderChoice reader) throws IOException {
        Path words = Path.of(System.getProperty("onrecord.home", ""), "index-config");
        Onrecord onrecord = Onrecord.open(config, new Onrecord.Folders(data, words), reader, InstantSource.system());
        ServerSettings settings =
                new ServerSettings("127.0.0.1", 0, access, new Uploads(1_000_000, Duration.ofSeconds(30)));
        return new LiveService(onrecord, OnrecordServer.start(settings, onrecord.backend()));
    }

    Onrecord onrecord() {
        return onrecord;
    }

    URI address() {
        return server.address();
    }

    java.util.SortedSet<String> routes() {
        return server.routes();
    }

    /// Adds an article and waits until it is found.
    void add(String id, String published, String text) throws IOException, InterruptedException {
        ObjectNode row = MAPPER.createObjectNode()
                .put("id", id)
                .put("published", published)
                .put("text", text);
        HttpResponse<String> added = post("/api/v1/documents?wait=true", row.toString());
        if (added.statusCode() != 200) {
            throw new AssertionError(added.statusCode() + " " + added.body());
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request(path));
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return MAPPER.readTree(response.body());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /// Posts and reads what comes back, which must have that status.
    JsonNode post(String path, String json, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = post(path, json);
        if (response.statusCode() != status) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return MAPPER.readTree(response.body());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
        onrecord.close();
        client.close();
    }
}
