package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.onrecord.engine.Engine.Ranked;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.Schema;
import org.onrecord.schema.TextTokens;

/// Ranks articles for a bag of English words, as retrieval is measured: any of the words, BM25.
final class Ranking {
    /// Words without a topic of their own, in the manner of Lucene's and Anserini's default list.
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not",
            "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was",
            "will", "with");

    private static final float TITLE_BOOST = 1;

    private final IndexSearcher searcher;

    Ranking(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<Ranked> rank(String words, int size) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Map.Entry<String, Integer> stem : stems(words).entrySet()) {
            any.add(boosted(Schema.TEXT, stem.getKey(), stem.getValue()), Occur.SHOULD);
            any.add(boosted(Schema.TITLE, stem.getKey(), stem.getValue() * TITLE_BOOST), Occur.SHOULD);
        }
        Query articles = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(Translator.kind(ResultKind.ARTICLE), Occur.FILTER)
                .build();
        Sort best = new Sort(SortField.FIELD_SCORE, new SortField(Schema.ID, SortField.Type.STRING));
        List<Ranked> ranked = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(articles, size, best, true).scoreDocs) {
            String id =
                    searcher.storedFields().document(doc.doc, Set.of(Schema.ID)).get(Schema.ID);
            ranked.add(new Ranked(id, doc.score));
        }
        return ranked;
    }

    private static Query boosted(String field, String stem, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, stem)), boost);
    }

    /// Stems with how often each occurs.
    private static Map<String, Integer> stems(String words) {
        Map<String, Integer> stems = new LinkedHashMap<>();
        List<String> exact = TextTokens.exact(words);
        List<String> stemmed = TextTokens.stems(words, "en");
        for (int i = 0; i < exact.size(); i++) {
            if (!STOP_WORDS.contains(exact.get(i)) && i < stemmed.size()) {
                stems.merge(stemmed.get(i), 1, Integer::sum);
            }
        }
        return stems;
    }
}
