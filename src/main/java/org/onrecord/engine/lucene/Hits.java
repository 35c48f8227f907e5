package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.onrecord.document.Claim;
import org.onrecord.document.Mention;
import org.onrecord.document.Quotation;
import org.onrecord.engine.EngineHit;
import org.onrecord.engine.EngineRequest.Order;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.Schema;
import org.onrecord.text.Span;

/// Reads results back from the index.
final class Hits {
    private static final Set<String> OF_ARTICLE =
            Set.of(Schema.ID, Blocks.STORED_ARTICLE, Blocks.STORED_SENTENCES, Blocks.STORED_TEXT);
    private static final Set<String> OF_MENTION = Set.of(Schema.ID, Blocks.STORED_MENTION);

    private final IndexReader reader;
    private final StoredFields stored;
    private final Highlights highlights;
    private final Stories copies;
    private final Map<Integer, Integer> folded;
    private final Map<Integer, Loaded> articles = new HashMap<>();

    /// @param folded how many other results are folded into one
    Hits(IndexReader reader, Highlights highlights, Stories copies, Map<Integer, Integer> folded) throws IOException {
        this.copies = copies;
        this.folded = Map.copyOf(folded);
        this.reader = reader;
        this.stored = reader.storedFields();
        this.highlights = highlights;
    }

    /// An article with what its passages are made of.
    private record Loaded(EngineHit.Article article, List<Span> sentences) {}

    List<EngineHit> load(ScoreDoc[] found, ResultKind kind, Order order) throws IOException {
        List<EngineHit> hits = new ArrayList<>();
        for (ScoreDoc each : found) {
            FieldDoc doc = (FieldDoc) each;
            Object first = doc.fields[0];
            double key = first instanceof Number number ? number.doubleValue() : 0;
            float score = Orders.isScored(order) ? (float) key : 0;
            hits.add(kind == ResultKind.ARTICLE ? article(doc.doc, key, score) : mention(doc.doc, kind, key, score));
        }
        return hits;
    }

    /// Articles by their numbers, the first published first.
    List<EngineHit.Article> articles(int[] docs, int size) throws IOException {
        List<EngineHit.Article> all = new ArrayList<>();
        for (int doc : docs) {
            all.add(article(doc).article());
        }
        Comparator<EngineHit.Article> byDate = Comparator.comparing(
                article -> article.metadata().published() == null
                        ? null
                        : article.metadata().published().value().earliest(),
                Comparator.nullsLast(Comparator.naturalOrder()));
        return all.stream()
                .sorted(byDate.thenComparing(EngineHit.Article::id))
                .limit(size)
                .toList();
    }

    private EngineHit article(int doc, double key, float score) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        Loaded loaded = article(doc);
        List<EngineHit.Passage> passages =
                highlights.ofArticle(leaf, doc - leaf.docBase, loaded.article().text(), loaded.sentences());
        return new EngineHit(
                loaded.article().id(), loaded.article(), null, key, score, passages, folded.getOrDefault(doc, 0), null);
    }

    private EngineHit mention(int doc, ResultKind kind, double key, float score) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        var parents = Objects.requireNonNull(Translator.ARTICLES.getBitSet(leaf), "a segment with quotes has articles");
        Loaded loaded = article(leaf.docBase + parents.nextSetBit(doc - leaf.docBase));
        Document document = stored.document(doc, OF_MENTION);
        BytesRef bytes = document.getBinaryValue(Blocks.STORED_MENTION);
        Mention mention =
                kind == ResultKind.QUOTE ? Encoding.read(bytes, Quotation.class) : Encoding.read(bytes, Claim.class);
        EngineHit.Passage passage =
                highlights.ofMention(leaf, doc - leaf.docBase, mention.span(), loaded.article(), loaded.sentences());
        return new EngineHit(
                document.get(Schema.ID),
                loaded.article(),
                mention,
                key,
                score,
                List.of(passage),
                folded.getOrDefault(doc, 0),
                null);
    }

    private Loaded article(int doc) throws IOException {
        Loaded known = articles.get(doc);
        if (known != null) {
            return known;
        }
        Document document = stored.document(doc, OF_ARTICLE);
        Blocks.Stored article = Encoding.read(document.getBinaryValue(Blocks.STORED_ARTICLE), Blocks.Stored.class);
        Loaded loaded = new Loaded(
                new EngineHit.Article(
                        document.get(Schema.ID),
                        article.metadata(),
                        document.get(Blocks.STORED_TEXT),
                        article.countries(),
                        article.quotes(),
                        article.claims(),
                        article.contentHash(),
                        copies.copies(doc)),
                Encoding.readSpans(document.getBinaryValue(Blocks.STORED_SENTENCES)));
        articles.put(doc, loaded);
        return loaded;
    }

    private LeafReaderContext leaf(int doc) {
        return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    }
}
