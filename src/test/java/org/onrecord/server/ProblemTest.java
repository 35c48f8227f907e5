package org.onrecord.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is told about a request that is not answered: the texts are part of the API.
final class ProblemTest {
    @TempDir
    private static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Routes
                "GET | /api/v1/nothing | 404 not-found: Nothing is here: /api tells the routes.",
                "GET | /api/v2/articles | 404 not-found: Nothing is here: /api tells the routes.",
                "POST | /api/v1/articles | 405 method-not-allowed: This route does not answer POST.",
                "DELETE | /health/live | 405 method-not-allowed: This route does not answer DELETE.",
                "POST | /index.html | 405 method-not-allowed: This route does not answer POST.",
                "GET | /assets/gone.js | 404 not-found: The page has no file of this name.",
                // Ids, also ones that hold what a path must not
                "GET | /api/v1/articles/none | 404 not-found: There is no article 'none'.",
                "GET | /api/v1/articles/a%2Fb | 404 not-found: There is no article 'a/b'.",
                "GET | /api/v1/articles/..%2F..%2Fetc%2Fpasswd | 404 not-found: There is no article '../../etc/passwd'.",
                "GET | /api/v1/articles/none/original | 404 not-found: There is no document 'none'.",
                "GET | /api/v1/articles/none/original?version=2 | 404 not-found: There is no version 2 of a document "
                        + "'none'.",
                "GET | /api/v1/jobs/none | 404 not-found: There is no job 'none'.",
                "DELETE | /api/v1/documents/none | 404 not-found: There is no document 'none'.",
                // Parameters: unknown, repeated, out of bounds, all at once
                "GET | /api/v1/quotes?spaeker=x | 400 invalid-parameters: spaeker=x[0,1] is unknown",
                "GET | /api/v1/articles/none?p=1 | 400 invalid-parameters: p=1 is unknown: there are only q",
                "GET | /api/v1/articles/none?q=1&q=2 | 400 invalid-parameters: q=2 must be given once",
                "GET | /api/v1/jobs/none?x= | 400 invalid-parameters: x= is unknown: there are no parameters here",
                "GET | /api/v1/articles/none/original?version=0 | 400 invalid-parameters: version=0 must be a whole "
                        + "number from 1 to 2147483647",
                "GET | /api/v1/ledger?size=1001&state=lost&cursor=%21 | 400 invalid-parameters: state=lost must be one "
                        + "of received, normalised, annotated, indexed, failed, container, duplicate, replaced, deleted; "
                        + "size=1001 must be a whole number from 1 to 1000; cursor=! must be the 'next' of an earlier page",
                "GET | /api/v1/speakers/nobody | 404 not-found: There is no speaker 'nobody'.",
                "POST | /api/v1/documents?wait=yes | 400 invalid-parameters: wait=yes must be true or false",
            })
    void aWrongRequestIsTold(String method, String path, String expected) throws Exception {
        HttpResponse<String> response =
                server.send(server.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
        assertEquals(expected, told(response));
        assertEquals("application/problem+json", TestServer.header(response, "Content-Type"));
        JsonNode problem = TestServer.json(response);
        assertEquals(path.replaceAll("\\?.*", ""), problem.get("instance").asText(), "the path without its query");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "text/csv | a,b | 415 unsupported-media-type: A body of type 'text/csv' is not read; send "
                        + "multipart/form-data or application/json.",
                "application/json | '' | 400 malformed-json: The body is not JSON at line 1, column 1",
                "application/json | {\"text\": \"a\",} | 400 malformed-json: The body is not JSON at line 1, column 14",
                "application/json | {\"text\": \"a\", \"text\": \"b\"} | 400 malformed-json: The body is not JSON at line 1, "
                        + "column 21",
                "application/json | {\"text\": \"a\"} x | 400 malformed-json: The body is not JSON at line 1, column 15",
                "application/json | [] | 400 invalid-parameters: =[] must hold at least one document",
                "application/json | 7 | 400 invalid-parameters: =7 must be an object",
                "application/json | {\"id\": 7, \"txt\": \"a\"} | 400 invalid-parameters: /id=7 must be a string; /txt=a is "
                        + "unknown: there are only id, title, published, source, author, url, text, html; = must have "
                        + "either 'text' or 'html', not blank",
                "application/json | [{\"text\": \"a\"}, {\"text\": \"b\", \"published\": \"05/10/2020\"}] | 400 "
                        + "invalid-parameters: /1/published=05/10/2020 must be a date such as 2020, 2020-10 or "
                        + "2020-10-05, or a timestamp such as 2020-10-05T08:30:00Z",
                "application/json | {\"id\": \"a\\u0000b\", \"text\": \"a\"} | 400 invalid-parameters: /id=a\0b must hold no "
                        + "control characters",
                "multipart/form-data; boundary=x | --x-- | 400 invalid-parameters: file= must be given: at least one part "
                        + "with a file name",
            })
    void aWrongBodyIsTold(String type, String body, String expected) throws Exception {
        String told = told(server.post("/api/v1/documents", type, body));
        assertEquals(expected, expected.contains("malformed") ? told.replaceAll("(column \\d+).*", "$1") : told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"quote\": \"short\"} | 400 invalid-parameters: /quote=short is too short",
                "{} | 400 invalid-parameters: /quote= must hold the words to look for",
                "[\"a b c\"] | 400 invalid-parameters: = must be an object",
                "{\"quote\": 7, \"by\": \"x\"} | 400 invalid-parameters: /quote=7 must be a string; /by=x is unknown: "
                        + "there are only quote, speaker, said",
            })
    void aWrongQuoteCheckIsTold(String body, String expected) throws Exception {
        assertEquals(expected, told(server.post("/api/v1/quote-check", "application/json", body)));
    }

    @Test
    void aQuoteCheckIsReadAsJsonAlone() throws Exception {
        assertEquals(
                "415 unsupported-media-type: Send application/json, not 'text/plain'.",
                told(server.post("/api/v1/quote-check", "text/plain", "a b c")));
        assertEquals(
                "413 too-large: The request is larger than 65536 bytes.",
                told(server.post("/api/v1/quote-check", "application/json", "\"" + "a ".repeat(40_000) + "\"")));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        String large = "{\"text\": \"" + "a".repeat(TestServer.MAX_UPLOAD) + "\"}";
        HttpResponse<String> response = server.post("/api/v1/documents", "application/json", large);
        assertEquals("413 too-large: The request is larger than 100000 bytes (server.max-upload).", told(response));
    }

    @Test
    void aBodyOfUnknownLengthThatIsTooLargeIsRefused() throws Exception {
        byte[] large = new byte[TestServer.MAX_UPLOAD + 1];
        HttpResponse<String> response =
                server.send(server.request("/api/v1/documents", "Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(large))));
        assertEquals("413 too-large: The request is larger than 100000 bytes (server.max-upload).", told(response));
    }

    @Test
    void aFormOfUnknownLengthThatIsTooLargeIsRefused() throws Exception {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "a".repeat(2 * TestServer.MAX_UPLOAD) + "\r\n--x--\r\n";
        HttpResponse<String> response =
                server.send(server.request("/api/v1/documents", "Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(form))));
        assertEquals(413, response.statusCode(), response.body());
    }

    @Test
    void aFormThatBreaksOffIsRefused() throws Exception {
        HttpResponse<String> response = server.post(
                "/api/v1/documents",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhalf");
        assertEquals(400, response.statusCode(), response.body());
    }

    @Test
    void whatNobodyExpectedIsNotTold() throws Exception {
        HttpResponse<String> response = server.get("/api/v1/claims?q=fail");
        assertEquals(500, response.statusCode());
        assertFalse(response.body().contains("secret"), response.body());
        assertEquals(
                "500 internal: Something went wrong inside the service. Its log has the cause under ID.",
                told(response).replaceAll("[0-9a-f-]{36}", "ID"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | 406",
                "application/json;q=0 | 406",
                "text/html, application/* | 200",
                "application/json | 200",
                "*/* | 200",
                "application/problem+json | 200"
            })
    void onlyJsonCanBeHad(String accept, int status) throws Exception {
        assertEquals(status, server.get("/api/v1/articles", "Accept", accept).statusCode());
    }

    /// `status kind: detail`, the errors in place of the detail where there are any.
    private static String told(HttpResponse<String> response) throws IOException {
        JsonNode problem = TestServer.json(response);
        assertEquals(response.statusCode(), problem.get("status").asInt());
        List<String> errors = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            String value = error.get("value").isNull() ? "" : error.get("value").asText();
            String position = error.has("position") ? error.get("position").toString() : "";
            errors.add(error.get("parameter").asText() + "=" + value + position + " "
                    + error.get("rule").asText());
        }
        return response.statusCode() + " "
                + problem.get("type").asText().replace("urn:onrecord:problem:", "") + ": "
                + (errors.isEmpty() ? problem.get("detail").asText() : String.join("; ", errors));
    }
}
