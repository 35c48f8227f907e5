package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.EngineHit;
import org.onrecord.engine.EngineRequest.Near;
import org.onrecord.engine.EngineResponse.Coverage;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.Schema;

/// Tells how results of a search by meaning were found.
final class NearMatches {
    private final IndexSearcher searcher;
    private final MeaningQuery meaning;
    private final Near near;
    private final @Nullable Weight words;

    private NearMatches(IndexSearcher searcher, MeaningQuery meaning, Near near, @Nullable Weight words) {
        this.searcher = searcher;
        this.meaning = meaning;
        this.near = near;
        this.words = words;
    }

    /// Null for a search by words alone.
    static @Nullable NearMatches of(IndexSearcher searcher, Plan plan, @Nullable Near near) throws IOException {
        MeaningQuery meaning = plan.meaning();
        if (meaning == null || near == null) {
            return null;
        }
        Weight words = plan.words() == null
                ? null
                : searcher.createWeight(searcher.rewrite(plan.words()), ScoreMode.COMPLETE_NO_SCORES, 1);
        return new NearMatches(searcher, meaning, near, words);
    }

    /// @param hits of these documents, in their order
    List<EngineHit> tell(ScoreDoc[] documents, List<EngineHit> hits) throws IOException {
        List<EngineHit> told = new ArrayList<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (int i = 0; i < documents.length; i++) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[i].doc, leaves));
            int doc = documents[i].doc - leaf.docBase;
            float likeness = meaning.likeness(leaf, doc);
            told.add(hits.get(i)
                    .by(new EngineHit.Found(isFoundByWords(leaf, doc), likeness >= near.floor() ? likeness : null)));
        }
        return told;
    }

    private boolean isFoundByWords(LeafReaderContext leaf, int doc) throws IOException {
        Scorer scorer = words == null ? null : words.scorer(leaf);
        return scorer != null && scorer.iterator().advance(doc) == doc;
    }

    Coverage coverage() throws IOException {
        long known = searcher.count(
                new FieldExistsQuery(Schema.meaning(near.meaning().model())));
        BooleanQuery all = new BooleanQuery.Builder()
                .add(Translator.kind(ResultKind.QUOTE), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.keys(Dimension.LANGUAGE), near.language())), Occur.FILTER)
                .build();
        return new Coverage(known, searcher.count(all));
    }
}
