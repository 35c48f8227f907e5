package org.onrecord.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.Engine;
import org.onrecord.engine.EngineHit;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineRequest.After;
import org.onrecord.engine.EngineResponse;
import org.onrecord.query.CanonicalForm;
import org.onrecord.query.Node;
import org.onrecord.query.Parsed;
import org.onrecord.query.QueryParser;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.InvalidRequest.Fault;
import org.onrecord.search.SearchResponse.Dropped;
import org.onrecord.search.SearchResponse.Expansion;
import org.onrecord.search.SearchResponse.Interpretation;
import org.onrecord.search.SearchResponse.Meant;
import org.onrecord.search.SearchResponse.Note;
import org.onrecord.search.SearchResponse.Repair;
import org.onrecord.search.SearchResponse.Total;
import org.onrecord.text.Span;

/// [SearchService] over the engine's port.
final class IndexSearchService implements SearchService {
    private final Engine engine;
    private final ArticleSource articles;
    private final Understanding understanding;
    private final InstantSource clock;

    IndexSearchService(Engine engine, ArticleSource articles, Understanding understanding, InstantSource clock) {
        this.engine = engine;
        this.understanding = understanding;
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    public SearchResult search(ResultKind kind, Map<String, List<String>> parameters) throws IOException {
        ParameterReader reader = new ParameterReader(kind);
        SearchRequest request = reader.read(parameters);
        return search(request, reader.faults());
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        return search(request, List.of());
    }

    private SearchResult search(SearchRequest request, List<Fault> before) throws IOException {
        Instant start = clock.instant();
        Expanding expanding = expanding(request);
        RequestReader reader = new RequestReader(request, expanding, understanding.sense(), today());
        RequestReader.Read read = reader.read();
        Parsed.Query query = read.query();
        List<Fault> faults = new ArrayList<>(before);
        faults.addAll(reader.faults());
        if (query == null || !faults.isEmpty()) {
            return new InvalidRequest(faults);
        }
        EngineResponse found = engine.search(read.engine());
        Asked asked = new Asked(read.engine());
        HitViews views = new HitViews(asked, request.page().sort().isScored());
        return new SearchResponse(
                new Interpretation(
                        query.canonical(),
                        query.repairs().stream()
                                .map(repair ->
                                        new Repair(repair.kind().code(), repair.words(), repair.message(), repair.at()))
                                .toList(),
                        expanded(request, query.root(), expanding, found),
                        query.dropped().stream()
                                .map(each -> new Dropped(each.text(), each.at()))
                                .toList(),
                        notes(found, asked),
                        meant(request, read, found),
                        meaning(read, found)),
                new Total(
                        found.total().results(), found.complete(), found.total().stories()),
                found.hits().stream().map(views::view).toList(),
                FacetViews.views(request, found, read.engine()),
                next(request, found),
                Duration.between(start, clock.instant()).toMillis());
    }

    @Override
    public Set<String> ids(SearchRequest request) throws IOException {
        RequestReader reader = new RequestReader(request, expanding(request), understanding.sense(), today());
        EngineRequest read = reader.read().engine();
        return reader.faults().isEmpty() ? engine.ids(read) : Set.of();
    }

    @Override
    public List<Fault> export(ResultKind kind, Map<String, List<String>> parameters, Export export) throws IOException {
        return new Exporting(engine, understanding, clock).run(kind, parameters, export);
    }

    @Override
    public Optional<ArticleView> article(String id, String q) throws IOException {
        Optional<org.onrecord.document.AnnotatedDocument> article = articles.find(id);
        if (article.isEmpty() || q.isBlank() || !(QueryParser.parse(q, today()) instanceof Parsed.Query query)) {
            return article.map(each -> new ArticleView(each, List.of()));
        }
        Node all = new Expanding(understanding.equivalents(), engine, SearchRequest.Expand.ALL).expand(query.root());
        return Optional.of(new ArticleView(article.get(), engine.marks(all, id)));
    }

    @Override
    public Optional<CopiesView> copies(String id) throws IOException {
        return CopyViews.view(id, engine.copies(id, CopyViews.MOST));
    }

    @Override
    public Map<String, Integer> stories(Collection<String> articleIds) throws IOException {
        return engine.stories(articleIds);
    }

    @Override
    public List<Suggestion> suggest(String typed, int size) throws IOException {
        return engine.suggest(typed, size).stream()
                .map(each -> new Suggestion(
                        each.kind().name().toLowerCase(Locale.ROOT),
                        each.text(),
                        q(each),
                        each.documents(),
                        new Span(each.from(), typed.length())))
                .toList();
    }

    /// As the query language writes it.
    private static String q(org.onrecord.engine.Suggestion suggestion) {
        return switch (suggestion.kind()) {
            case SPEAKER -> "speaker:" + suggestion.key();
            case PLACE -> "place:\"" + suggestion.key() + '"';
            case SOURCE -> "source:\"" + suggestion.key() + '"';
            case PHRASE -> '"' + suggestion.text() + '"';
            case WORD -> suggestion.text();
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Expanding expanding(SearchRequest request) {
        return new Expanding(
                understanding.equivalents(), engine, request.reading().expand());
    }

    /// What words, names and patterns stand for; forms of words on the first page alone.
    private List<Expansion> expanded(SearchRequest request, Node query, Expanding expanding, EngineResponse found)
            throws IOException {
        Expanded expanded = new Expanded(query);
        List<Expansion> all = new ArrayList<>(expanded.of(found.expansions()));
        all.addAll(expanding.added());
        if (request.page().cursor() == null && request.reading().mode() != SearchRequest.Mode.MEANING) {
            all.addAll(expanded.forms(engine));
        }
        return all;
    }

    /// Another spelling is looked for in a search by words alone: meanings forgive slips.
    private @Nullable Meant meant(SearchRequest request, RequestReader.Read read, EngineResponse found)
            throws IOException {
        Parsed.Query query = read.query();
        return query == null || read.meant() != null
                ? null
                : new Respelling(engine, request.q()).meant(query.root(), read.engine(), found, today());
    }

    private static SearchResponse.@Nullable Meaning meaning(RequestReader.Read read, EngineResponse found) {
        EngineRequest.Near near = read.engine().near();
        EngineResponse.Coverage coverage = found.coverage();
        MeantWords meant = read.meant();
        return near == null || coverage == null || meant == null
                ? null
                : new SearchResponse.Meaning(
                        meant.text(),
                        CanonicalForm.of(meant.conditions()),
                        near.floor(),
                        new SearchResponse.Coverage(near.language(), coverage.known(), coverage.all()));
    }

    static List<Note> notes(EngineResponse found, Asked asked) {
        List<Note> notes = new ArrayList<>();
        if (!found.complete()) {
            notes.add(Note.BROKEN_OFF);
        }
        if (asked.leavesOutHistorical()) {
            notes.add(Note.HISTORICAL_LEFT_OUT);
        }
        return notes;
    }

    /// The cursor behind the last hit; null where there is nothing behind it.
    private static @Nullable String next(SearchRequest request, EngineResponse found) {
        if (!found.more()) {
            return null;
        }
        EngineHit last = found.hits().getLast();
        return new Cursor(Cursor.digest(request), new After(found.snapshot(), last.key(), last.id())).encode();
    }
}
