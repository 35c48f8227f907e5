package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.EngineRequest.Order;

/// Orders what is found by its words or by its meaning by the ranks that it has in the two lists: reciprocal rank
/// fusion (Cormack, Clarke, Büttcher: Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning
/// Methods, SIGIR 2009).
final class Blending extends DoubleValuesSource {
    /// The constant of that paper.
    private static final int K = 60;

    /// Ranks are told so far. What is behind in a list counts less than the last of it.
    private static final int RANKED = 1000;

    private final Map<Integer, Double> ranked;
    private final double leastWords;

    /// @param ranked by documents of the whole index
    /// @param leastWords the score of the last by words that has a rank
    private Blending(Map<Integer, Double> ranked, double leastWords) {
        this.ranked = ranked;
        this.leastWords = leastWords;
    }

    /// @param all what is found either way, scored by its words alone
    /// @param byWords what is found by its words, `byMeaning` likewise
    static Query of(IndexSearcher searcher, Query all, Query byWords, Query byMeaning) throws IOException {
        Map<Integer, Double> ranked = new HashMap<>();
        TopDocs words = add(searcher, byWords, ranked);
        add(searcher, byMeaning, ranked);
        int last = words.scoreDocs.length - 1;
        double least = last < 0 ? 0 : key(words.scoreDocs[last]);
        return new FunctionScoreQuery(all, new Blending(ranked, least));
    }

    private static TopDocs add(IndexSearcher searcher, Query query, Map<Integer, Double> ranked) throws IOException {
        TopDocs best = searcher.search(query, RANKED, Orders.sort(Order.RELEVANCE));
        for (int i = 0; i < best.scoreDocs.length; i++) {
            ranked.merge(best.scoreDocs[i].doc, 1.0 / (K + i + 1), Double::sum);
        }
        return best;
    }

    private static double key(ScoreDoc doc) {
        return ((Number) ((FieldDoc) doc).fields[0]).doubleValue();
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores) {
        if (scores == null) {
            throw new IllegalArgumentException("what is ranked by its words needs their scores");
        }
        return new DoubleValues() {
            private int at;

            @Override
            public double doubleValue() throws IOException {
                Double known = ranked.get(leaf.docBase + at);
                if (known != null) {
                    return known;
                }
                double words = scores.advanceExact(at) ? scores.doubleValue() : 0;
                return words == 0 ? 0 : words / leastWords / (K + RANKED + 1);
            }

            @Override
            public boolean advanceExact(int doc) {
                at = doc;
                return true;
            }
        };
    }

    @Override
    public boolean needsScores() {
        return true;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }

    @Override
    public int hashCode() {
        return ranked.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Blending that && ranked.equals(that.ranked) && leastWords == that.leastWords;
    }

    @Override
    public String toString() {
        return "blended";
    }
}
