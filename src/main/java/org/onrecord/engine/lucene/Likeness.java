package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.onrecord.engine.EngineHit;
import org.onrecord.engine.EngineRequest.Order;
import org.onrecord.query.Node;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.Schema;
import org.onrecord.schema.TextTokens;

/// Finds the quotes or articles that share words with a stretch of text.
final class Likeness {
    /// The rarest words are asked for alone: they tell most, and a frequent word would be looked up in most documents.
    private static final int MOST_WORDS = 12;

    private final IndexSearcher searcher;
    private final WordQueries words;
    private final Stories copies;

    Likeness(IndexSearcher searcher, WordQueries words, Stories copies) {
        this.copies = copies;
        this.searcher = searcher;
        this.words = words;
    }

    /// Best by BM25 first; empty where no word is known.
    List<EngineHit> find(ResultKind kind, String text, int size) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<Term> rarest = rarest(text);
        if (rarest.isEmpty()) {
            return List.of();
        }
        rarest.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        BooleanQuery query = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(Translator.kind(kind), Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(query, size).scoreDocs;
        ScoreDoc[] sorted = new ScoreDoc[found.length];
        for (int i = 0; i < found.length; i++) {
            sorted[i] = new FieldDoc(found[i].doc, found[i].score, new Object[] {found[i].score});
        }
        Highlights none = new Highlights(searcher, words, new Node.All(), kind);
        return new Hits(searcher.getIndexReader(), none, copies, Map.of()).load(sorted, kind, Order.RELEVANCE);
    }

    private List<Term> rarest(String text) throws IOException {
        Map<Term, Integer> frequencies = new TreeMap<>();
        for (String word : TextTokens.exact(text)) {
            Term term = new Term(Schema.TEXT, TextTokens.EXACT + word);
            int frequency = searcher.getIndexReader().docFreq(term);
            if (frequency > 0) {
                frequencies.put(term, frequency);
            }
        }
        return frequencies.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<Term, Integer>::getValue).thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
