package org.onrecord.engine.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.EngineHit;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineRequest.FacetSpec;
import org.onrecord.engine.EngineResponse;
import org.onrecord.engine.FacetCounts;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.Schema;

/// One search in one state of the index.
final class Search {
    /// A larger page is one of an export.
    private static final int MOST_KEPT = 100;

    private final IndexSearcher searcher;
    /// Breaks off when the time is over.
    private final IndexSearcher limited;
    private final Caches caches;
    private final Labels labels;
    private final Expander expander;
    private final WordQueries words;
    private final Conditions conditions;

    Search(IndexSearcher searcher, Caches caches) throws IOException {
        this.searcher = searcher;
        limited = new IndexSearcher(searcher.getIndexReader());
        limited.setSimilarity(searcher.getSimilarity());
        this.caches = caches;
        labels = new Labels(searcher.getIndexReader());
        expander = new Expander(searcher.getIndexReader());
        words = new WordQueries(languages(), expander);
        conditions = new Conditions(searcher, labels, expander);
    }

    Set<String> keys(Dimension dimension, Condition condition) throws IOException {
        return conditions.keys(dimension, condition);
    }

    WordQueries words() {
        return words;
    }

    Set<String> ids(EngineRequest request) throws IOException {
        Plan plan = new Plan(request, new Translator(words, conditions, Plan.asksForScope(request)));
        ResultSet results = ResultSet.of(searcher, plan.results(null));
        Set<String> ids = new HashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet found = results.leaf(leaf);
            SortedDocValues values = DocValues.getSorted(leaf.reader(), Schema.ID);
            for (int doc = next(found, 0); doc >= 0; doc = next(found, doc + 1)) {
                if (values.advanceExact(doc)) {
                    ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
                }
            }
        }
        return ids;
    }

    /// The next of a set at or behind `doc`; -1 if there is none.
    private static int next(@Nullable FixedBitSet set, int doc) {
        int next = set != null && doc < set.length() ? set.nextSetBit(doc) : DocIdSetIterator.NO_MORE_DOCS;
        return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }

    /// @param most the time after which results and counts are as far as they were found
    /// @param snapshot keeps this state of the index for following pages
    EngineResponse run(EngineRequest request, Duration most, Snapshot snapshot) throws IOException {
        boolean everything = request.query() instanceof Node.All
                && request.filters().isEmpty()
                && request.near() == null
                && request.page().after() == null
                && request.page().size() <= MOST_KEPT;
        if (!everything) {
            return find(request, most, snapshot);
        }
        // What a search begins with: the same for everybody until the index changes.
        Caches.Begun begun = new Caches.Begun(
                searcher.getIndexReader().getReaderCacheHelper().getKey(), request);
        EngineResponse known = caches.begun(begun);
        if (known != null) {
            return known.more() ? known.in(snapshot.keep()) : known;
        }
        EngineResponse found = find(request, most, snapshot);
        if (found.complete()) {
            caches.keep(begun, found);
        }
        return found;
    }

    private EngineResponse find(EngineRequest request, Duration most, Snapshot snapshot) throws IOException {
        // Worked out once for each state of the index, however long it takes: it is no search's own time.
        Stories stories = caches.copies().stories(searcher.getIndexReader());
        long start = System.nanoTime();
        limited.setTimeout(() -> System.nanoTime() - start >= most.toNanos());
        boolean historical = Plan.asksForScope(request);
        Plan plan = new Plan(request, new Translator(words, conditions, historical));
        Query query = plan.results(null);
        EngineRequest.Page page = request.page();
        FieldDoc after = Orders.after(page.order(), page.after());
        TopFieldCollector best = new TopFieldCollectorManager(
                        Orders.sort(page.order()), page.size() + 1, after, Integer.MAX_VALUE)
                .newCollector();
        Fold fold = page.fold() ? new Fold(stories, request.kind(), page.order()) : null;
        ResultSet results = ResultSet.of(limited, ranked(page.order(), plan, query), best, fold);
        Map<Dimension, FacetCounts> facets = new EnumMap<>(Dimension.class);
        for (FacetSpec spec : request.facets()) {
            boolean other = spec.dimension() == Dimension.SCOPE && !historical;
            Plan ofFacet = other ? new Plan(request, new Translator(words, conditions, true)) : plan;
            facets.put(spec.dimension(), facet(spec, ofFacet, request, other ? null : results));
        }
        Highlights highlights = new Highlights(searcher, words, marked(request), request.kind());
        ScoreDoc[] found = fold == null ? best.topDocs().scoreDocs : fold.among(best.topDocs(), after, page.size() + 1);
        boolean more = found.length > page.size();
        ScoreDoc[] shown = Arrays.copyOf(found, Math.min(found.length, page.size()));
        List<EngineHit> hits = new Hits(
                        searcher.getIndexReader(), highlights, stories, fold == null ? Map.of() : fold.others())
                .load(shown, request.kind(), page.order());
        NearMatches near = NearMatches.of(searcher, plan, request.near());
        return new EngineResponse(
                new FacetCounts.Count(
                        results.total(), results.stories(searcher, stories, request.kind() == ResultKind.ARTICLE)),
                !limited.timedOut(),
                near == null ? hits : near.tell(shown, hits),
                more,
                facets,
                more ? snapshot.keep() : 0,
                expander.expansions(),
                near == null ? null : near.coverage());
    }

    private Query ranked(EngineRequest.Order order, Plan plan, Query results) throws IOException {
        Query byWords = plan.words();
        Query byMeaning = plan.meaning();
        Query ranked = byWords == null || byMeaning == null || !Orders.isScored(order)
                ? results
                : Blending.of(limited, results, plan.results(null, byWords), plan.results(null, byMeaning));
        return order == EngineRequest.Order.RECENT ? Recency.of(searcher, ranked) : ranked;
    }

    /// What of the query is marked in passages.
    private static Node marked(EngineRequest request) {
        EngineRequest.Near near = request.near();
        Node byWords = near == null ? null : near.words();
        return byWords == null ? request.query() : new Node.And(List.of(request.query(), byWords));
    }

    /// Keeps a state of the index, and gives its name.
    @FunctionalInterface
    interface Snapshot {
        long keep() throws IOException;
    }

    private FacetCounts facet(FacetSpec spec, Plan plan, EngineRequest request, @Nullable ResultSet all)
            throws IOException {
        Dimension dimension = spec.dimension();
        boolean own = dimension.livesOn(request.kind());
        boolean numeric = own && Plan.numeric(dimension);
        boolean chosen = request.filters().containsKey(dimension);
        Query query = plan.results(dimension);
        if (numeric) {
            query = Plan.ofHarm(query, dimension);
        }
        List<Query> homes = own ? List.of() : plan.homes(dimension);
        FacetSpec full = withChosen(spec, request);
        Object state = searcher.getIndexReader().getReaderCacheHelper().getKey();
        Caches.Counted counted = new Caches.Counted(state, full, query, homes);
        FacetCounts known = caches.counts(counted);
        if (known != null) {
            return known;
        }
        ResultSet results = all == null || chosen || numeric ? ResultSet.of(limited, query) : all;
        Tally tally = new Tally(
                results,
                homes.stream().map(caches::set).toList(),
                caches.copies().stories(searcher.getIndexReader()),
                request.kind() == ResultKind.ARTICLE);
        FacetCounts found = new Facets(searcher, caches, labels).count(full, tally);
        if (!limited.timedOut()) {
            caches.keep(counted, results.total(), found);
        }
        return found;
    }

    /// What is chosen is listed, whatever its count.
    private FacetSpec withChosen(FacetSpec spec, EngineRequest request) throws IOException {
        EngineRequest.Selection selection = request.filters().get(spec.dimension());
        if (selection == null) {
            return spec;
        }
        Set<String> keys = new TreeSet<>();
        for (Condition condition : selection.include()) {
            keys.addAll(conditions.keys(spec.dimension(), condition));
        }
        return spec.listing(keys);
    }

    private Set<String> languages() throws IOException {
        Set<String> languages = new TreeSet<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Schema.STEMS);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            while (each.next() != null) {
                languages.add(each.term().utf8ToString());
            }
        }
        return languages;
    }
}
