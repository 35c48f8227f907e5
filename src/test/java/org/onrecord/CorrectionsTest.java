package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Corrections from the request to the search that sees them, through a restart and an index built anew.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class CorrectionsTest {
    private static final String FERRY =
            "\"The lanterns of Quillmere stay lit tonight,\" harbour master Odalys Brack said"
                    + " on Tuesday. Eleven dockers were killed in the blast in Quillmere, she said.";
    private static final String SECOND = "\"Nobody left the quay before dawn came,\" said Ottoline Marsh, the harbour"
            + " master, on Wednesday. \"We count every boat twice,\" mayor Fenwick Tarrow said.";

    @TempDir
    private static Path folder;

    private static LiveService service;

    @BeforeAll
    static void start() throws Exception {
        service = LiveService.start(folder.resolve("data"));
        service.add("ferry", "2022-02-02", FERRY);
        service.add("second", "2022-02-03", SECOND);
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    @Order(1)
    void aSpeakerIsPutRightAtOnce() throws Exception {
        JsonNode quote = hit("/api/v1/quotes?q=lanterns");
        JsonNode made = correct("\"kind\": \"wrong-speaker\", \"target\": " + quote.get("id")
                + ", \"speaker\": {\"name\": \"Fenwick Tarrow\", \"role\": \"mayor\"}");
        assertTrue(made.get("searchable").asBoolean());
        assertTrue(made.get("applies").asBoolean());
        assertEquals("Odalys Brack", made.at("/was/speaker/name").asText());
        JsonNode now = hit("/api/v1/quotes?q=lanterns");
        assertEquals(quote.get("id"), now.get("id"));
        assertEquals("Fenwick Tarrow", now.at("/speaker/name").asText());
        assertEquals(quote.get("rule"), now.get("rule"), "what found it stays told");
        assertEquals("Odalys Brack", now.at("/corrected/0/was").asText());
        assertEquals("Inga", now.at("/corrected/0/author").asText());
        String tarrow = now.at("/speaker/id").asText();
        assertEquals(
                2,
                service.get("/api/v1/quotes?speaker=" + tarrow)
                        .at("/total/value")
                        .asInt());
        assertEquals(
                "Fenwick Tarrow",
                service.get("/api/v1/articles/ferry")
                        .at("/quotes/0/speaker/name")
                        .asText());
    }

    @Test
    @Order(2)
    void aNumberADateAndACountryArePutRight() throws Exception {
        JsonNode claim = hit("/api/v1/claims?q=dockers");
        correct("\"kind\": \"wrong-number\", \"target\": " + claim.get("id") + ", \"low\": 12, \"high\": null");
        correct("\"kind\": \"wrong-country\", \"target\": " + claim.get("id") + ", \"countries\": [\"Norway\"]");
        correct("\"kind\": \"wrong-date\", \"target\": " + claim.get("id") + ", \"date\": \"2022-01-31\"");
        JsonNode now = hit("/api/v1/claims?killed=12..&country=NO&date=2022-01");
        assertEquals(claim.get("id"), now.get("id"));
        assertEquals("11", now.at("/corrected/0/was").asText());
        assertEquals(claim.at("/printed/text"), now.at("/printed/text"));
        correct("\"kind\": \"wrong-country\", \"target\": \"second\", \"countries\": [\"SE\", \"NO\"]");
        assertEquals(
                1, service.get("/api/v1/articles?country=SE").at("/total/value").asInt());
        correct("\"kind\": \"wrong-date\", \"target\": \"second\", \"date\": \"2022-03\"");
        assertEquals(
                "{\"value\":\"2022-03\",\"precision\":\"month\",\"from\":\"corrected\"}",
                service.get("/api/v1/articles/second").get("published").toString());
    }

    @Test
    @Order(3)
    void speakersAreMergedAndSplit() throws Exception {
        String printed = hit("/api/v1/quotes?q=dawn").at("/speaker/id").asText();
        String tarrow = hit("/api/v1/quotes?q=boat").at("/speaker/id").asText();
        JsonNode merge = correct(
                "\"kind\": \"merge-speakers\", \"speakers\": [\"" + printed + "\"], \"into\": \"the-harbour-master\"");
        assertEquals(
                "Ottoline Marsh",
                hit("/api/v1/quotes?speaker=the-harbour-master")
                        .at("/speaker/name")
                        .asText());
        correct("\"kind\": \"split-speaker\", \"speaker\": \"" + tarrow
                + "\", \"into\": \"tarrow-the-elder\", \"articles\": [\"second\"]");
        assertEquals(
                "We count every boat twice",
                hit("/api/v1/quotes?speaker=tarrow-the-elder")
                        .at("/content/text")
                        .asText()
                        .replaceAll("[,”\"]$", ""));
        JsonNode undone = service.post(
                "/api/v1/corrections/" + merge.get("id") + "/undo",
                "{\"author\": \"Per\", \"reason\": \"Two women\"}",
                200);
        assertEquals("Two women", undone.at("/undone/reason").asText());
        assertEquals(printed, hit("/api/v1/quotes?q=dawn").at("/speaker/id").asText());
        HttpResponse<String> again = service.post(
                "/api/v1/corrections/" + merge.get("id") + "/undo", "{\"author\": \"Per\", \"reason\": \"Two women\"}");
        assertEquals(409, again.statusCode());
    }

    @Test
    @Order(4)
    void whatIsNoQuoteIsGone() throws Exception {
        JsonNode quote = hit("/api/v1/quotes?q=dawn");
        correct("\"kind\": \"not-a-quote\", \"target\": " + quote.get("id"));
        assertEquals(0, service.get("/api/v1/quotes?q=dawn").at("/total/value").asInt());
    }

    @Test
    @Order(5)
    void allOfItSurvivesARestartAndAnIndexBuiltAnew() throws Exception {
        String quotes = service.get("/api/v1/quotes?sort=oldest").get("hits").toString();
        String claims = service.get("/api/v1/claims?sort=oldest").get("hits").toString();
        JsonNode list = service.get("/api/v1/corrections?size=100");
        service.close();
        service = LiveService.start(folder.resolve("data"));
        assertEquals(
                quotes, service.get("/api/v1/quotes?sort=oldest").get("hits").toString());
        service.onrecord().archive().reannotate(List.of("of another version"));
        service.onrecord().reindexing().start(false);
        while (service.onrecord().reindexing().state().orElseThrow().isRunning()) {
            Thread.onSpinWait();
        }
        assertEquals(
                quotes, service.get("/api/v1/quotes?sort=oldest").get("hits").toString());
        assertEquals(
                claims, service.get("/api/v1/claims?sort=oldest").get("hits").toString());
        assertEquals(list, service.get("/api/v1/corrections?size=100"));
    }

    @Test
    @Order(6)
    void theQualityOfWhatWasJudgedIsPublished() throws Exception {
        JsonNode quality = service.get("/api/v1/quality");
        assertEquals("{\"active\":8,\"undone\":1}", quality.get("corrections").toString());
        assertEquals("2", quality.at("/quotes/found/judged").asText());
        assertEquals("0.5", quality.at("/quotes/found/precision").asText());
        assertEquals("0.0", quality.at("/claims/number/precision").asText());
        assertTrue(quality.at("/articles/published/interval/1").asDouble() < 1);
        assertTrue(quality.at("/quotes/said/precision").isNull());
    }

    @Test
    @Order(7)
    void whatIsExportedTrainsTheTagger() throws Exception {
        HttpResponse<String> export = service.send(service.request("/api/v1/corrections/export"));
        assertEquals(
                "application/jsonl", export.headers().firstValue("Content-Type").orElse(""));
        List<String> lines = export.body().lines().toList();
        assertEquals(2, lines.size());
        JsonNode ferry = LiveService.MAPPER.readTree(lines.getFirst());
        assertEquals("Fenwick Tarrow", ferry.at("/quotes/0/speaker").asText());
        assertTrue(ferry.at("/quotes/0/judged").asBoolean());
        assertEquals(FERRY, ferry.get("text").asText());
        JsonNode second = LiveService.MAPPER.readTree(lines.getLast());
        assertEquals(
                "Nobody left the quay before dawn came,",
                second.at("/notQuotes/0/text").asText());
        assertEquals("2022-03", second.get("published").asText());
        Path labelled = Files.writeString(folder.resolve("corrections.jsonl"), export.body());
        Path model = folder.resolve("tagger.model");
        int exit = Main.commandLine()
                .execute("train", labelled.toString(), "--model", model.toString(), "--epochs", "1", "--folds", "2");
        assertEquals(0, exit);
        assertTrue(Files.size(model) > 0);
    }

    /// The machine reads the first quote's speaker as before; against the export it is wrong about her.
    @Test
    @Order(7)
    void whatIsExportedMeasuresTheMachine() throws Exception {
        HttpResponse<String> export = service.send(service.request("/api/v1/corrections/export"));
        Path labelled = Files.writeString(folder.resolve("judged.jsonl"), export.body());
        Path table = folder.resolve("confidence.tsv");
        assertEquals(0, Main.commandLine().execute("calibrate", labelled.toString(), "--output", table.toString()));
        Map<String, int[]> counts = new TreeMap<>();
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 4 && !cells[0].equals("doubt")) {
                int[] sum = counts.computeIfAbsent(cells[0], doubt -> new int[2]);
                sum[0] += Integer.parseInt(cells[2]);
                sum[1] += Integer.parseInt(cells[3]);
            }
        }
        assertEquals(
                "extent 3/3, quote 3/4, speaker 2/3",
                counts.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue()[0] + "/" + each.getValue()[1])
                        .collect(Collectors.joining(", ")));
    }

    // What was sent beside author and reason → the field at fault, and what is wrong about it
    @ParameterizedTest
    @Order(8)
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"kind\": \"wrong\" | /kind | must be one of merge-speakers, not-a-claim",
                "\"kind\": \"right\" | /target | must be given",
                "\"kind\": \"right\", \"target\": \"none-q7\" | /target | must be the id of a quote",
                "\"kind\": \"right\", \"target\": \"ferry\" | /kind | can't be put right about an article",
                "\"kind\": \"right\", \"target\": \"ferry\", \"low\": 7 | /low | is unknown: there are only",
                "\"kind\": \"wrong-number\", \"target\": \"CLAIM\" | /low | must be given, or high",
                "\"kind\": \"wrong-number\", \"target\": \"CLAIM\", \"low\": 9, \"high\": 8 | /high | must not be"
                        + " below",
                "\"kind\": \"wrong-number\", \"target\": \"CLAIM\", \"low\": -1 | /low | must be a whole number",
                "\"kind\": \"wrong-number\", \"target\": \"CLAIM\", \"low\": 12 | /kind | changes nothing",
                "\"kind\": \"wrong-country\", \"target\": \"CLAIM\", \"countries\": [\"Nowhere\"] | /countries | must"
                        + " be countries",
                "\"kind\": \"wrong-country\", \"target\": \"CLAIM\", \"countries\": [\"NO\", \"SE\"] | /countries |"
                        + " must be at most 1",
                "\"kind\": \"wrong-date\", \"target\": \"CLAIM\", \"date\": \"yesterday\" | /date | must be a date"
                        + " such as",
                "\"kind\": \"wrong-speaker\", \"target\": \"CLAIM\" | /speaker | must be given; null where",
                "\"kind\": \"wrong-speaker\", \"target\": \"CLAIM\", \"speaker\": {\"id\": \"x\"} | /speaker/name |"
                        + " must be given",
                "\"kind\": \"merge-speakers\", \"speakers\": [\"nobody-at-all\"], \"into\": \"x\" | /speakers | must"
                        + " be ids of speakers",
                "\"kind\": \"split-speaker\", \"speaker\": \"tarrow-the-elder\", \"into\": \"x\" | /names | must be"
                        + " given, or articles"
            })
    void whatIsWrongAboutACorrectionIsNamed(String fields, String pointer, String rule) throws Exception {
        String claim = hit("/api/v1/claims?q=dockers").get("id").asText();
        JsonNode problem = service.post(
                "/api/v1/corrections",
                "{\"author\": \"Inga\", \"reason\": \"I was there\", " + fields.replace("CLAIM", claim) + "}",
                400);
        assertEquals(
                "urn:onrecord:problem:invalid-parameters", problem.get("type").asText());
        assertEquals(pointer, problem.at("/errors/0/parameter").asText(), problem.toString());
        assertTrue(problem.at("/errors/0/rule").asText().startsWith(rule), problem.toString());
    }

    @Test
    @Order(9)
    void correctionsAreListed() throws Exception {
        JsonNode page = service.get("/api/v1/corrections?size=2");
        assertEquals(2, page.get("corrections").size());
        JsonNode next = service.get(
                "/api/v1/corrections?size=2&cursor=" + page.get("next").asText());
        assertTrue(next.at("/corrections/0/id").asInt()
                < page.at("/corrections/1/id").asInt());
        assertEquals(
                1,
                service.get("/api/v1/corrections?state=undone")
                        .get("corrections")
                        .size());
        assertEquals(
                4,
                service.get("/api/v1/corrections?article=ferry")
                        .get("corrections")
                        .size());
        assertFalse(service.get("/api/v1/corrections/1").get("undone").isObject());
        assertEquals(
                404, service.send(service.request("/api/v1/corrections/none")).statusCode());
    }

    private static JsonNode correct(String fields) throws Exception {
        return service.post(
                "/api/v1/corrections", "{\"author\": \"Inga\", \"reason\": \"I was there\", " + fields + "}", 201);
    }

    private static JsonNode hit(String search) throws Exception {
        JsonNode found = service.get(search);
        assertEquals(1, found.at("/total/value").asInt(), found.toString());
        return found.at("/hits/0");
    }
}
