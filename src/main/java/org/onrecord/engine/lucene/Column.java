package org.onrecord.engine.lucene;

import java.util.List;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.packed.PackedInts;
import org.onrecord.query.NumberRange;

/// The labels of one dimension in one segment, in memory: each document has one value, each value has some labels.
///
/// The value 0 is none, and the label 0 "unknown". What another label is, its code says: the segment's ordinal of a
/// key, a [DateCode], or the place in [#RANGES].
final class Column {
    /// The label of documents without a value.
    static final int UNKNOWN = 0;

    /// Ranges that numbers are counted in.
    static final List<NumberRange> RANGES = List.of(
            new NumberRange(0, 0),
            new NumberRange(1, 9),
            new NumberRange(10, 99),
            new NumberRange(100, 999),
            new NumberRange(1000, null));

    private final PackedInts.Reader values;
    private final int[][] labels;
    private final long[] codes;
    private final int[] points;

    /// @param labels of each value
    /// @param codes of each label
    /// @param points of each value, where values are numbers: the number that stands for it
    Column(PackedInts.Reader values, int[][] labels, long[] codes, int[] points) {
        this.values = values;
        this.labels = labels;
        this.codes = codes;
        this.points = points;
    }

    int labelCount() {
        return codes.length;
    }

    long code(int label) {
        return codes[label];
    }

    /// The number that stands for a value, which is not 0.
    int point(int value) {
        return points[value];
    }

    /// How many results have each value.
    int[] values(FixedBitSet results) {
        int[] found = new int[labels.length];
        for (int doc = next(results, 0); doc >= 0; doc = next(results, doc + 1)) {
            found[(int) values.get(doc)]++;
        }
        return found;
    }

    /// How many results carry each label themselves.
    long[] own(FixedBitSet results) {
        long[] counts = new long[codes.length];
        int[] found = values(results);
        for (int value = 0; value < found.length; value++) {
            if (found[value] > 0) {
                for (int label : labels[value]) {
                    counts[label] += found[value];
                }
            }
        }
        return counts;
    }

    /// The labels of one document, not to be changed.
    int[] of(int doc) {
        return labels[(int) values.get(doc)];
    }

    /// Calls `seen` for each article with results, once for each label that it has by other documents: each of the sets
    /// must hold a document of the article that carries it.
    ///
    /// @param homes at least one; the results themselves tell which labels the results of an article carry
    void labelled(FixedBitSet results, BitSet articles, List<? extends BitSet> homes, Labelled seen) {
        // For each label: the article in which it was seen last, and in how many of the sets, one after the other.
        long[] last = new long[codes.length];
        for (int doc = next(results, 0); doc >= 0; ) {
            int article = articles.nextSetBit(doc);
            int start = article == 0 ? 0 : articles.prevSetBit(article - 1) + 1;
            long none = 1L + article * (homes.size() + 1L);
            for (int set = 0; set < homes.size(); set++) {
                BitSet home = homes.get(set);
                for (int each = next(home, start); each >= 0 && each < article; each = next(home, each + 1)) {
                    for (int label : labels[(int) values.get(each)]) {
                        long before = Math.max(none, last[label]);
                        if (before == none + set) {
                            last[label] = before + 1;
                            if (set == homes.size() - 1) {
                                seen.label(label, start, article);
                            }
                        }
                    }
                }
            }
            doc = next(results, article + 1);
        }
    }

    /// A label of an article, whose documents are those from `start` to `article`.
    @FunctionalInterface
    interface Labelled {
        void label(int label, int start, int article);
    }

    /// How many documents of a set, in articles with results, have each value.
    int[] values(FixedBitSet results, BitSet articles, BitSet home) {
        int[] found = new int[labels.length];
        for (int doc = next(results, 0); doc >= 0; ) {
            int article = articles.nextSetBit(doc);
            int start = article == 0 ? 0 : articles.prevSetBit(article - 1) + 1;
            for (int each = next(home, start); each >= 0 && each < article; each = next(home, each + 1)) {
                found[(int) values.get(each)]++;
            }
            doc = next(results, article + 1);
        }
        return found;
    }

    /// The next document of a set at or behind `doc`; -1 if there is none.
    private static int next(BitSet set, int doc) {
        if (doc >= set.length()) {
            return -1;
        }
        int next = set.nextSetBit(doc);
        return next == org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }
}
