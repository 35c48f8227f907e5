package org.onrecord.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineRequest.FacetSpec;
import org.onrecord.engine.EngineRequest.Near;
import org.onrecord.engine.EngineRequest.Selection;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.query.Parsed;
import org.onrecord.query.QueryParser;
import org.onrecord.query.Repair;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Keys;
import org.onrecord.schema.NameForm;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.InvalidRequest.Fault;
import org.onrecord.search.SearchRequest.Mode;

/// Makes a request one for the engine; collects every fault.
final class RequestReader {
    /// Nearer than this are six of seven paraphrases in quite other words, and for most queries about something else
    /// nothing at all; see docs/evaluation.md.
    static final float LEAST_LIKENESS = 0.62f;

    private final SearchRequest request;
    private final Expanding expanding;
    private final Sense sense;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    RequestReader(SearchRequest request, Expanding expanding, Sense sense, LocalDate today) {
        this.request = request;
        this.expanding = expanding;
        this.sense = sense;
        this.today = today;
    }

    List<Fault> faults() {
        return faults;
    }

    /// A request, read.
    ///
    /// @param query as parsed; null where it was refused
    /// @param meant the query in two; null in a search by words alone
    record Read(
            EngineRequest engine,
            Parsed.@Nullable Query query,
            @Nullable MeantWords meant) {}

    Read read() throws IOException {
        Parsed.Query query = query();
        if (query != null && request.reading().mode() != Mode.WORDS) {
            return byMeaning(query);
        }
        Node root = query == null ? new Node.All() : expanding.expand(query.root());
        return new Read(new EngineRequest(request.kind(), root, filters(), facets(), page()), query, null);
    }

    private Read byMeaning(Parsed.Query query) throws IOException {
        Mode mode = request.reading().mode();
        MeantWords meant = MeantWords.of(query.root(), request.q());
        Node words = meant.words();
        if (words == null) {
            faults.add(new Fault(
                    "q",
                    request.q(),
                    "must have words outside quotation marks, patterns and fields: mode="
                            + mode.name().toLowerCase(Locale.ROOT) + " searches by what they mean",
                    null,
                    "no-plain-words"));
        }
        Node conditions = expanding.expand(meant.conditions());
        EngineRequest plain = new EngineRequest(request.kind(), conditions, filters(), facets(), page());
        if (words == null || !faults.isEmpty()) {
            return new Read(plain, query, meant);
        }
        Near near = new Near(
                sense.of(meant.text()),
                LEAST_LIKENESS,
                sense.language(),
                mode == Mode.BLENDED ? expanding.expand(words) : null);
        return new Read(
                new EngineRequest(plain.kind(), conditions, plain.filters(), plain.facets(), plain.page(), near),
                query,
                meant);
    }

    private Parsed.@Nullable Query query() {
        return switch (QueryParser.parse(request.q(), today)) {
            case Parsed.Refused refused -> {
                faults.add(new Fault("q", request.q(), refused.rule(), refused.at(), refused.code()));
                yield null;
            }
            case Parsed.Query query -> {
                if (request.reading().strict()) {
                    for (Repair repair : query.repairs()) {
                        faults.add(new Fault(
                                "q",
                                request.q(),
                                repair.message() + "; expected " + repair.expected(),
                                repair.at(),
                                repair.kind().code()));
                    }
                }
                yield query;
            }
        };
    }

    private Map<Dimension, Selection> filters() {
        Map<Dimension, Selection> selections = new EnumMap<>(Dimension.class);
        request.filters().forEach((dimension, values) -> {
            List<Condition> include = new ArrayList<>();
            List<Condition> exclude = new ArrayList<>();
            for (String value : values) {
                boolean minus = value.startsWith("-");
                Optional<Condition> condition = Condition.read(dimension, minus ? value.substring(1) : value, today);
                if (condition.isEmpty()) {
                    String rule = "must be " + Condition.expectation(dimension.style());
                    faults.add(new Fault(dimension.label(), value, rule, null, Condition.code(dimension.style())));
                }
                List<Condition> chosen = minus ? exclude : include;
                condition.ifPresent(each -> {
                    chosen.add(each);
                    chosen.addAll(expanding.also(dimension, each));
                });
            }
            selections.put(dimension, new Selection(include, exclude));
        });
        return selections;
    }

    private List<FacetSpec> facets() {
        return request.facets().stream()
                .map(facet -> new FacetSpec(
                        facet.dimension(),
                        facet.size(),
                        Set.of(),
                        letters(facet),
                        facet.values().from(),
                        facet.values().byName()))
                .toList();
    }

    /// As keys have them: names in Latin letters from any script, all else without case and accents.
    private static String letters(SearchRequest.FacetRequest facet) {
        String search = facet.values().search();
        return facet.dimension().style() == Dimension.Style.NAME
                ? String.join(" ", NameForm.words(search))
                : Keys.of(Dimension.SIDE, search).replace('-', ' ');
    }

    private EngineRequest.Page page() {
        SearchRequest.Page page = request.page();
        EngineRequest.Order order = switch (page.sort()) {
            case RELEVANCE -> EngineRequest.Order.RELEVANCE;
            case RECENT -> EngineRequest.Order.RECENT;
            case NEWEST -> EngineRequest.Order.NEWEST;
            case OLDEST -> EngineRequest.Order.OLDEST;
            case NUMBER -> EngineRequest.Order.NUMBER;
            case SAID -> EngineRequest.Order.SAID;
        };
        if (order == EngineRequest.Order.NUMBER && request.kind() != ResultKind.CLAIM) {
            faults.add(new Fault(
                    "sort", "number", "must be relevance, newest or oldest: claims alone have a number", null));
        }
        if (order == EngineRequest.Order.SAID && request.kind() != ResultKind.QUOTE) {
            faults.add(new Fault("sort", "said", "must be another: quotes alone are said", null));
        }
        String text = page.cursor();
        if (text == null) {
            return new EngineRequest.Page(order, page.size(), null, page.fold());
        }
        Optional<Cursor> cursor = Cursor.decode(text).filter(each -> each.digest() == Cursor.digest(request));
        if (cursor.isEmpty()) {
            faults.add(new Fault(
                    "cursor", text, "must be the next of an answer to the same search", null, "stale-cursor"));
        }
        return new EngineRequest.Page(
                order, page.size(), cursor.map(Cursor::after).orElse(null), page.fold());
    }
}
