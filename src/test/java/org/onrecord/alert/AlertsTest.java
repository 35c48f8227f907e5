package org.onrecord.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.Outcome;
import org.onrecord.archive.Samples;
import org.onrecord.archive.SavedSearches.Delivery;
import org.onrecord.archive.SavedSearches.Draft;
import org.onrecord.archive.SavedSearches.Hook;
import org.onrecord.archive.SavedSearches.Progress;
import org.onrecord.archive.sqlite.SqliteArchive;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.engine.Engine;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.search.SearchService;
import org.onrecord.server.HitText;

/// Saved searches, from the article that comes in to the receiver of a webhook.
final class AlertsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(1), Duration.ofMillis(1));

    @TempDir
    private Path folder;

    private final AtomicLong ahead = new AtomicLong();
    private final InstantSource clock = () -> InstantSource.system().instant().plusMillis(ahead.get());
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private Archive archive;
    private HttpServer receiver;
    private volatile String location = "/hook";

    private record Received(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return Objects.requireNonNull(headers.get(name), name).getFirst();
        }
    }

    @BeforeEach
    void open() throws IOException {
        archive = SqliteArchive.open(folder.resolve("archive"), clock);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::answer);
        receiver.start();
    }

    @AfterEach
    void close() throws IOException {
        receiver.stop(0);
        archive.close();
    }

    @Test
    void aNewClaimReachesTheReceiverSigned() throws Exception {
        save("claims", "killed=10..&harm=killed", "/hook");
        try (Alerts alerts = start(true)) {
            assertNotNull(alerts);
            add("a");
            Received letter = take();
            assertEquals("/hook", letter.path());
            JsonNode body = new ObjectMapper().readTree(letter.body());
            assertEquals("search.matched", body.get("type").asText());
            assertEquals("Deaths", body.at("/search/name").asText());
            assertEquals("a-c0", body.at("/hits/0/id").asText());
            assertEquals(13, body.at("/hits/0/low").asInt());
            String id = letter.header("Webhook-id");
            long seconds = Long.parseLong(letter.header("Webhook-timestamp"));
            assertEquals(Signature.of(SECRET, id, seconds, letter.body()), letter.header("Webhook-signature"));
            awaitState("delivered");
            assertEquals(1, archive.searches().alerts("s1", null, 10).size());
        }
    }

    @Test
    void whatFailsIsSentAgainAndGivenUpInTheEnd() throws Exception {
        save("quotes", "speaker=mira-tolven", "/hook");
        answers.addAll(List.of(503, 500, 404));
        try (Alerts alerts = start(true)) {
            assertNotNull(alerts);
            add("a");
            String id = take().header("Webhook-id");
            assertEquals(id, take().header("Webhook-id"), "the receiver can tell that it is the same");
            take();
            Delivery given = awaitState("failed");
            assertEquals(3, given.progress().attempts());
            assertEquals("404", given.progress().answer());
        }
    }

    @Test
    void aSecondAttemptSucceeds() throws Exception {
        save("quotes", "speaker=mira-tolven", "/hook");
        answers.add(503);
        try (Alerts alerts = start(true)) {
            assertNotNull(alerts);
            add("a");
            take();
            take();
            assertEquals(2, awaitState("delivered").progress().attempts());
        }
    }

    @Test
    void eachAttemptWaitsLongerThanTheOneBefore() throws Exception {
        save("articles", "", "/hook");
        answers.addAll(List.of(503, 503));
        try (Alerts alerts = start(true, List.of(Duration.ofHours(1), Duration.ofHours(6)))) {
            assertNotNull(alerts);
            add("a");
            take();
            for (int attempt = 1; attempt <= 2; attempt++) {
                Duration pause = Duration.ofHours(attempt == 1 ? 1 : 6);
                Instant due =
                        Objects.requireNonNull(awaitAttempts(attempt).progress().due());
                Duration wait = Duration.between(clock.instant(), due);
                assertTrue(wait.compareTo(pause) <= 0 && wait.compareTo(pause.minusMinutes(5)) > 0, wait.toString());
                assertEquals(List.of(), archive.searches().due(due.minusMillis(1), 10), "not before its time");
                ahead.addAndGet(pause.toMillis());
                take();
            }
            assertEquals(3, awaitState("delivered").progress().attempts());
        }
    }

    @Test
    void aRedirectToNowhereIsReportedAndTheOthersGoOn() throws Exception {
        save("articles", "", "/hook");
        location = "http://[";
        answers.addAll(List.of(308, 308, 308));
        try (Alerts alerts = start(true)) {
            assertNotNull(alerts);
            add("a");
            String answer = awaitState("failed").progress().answer();
            assertEquals("IOException: the answer redirects to what is no address", answer);
            add("b");
            awaitState("delivered");
        }
    }

    @Test
    void aRedirectIsFollowedWithTheBody() throws Exception {
        save("articles", "", "/moved");
        answers.add(308);
        try (Alerts alerts = start(true)) {
            assertNotNull(alerts);
            add("a");
            String body = take().body();
            Received second = take();
            assertEquals("/hook", second.path());
            assertEquals(body, second.body());
        }
    }

    @Test
    void thisMachineIsNotReachedUnlessAllowed() throws Exception {
        save("articles", "", "/hook");
        try (Alerts alerts = start(false)) {
            assertNotNull(alerts);
            add("a");
            String answer = awaitState("failed").progress().answer();
            assertTrue(String.valueOf(answer).contains("no public address"), answer);
            assertTrue(received.isEmpty());
        }
    }

    @Test
    void aQueryThatNoLongerParsesIsReportedAndStays() throws Exception {
        save("claims", "kiled=10..", "/hook");
        archive.searches().add("s2", new Draft("All", "articles", "", null));
        try (Alerts alerts = start(true)) {
            assertNotNull(alerts);
            add("a");
            JsonNode body = new ObjectMapper().readTree(take().body());
            assertEquals("search.failed", body.get("type").asText());
            assertTrue(body.get("problem").asText().startsWith("'kiled' = '10..' is no parameter"), body.toString());
            awaitState("delivered");
        }
        assertTrue(archive.searches().find("s1").orElseThrow().problem() != null);
        assertEquals(1, archive.searches().alerts("s2", null, 10).size(), "the others go on");
    }

    @Test
    void whatWasThereBeforeIsNoNewsAndWhatCameMeanwhileIs() throws Exception {
        add("old");
        long then = clock.millis();
        while (clock.millis() == then) {
            Thread.onSpinWait();
        }
        save("articles", "", "/hook");
        add("new");
        try (Alerts alerts = start(true)) {
            assertNotNull(alerts);
            assertEquals(
                    "new",
                    new ObjectMapper().readTree(take().body()).at("/hits/0/id").asText());
            awaitState("delivered");
        }
        assertEquals(1, archive.searches().alerts("s1", null, 10).size());
        try (Alerts again = start(true)) {
            assertNotNull(again);
            add("newer");
            assertEquals(
                    "newer",
                    new ObjectMapper().readTree(take().body()).at("/hits/0/id").asText());
        }
    }

    private void save(String kind, String query, String path) throws IOException {
        Hook hook = new Hook("http://127.0.0.1:" + receiver.getAddress().getPort() + path, SECRET);
        assertTrue(archive.searches()
                .add("s1", new Draft("Deaths", kind, query, hook))
                .isPresent());
    }

    private void add(String id) throws IOException {
        archive.receive(List.of(new Arrival.Received(Samples.source(id, "Text of " + id + ", long enough"))), null);
        long ticket = archive.pending(0, 1).getFirst().ticket();
        NormalizedDocument read = Samples.normalized(id, "Text of " + id + ", long enough");
        archive.store(List.of(new Outcome.Annotated(ticket, read, Samples.annotated(read, "v1"))));
    }

    private Alerts start(boolean privateNetworks) throws IOException {
        return start(privateNetworks, PAUSES);
    }

    private Alerts start(boolean privateNetworks, List<Duration> pauses) throws IOException {
        return Alerts.start(
                archive,
                new Alerts.Tools(this::sieve, HitText::of, clock),
                new Alerts.Sending(privateNetworks, Duration.ofSeconds(20), pauses));
    }

    private Sieve.Sifting sieve(List<AnnotatedDocument> documents) throws IOException {
        Engine engine = LuceneEngine.open(Files.createTempDirectory(folder, "sieve"), "test");
        List<IndexChange> changes = new ArrayList<>();
        documents.forEach(document -> changes.add(new IndexChange.Put(document, changes.size() + 1)));
        engine.apply(changes);
        engine.refresh();
        return new Sieve.Sifting() {
            @Override
            public SearchService search() {
                return SearchService.over(engine, id -> Optional.empty(), clock);
            }

            @Override
            public void close() throws IOException {
                engine.close();
            }
        };
    }

    private Received take() throws InterruptedException {
        Received letter = received.poll(60, TimeUnit.SECONDS);
        assertNotNull(letter, "nothing was sent");
        return letter;
    }

    private Delivery awaitState(String state) throws IOException {
        return await(progress -> progress.state().equals(state));
    }

    private Delivery awaitAttempts(int attempts) throws IOException {
        return await(progress -> progress.attempts() == attempts);
    }

    private Delivery await(Predicate<Progress> condition) throws IOException {
        while (true) {
            List<Delivery> deliveries = archive.searches().deliveries("s1", 1);
            if (!deliveries.isEmpty() && condition.test(deliveries.getFirst().progress())) {
                return deliveries.getFirst();
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
        Integer status = answers.poll();
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }
}
