package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// All documents that match a query, segment by segment.
final class ResultSet implements Collector {
    private final @Nullable FixedBitSet[] leaves;
    private final @Nullable Collector best;
    private long total;

    private ResultSet(IndexSearcher searcher, @Nullable Collector best) {
        this.leaves = new FixedBitSet[searcher.getIndexReader().leaves().size()];
        this.best = best;
    }

    /// Runs `query`; what matches is also shown to `best`, if there is one.
    static ResultSet of(IndexSearcher searcher, Query query, @Nullable Collector best) throws IOException {
        ResultSet results = new ResultSet(searcher, best);
        return searcher.search(query, new CollectorManager<ResultSet, ResultSet>() {
            @Override
            public ResultSet newCollector() {
                return results;
            }

            @Override
            public ResultSet reduce(Collection<ResultSet> collectors) {
                return results;
            }
        });
    }

    long total() {
        return total;
    }

    /// The documents of one segment; null if none matches.
    @Nullable
    FixedBitSet leaf(LeafReaderContext context) {
        return leaves[context.ord];
    }

    @Override
    public ScoreMode scoreMode() {
        return best == null ? ScoreMode.COMPLETE_NO_SCORES : best.scoreMode();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        FixedBitSet bits = new FixedBitSet(context.reader().maxDoc());
        leaves[context.ord] = bits;
        LeafCollector next = best == null ? null : best.getLeafCollector(context);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) throws IOException {
                if (next != null) {
                    next.setScorer(scorer);
                }
            }

            @Override
            public void collect(int doc) throws IOException {
                bits.set(doc);
                total++;
                if (next != null) {
                    next.collect(doc);
                }
            }
        };
    }
}
