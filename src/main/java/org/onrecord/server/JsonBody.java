package org.onrecord.server;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads bodies of JSON.
final class JsonBody {
    private JsonBody() {}

    /// The body of a request that must be JSON of at most `maxBytes`.
    ///
    /// @throws ProblemException if it isn't
    static JsonNode read(Context ctx, long maxBytes) throws IOException {
        String type = mediaType(ctx.contentType());
        if (!type.equals("application/json")) {
            throw ProblemException.unsupportedMediaType("Send application/json"
                    + (type.isEmpty() ? "; the body came without a Content-Type." : ", not '" + type + "'."));
        }
        return parse(bytes(ctx, maxBytes, null));
    }

    /// The type and subtype alone, in lower case; empty where there is none.
    static String mediaType(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// @param setting by which the limit can be changed; null if it can't
    /// @throws ProblemException if there are more than `maxBytes`
    static byte[] bytes(Context ctx, long maxBytes, @Nullable String setting) throws IOException {
        if (ctx.req().getContentLengthLong() > maxBytes) {
            throw ProblemException.tooLarge(maxBytes, setting);
        }
        try (InputStream in = ctx.req().getInputStream()) {
            byte[] bytes = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > maxBytes) {
                throw ProblemException.tooLarge(maxBytes, setting);
            }
            return bytes;
        }
    }

    /// @throws ProblemException if the body is no JSON in UTF-8, with the place of the fault
    static JsonNode parse(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode root = Json.MAPPER.readTree(text);
            if (root == null || root.isMissingNode()) {
                throw new ProblemException(HttpStatus.BAD_REQUEST, "malformed-json", "The body is empty.");
            }
            return root;
        } catch (CharacterCodingException notUtf8) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "malformed-json", "The body must be UTF-8.");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "malformed-json",
                    "The body is not JSON" + where + ": " + e.getOriginalMessage());
        }
    }
}
