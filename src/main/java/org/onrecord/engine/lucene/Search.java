package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.onrecord.engine.EngineHit;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineRequest.FacetSpec;
import org.onrecord.engine.EngineResponse;
import org.onrecord.engine.FacetCounts;
import org.onrecord.query.Condition;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Schema;

/// One search in one state of the index.
final class Search {
    private final IndexSearcher searcher;
    private final Ordinals ordinals;
    private final Labels labels;
    private final Expander expander;
    private final WordQueries words;
    private final Conditions conditions;

    Search(IndexSearcher searcher, Ordinals ordinals) throws IOException {
        this.searcher = searcher;
        this.ordinals = ordinals;
        labels = new Labels(searcher.getIndexReader());
        expander = new Expander(searcher.getIndexReader());
        words = new WordQueries(languages(), expander);
        conditions = new Conditions(searcher, labels, expander);
    }

    WordQueries words() {
        return words;
    }

    EngineResponse run(EngineRequest request, long snapshot) throws IOException {
        boolean historical = Plan.asksForScope(request);
        Plan plan = new Plan(request, new Translator(words, conditions, historical));
        Query query = plan.results(null);
        EngineRequest.Page page = request.page();
        TopFieldCollector best = new TopFieldCollectorManager(
                        Orders.sort(page.order()),
                        page.size() + 1,
                        Orders.after(page.order(), page.after()),
                        Integer.MAX_VALUE)
                .newCollector();
        ResultSet results = ResultSet.of(searcher, query, best);
        Map<Dimension, FacetCounts> facets = new EnumMap<>(Dimension.class);
        for (FacetSpec spec : request.facets()) {
            boolean other = spec.dimension() == Dimension.SCOPE && !historical;
            Plan ofFacet = other ? new Plan(request, new Translator(words, conditions, true)) : plan;
            facets.put(spec.dimension(), facet(spec, ofFacet, request, other ? null : results));
        }
        Highlights highlights = new Highlights(searcher, words, request.query(), request.kind());
        ScoreDoc[] found = best.topDocs().scoreDocs;
        boolean more = found.length > page.size();
        List<EngineHit> hits = new Hits(searcher.getIndexReader(), highlights)
                .load(Arrays.copyOf(found, Math.min(found.length, page.size())), request.kind(), page.order());
        return new EngineResponse(results.total(), hits, more, facets, snapshot, expander.expansions());
    }

    private FacetCounts facet(
            FacetSpec spec, Plan plan, EngineRequest request, @org.jspecify.annotations.Nullable ResultSet all)
            throws IOException {
        Dimension dimension = spec.dimension();
        boolean own = dimension.livesOn(request.kind());
        boolean chosen = request.filters().containsKey(dimension);
        ResultSet results = all;
        if (results == null || chosen || (own && Plan.numeric(dimension))) {
            Query query = plan.results(dimension);
            results = ResultSet.of(
                    searcher, own && Plan.numeric(dimension) ? Plan.ofHarm(query, dimension) : query, null);
        }
        List<ResultSet> homes = new ArrayList<>();
        if (!own) {
            for (Query home : plan.homes(dimension)) {
                homes.add(ResultSet.of(searcher, home, null));
            }
        }
        return new Facets(searcher, ordinals, labels).count(withChosen(spec, request), results, homes);
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
        return new FacetSpec(spec.dimension(), spec.size(), keys, spec.search());
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
