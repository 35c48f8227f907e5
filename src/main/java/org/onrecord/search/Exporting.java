package org.onrecord.search;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.engine.Engine;
import org.onrecord.engine.EngineHit;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineResponse;
import org.onrecord.engine.EngineStats;
import org.onrecord.query.Parsed;
import org.onrecord.query.Repair;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.InvalidRequest.Fault;
import org.onrecord.search.SearchService.Understanding;

/// Runs an export: the same reading of the request and the same search as a page of results.
final class Exporting {
    /// Results read at once.
    private static final int BATCH = 500;

    private static final List<String> OF_PAGES = List.of("size", "cursor", "facets");

    private final Engine engine;
    private final Understanding understanding;
    private final InstantSource clock;

    Exporting(Engine engine, Understanding understanding, InstantSource clock) {
        this.engine = engine;
        this.understanding = understanding;
        this.clock = clock;
    }

    List<Fault> run(ResultKind kind, Map<String, List<String>> parameters, Export export) throws IOException {
        ParameterReader parameterReader = new ParameterReader(kind);
        SearchRequest request = parameterReader.read(parameters);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Expanding expanding = new Expanding(
                understanding.equivalents(), engine, request.reading().expand());
        RequestReader requestReader = new RequestReader(request, expanding, understanding.sense(), today);
        RequestReader.Read read = requestReader.read();
        List<Fault> faults = new ArrayList<>(parameterReader.faults());
        faults.addAll(requestReader.faults());
        parameters.forEach((name, values) -> {
            if (OF_PAGES.contains(name)) {
                faults.add(
                        new Fault(name, String.join(", ", values), "must be left out: all results are exported", null));
            }
        });
        Parsed.Query query = read.query();
        if (query == null || !faults.isEmpty()) {
            return faults;
        }
        EngineStats stats = engine.stats();
        Asked asked = new Asked(read.engine());
        HitViews views = new HitViews(asked, request.page().sort().isScored());
        boolean[] begun = {false};
        engine.all(batches(read.engine()), page -> {
            if (!begun[0]) {
                begun[0] = true;
                export.begin(manifest(request, query, page, asked, stats));
            }
            for (EngineHit hit : page.hits()) {
                export.result(views.view(hit));
            }
        });
        return List.of();
    }

    private static EngineRequest batches(EngineRequest request) {
        EngineRequest.Page page = request.page();
        return new EngineRequest(
                request.kind(),
                request.query(),
                request.filters(),
                List.of(),
                new EngineRequest.Page(page.order(), BATCH, null, page.fold()),
                request.near());
    }

    private Manifest manifest(
            SearchRequest request, Parsed.Query query, EngineResponse first, Asked asked, EngineStats stats) {
        Map<String, List<String>> filters = new TreeMap<>();
        request.filters().forEach((dimension, values) -> filters.put(dimension.label(), values));
        return new Manifest(
                request.kind(),
                new Manifest.Asked(
                        request.q(),
                        filters,
                        request.page().sort().name().toLowerCase(Locale.ROOT),
                        request.page().fold(),
                        request.reading().mode().name().toLowerCase(Locale.ROOT),
                        request.reading().expand().name().toLowerCase(Locale.ROOT)),
                new Manifest.Read(
                        query.canonical(),
                        query.repairs().stream().map(Repair::message).toList(),
                        IndexSearchService.notes(first, asked).stream()
                                .map(SearchResponse.Note::text)
                                .toList()),
                new Manifest.Total(first.total().results(), first.total().stories()),
                new Manifest.Made(clock.instant(), stats.fingerprint(), stats.appliedSequence(), stats.articles()));
    }
}
