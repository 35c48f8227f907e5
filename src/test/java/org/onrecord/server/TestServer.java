package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.Outcome;
import org.onrecord.archive.Receipt;
import org.onrecord.archive.Work;
import org.onrecord.archive.sqlite.SqliteArchive;
import org.onrecord.correction.Correction;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Block;
import org.onrecord.document.BlockType;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.Provenance;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.Speaker;
import org.onrecord.ingest.Reindexing;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.ArticleView;
import org.onrecord.search.CopiesView;
import org.onrecord.search.Export;
import org.onrecord.search.IncidentSearch;
import org.onrecord.search.InvalidRequest;
import org.onrecord.search.MeaningUnavailableException;
import org.onrecord.search.QuoteCheck;
import org.onrecord.search.SearchRequest;
import org.onrecord.search.SearchResponse;
import org.onrecord.search.SearchResult;
import org.onrecord.search.SearchService;
import org.onrecord.search.Speakers;
import org.onrecord.search.Suggestion;
import org.onrecord.text.Span;

/// A server on a free port over a real archive. Documents are read at once, as plain text without annotations; a search
/// tells what it was asked.
final class TestServer implements AutoCloseable {
    static final int MAX_UPLOAD = 100_000;

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2021-03-20T10:00:15Z"));

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Archive archive;
    private final OnrecordServer server;
    private final Slow slow;

    private TestServer(Archive archive, OnrecordServer server, Slow slow) {
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
        Slow slow = new Slow();
        return start(archive, host, new EchoSearch(archive, slow), slow, access);
    }

    /// A server that searches with `search`.
    static TestServer start(Path folder, SearchService search) throws IOException {
        Archive archive = SqliteArchive.open(folder, CLOCK);
        return start(archive, "127.0.0.1", search, new Slow(), ServerSettings.Access.STANDARD);
    }

    private static TestServer start(
            Archive archive, String host, SearchService search, Slow slow, ServerSettings.Access access)
            throws IOException {
        Backend.Changes changes = new Backend.Changes(new PlainIntake(archive), new IdleUpkeep(), new PlainCuration());
        Backend backend = new Backend(
                archive,
                new Backend.Reading(search, TestServer::echo, new NoSpeakers(), new NoIncidents()),
                changes,
                CLOCK);
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
    Slow slow() {
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

    /// Finds nothing, and refuses what has no blank.
    private static QuoteCheck.Result echo(QuoteCheck.Request request) {
        return request.quote().contains(" ")
                ? new QuoteCheck.Answer(QuoteCheck.Verdict.NOT_FOUND, false, false, List.of(), List.of(), List.of())
                : new QuoteCheck.Refusal(
                        List.of(new InvalidRequest.Fault("quote", request.quote(), "is too short", null)));
    }

    /// Knows nobody.
    private static final class NoSpeakers implements Speakers {
        @Override
        public Reply list(Map<String, List<String>> parameters) {
            return new Listing(List.of(), false, Map.of());
        }

        @Override
        public Optional<Profile> profile(String id) {
            return Optional.empty();
        }
    }

    /// Knows of nothing.
    private static final class NoIncidents implements IncidentSearch {
        @Override
        public Result search(Map<String, List<String>> parameters) {
            return parameters.containsKey("facets")
                    ? new Refusal(List.of(new InvalidRequest.Fault("facets", "harm", "must be left out", null)))
                    : new Answer(
                            new SearchResponse.Interpretation(
                                    "", List.of(), List.of(), List.of(), List.of(), null, null),
                            0,
                            true,
                            List.of(),
                            null);
        }

        @Override
        public Optional<Sheet> incident(String id) {
            return Optional.empty();
        }
    }

    /// Answers with the question, and finds every article by its id.
    private record EchoSearch(Archive archive, Slow slow) implements SearchService {
        @Override
        public SearchResult search(SearchRequest request) {
            throw new UnsupportedOperationException("the server hands over parameters");
        }

        @Override
        public Set<String> ids(SearchRequest request) {
            throw new UnsupportedOperationException("the server asks for pages");
        }

        @Override
        public SearchResult search(ResultKind kind, Map<String, List<String>> parameters) throws IOException {
            List<InvalidRequest.Fault> faults = new ArrayList<>();
            parameters.forEach((name, values) -> {
                if (!name.equals("q")) {
                    faults.add(new InvalidRequest.Fault(name, values.getFirst(), "is unknown", new Span(0, 1)));
                }
            });
            if (!faults.isEmpty()) {
                return new InvalidRequest(faults);
            }
            String q = String.join("|", parameters.getOrDefault("q", List.of()));
            if (q.equals("slow")) {
                slow.await();
            }
            if (q.equals("meant")) {
                throw new MeaningUnavailableException("No model runs here.");
            }
            if (q.equals("fail")) {
                throw new IllegalStateException("the secret inside");
            }
            return new SearchResponse(
                    new SearchResponse.Interpretation(
                            kind.plural() + " " + q, List.of(), List.of(), List.of(), List.of(), null, null),
                    new SearchResponse.Total(0, true, 0),
                    List.of(),
                    Map.of(),
                    null,
                    0);
        }

        @Override
        public List<InvalidRequest.Fault> export(ResultKind kind, Map<String, List<String>> parameters, Export export) {
            throw new UnsupportedOperationException("it finds nothing to export");
        }

        @Override
        public Optional<ArticleView> article(String id, String q) throws IOException {
            return archive.annotated(id)
                    .map(article -> new ArticleView(article, q.isEmpty() ? List.of() : List.of(new Span(0, 1))));
        }

        @Override
        public List<Suggestion> suggest(String typed, int size) {
            return List.of();
        }

        @Override
        public Map<String, Integer> stories(Collection<String> articleIds) {
            return Map.of();
        }

        @Override
        public Optional<CopiesView> copies(String id) {
            return Optional.empty();
        }
    }

    /// Begins a rebuild that never ends.
    private static final class IdleUpkeep implements Upkeep {
        private Optional<Reindexing.State> state = Optional.empty();

        @Override
        public boolean rebuild(boolean indexOnly) {
            boolean begins = state.isEmpty();
            Reindexing.Phase phase = indexOnly ? Reindexing.Phase.INDEXING : Reindexing.Phase.ANNOTATING;
            state = state.or(() -> Optional.of(new Reindexing.State(phase, Instant.EPOCH, 0, 7, null)));
            return begins;
        }

        @Override
        public Optional<Reindexing.State> rebuilding() {
            return state;
        }

        @Override
        public @Nullable String trouble() {
            return state.isEmpty() ? null : "the disk is full";
        }

        @Override
        public void asked() {}

        @Override
        public long unreadWithCare() {
            return 3;
        }

        @Override
        public long untold() {
            return 2;
        }
    }

    /// Makes ids of names by leaving blanks out.
    private static final class PlainCuration implements Curation {
        @Override
        public String speakerId(String name, Speaker.Kind kind) {
            return name.replace(" ", "");
        }

        @Override
        public boolean awaitSearchable(Duration most) {
            return true;
        }

        @Override
        public JsonNode gold(AnnotatedDocument read, List<Correction> corrections) {
            return MAPPER.createObjectNode().put("id", read.document().id());
        }
    }

    /// Reads what comes in before it returns.
    private record PlainIntake(Archive archive) implements Intake {
        @Override
        public List<Receipt> receive(List<Arrival> arrivals, String job) throws IOException {
            List<Receipt> receipts = archive.receive(arrivals, job);
            List<Outcome> outcomes = new ArrayList<>();
            for (Work work : archive.pending(0, 1000)) {
                SourceDocument source = archive.original(work.id()).orElseThrow();
                String text = new String(source.content().toByteArray(), StandardCharsets.UTF_8);
                NormalizedDocument read = new NormalizedDocument(
                        work.id(),
                        text,
                        List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length()))),
                        new ArticleMetadata(source.supplied().title(), null, null, null, "en", null, Provenance.NONE),
                        "text/plain",
                        source.content().sha256(),
                        false);
                outcomes.add(new Outcome.Annotated(
                        work.ticket(),
                        read,
                        new AnnotatedDocument(read, List.of(), List.of(), List.of(), List.of(), List.of(), "test")));
            }
            archive.store(outcomes);
            return receipts;
        }

        @Override
        public boolean delete(String id) throws IOException {
            return archive.delete(id);
        }

        @Override
        public boolean await(String job, Duration most) throws IOException {
            archive.indexedUpTo(archive.lastSequence());
            return true;
        }
    }

    /// A search that lasts until it's let go.
    static final class Slow {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        void awaitBegun() throws InterruptedException {
            begun.await();
        }

        void release() {
            released.countDown();
        }

        private void await() {
            begun.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a search", e);
            }
        }
    }
}
