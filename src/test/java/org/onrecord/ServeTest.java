package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `serve` in a process of its own: what an operator sees.
final class ServeTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Process service;
    private static BufferedReader output;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        service = builder("serve", "--data", folder.resolve("data").toString(), "--port", "0")
                .redirectError(folder.resolve("err").toFile())
                .start();
        output = new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8));
        String first = output.readLine();
        assertTrue(
                first != null && first.startsWith("Onrecord is at http://127.0.0.1:"),
                () -> first + Files.exists(folder.resolve("err")));
        address = first.substring("Onrecord is at ".length());
    }

    /// Also: SIGTERM closes cleanly.
    @AfterAll
    static void stop() throws IOException, InterruptedException {
        service.destroy();
        assertTrue(service.waitFor(60, TimeUnit.SECONDS), "ends when it's told to");
        output.close();
        assertEquals(128 + 15, service.exitValue());
        String err = Files.readString(folder.resolve("err"));
        assertFalse(err.contains("Exception"), err);
    }

    @Test
    void anUploadIsFoundAtOnce() throws Exception {
        String text = "\"The lanterns of Quillmere stay lit,\" harbour master Odalys Brack said on Tuesday. "
                + "Eleven dockers were killed in the blast, she said.";
        HttpResponse<String> added = send(HttpRequest.newBuilder(URI.create(address + "/api/v1/documents?wait=true"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"id\": \"quay/1\", \"published\": \"2022-02-02\", \"text\": "
                                + MAPPER.writeValueAsString(text) + "}")));
        assertEquals(200, added.statusCode(), added.body());
        JsonNode quotes = get("/api/v1/quotes?q=lanterns");
        assertEquals(1, quotes.at("/total/value").asInt(), quotes.toString());
        JsonNode quote = quotes.at("/hits/0");
        int start = quote.at("/content/span/0").asInt();
        assertEquals(
                quote.at("/content/text").asText(),
                text.substring(start, quote.at("/content/span/1").asInt()));
        JsonNode mark = quote.at("/passage/marks/0");
        assertEquals("lanterns", text.substring(mark.get(0).asInt(), mark.get(1).asInt()));
        JsonNode claims = get("/api/v1/claims?q=dockers&killed=10..20");
        assertEquals(11, claims.at("/hits/0/low").asInt(), claims.toString());
        JsonNode article = get("/api/v1/articles/" + URLEncoder.encode("quay/1", StandardCharsets.UTF_8));
        assertEquals(text, article.get("text").asText());
        assertEquals(quote.get("id"), article.at("/quotes/0/id"));
        send(HttpRequest.newBuilder(URI.create(address + "/api/v1/documents/quay%2F1"))
                .DELETE());
    }

    @Test
    void aWrongSearchNamesEveryFault() throws Exception {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(address + "/api/v1/claims?killed=many&sort=best&size=0&foo=1")));
        assertEquals(400, response.statusCode());
        List<String> parameters = new ArrayList<>();
        MAPPER.readTree(response.body())
                .get("errors")
                .forEach(error -> parameters.add(error.get("parameter").asText() + "="
                        + error.get("value").asText()));
        assertEquals(
                List.of("foo=1", "killed=many", "size=0", "sort=best"),
                parameters.stream().sorted().toList(),
                response.body());
    }

    /// The rule about an unknown parameter lists all that are known.
    @Test
    void theManualNamesEveryParameter() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(address + "/api/v1/claims?foo=1")));
        String rule =
                MAPPER.readTree(response.body()).at("/errors/0/rule").asText().replaceAll(".*there are ", "");
        String manual = Files.readString(Path.of(System.getProperty("onrecord.home"), "docs/api.md"));
        for (String parameter : rule.split(", ", -1)) {
            String name = parameter.replace("…", "NAME");
            assertTrue(manual.contains("`" + name + "`"), () -> name + " is not in docs/api.md");
        }
    }

    @Test
    void aDataFolderHasOneProcess() throws Exception {
        Run run = run("serve", "--data", folder.resolve("data").toString(), "--port", "0");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("is in use by process " + service.pid()), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void theServiceBuildsItsOwnIndexAnew() throws Exception {
        send(HttpRequest.newBuilder(URI.create(address + "/api/v1/documents?wait=true"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\": \"mill/1\", \"text\": \"A quernstone broke.\"}")));
        Run run = run("reindex", "--data", folder.resolve("data").toString());
        assertEquals(0, run.exitCode(), run.err());
        JsonNode state = get("/api/v1/index/rebuild");
        assertEquals("done", state.get("phase").asText(), state.toString());
        assertEquals(1, get("/api/v1/articles?q=quernstone").at("/total/value").asInt());
    }

    @Test
    void aPortInUseIsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            Run run = run("serve", "--data", folder.resolve("other").toString(), "--port", port, "--host", "0.0.0.0");
            assertEquals(1, run.exitCode());
            assertEquals("onrecord: cannot listen on 0.0.0.0:" + port + ": Address already in use", run.lastLine());
            assertFalse(run.err().contains("\tat "), run.err());
        }
    }

    @Test
    void aWrongConfigurationIsToldLineByLine() throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.conf"), "server.prot = 1\nserver.max-wait = 3\n");
        Run run = run("serve", "--config", file.toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(file + ":1: unknown key 'server.prot'; did you mean 'server.port'?"), run.err());
        assertTrue(run.err().contains(file + ":2: server.max-wait = '3'"), run.err());
    }

    @Test
    void wrongWordListsAreToldLineByLine() throws Exception {
        Path lists = folder.resolve("lists");
        try (var files = Files.walk(Path.of(System.getProperty("onrecord.home"), "index-config"))) {
            Path from = Path.of(System.getProperty("onrecord.home"), "index-config");
            for (Path file : files.toList()) {
                Files.copy(file, lists.resolve(from.relativize(file).toString()));
            }
        }
        Files.writeString(lists.resolve("boilerplate.tsv"), "no head\n");
        Run run = run(
                "serve",
                "--index-config",
                lists.toString(),
                "--data",
                folder.resolve("third").toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("boilerplate.tsv:1: the columns must be: phrase | match | language"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(address + path)));
        assertEquals(200, response.statusCode(), response.body());
        return MAPPER.readTree(response.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Run run(String... arguments) throws IOException, InterruptedException {
        Path err = Files.createTempFile(folder, "run", ".err");
        Process process = builder(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
        return new Run(process.waitFor(), Files.readString(err));
    }

    private static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Donrecord.home=" + System.getProperty("onrecord.home"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.onrecord.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private record Run(int exitCode, String err) {
        String lastLine() {
            return err.lines().reduce("", (before, line) -> line);
        }
    }
}
