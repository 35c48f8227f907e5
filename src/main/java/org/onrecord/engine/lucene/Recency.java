package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Schema;

/// Lets new articles answer better: the score is multiplied by 1/4 + 3/4 × 2^(-age/90 days). Age counts from the newest
/// article of the index, so that one state of it has one order; one document in a thousand may be newer, for dates are
/// printed wrong, too.
final class Recency extends DoubleValuesSource {
    /// In days.
    private static final double HALVED = 90;

    /// Of an article however old, and of one without a date.
    private static final double LEAST = 0.25;

    /// One document of so many may bear a date that is wrong.
    private static final int WRONG = 1000;

    private static final String FIELD = Schema.from(Dimension.PUBLISHED);

    private final int newest;

    private Recency(int newest) {
        this.newest = newest;
    }

    static Query of(IndexSearcher searcher, Query query) throws IOException {
        byte[] first = PointValues.getMinPackedValue(searcher.getIndexReader(), FIELD);
        byte[] last = PointValues.getMaxPackedValue(searcher.getIndexReader(), FIELD);
        if (first == null || last == null) {
            return query;
        }
        int newest = newest(searcher, IntPoint.decodeDimension(first, 0), IntPoint.decodeDimension(last, 0));
        return FunctionScoreQuery.boostByValue(query, new Recency(newest));
    }

    /// The first day after which no more than [#WRONG] of all documents are dated.
    private static int newest(IndexSearcher searcher, int first, int last) throws IOException {
        int most = searcher.count(IntPoint.newRangeQuery(FIELD, first, last)) / WRONG;
        int low = first;
        int high = last;
        while (low < high) {
            int middle = low + (high - low) / 2;
            boolean few = searcher.count(IntPoint.newRangeQuery(FIELD, middle + 1, last)) <= most;
            high = few ? middle : high;
            low = few ? low : middle + 1;
        }
        return low;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores) throws IOException {
        DoubleValues days = DoubleValuesSource.fromIntField(FIELD).getValues(leaf, scores);
        return new DoubleValues() {
            private double value;

            @Override
            public double doubleValue() {
                return value;
            }

            @Override
            public boolean advanceExact(int doc) throws IOException {
                value = days.advanceExact(doc)
                        ? LEAST + (1 - LEAST) * Math.pow(2, -Math.max(0, newest - days.doubleValue()) / HALVED)
                        : LEAST;
                return true;
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Recency.class, newest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recency that && that.newest == newest;
    }

    @Override
    public String toString() {
        return "recency(" + newest + ")";
    }
}
