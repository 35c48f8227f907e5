package org.onrecord.search;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.engine.Engine;
import org.onrecord.engine.EngineHit;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineRequest.FacetSpec;
import org.onrecord.engine.EngineResponse;
import org.onrecord.engine.FacetCounts;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.Hit.ArticleRef;
import org.onrecord.search.InvalidRequest.Fault;
import org.onrecord.search.SearchRequest.FacetRequest;
import org.onrecord.search.SearchRequest.Interval;
import org.onrecord.search.SearchResponse.Facet;
import org.onrecord.text.Span;

/// [Speakers] counted over the quotes of an index.
final class IndexSpeakers implements Speakers {
    private static final String BY_HAND = "by-hand";

    /// The kinds of corrections that give a quote another speaker.
    private static final Set<String> MERGES = Set.of("merge-speakers", "split-speaker", "wrong-speaker");

    private static final int EXAMPLES = 3;
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
        List<Seen> newest =
                seen(value.key(), search(named(value.key()), List.of(), NEWEST).hits());
        String role = newest.stream()
                .map(each -> each.speaker.role())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Entry(
                value.key(),
                value.label(),
                newest.isEmpty()
                        ? Speaker.Kind.PERSON.label()
                        : newest.getFirst().speaker.kind().label(),
                country(newest),
                role,
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
        List<Seen> seen = seen(id, found.hits());
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        List<Name> names = names(seen);
        return Optional.of(new Profile(
                id,
                called(seen),
                seen.getFirst().speaker.kind().label(),
                country(seen),
                new Counted(found.total().results(), claims(id), seen.size()),
                names,
                roles(seen),
                new Facets(view(found, facets.get(0)), view(found, facets.get(1)), view(found, facets.get(2))),
                naming.of(id, found.hits())));
    }

    /// A speaker as one article has them.
    private record Seen(Speaker speaker, boolean byHand, ArticleRef article) {
        @Nullable
        String published() {
            return article.published() == null ? null : article.published().value();
        }
    }

    /// Nobody where `id` is a name and no id: the hits are then of any who bear it.
    private static List<Seen> seen(String id, List<EngineHit> hits) {
        List<Seen> seen = new ArrayList<>();
        for (EngineHit hit : hits) {
            if (hit.mention() instanceof Quotation quotation
                    && quotation.speaker() != null
                    && id.equals(quotation.speaker().id())) {
                boolean byHand = quotation.found().amendments().stream()
                        .anyMatch(amendment -> MERGES.contains(amendment.kind()));
                seen.add(new Seen(quotation.speaker(), byHand, HitViews.ref(hit.article())));
            }
        }
        return seen;
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

    /// The name that most of the quotes have; of several the first in the order of the alphabet.
    private static String called(List<Seen> seen) {
        Map<String, Integer> counts = new TreeMap<>();
        seen.forEach(each -> counts.merge(each.speaker.name(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /// A spelling and what joins it to the others.
    private record Printed(String name, @Nullable String by) {
        static Printed of(Seen seen) {
            Speaker.Identity identity = seen.speaker.identity();
            String name = identity == null ? seen.speaker.name() : identity.printed();
            String basis = identity == null ? null : identity.basis().label();
            return new Printed(name, seen.byHand ? BY_HAND : basis);
        }
    }

    private static List<Name> names(List<Seen> seen) {
        Map<Printed, Map<String, ArticleRef>> articles = new LinkedHashMap<>();
        for (Seen each : seen) {
            articles.computeIfAbsent(Printed.of(each), name -> new LinkedHashMap<>())
                    .putIfAbsent(each.article.id(), each.article);
        }
        return articles.entrySet().stream()
                .map(entry -> new Name(
                        entry.getKey().name(),
                        entry.getKey().by(),
                        entry.getValue().size(),
                        entry.getValue().values().stream().limit(EXAMPLES).toList()))
                .sorted(Comparator.comparingInt(Name::articles).reversed().thenComparing(Name::name))
                .toList();
    }

    private static @Nullable String country(List<Seen> seen) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Seen each : seen) {
            if (each.speaker.country() != null) {
                counts.merge(each.speaker.country(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static List<Role> roles(List<Seen> seen) {
        Map<String, List<Seen>> byRole = new LinkedHashMap<>();
        for (Seen each : seen) {
            if (each.speaker.role() != null) {
                byRole.computeIfAbsent(each.speaker.role(), role -> new ArrayList<>())
                        .add(each);
            }
        }
        return byRole.entrySet().stream()
                .map(entry -> role(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Role::last, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                        .reversed())
                .toList();
    }

    private static Role role(String role, List<Seen> seen) {
        Set<String> articles = new HashSet<>();
        seen.forEach(each -> articles.add(each.article.id()));
        List<String> dates = seen.stream()
                .map(Seen::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Role(
                role,
                country(seen),
                articles.size(),
                dates.isEmpty() ? null : dates.getFirst(),
                dates.isEmpty() ? null : dates.getLast());
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
