package org.onrecord.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.engine.ArticleBuilder;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.RandomArticles;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.SearchService;

final class ExportTest {
    private static final int QUERIES = 1000;
    private static final long SEED = new Random().nextLong();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TERMS = List.of(
            "bridge",
            "convoy",
            "talk*",
            "\"bridge convoy\"",
            "\"convoy talks\"~3",
            "shelling NEAR/3 rain",
            "cesefire~",
            "speaker:ada-sample",
            "speaker:?",
            "killed:>=13",
            "title:rain",
            "in:quote(bridge speaker:mammadsoy)",
            "in:claim(killed:20..200 status:asserted)",
            "country:AZ",
            "published:2020-10",
            "(",
            "\"",
            "OR",
            "-");

    private static final List<String> FILTERS = List.of(
            "speaker=ada-sample",
            "speaker=-ada-sample",
            "country=AZ",
            "country=?",
            "source=Example%20Gazette",
            "language=en",
            "type=direct",
            "harm=killed",
            "killed=20..",
            "published=2020",
            "said=2020-10",
            "status=-denied",
            "group=copies");

    @TempDir
    private static Path folder;

    private static LuceneEngine engine;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        engine = LuceneEngine.open(folder.resolve("index"), "test");
        RandomArticles articles = new RandomArticles(new Random(SEED));
        for (int i = 0; i < 120; i++) {
            engine.apply(List.of(new IndexChange.Put(articles.next("a" + i), i + 1)));
            if (i % 50 == 0) {
                engine.commit();
            }
        }
        engine.apply(List.of(new IndexChange.Put(
                new ArticleBuilder("risky")
                        .title("=HYPERLINK(\"http://example.org\")")
                        .source("@example, \"daily\"")
                        .paragraph("Unmistakable, words.")
                        .build(),
                500)));
        engine.refresh();
        server = TestServer.start(
                folder.resolve("archive"),
                SearchService.over(
                        engine, id -> Optional.empty(), InstantSource.fixed(Instant.parse("2021-03-20T10:00:00Z"))));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        engine.close();
    }

    private static List<String> paged(String search) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (!cursor.equals("null")) {
            JsonNode page = TestServer.json(server.get("/api/v1/" + search + "&size=100&cursor=" + cursor));
            page.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
            cursor = page.get("next").asText();
        }
        return ids;
    }

    private static List<JsonNode> lines(HttpResponse<String> response) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : response.body().split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    /// Whatever is asked, the pages and the file hold the same results in the same order.
    @Test
    void anExportHoldsWhatThePagesHold() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            StringBuilder q = new StringBuilder();
            for (int n = random.nextInt(4); n > 0; n--) {
                q.append(random.nextInt(3) == 0 ? " OR " : " ").append(TERMS.get(random.nextInt(TERMS.size())));
            }
            StringBuilder search = new StringBuilder(ResultKind.values()[random.nextInt(3)].plural())
                    .append("?q=")
                    .append(URLEncoder.encode(q.toString(), StandardCharsets.UTF_8));
            for (int n = random.nextInt(3); n > 0; n--) {
                String filter = FILTERS.get(random.nextInt(FILTERS.size()));
                search.append(search.indexOf(filter) < 0 ? "&" + filter : "");
            }
            search.append(random.nextBoolean() ? "&sort=newest" : "");
            List<JsonNode> lines = lines(server.get("/api/v1/export/" + search));
            List<String> ids = lines.subList(1, lines.size()).stream()
                    .map(line -> line.get("id").asText())
                    .toList();
            String message = "seed " + SEED + ": " + search;
            assertEquals(paged(search.toString()), ids, message);
            JsonNode manifest = lines.getFirst().get("manifest");
            if (manifest.get("group").isNull()) {
                assertEquals(ids.size(), manifest.get("count").asInt(), message);
            }
            found += ids.size();
        }
        assertTrue(found > QUERIES, "results compared: " + found);
    }

    @Test
    void theManifestSaysWhereTheResultsComeFrom() throws IOException, InterruptedException {
        HttpResponse<String> response =
                server.get("/api/v1/export/claims?q=bridge%20OR&killed=20..&harm=killed&sort=number&expand=names");
        assertEquals("application/x-ndjson", TestServer.header(response, "Content-Type"));
        assertEquals(
                "attachment; filename=\"onrecord-claims-2021-03-20.jsonl\"",
                TestServer.header(response, "Content-Disposition"));
        JsonNode manifest = lines(response).getFirst().get("manifest");
        assertEquals("bridge OR", manifest.get("q").asText());
        assertEquals("bridge", manifest.get("read").asText());
        assertEquals(
                "OR has nothing to join: left out",
                manifest.get("repairs").get(0).asText());
        assertEquals(
                "{\"harm\":[\"killed\"],\"killed\":[\"20..\"]}",
                manifest.get("filters").toString());
        assertEquals("number", manifest.get("sort").asText());
        assertEquals("names", manifest.get("expand").asText());
        assertEquals("2021-03-20T10:00:00Z", manifest.get("exported").asText());
        assertEquals(500, manifest.get("index").get("sequence").asInt());
        assertEquals(1, manifest.get("notes").size());
        assertEquals(
                TestServer.header(response, "Onrecord-Count"),
                manifest.get("count").asText());
    }

    @Test
    void aSpreadsheetShowsAndNeverRuns() throws IOException, InterruptedException {
        HttpResponse<String> response = server.get("/api/v1/export/articles?q=unmistakable&format=csv");
        assertEquals(
                "\ufeffid,author,countries,quotes,claims,article,title,source,published,url,language,copies,passage\r\n"
                        + "risky,,,0,0,risky,\"'=HYPERLINK(\"\"http://example.org\"\")\",\"'@example, \"\"daily\"\"\",,,en,0,"
                        + "\"Unmistakable, words.\"\r\n",
                response.body());
    }

    @Test
    void aZipHoldsTheTableAndItsManifest() throws IOException, InterruptedException {
        byte[] bytes = server.bytes("/api/v1/export/quotes?q=&format=zip").body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry first = zip.getNextEntry();
            assertEquals("manifest.json", first == null ? "" : first.getName());
            JsonNode manifest = JSON.readTree(zip.readAllBytes());
            ZipEntry second = zip.getNextEntry();
            assertEquals("quotes.csv", second == null ? "" : second.getName());
            String table = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(manifest.get("count").asInt(), table.split("\r\n", -1).length - 2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quotes?format=xlsx | format: must be jsonl, csv or zip",
                "quotes?q=&size=10 | size: must be left out: all results are exported",
                "quotes?q=&colour=red | colour: is no parameter",
                "quotes?q=(a1&strict=true | q: the parenthesis is not closed",
            })
    void aWrongRequestIsAnError(String asked, String expected) throws IOException, InterruptedException {
        HttpResponse<String> response = server.get("/api/v1/export/" + asked);
        assertEquals(400, response.statusCode());
        assertFalse(response.headers().firstValue("Content-Disposition").isPresent());
        JsonNode error = TestServer.json(response).get("errors").get(0);
        String told = error.get("parameter").asText() + ": " + error.get("rule").asText();
        assertTrue(told.startsWith(expected), told);
    }
}
