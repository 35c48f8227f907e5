package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Counts results by label.
final class Counter {
    private Counter() {}

    /// Where counts go.
    @FunctionalInterface
    interface Counts {
        void add(long code, int results);
    }

    /// Counts the labels that results carry themselves.
    static void own(FixedBitSet results, LabelReader labels, Counts counts) throws IOException {
        LongConsumer each = code -> counts.add(code, 1);
        for (int doc = next(results, 0); doc >= 0; doc = next(results, doc + 1)) {
            labels.read(doc, each);
        }
    }

    /// Counts the labels of other documents of a result's article: a label counts all results of an article once, if
    /// each of the sets holds a document of the article that carries it.
    static void lifted(
            LeafReaderContext leaf, FixedBitSet results, List<@Nullable FixedBitSet> homes, Labelled labelled)
            throws IOException {
        BitSet articles = Translator.ARTICLES.getBitSet(leaf);
        if (articles == null) {
            return;
        }
        int start = 0;
        for (int article = next(articles, 0); article >= 0; article = next(articles, article + 1)) {
            int found = results.cardinality(start, article + 1);
            if (found > 0) {
                for (long code : common(homes, start, article, labelled.labels())) {
                    labelled.counts().add(code, found);
                }
            }
            start = article + 1;
        }
    }

    /// What to read and where to count it.
    record Labelled(LabelReader labels, Counts counts) {}

    /// The labels that occur in every set between `from` and `to`, sorted.
    private static long[] common(List<@Nullable FixedBitSet> sets, int from, int to, LabelReader labels)
            throws IOException {
        long[] common = new long[0];
        for (int i = 0; i < sets.size(); i++) {
            long[] found = labels(sets.get(i), from, to, labels);
            if (i == 0) {
                common = found;
            } else {
                common = Arrays.stream(common)
                        .filter(code -> Arrays.binarySearch(found, code) >= 0)
                        .toArray();
            }
        }
        return common;
    }

    private static long[] labels(@Nullable FixedBitSet set, int from, int to, LabelReader labels) throws IOException {
        if (set == null || from == to) {
            return new long[0];
        }
        LongList codes = new LongList();
        for (int doc = next(set, from); doc >= 0 && doc < to; doc = next(set, doc + 1)) {
            labels.read(doc, codes);
        }
        return codes.distinct();
    }

    /// The next document of a set at or behind `doc`; -1 if there is none.
    static int next(BitSet set, int doc) {
        if (doc >= set.length()) {
            return -1;
        }
        int next = set.nextSetBit(doc);
        return next == org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }

    /// A growing list of codes.
    private static final class LongList implements LongConsumer {
        private long[] codes = new long[8];
        private int size;

        @Override
        public void accept(long code) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, 2 * size);
            }
            codes[size++] = code;
        }

        long[] distinct() {
            return Arrays.stream(codes, 0, size).sorted().distinct().toArray();
        }
    }
}
