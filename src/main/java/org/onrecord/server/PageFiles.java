package org.onrecord.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page's files, from `/web` on the class path.
///
/// A path without a file is one of the page's own routes and gets `index.html`. Files under `/assets/` have a hash of
/// their content in the name and may be kept for ever; all others are asked for anew each time.
final class PageFiles {
    /// What a name may be: no `..`, no empty or hidden part, nothing to decode.
    private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("tsv", "text/tab-separated-values; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"));

    private static final String NOT_BUILT = """
            <!doctype html>
            <html lang="en">
            <title>Onrecord</title>
            <h1>The service runs, its page is not built</h1>
            <p>The page is built by <code>mvn compile</code>, which needs Node; this build left it out
            (<code>-Dweb.skip=true</code>). The JSON API works all the same:
            <a href="/api/v1/articles">/api/v1/articles</a>.</p>
            </html>
            """;

    /// Whether the path belongs to the page rather than to the API, health or metrics.
    static boolean owns(String path) {
        return !path.equals("/api")
                && !path.startsWith("/api/")
                && !path.startsWith("/health/")
                && !path.equals("/metrics")
                && !path.equals("/openapi.json");
    }

    void serve(Context ctx) throws IOException {
        if (!ctx.method().equals(HandlerType.GET) && !ctx.method().equals(HandlerType.HEAD)) {
            ctx.header("Allow", "GET, HEAD");
            throw new MethodNotAllowedResponse();
        }
        String path = ctx.path();
        byte[] file = isFile(path) ? read(path) : null;
        if (file != null) {
            boolean hashed = path.startsWith("/assets/");
            ctx.header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
            ctx.result(file).contentType(type(path));
        } else if (path.startsWith("/assets/") || path.endsWith(".js") || path.endsWith(".css")) {
            throw ProblemException.notFound("The page has no file of this name.");
        } else {
            byte[] index = read("/index.html");
            ctx.header("Cache-Control", "no-cache");
            if (index == null) {
                ctx.html(NOT_BUILT);
            } else {
                ctx.result(index).contentType(type("/index.html"));
            }
        }
    }

    /// Whether it may name a file: a folder on the class path can be read too, and would be a list of its files.
    private static boolean isFile(String path) {
        return NAME.matcher(path).matches() && TYPES.containsKey(ending(path));
    }

    private static byte @Nullable [] read(String path) throws IOException {
        try (InputStream in = PageFiles.class.getResourceAsStream("/web" + path)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static String type(String path) {
        return TYPES.getOrDefault(ending(path), "application/octet-stream");
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
