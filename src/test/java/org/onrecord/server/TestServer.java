package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.onrecord.archive.Archive;
import org.onrecord.archive.sqlite.SqliteArchive;
import org.onrecord.search.SearchService;

/// A server on a free port over a real archive. Documents are read at once, as plain text without annotations; a search
/// tells what it was asked.
final class TestServer implements AutoCloseable {
    static final int MAX_UPLOAD = 100_000;

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2021-03-20T10:00:15Z"));

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Archive archive;
    private final OnrecordServer server;
    private final EchoSearch.Slow slow;

    private TestServer(Archive archive, OnrecordServer server, EchoSearch.Slow slow) {
        this.archive = archive;
        this.server = server;
        this.slow = slow;
    }

    static TestServer start(Path folder) throws IOException {
        return start(
                folder,
                new ServerSettings.Access(
                        List.of("https://desk.example"),
                        List.of("proxy.example"),
                        new ServerSettings.Keyless(ServerSettings.Reach.LOOPBACK, ServerSettings.Reach.LOOPBACK),
                        0));
    }

    static TestServer start(Path folder, ServerSettings.Access access) throws IOException {
        return start(folder, "127.0.0.1", access);
    }

    /// One that other machines can reach.
    static TestServer onAllAddresses(Path folder) throws IOException {
        return start(folder, "0.0.0.0", ServerSettings.Access.STANDARD);
    }

    private static TestServer start(Path folder, String host, ServerSettings.Access access) throws IOException {
        Archive archive = SqliteArchive.open(folder, CLOCK);
        EchoSearch.Slow slow = new EchoSearch.Slow();
        return start(archive, host, new EchoSearch(archive, slow), slow, access);
    }

    /// A server that searches with `search`.
    static TestServer start(Path folder, SearchService search) throws IOException {
        Archive archive = SqliteArchive.open(folder, CLOCK);
        return start(archive, "127.0.0.1", search, new EchoSearch.Slow(), ServerSettings.Access.STANDARD);
    }

    private static TestServer start(
            Archive archive, String host, SearchService search, EchoSearch.Slow slow, ServerSettings.Access access)
            throws IOException {
        Backend backend =
                new Backend(archive, IdleBackend.reading(search), IdleBackend.changes(new PlainIntake(archive)), CLOCK);
        return new TestServer(archive, OnrecordServer.start(settings(host, 0, access), backend), slow);
    }

    static ServerSettings settings(int port, ServerSettings.Access access) {
        return settings("127.0.0.1", port, access);
    }

    private static ServerSettings settings(String host, int port, ServerSettings.Access access) {
        return new ServerSettings(host, port, access, new ServerSettings.Uploads(MAX_UPLOAD, Duration.ofSeconds(10)));
    }

    OnrecordServer server() {
        return server;
    }

    /// Searches for "slow" wait here.
    EchoSearch.Slow slow() {
        return slow;
    }

    Archive archive() {
        return archive;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
        return send(request(path, "Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() throws IOException {
        server.close();
        archive.close();
    }
}
