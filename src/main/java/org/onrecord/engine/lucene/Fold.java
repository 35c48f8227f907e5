package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.EngineRequest.Order;
import org.onrecord.schema.ResultKind;
import org.onrecord.schema.Schema;

/// Folds near-copies among results into the first of them: articles of one story, and quotes or claims in the same
/// words in articles of one story.
final class Fold {
    private final Stories stories;
    private final ResultKind kind;
    private final Order order;
    private final Map<Same, Folded> found = new HashMap<>();

    Fold(Stories stories, ResultKind kind, Order order) {
        this.stories = stories;
        this.kind = kind;
        this.order = order;
    }

    /// What folded results have in common.
    private record Same(int story, long words) {}

    /// The first of results that are folded, and how many others there are.
    private record Folded(FieldDoc first, int others) {}

    /// Takes the results of one segment that may have copies.
    Leaf leaf(LeafReaderContext context) throws IOException {
        return new Leaf(context);
    }

    /// How many results are folded into one.
    Map<Integer, Integer> others() {
        Map<Integer, Integer> others = new HashMap<>();
        found.values().forEach(folded -> others.put(folded.first.doc, folded.others));
        return others;
    }

    /// The first of each, put in among the best of those without copies.
    ///
    /// @param after where the page begins
    ScoreDoc[] among(TopFieldDocs alone, @Nullable FieldDoc after, int size) {
        List<ScoreDoc> all = new ArrayList<>(List.of(alone.scoreDocs));
        found.values().stream()
                .map(Folded::first)
                .filter(first -> after == null || compare(first, after) > 0)
                .forEach(all::add);
        all.sort((one, other) -> compare((FieldDoc) one, (FieldDoc) other));
        return all.stream().limit(size).toArray(ScoreDoc[]::new);
    }

    private int compare(FieldDoc one, FieldDoc other) {
        double key = key(one);
        int byKey = order == Order.OLDEST ? Double.compare(key, key(other)) : Double.compare(key(other), key);
        return byKey != 0 ? byKey : Comparator.<BytesRef>naturalOrder().compare(id(one), id(other));
    }

    private static double key(FieldDoc doc) {
        return ((Number) doc.fields[0]).doubleValue();
    }

    private static BytesRef id(FieldDoc doc) {
        return (BytesRef) doc.fields[1];
    }

    /// The results of one segment.
    final class Leaf {
        private final Stories.Leaf copies;
        private final int base;
        private final @Nullable BitSet articles;
        private final NumericDocValues words;
        private final @Nullable NumericDocValues keys;
        private final SortedDocValues ids;

        Leaf(LeafReaderContext context) throws IOException {
            copies = stories.leaf(context);
            base = context.docBase;
            articles = Translator.ARTICLES.getBitSet(context);
            words = DocValues.getNumeric(context.reader(), Schema.WORDS);
            String key = Orders.field(order);
            keys = key == null ? null : DocValues.getNumeric(context.reader(), key);
            ids = DocValues.getSorted(context.reader(), Schema.ID);
        }

        /// Takes a result whose article has copies; false for another, which goes its usual way.
        boolean take(int doc, @Nullable Scorable scorer) throws IOException {
            BitSet all = articles;
            if (copies.size() == 0 || all == null) {
                return false;
            }
            int story = copies.of(kind == ResultKind.ARTICLE ? doc : all.nextSetBit(doc));
            if (story == Stories.ALONE) {
                return false;
            }
            long own = words.advanceExact(doc) ? words.longValue() : 0;
            ids.advanceExact(doc);
            BytesRef id = BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
            Folded next = new Folded(new FieldDoc(base + doc, Float.NaN, new Object[] {key(doc, scorer), id}), 0);
            found.merge(new Same(story, own), next, (before, one) -> {
                FieldDoc first = compare(before.first, one.first) <= 0 ? before.first : one.first;
                return new Folded(first, before.others + 1);
            });
            return true;
        }

        private Object key(int doc, @Nullable Scorable scorer) throws IOException {
            NumericDocValues values = keys;
            if (values == null) {
                return Objects.requireNonNull(scorer, "relevance needs scores").score();
            }
            return values.advanceExact(doc) ? (Object) (int) values.longValue() : Orders.missing(order);
        }
    }
}
