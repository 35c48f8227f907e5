package org.onrecord.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import org.eclipse.jetty.http.HttpException;
import org.onrecord.archive.ArchiveException;
import org.onrecord.search.MeaningUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns every failure of a request into a [Problem]. What nobody expected is logged once, with an id that the answer
/// repeats; the answer tells nothing else of it.
final class ProblemMapper {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private ProblemMapper() {}

    static void register(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, ctx) -> write(ctx, e.problem()));
        routes.exception(HttpResponseException.class, (e, ctx) -> write(ctx, of(e, ctx)));
        routes.exception(HttpException.RuntimeException.class, (e, ctx) -> write(ctx, of(e)));
        routes.exception(ServletException.class, (e, ctx) -> write(ctx, of(e, ctx)));
        routes.exception(ArchiveException.class, (e, ctx) -> write(ctx, of(e, ctx)));
        routes.exception(
                MeaningUnavailableException.class,
                (e, ctx) -> write(
                        ctx,
                        Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "meaning-unavailable",
                                String.valueOf(e.getMessage()))));
        routes.exception(Exception.class, (e, ctx) -> write(ctx, unexpected(e, ctx)));
    }

    static void write(Context ctx, Problem problem) {
        try {
            ctx.status(problem.status())
                    .header("Cache-Control", "no-store")
                    .result(Json.MAPPER.writeValueAsBytes(problem.at(ctx.path())))
                    .contentType(Problem.MEDIA_TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem must be writable as JSON", e);
        }
    }

    private static Problem of(HttpResponseException e, Context ctx) {
        HttpStatus status = HttpStatus.forStatus(e.getStatus());
        return switch (status) {
            case NOT_FOUND -> Problem.of(status, "not-found", "Nothing is here: /api tells the routes.");
            case METHOD_NOT_ALLOWED ->
                Problem.of(status, "method-not-allowed", "This route does not answer " + ctx.method() + ".");
            case CONTENT_TOO_LARGE -> Problem.of(status, "too-large", "The request is larger than the limit.");
            default -> Problem.of(status, "http", String.valueOf(e.getMessage()));
        };
    }

    private static Problem of(HttpException.RuntimeException e) {
        HttpStatus status = HttpStatus.forStatus(e.getCode());
        return Problem.of(status, "bad-message", String.valueOf(e.getReason()));
    }

    /// How Jetty tells that it could not read a form. What is above a limit it tells by an [IllegalStateException].
    private static Problem of(ServletException e, Context ctx) {
        if (!(e.getCause() instanceof HttpException)) {
            return unexpected(e, ctx);
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof IllegalStateException
                ? Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        "The form is larger than the limit (server.max-upload).")
                : Problem.of(HttpStatus.BAD_REQUEST, "bad-message", "The form is malformed, or breaks off.");
    }

    /// The operator can mend what the archive tells in plain words; the asker can only come back.
    private static Problem of(ArchiveException e, Context ctx) {
        return switch (e.kind()) {
            case CLOSED -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "closing", "The service is closing.");
            case DISK_FULL -> {
                LOG.error("{}", e.getMessage());
                yield Problem.of(HttpStatus.INSUFFICIENT_STORAGE, "disk-full", "The service's disk is full.");
            }
            case LOCKED, CORRUPT, NEWER_SCHEMA, OTHER -> unexpected(e, ctx);
        };
    }

    private static Problem unexpected(Exception e, Context ctx) {
        String id = RequestId.of(ctx);
        LOG.error("request {} failed: {} {}", id, ctx.method(), ctx.path(), e);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Something went wrong inside the service. Its log has the cause under " + id + ".");
    }
}
