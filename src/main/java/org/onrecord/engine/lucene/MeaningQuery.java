package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Meaning;
import org.onrecord.schema.Schema;

/// All documents whose meaning is near one, scored by how near. Each that the other conditions of a search leave is
/// looked at: a graph would be faster over many millions, but would find some of the nearest and miss others.
final class MeaningQuery extends Query {
    /// What Lucene's score of two vectors of bytes divides their dot product by, for each dimension.
    private static final float BYTE_RANGE = 1 << 15;

    private final Meaning near;
    private final float floor;

    /// @param floor least likeness, above 0
    MeaningQuery(Meaning near, float floor) {
        this.near = near;
        this.floor = floor;
    }

    /// The likeness of single documents.
    ///
    /// @return 0 for a document of which it is not known what it means
    float likeness(LeafReaderContext leaf, int doc) throws IOException {
        VectorScorer scorer = vectors(leaf);
        return scorer != null && scorer.iterator().advance(doc) == doc ? likeness(scorer) : 0;
    }

    private @Nullable VectorScorer vectors(LeafReaderContext leaf) throws IOException {
        ByteVectorValues values = leaf.reader().getByteVectorValues(Schema.meaning(near.model()));
        return values == null || values.size() == 0 ? null : values.scorer(near.numbers());
    }

    private float likeness(VectorScorer scorer) throws IOException {
        return Meaning.likeness((scorer.score() - 0.5) * BYTE_RANGE * near.numbers().length);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                VectorScorer vectors = vectors(leaf);
                if (vectors == null) {
                    return null;
                }
                Near nearEnough = new Near(vectors);
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        return mode.needsScores()
                                ? new ByLikeness(nearEnough, boost)
                                : new ConstantScoreScorer(boost, mode, nearEnough);
                    }

                    @Override
                    public long cost() {
                        return nearEnough.approximation().cost();
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
                float likeness = likeness(leaf, doc);
                return likeness >= floor
                        ? Explanation.match(likeness * boost, "likeness of meaning")
                        : Explanation.noMatch("likeness of meaning " + likeness + " is below " + floor);
            }
        };
    }

    /// Those near enough among all of a segment that have a meaning.
    private final class Near extends TwoPhaseIterator {
        /// About as much as so many simple comparisons.
        private static final float COST = 50;

        private final VectorScorer vectors;
        private float likeness;

        Near(VectorScorer vectors) {
            super(vectors.iterator());
            this.vectors = vectors;
        }

        @Override
        public boolean matches() throws IOException {
            likeness = likeness(vectors);
            return likeness >= floor;
        }

        @Override
        public float matchCost() {
            return COST;
        }
    }

    private static final class ByLikeness extends Scorer {
        private final Near near;
        private final float boost;

        ByLikeness(Near near, float boost) {
            this.near = near;
            this.boost = boost;
        }

        @Override
        public int docID() {
            return near.approximation().docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(near);
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return near;
        }

        @Override
        public float getMaxScore(int upTo) {
            return 1.1f * boost;
        }

        @Override
        public float score() {
            return near.likeness * boost;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return near + " from " + floor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeaningQuery that && near.equals(that.near) && floor == that.floor;
    }

    @Override
    public int hashCode() {
        return Objects.hash(near, floor);
    }
}
