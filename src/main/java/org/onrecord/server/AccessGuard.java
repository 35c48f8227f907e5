package org.onrecord.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.AccessKeys;
import org.onrecord.archive.AccessKeys.Entry;
import org.onrecord.archive.AccessKeys.Scope;

/// Who may ask.
///
/// - A request from this machine must name this machine. Otherwise a web page open in a browser here could reach the
///   service through a name of its own that resolves to 127.0.0.1 (DNS rebinding).
/// - A browser may use the API from another origin only where the configuration names that origin.
/// - Who has no key may do what the configuration leaves open: by default all of it from this machine, nothing from
///   others. A key allows what its scopes say, wherever it comes from, until it is revoked.
final class AccessGuard {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final String BEARER = "bearer ";

    /// What a proxy adds to a request that it passes on.
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "Via");

    private final ServerSettings.Access access;
    private final AccessKeys keys;
    private final RateLimit limit;

    AccessGuard(ServerSettings.Access access, AccessKeys keys, InstantSource clock) {
        this.access = access;
        this.keys = keys;
        this.limit = new RateLimit(access.perMinute(), clock);
    }

    void check(Context ctx) throws IOException {
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
            ctx.header("Access-Control-Allow-Origin", origin)
                    .header(
                            "Access-Control-Expose-Headers",
                            "ETag, Location, Retry-After, X-Request-Id, RateLimit-Limit, RateLimit-Remaining,"
                                    + " RateLimit-Reset");
        }
        ctx.header("Vary", "Accept-Encoding, Origin");
        Scope needed = needed(ctx.method(), ctx.path());
        if (needed != null) {
            boolean local = fromHere && LOOPBACK_NAMES.contains(name(host)) && !isPassedOn(ctx);
            authorize(ctx, needed, local);
            boolean keyless = ctx.header("Authorization") == null;
            if (keyless && needed != Scope.READ && origin != null && !allowed && !isSameOrigin(origin, host)) {
                throw forbidden(
                        "unknown-origin",
                        "Pages of '" + origin + "' may not write; "
                                + "if they are meant to, add it to server.allow-origins in the configuration.");
            }
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
                .header("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match, X-Request-Id")
                .header("Access-Control-Max-Age", "600")
                .status(HttpStatus.NO_CONTENT);
        return true;
    }

    /// What a request needs; null where anybody may send it.
    static @Nullable Scope needed(HandlerType method, String path) {
        boolean metrics = path.equals("/metrics");
        if (method.equals(HandlerType.OPTIONS) || !(metrics || path.startsWith(OnrecordServer.API + "/"))) {
            return null;
        }
        String route = metrics ? "" : path.substring(OnrecordServer.API.length());
        if (route.equals(KeyRoutes.PATH) || route.startsWith(KeyRoutes.PATH + "/")) {
            return Scope.ADMIN;
        }
        if (READS.contains(method) || route.equals(QuoteCheckRoutes.PATH)) {
            return Scope.READ;
        }
        return route.startsWith("/index/") ? Scope.ADMIN : Scope.INGEST;
    }

    private void authorize(Context ctx, Scope needed, boolean local) throws IOException {
        String sent = ctx.header("Authorization");
        if (sent == null) {
            if (!local) {
                limit.count(ctx, "address " + ctx.ip());
            }
            if (!(needed == Scope.READ
                            ? access.keyless().reads()
                            : access.keyless().writes())
                    .holds(local)) {
                throw unauthorized(
                        ctx,
                        "key-required",
                        "This needs a key: send 'Authorization: Bearer onr_…'. An administrator makes one with"
                                + " 'onrecord key create --scope " + needed.label() + "'.");
            }
            return;
        }
        Entry key = key(sent)
                .orElseThrow(() -> unauthorized(
                        ctx,
                        "invalid-key",
                        "There is no such key, or it was revoked. Send 'Authorization: Bearer onr_…'."));
        limit.count(ctx, "key " + key.id());
        if (!key.allows(needed)) {
            throw forbidden(
                    "missing-scope", "The key '" + key.name() + "' has not the scope '" + needed.label() + "'.");
        }
    }

    private Optional<Entry> key(String authorization) throws IOException {
        boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        Optional<KeyText> text =
                bearer ? KeyText.parse(authorization.substring(BEARER.length()).strip()) : Optional.empty();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        byte[] sent = text.get().sha256().getBytes(StandardCharsets.US_ASCII);
        return keys.find(text.get().id())
                .filter(key -> key.times().revoked() == null)
                .filter(key -> MessageDigest.isEqual(sent, key.sha256().getBytes(StandardCharsets.US_ASCII)));
    }

    private static boolean isPassedOn(Context ctx) {
        return FORWARDED.stream().anyMatch(header -> ctx.header(header) != null);
    }

    private boolean isOurName(@Nullable String host) {
        String name = name(host);
        return LOOPBACK_NAMES.contains(name) || access.hostNames().contains(name);
    }

    /// Without the port; empty where none was sent.
    private static String name(@Nullable String host) {
        return host == null ? "" : host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
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

    private static ProblemException unauthorized(Context ctx, String kind, String detail) {
        ctx.header("WWW-Authenticate", "Bearer realm=\"onrecord\"");
        return new ProblemException(HttpStatus.UNAUTHORIZED, kind, detail);
    }

    private static ProblemException forbidden(String kind, String detail) {
        return new ProblemException(HttpStatus.FORBIDDEN, kind, detail);
    }
}
