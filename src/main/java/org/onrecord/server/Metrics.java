package org.onrecord.server;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.onrecord.archive.DocumentState;
import org.onrecord.archive.LedgerCounts;
import org.onrecord.schema.ResultKind;

/// What the service counts, in the text format of Prometheus. No label ever holds what a person typed.
final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final Map<DocumentState, AtomicLong> states = new EnumMap<>(DocumentState.class);
    private final AtomicLong queue = new AtomicLong();
    private final AtomicLong secondReading = new AtomicLong();
    private final AtomicLong untold = new AtomicLong();
    private final Backend backend;

    Metrics(Backend backend) {
        this.backend = backend;
        for (DocumentState state : DocumentState.values()) {
            AtomicLong count = new AtomicLong();
            states.put(state, count);
            Gauge.builder("onrecord.documents", count, AtomicLong::get)
                    .description("Ledger rows, by state")
                    .tag("state", state.label())
                    .register(registry);
        }
        Gauge.builder("onrecord.queue", queue, AtomicLong::get)
                .description("Documents that wait to be read")
                .register(registry);
        Gauge.builder("onrecord.second.reading", secondReading, AtomicLong::get)
                .description("Documents that wait to be read with care")
                .register(registry);
        Gauge.builder("onrecord.meanings.waiting", untold, AtomicLong::get)
                .description("Documents whose quotes can't be found by meaning yet")
                .register(registry);
        Gauge.builder("onrecord.trouble", backend, each -> each.upkeep().trouble() == null ? 0 : 1)
                .description("1 while something keeps documents from being read or indexed, else 0")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    /// Counts a request that was answered; `millis` is how long that took.
    void answered(Context ctx, float millis) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        String route = endpoint != null ? endpoint.path : PageFiles.owns(ctx.path()) ? "page" : "none";
        Timer.builder("onrecord.http.requests")
                .description("Requests answered, by route and status")
                .tag("method", ctx.method().name())
                .tag("route", route)
                .tag("status", Integer.toString(ctx.statusCode()))
                .register(registry)
                .record(Duration.ofNanos((long) (millis * 1_000_000)));
    }

    /// Counts a search that was answered.
    void searched(ResultKind kind, long nanos) {
        Timer.builder("onrecord.search")
                .description("Searches answered, by what they return")
                .tag("kind", kind.plural())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    /// Writes all of it; what the archive counts is read anew.
    void write(Context ctx) throws IOException {
        LedgerCounts counts = backend.archive().counts();
        counts.states()
                .forEach((state, count) ->
                        Objects.requireNonNull(states.get(state)).set(count));
        queue.set(backend.archive().backlog());
        secondReading.set(backend.upkeep().unreadWithCare());
        untold.set(backend.upkeep().untold());
        ctx.header("Cache-Control", "no-store")
                .result(registry.scrape())
                .contentType("text/plain; version=0.0.4; charset=utf-8");
    }
}
