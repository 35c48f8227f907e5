package org.onrecord.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// The errors that Jetty answers before a route is looked for: malformed requests, headers that are too long.
final class JettyProblems extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpStatus status = HttpStatus.forStatus(response.getStatus());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body(status)), callback);
        return true;
    }

    private static byte[] body(HttpStatus status) {
        try {
            return Json.MAPPER.writeValueAsBytes(
                    Problem.of(status, "bad-message", "The request could not be read: " + status.getMessage() + "."));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem must be writable as JSON", e);
        }
    }
}
