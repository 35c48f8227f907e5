package org.onrecord.search;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.onrecord.engine.Engine;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineRequest.FacetSpec;
import org.onrecord.engine.EngineResponse;
import org.onrecord.engine.FacetCounts;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.InvalidRequest.Fault;
import org.onrecord.search.SearchRequest.FacetRequest;
import org.onrecord.search.SearchRequest.Interval;
import org.onrecord.search.SearchResponse.Facet;
import org.onrecord.text.Span;

/// [Speakers] counted over the quotes of an index.
final class IndexSpeakers implements Speakers {
    /// From so many quotes, the newest, a list says who somebody is.
    private static final int NEWEST = 10;

    private static final int VALUES = 20;
    /// The name was not typed into a query.
    private static final Span NOWHERE = new Span(0, 1);

    /// Names are asked for as they are printed.
    private static final SearchRequest.Reading READING =
            new SearchRequest.Reading(false, SearchRequest.Expand.NONE, SearchRequest.Mode.WORDS);

    private final Engine engine;
    private final Naming naming;
    private final InstantSource clock;

    IndexSpeakers(Engine engine, Naming naming, InstantSource clock) {
        this.engine = engine;
        this.naming = naming;
        this.clock = clock;
    }

    @Override
    public Reply list(Map<String, List<String>> parameters) throws IOException {
        ParameterReader parameterReader = new ParameterReader(ResultKind.QUOTE);
        SearchRequest asked = parameterReader.read(parameters);
        SearchRequest request = new SearchRequest(
                ResultKind.QUOTE, "", asked.filters(), asked.facets(), SearchRequest.Page.FIRST, READING);
        Expanding none = new Expanding(Equivalents.none(), engine, READING.expand());
        RequestReader reader = new RequestReader(
                request,
                none,
                Sense.none("Speakers are searched by words."),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        EngineRequest read = reader.read().engine();
        List<Fault> faults = new ArrayList<>(parameterReader.faults());
        faults.addAll(reader.faults());
        faults.addAll(misplaced(parameters, asked));
        return faults.isEmpty() ? listing(asked, read) : new Refused(faults);
    }

    private Listing listing(SearchRequest asked, EngineRequest read) throws IOException {
        String name = asked.q().strip();
        Node query =
                name.isEmpty() ? new Node.All() : new Node.Value(Dimension.SPEAKER, new Condition.Named(name), NOWHERE);
        List<FacetSpec> facets = new ArrayList<>(read.facets());
        facets.add(new FacetSpec(Dimension.SPEAKER, asked.page().size()));
        EngineResponse found = search(query, read.filters(), facets, 1);
        return switch (counts(found, Dimension.SPEAKER)) {
            case FacetCounts.Values values -> {
                List<Entry> entries = new ArrayList<>();
                for (FacetCounts.Value value : values.values()) {
                    entries.add(entry(value));
                }
                yield new Listing(entries, values.more(), FacetViews.views(asked, found, read));
            }
            case FacetCounts other -> throw new IllegalStateException("speakers are counted by value: " + other);
        };
    }

    /// What a search for quotes has and a list of speakers hasn't.
    private static List<Fault> misplaced(Map<String, List<String>> parameters, SearchRequest asked) {
        List<Fault> faults = new ArrayList<>();
        for (String name : List.of("sort", "cursor", "group", "strict", "expand")) {
            if (parameters.containsKey(name)) {
                faults.add(new Fault(name, parameters.get(name).getFirst(), "is no parameter of this list", null));
            }
        }
        boolean facet = asked.facets().stream().anyMatch(each -> each.dimension() == Dimension.SPEAKER);
        if (facet) {
            faults.add(new Fault("facets", "speaker", "must be another: the list itself counts speakers", null));
        }
        if (asked.filters().containsKey(Dimension.SPEAKER)) {
            String value = asked.filters().get(Dimension.SPEAKER).getFirst();
            faults.add(new Fault("speaker", value, "is no parameter of this list: q finds a name", null));
        }
        return faults;
    }

    private Entry entry(FacetCounts.Value value) throws IOException {
        Sightings newest = Sightings.of(
                value.key(), search(named(value.key()), List.of(), NEWEST).hits());
        return new Entry(
                value.key(),
                value.label(),
                newest.kind(),
                newest.country(),
                newest.role(),
                value.count().results());
    }

    private static Node named(String id) {
        return new Node.Value(Dimension.SPEAKER, new Condition.Named(id), NOWHERE);
    }

    @Override
    public Optional<Profile> profile(String id) throws IOException {
        List<FacetRequest> facets = List.of(
                FacetRequest.of(Dimension.PUBLISHED, 1, Interval.MONTH),
                FacetRequest.of(Dimension.COUNTRY, VALUES, null),
                FacetRequest.of(Dimension.SOURCE, VALUES, null));
        EngineResponse found = search(
                named(id),
                facets.stream()
                        .map(facet -> new FacetSpec(facet.dimension(), facet.size()))
                        .toList(),
                MOST_READ);
        Sightings seen = Sightings.of(id, found.hits());
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Profile(
                id,
                seen.called(),
                seen.kind(),
                seen.country(),
                new Counted(found.total().results(), claims(id), seen.size()),
                seen.names(),
                seen.roles(),
                new Facets(view(found, facets.get(0)), view(found, facets.get(1)), view(found, facets.get(2))),
                naming.of(id, found.hits())));
    }

    private long claims(String id) throws IOException {
        return engine.search(new EngineRequest(
                        ResultKind.CLAIM,
                        new Node.Value(Dimension.CLAIMANT, new Condition.Named(id), NOWHERE),
                        Map.of(),
                        List.of(),
                        new EngineRequest.Page(EngineRequest.Order.NEWEST, 1, null)))
                .total()
                .results();
    }

    private static Facet view(EngineResponse found, FacetRequest facet) {
        return FacetViews.view(facet, counts(found, facet.dimension()), Set.of());
    }

    private static FacetCounts counts(EngineResponse found, Dimension dimension) {
        return Objects.requireNonNull(found.facets().get(dimension), "each facet is counted");
    }

    private EngineResponse search(Node query, List<FacetSpec> facets, int size) throws IOException {
        return search(query, Map.of(), facets, size);
    }

    private EngineResponse search(
            Node query, Map<Dimension, EngineRequest.Selection> filters, List<FacetSpec> facets, int size)
            throws IOException {
        return engine.search(new EngineRequest(
                ResultKind.QUOTE,
                query,
                filters,
                facets,
                new EngineRequest.Page(EngineRequest.Order.NEWEST, size, null)));
    }
}
