package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Arrival;

/// The description of the API: valid, complete, and true, as a client finds that knows nothing else.
final class OpenApiTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @TempDir
    private static Path folder;

    private static LiveService service;
    private static JsonNode description;

    /// What `@quote` and the like in the examples stand for.
    private static final Map<String, String> KNOWN = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        service = LiveService.start(folder.resolve("data"));
        List<Arrival> samples = new ArrayList<>();
        SampleCollection.read().forEach(sample -> samples.add(new Arrival.Received(sample)));
        service.onrecord().ingest().receive(samples, "samples");
        assertTrue(service.onrecord().ingest().awaitIdle(java.time.Duration.ofMinutes(5)));
        description = service.get("/openapi.json");
        KNOWN.put("@article", service.get("/api/v1/articles").at("/hits/0/id").asText());
        KNOWN.put("@quote", service.get("/api/v1/quotes").at("/hits/0/id").asText());
        KNOWN.put(
                "@speaker", service.get("/api/v1/speakers").at("/speakers/0/id").asText());
        KNOWN.put("@incident", service.get("/api/v1/incidents").findPath("id").asText());
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    /// By the schema that the OpenAPI Initiative publishes.
    @Test
    void isValid() throws Exception {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("openapi/oas-3.1.schema.json")) {
            JsonSchema schema = SCHEMAS.getSchema(Objects.requireNonNull(in));
            assertEquals(Set.of(), schema.validate(description));
            ObjectNode broken = description.deepCopy();
            ((ObjectNode) broken.at("/paths/~1api~1v1~1quality/get")).remove("responses");
            ((ObjectNode) broken.get("info")).remove("title");
            assertFalse(schema.validate(broken).isEmpty(), "the validator tells good from bad");
        }
    }

    @Test
    void namesEveryRoute() {
        Set<String> told = new TreeSet<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                told.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> routes = new TreeSet<>(service.routes());
        routes.remove("GET /api/reference.css");
        assertEquals(routes, told);
    }

    @Test
    void everyOperationHasItsOwnNameAndAnExample() {
        Set<String> names = new TreeSet<>();
        for (Operation operation : operations()) {
            assertTrue(names.add(operation.json().get("operationId").asText()), operation.toString());
            JsonNode body = operation.json().at("/requestBody/content/application~1json");
            assertTrue(body.isMissingNode() || body.has("example"), operation.toString());
            for (JsonNode parameter : operation.json().path("parameters")) {
                boolean path = parameter.path("in").asText().equals("path");
                assertTrue(!path || parameter.has("example"), operation + " " + parameter);
            }
            operation
                    .json()
                    .get("responses")
                    .forEach(response -> response.path("content").properties().forEach(content -> {
                        if (content.getKey().equals("application/json")
                                && content.getValue().has("example")) {
                            assertEquals(
                                    List.of(),
                                    faults(
                                            content.getValue().get("schema"),
                                            content.getValue().get("example")));
                        }
                    }));
        }
    }

    /// Sends every operation as its examples say, and holds the answers against what is promised.
    @Test
    void aClientThatKnowsTheDescriptionAloneCanUseEveryRoute() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            HttpResponse<String> response = service.send(operation.request());
            JsonNode promised = operation.json().get("responses").path(Integer.toString(response.statusCode()));
            if (promised.isMissingNode()) {
                wrong.add(operation + " answered " + response.statusCode() + " " + response.body());
                continue;
            }
            String type =
                    response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
            JsonNode content = promised.path("content");
            if (!content.isMissingNode() && !content.has(type)) {
                wrong.add(operation + " answered with " + type);
            } else if (type.equals("application/json")) {
                JsonNode body = LiveService.MAPPER.readTree(response.body());
                faults(content.get(type).get("schema"), body).forEach(fault -> wrong.add(operation + ": " + fault));
                remember(operation.json().get("operationId").asText(), body);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void thePageToReadNamesEveryOperationAndNeedsNothingElse() throws Exception {
        String page = service.send(service.request("/api")).body();
        for (Operation operation : operations()) {
            assertTrue(
                    page.contains("id=\"" + operation.json().get("operationId").asText() + "\""), operation.toString());
        }
        assertFalse(page.contains("<script") || page.contains("src=") || page.contains("href=\"http"), page);
        assertEquals(200, service.send(service.request("/api/reference.css")).statusCode());
    }

    private static void remember(String operation, JsonNode body) {
        switch (operation) {
            case "addDocuments" -> KNOWN.put("@job", body.get("id").asText());
            case "createKey" -> KNOWN.put("@key", body.get("id").asText());
            case "addCorrection" -> KNOWN.put("@correction", body.get("id").asText());
            case "createSearch" -> KNOWN.put("@search", body.get("id").asText());
            default -> {}
        }
    }

    private static List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode root = LiveService.MAPPER.createObjectNode();
        root.putArray("allOf").add(schema);
        root.set("components", description.get("components"));
        return SCHEMAS.getSchema(root).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> operations.add(new Operation(one.getKey(), path.getKey(), one.getValue()))));
        return operations;
    }

    private record Operation(String method, String path, JsonNode json) {
        HttpRequest.Builder request() {
            StringBuilder query = new StringBuilder();
            String filled = path;
            for (JsonNode parameter : json.path("parameters")) {
                String name = parameter.path("name").asText();
                JsonNode example = parameter.path("example");
                if (parameter.path("in").asText().equals("path")) {
                    filled = filled.replace("{" + name + "}", encoded(example.asText()));
                } else if (!example.isMissingNode()) {
                    (example.isArray()
                                    ? example
                                    : LiveService.MAPPER.createArrayNode().add(example))
                            .forEach(value -> query.append(query.isEmpty() ? '?' : '&')
                                    .append(name)
                                    .append('=')
                                    .append(encoded(value.asText())));
                }
            }
            JsonNode body = json.at("/requestBody/content/application~1json/example");
            HttpRequest.Builder request = service.request(filled + query);
            return body.isMissingNode()
                    ? request.method(method.toUpperCase(java.util.Locale.ROOT), HttpRequest.BodyPublishers.noBody())
                    : request.header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(known(body.toString())));
        }

        private static String encoded(String value) {
            return LiveService.encoded(KNOWN.getOrDefault(value, value));
        }

        private static String known(String body) {
            String filled = body;
            for (Map.Entry<String, String> each : KNOWN.entrySet()) {
                filled = filled.replace("\"" + each.getKey() + "\"", "\"" + each.getValue() + "\"");
            }
            return filled;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
