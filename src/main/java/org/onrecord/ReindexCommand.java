package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.ArchiveException;
import org.onrecord.config.ConfigException;
import org.onrecord.engine.EngineStats;
import org.onrecord.ingest.Reindexing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord reindex`: after a change of the program or of its word lists. Where a service runs on the data folder,
/// that one does it and goes on answering.
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description =
                "Reads again what other word lists or another version have read, and builds the index anew; where "
                        + "a service runs on the data folder, through that.")
final class ReindexCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 200;
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);
    private static final String ROUTE = "/api/v1/index/rebuild";

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--index-only", description = "Leave the annotations as they are.")
    private boolean indexOnly;

    private final CountDownLatch never = new CountDownLatch(1);
    private long told = System.nanoTime();

    @Override
    public Integer call() throws IOException, ConfigException, InterruptedException {
        Path archive = data.folder().resolve("archive");
        if (!Files.isDirectory(archive)) {
            throw data.home().wrong("there is no archive in '" + data.folder() + "'; name its folder with --data");
        }
        try (Onrecord onrecord = data.open()) {
            here(onrecord);
        } catch (ArchiveException e) {
            if (e.kind() != ArchiveException.Kind.LOCKED) {
                throw e;
            }
            there(e.getMessage());
        }
        return 0;
    }

    private void here(Onrecord onrecord) throws IOException, InterruptedException {
        onrecord.reindexing().start(indexOnly);
        Reindexing.State state = onrecord.reindexing().state().orElseThrow();
        while (state.isRunning()) {
            tell(state.phase().name(), state.done(), state.total());
            state = onrecord.reindexing().state().orElseThrow();
        }
        end(state.problem());
        EngineStats stats = onrecord.engine().stats();
        data.home()
                .println(String.format(
                        Locale.ROOT,
                        "The index is built anew: %,d articles, %,d quotes, %,d claims.",
                        stats.articles(),
                        stats.quotes(),
                        stats.claims()));
    }

    /// @param locked how the archive says who holds it
    private void there(@Nullable String locked) throws IOException, ConfigException, InterruptedException {
        URI address = ServiceAddress.read(data.folder())
                .orElseThrow(() -> new IOException(locked + "; it is no service that could do this meanwhile"));
        data.home().println("The service at " + address + " does it, and goes on answering.");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder begin =
                    HttpRequest.newBuilder(URI.create(address + ROUTE + (indexOnly ? "?indexOnly=true" : "")));
            JsonNode state = send(client, begin.POST(HttpRequest.BodyPublishers.noBody()), address);
            while (state.path("running").asBoolean()) {
                tell(
                        state.path("phase").asText(),
                        state.path("done").asLong(),
                        state.path("total").asLong());
                state = send(client, HttpRequest.newBuilder(URI.create(address + ROUTE)), address);
            }
            end(state.path("problem").textValue());
        }
        data.home().println("The index is built anew.");
    }

    private static JsonNode send(HttpClient client, HttpRequest.Builder request, URI address)
            throws IOException, InterruptedException {
        HttpResponse<String> response;
        String key = System.getenv(KeyCommand.ENVIRONMENT);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            response =
                    client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException(
                    "the service that uses the data folder can't be reached at " + address
                            + "; stop it and run this again",
                    e);
        }
        JsonNode body = new ObjectMapper().readTree(response.body());
        if (response.statusCode() >= 400) {
            throw new IOException("the service at " + address + " refuses: "
                    + body.path("detail").asText());
        }
        return body;
    }

    private static void end(@Nullable String problem) throws IOException {
        if (problem != null) {
            throw new IOException("the index could not be built anew, the old one stays: " + problem);
        }
    }

    /// Waits a moment, and tells now and then how far it is.
    private void tell(String phase, long done, long total) throws InterruptedException {
        if (never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts it down");
        }
        if (System.nanoTime() - told > TELL_EVERY.toNanos()) {
            told = System.nanoTime();
            data.home()
                    .println(String.format(Locale.ROOT, "%s: %,d of %,d", phase.toLowerCase(Locale.ROOT), done, total));
        }
    }
}
