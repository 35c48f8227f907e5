package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// `GET /openapi.json`, and the same for people at `GET /api`. The description is a file beside this class, held to the
/// routes by a test.
final class ApiDescription {
    private final JsonNode description = parse();
    private final byte[] page = new ReferencePage(description).html().getBytes(StandardCharsets.UTF_8);
    private final byte[] style = bytes("reference.css");

    void json(Context ctx) {
        new Parameters(ctx).check();
        Answers.tagged(ctx, description);
        ctx.header("Cache-Control", "no-cache");
    }

    void reference(Context ctx) {
        new Parameters(ctx).check();
        ctx.header("Cache-Control", "no-cache").result(page).contentType("text/html; charset=utf-8");
    }

    void style(Context ctx) {
        ctx.header("Cache-Control", "no-cache").result(style).contentType("text/css; charset=utf-8");
    }

    private static JsonNode parse() {
        try {
            return Json.MAPPER.readTree(bytes("openapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json", e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = ApiDescription.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
