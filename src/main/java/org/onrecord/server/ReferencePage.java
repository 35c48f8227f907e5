package org.onrecord.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/// Writes an OpenAPI description as one page to read: no script, nothing from elsewhere.
final class ReferencePage {
    private final JsonNode description;
    private final StringBuilder html = new StringBuilder();

    ReferencePage(JsonNode description) {
        this.description = description;
    }

    String html() {
        String title = description.at("/info/title").asText() + " API";
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n")
                .append("<link rel=\"stylesheet\" href=\"/api/reference.css\">\n</head>\n<body>\n<main>\n");
        element("h1", title);
        element("p", description.at("/info/summary").asText());
        element("p", description.at("/info/description").asText());
        html.append("<p><a href=\"/openapi.json\">openapi.json</a></p>\n");
        for (JsonNode tag : description.get("tags")) {
            String name = tag.get("name").asText();
            element("h2", name);
            description
                    .get("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        if (operation.getValue().at("/tags/0").asText().equals(name)) {
                            operation(operation.getKey(), path.getKey(), operation.getValue());
                        }
                    }));
        }
        element("h2", "Forms");
        description.at("/components/schemas").properties().forEach(this::form);
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void operation(String method, String path, JsonNode operation) {
        html.append("<section id=\"")
                .append(escaped(operation.get("operationId").asText()))
                .append("\">\n");
        html.append("<h3><code>")
                .append(escaped(method.toUpperCase(Locale.ROOT) + " " + path))
                .append("</code></h3>\n");
        element(
                "p",
                operation.get("summary").asText() + ". Scope: "
                        + operation.get("x-scope").asText() + ".");
        parameters(operation.path("parameters"));
        JsonNode body = operation.at("/requestBody/content/application~1json");
        if (!body.isMissingNode()) {
            element("h4", "Body");
            pre(body.get("example"));
        }
        operation.get("responses").properties().forEach(response -> response(response));
        html.append("</section>\n");
    }

    private void parameters(JsonNode parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        html.append("<table>\n<tr><th>Parameter<th>Meaning<th>Example\n");
        for (JsonNode each : parameters) {
            JsonNode parameter = resolved(each);
            html.append("<tr><td><code>")
                    .append(escaped(parameter.get("name").asText()))
                    .append("</code><td>")
                    .append(escaped(parameter.get("description").asText()))
                    .append("<td>")
                    .append(escaped(
                            parameter.has("example") ? parameter.get("example").toString() : ""))
                    .append('\n');
        }
        html.append("</table>\n");
    }

    private void response(Map.Entry<String, JsonNode> response) {
        JsonNode answer = resolved(response.getValue());
        html.append("<p><code>").append(escaped(response.getKey())).append("</code> ");
        html.append(escaped(answer.get("description").asText()));
        answer.path("content").properties().forEach(content -> {
            String form = content.getValue().at("/schema/$ref").asText();
            html.append(" <code>").append(escaped(content.getKey())).append("</code>");
            if (!form.isEmpty()) {
                String name = form.substring(form.lastIndexOf('/') + 1);
                html.append(" <a href=\"#form-")
                        .append(escaped(name))
                        .append("\">")
                        .append(escaped(name))
                        .append("</a>");
            }
        });
        html.append("</p>\n");
        answer.path("content").forEach(content -> {
            if (content.has("example")) {
                pre(content.get("example"));
            }
        });
    }

    private void form(Map.Entry<String, JsonNode> form) {
        html.append("<section id=\"form-").append(escaped(form.getKey())).append("\">\n");
        element("h3", form.getKey());
        if (form.getValue().has("description")) {
            element("p", form.getValue().get("description").asText());
        }
        pre(form.getValue());
        html.append("</section>\n");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }

    private void pre(JsonNode json) {
        try {
            String text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
            html.append("<pre>").append(escaped(text)).append("</pre>\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree must be writable as JSON", e);
        }
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
