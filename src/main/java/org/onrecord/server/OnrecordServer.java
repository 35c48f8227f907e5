package org.onrecord.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.onrecord.schema.ResultKind;

/// The service over HTTP, each request on a virtual thread of its own. Answers from [#start] until [#close].
public final class OnrecordServer implements AutoCloseable {
    static final String API = "/api/v1";

    /// How long requests in flight may go on when the server closes.
    private static final long STOP_MILLIS = 5_000;

    /// The page's own files, its own API, no inline script or style.
    private static final String PAGE_POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'; img-src 'self' data:; object-src 'none'";

    private final ServerSettings settings;
    private final Javalin javalin;
    private final Backend backend;
    private final Metrics metrics;
    private final PageFiles page = new PageFiles();
    private final AccessGuard guard;
    private final SortedSet<String> routes = new TreeSet<>();
    private volatile boolean closing;

    private OnrecordServer(ServerSettings settings, Backend backend) {
        this.settings = settings;
        this.backend = backend;
        this.metrics = new Metrics(backend);
        this.guard = new AccessGuard(settings.access(), backend.archive().keys(), backend.clock());
        this.javalin = Javalin.create(this::configure);
    }

    /// Starts to listen.
    ///
    /// @throws BindException if the port is in use, or the host is not one of this machine's
    /// @throws IOException if the server can't start for another reason
    public static OnrecordServer start(ServerSettings settings, Backend backend) throws IOException {
        OnrecordServer server = new OnrecordServer(settings, backend);
        try {
            server.javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            BindException bind = new BindException(
                    "cannot listen on " + settings.host() + ":" + settings.port() + ": " + rootMessage(e));
            bind.initCause(e);
            throw bind;
        }
        return server;
    }

    /// The port it listens on, also where 0 was asked for.
    public int port() {
        return javalin.port();
    }

    /// Method and path of every route, sorted; `HEAD` goes with every `GET`.
    public SortedSet<String> routes() {
        return Collections.unmodifiableSortedSet(routes);
    }

    Backend backend() {
        return backend;
    }

    /// The address it listens on, as it was given.
    public String host() {
        return settings.host();
    }

    /// Where a browser on this machine finds it.
    public URI address() {
        String host = settings.host();
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create("http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port());
    }

    /// Stops listening and waits a few seconds for requests in flight.
    @Override
    public void close() {
        closing = true;
        javalin.stop();
        metrics.registry().close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = settings.uploads().maxBytes();
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jetty.multipartConfig.maxTotalRequestSize(settings.uploads().maxBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(settings.uploads().maxBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jsonMapper(new JavalinJackson(Json.MAPPER, true));
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new JettyProblems());
            server.setStopTimeout(STOP_MILLIS);
            server.setHandler(new GracefulHandler());
        });
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.events.handlerAdded(added -> {
            if (added.getHttpMethod().isHttpMethod() && !added.getHttpMethod().equals(HandlerType.HEAD)) {
                routes.add(added.getHttpMethod() + " " + added.getPath());
            }
        });
        config.requestLogger.http((ctx, millis) -> metrics.answered(ctx, millis));
        routes(config.routes);
    }

    private void routes(RoutesConfig routes) {
        routes.before(this::receive);
        ProblemMapper.register(routes);
        read(
                routes,
                "/health/live",
                ctx -> ctx.header("Cache-Control", "no-store").json(Map.of("status", "live")));
        read(routes, "/health/ready", this::ready);
        read(routes, "/metrics", metrics::write);
        ApiDescription description = new ApiDescription();
        read(routes, "/openapi.json", description::json);
        read(routes, "/api", description::reference);
        read(routes, "/api/reference.css", description::style);
        SearchRoutes search = new SearchRoutes(backend.search(), metrics);
        ExportRoutes exports = new ExportRoutes(backend.search());
        for (ResultKind kind : ResultKind.values()) {
            read(routes, API + "/" + kind.plural(), ctx -> search.search(ctx, kind));
            routes.get(API + ExportRoutes.PATH + "/" + kind.plural(), ctx -> exports.export(ctx, kind));
        }
        FeedRoutes feeds = new FeedRoutes(backend.archive(), backend.search());
        for (ResultKind kind : ResultKind.values()) {
            read(routes, API + "/" + kind.plural() + ".atom", ctx -> feeds.feed(ctx, kind));
        }
        SavedSearchRoutes searches = new SavedSearchRoutes(backend.archive().searches(), backend.search());
        read(routes, API + SavedSearchRoutes.PATH, searches::list);
        routes.post(API + SavedSearchRoutes.PATH, searches::create);
        read(routes, API + SavedSearchRoutes.PATH + "/{id}", searches::one);
        read(routes, API + SavedSearchRoutes.PATH + "/{id}/feed", searches::feed);
        routes.delete(API + SavedSearchRoutes.PATH + "/{id}", searches::delete);
        read(routes, API + "/suggest", new SuggestRoutes(backend.search())::suggest);
        ArticleRoutes articles = new ArticleRoutes(backend.archive(), backend.search());
        read(routes, API + "/articles/{id}", articles::article);
        read(routes, API + "/articles/{id}/copies", articles::copies);
        read(routes, API + "/articles/{id}/original", articles::original);
        routes.post(
                API + QuoteCheckRoutes.PATH,
                new QuoteCheckRoutes(backend.reading().quoteCheck())::check);
        CorrectionRoutes corrections =
                new CorrectionRoutes(backend, settings.uploads().maxWait());
        read(routes, API + CorrectionRoutes.PATH, corrections::list);
        read(routes, API + CorrectionRoutes.PATH + "/export", corrections::export);
        read(routes, API + CorrectionRoutes.PATH + "/{id}", corrections::one);
        routes.post(API + CorrectionRoutes.PATH, corrections::add);
        routes.post(API + CorrectionRoutes.PATH + "/{id}/undo", corrections::undo);
        read(routes, API + "/quality", corrections::quality);
        read(routes, API + "/evidence/{id}", new EvidenceRoutes(backend.archive())::evidence);
        SpeakerRoutes speakers = new SpeakerRoutes(backend.reading().speakers());
        read(routes, API + "/speakers", speakers::list);
        read(routes, API + "/speakers/{id}", speakers::profile);
        IncidentRoutes incidents = new IncidentRoutes(backend.reading().incidents());
        read(routes, API + "/incidents", incidents::list);
        read(routes, API + "/incidents/{id}", incidents::incident);
        KeyRoutes keys = new KeyRoutes(backend.archive().keys());
        read(routes, API + KeyRoutes.PATH, keys::list);
        routes.post(API + KeyRoutes.PATH, keys::create);
        routes.delete(API + KeyRoutes.PATH + "/{id}", keys::revoke);
        LedgerRoutes ledger = new LedgerRoutes(backend.archive());
        read(routes, API + "/ledger", ledger::ledger);
        read(routes, API + "/jobs/{id}", ledger::job);
        read(routes, API + "/jobs/{id}/events", new JobEvents(backend, backend.clock())::follow);
        IndexRoutes index = new IndexRoutes(backend.upkeep());
        read(routes, API + "/index/rebuild", index::progress);
        routes.post(API + "/index/rebuild", index::rebuild);
        DocumentRoutes documents = new DocumentRoutes(backend, settings.uploads());
        routes.post(API + "/documents", documents::add);
        routes.delete(API + "/documents/{id}", documents::delete);
        routes.post(API + "/documents/{id}/retry", documents::retry);
    }

    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private void receive(Context ctx) throws IOException {
        ctx.header("X-Request-Id", RequestId.of(ctx))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", PAGE_POLICY);
        guard.check(ctx);
        if (guard.answersPreflight(ctx)) {
            ctx.skipRemainingHandlers();
        } else if (PageFiles.owns(ctx.path())) {
            page.serve(ctx);
            ctx.skipRemainingHandlers();
        } else if (ctx.path().startsWith(API) && !isOtherThanJson(ctx.path())) {
            Accepts.check(ctx);
        }
        if (ctx.path().startsWith(API)) {
            backend.upkeep().asked();
        }
    }

    /// Whether what is there is no JSON.
    private static boolean isOtherThanJson(String path) {
        return path.endsWith("/original")
                || path.startsWith(API + ExportRoutes.PATH + "/")
                || path.endsWith("/events")
                || path.endsWith(".atom")
                || path.endsWith("/feed")
                || path.endsWith(CorrectionRoutes.PATH + "/export");
    }

    private void ready(Context ctx) throws IOException {
        if (closing) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "closing", "The service is closing.");
        }
        // Fails where the archive cannot be read.
        backend.archive().lastSequence();
        Map<String, String> body = new TreeMap<>(Map.of("status", "ready"));
        String trouble = backend.upkeep().trouble();
        if (trouble != null) {
            body.put("trouble", trouble);
        }
        ctx.header("Cache-Control", "no-store").json(body);
    }

    private static String rootMessage(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
