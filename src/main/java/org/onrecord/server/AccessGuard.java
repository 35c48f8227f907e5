package org.onrecord.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may ask. There are no keys yet, so the address of the asker and the name they ask for must do:
///
/// - A request from this machine must name this machine. Otherwise a web page open in a browser here could reach the
///   service through a name of its own that resolves to 127.0.0.1 (DNS rebinding).
/// - A browser may use the API from another origin only where the configuration names that origin.
/// - Other machines may not write unless the configuration says so.
final class AccessGuard {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final ServerSettings.Access access;

    AccessGuard(ServerSettings.Access access) {
        this.access = access;
    }

    void check(Context ctx) {
        boolean fromHere = address(ctx.ip()).isLoopbackAddress();
        String host = ctx.header("Host");
        if (fromHere && !isOurName(host)) {
            throw forbidden(
                    "unknown-host",
                    "'" + host + "' is not a name of this service; "
                            + "if it is meant to be, add it to server.host-names in the configuration.");
        }
        String origin = ctx.header("Origin");
        boolean allowed = origin != null && access.allowOrigins().contains(origin);
        if (allowed) {
            ctx.header("Access-Control-Allow-Origin", origin).header("Access-Control-Expose-Headers", "ETag, Location");
        }
        ctx.header("Vary", "Origin");
        if (READS.contains(ctx.method()) || ctx.path().endsWith(QuoteCheckRoutes.PATH)) {
            return;
        }
        if (!fromHere && !access.remoteWrites()) {
            throw forbidden(
                    "remote-write",
                    "Only the machine that runs the service may add and delete documents. Keys "
                            + "for other machines come later; until then server.remote-writes = true in the configuration "
                            + "opens writing to all that can reach the service.");
        }
        if (origin != null && !allowed && !isSameOrigin(origin, host)) {
            throw forbidden(
                    "unknown-origin",
                    "Pages of '" + origin + "' may not add and delete documents; "
                            + "if they are meant to, add it to server.allow-origins in the configuration.");
        }
    }

    /// Answers a browser's preflight (`OPTIONS`) for an allowed origin; returns whether it was one.
    boolean answersPreflight(Context ctx) {
        String origin = ctx.header("Origin");
        if (!ctx.method().equals(HandlerType.OPTIONS)
                || origin == null
                || !access.allowOrigins().contains(origin)) {
            return false;
        }
        ctx.header("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE")
                .header("Access-Control-Allow-Headers", "Content-Type, If-None-Match")
                .header("Access-Control-Max-Age", "600")
                .status(HttpStatus.NO_CONTENT);
        return true;
    }

    private boolean isOurName(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        return LOOPBACK_NAMES.contains(name) || access.hostNames().contains(name);
    }

    private static boolean isSameOrigin(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Jetty gave the address '" + literal + "'", e);
        }
    }

    private static ProblemException forbidden(String kind, String detail) {
        return new ProblemException(HttpStatus.FORBIDDEN, kind, detail);
    }
}
