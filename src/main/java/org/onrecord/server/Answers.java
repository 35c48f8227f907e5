package org.onrecord.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Base64;
import org.onrecord.document.Content;

/// Writes JSON answers.
final class Answers {
    private Answers() {}

    /// An answer that is true only now.
    static void json(Context ctx, JsonNode body) {
        ctx.header("Cache-Control", "private, no-cache").result(bytes(body)).contentType("application/json");
    }

    /// An answer that a client may keep and ask about again: its entity tag is of its content.
    static void tagged(Context ctx, JsonNode body) {
        byte[] bytes = bytes(body);
        tagged(ctx, bytes, bytes);
    }

    /// The same where two answers are the same if `lasting` is.
    static void tagged(Context ctx, JsonNode body, JsonNode lasting) {
        tagged(ctx, bytes(body), bytes(lasting));
    }

    private static void tagged(Context ctx, byte[] bytes, byte[] lasting) {
        // Weak: the same answer goes out compressed and not.
        String tag = "W/\"" + Content.of(lasting).sha256().substring(0, 32) + "\"";
        ctx.header("Cache-Control", "private, no-cache").header("ETag", tag);
        if (matches(ctx, tag)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        } else {
            ctx.result(bytes).contentType("application/json");
        }
    }

    /// Whether the client holds what `tag` names.
    static boolean matches(Context ctx, String tag) {
        String held = ctx.header("If-None-Match");
        if (held == null) {
            return false;
        }
        String bare = bare(tag);
        for (String one : held.split(",", -1)) {
            if (one.strip().equals("*") || bare(one.strip()).equals(bare)) {
                return true;
            }
        }
        return false;
    }

    /// A SHA-256 in hexadecimal digits as RFC 9530 wants it.
    static String digest(byte[] sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }

    private static String bare(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return Json.MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree must be writable as JSON", e);
        }
    }
}
