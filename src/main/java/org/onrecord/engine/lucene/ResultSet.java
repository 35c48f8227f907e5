package org.onrecord.engine.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

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
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// All documents that match a query, segment by segment.
final class ResultSet implements Collector {
    private final @Nullable FixedBitSet[] leaves;
    private final @Nullable Collector best;
    private final @Nullable Fold fold;
    private long total;

    private ResultSet(IndexSearcher searcher, @Nullable Collector best, @Nullable Fold fold) {
        this.leaves = new FixedBitSet[searcher.getIndexReader().leaves().size()];
        this.best = best;
        this.fold = fold;
    }

    static ResultSet of(IndexSearcher searcher, Query query) throws IOException {
        return of(searcher, query, null, null);
    }

    /// Runs `query`; what matches is also shown to `best`, but for what `fold` takes.
    static ResultSet of(IndexSearcher searcher, Query query, @Nullable Collector best, @Nullable Fold fold)
            throws IOException {
        ResultSet results = new ResultSet(searcher, best, fold);
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

    /// In how many stories the results stand.
    ///
    /// @param ofArticles whether they are articles
    long stories(IndexSearcher searcher, Stories stories, boolean ofArticles) throws IOException {
        long alone = 0;
        BitSet seen = new FixedBitSet(Math.max(1, stories.count()));
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet found = leaves[leaf.ord];
            BitSet articles = Translator.ARTICLES.getBitSet(leaf);
            if (found == null || articles == null) {
                continue;
            }
            Stories.Leaf copies = stories.leaf(leaf);
            for (int doc = found.nextSetBit(0); doc != NO_MORE_DOCS; ) {
                int article = ofArticles ? doc : articles.nextSetBit(doc);
                int story = copies.of(article);
                if (story == Stories.ALONE) {
                    alone++;
                } else {
                    seen.set(story);
                }
                doc = article + 1 < found.length() ? found.nextSetBit(article + 1) : NO_MORE_DOCS;
            }
        }
        return alone + seen.cardinality();
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
        Fold.Leaf folded = fold == null ? null : fold.leaf(context);
        return new LeafCollector() {
            private @Nullable Scorable scorable;

            @Override
            public void setScorer(Scorable scorer) throws IOException {
                scorable = scorer;
                if (next != null) {
                    next.setScorer(scorer);
                }
            }

            @Override
            public void collect(int doc) throws IOException {
                bits.set(doc);
                total++;
                if (next != null && (folded == null || !folded.take(doc, scorable))) {
                    next.collect(doc);
                }
            }
        };
    }
}
