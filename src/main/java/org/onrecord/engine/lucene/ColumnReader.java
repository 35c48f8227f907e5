package org.onrecord.engine.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Schema;

/// Reads a [Column] from a segment.
final class ColumnReader {
    private static final int NONE = -1;
    /// Of the label "unknown".
    private static final long NO_CODE = -1;

    private final int[] valueOf;
    private final List<int[]> labels = new ArrayList<>();
    private final List<Integer> points = new ArrayList<>();
    private final Map<Long, Integer> labelOf = new HashMap<>();
    private final Map<Object, Integer> values = new HashMap<>();

    private ColumnReader(int documents) {
        valueOf = new int[documents];
        labels.add(new int[] {Column.UNKNOWN});
        points.add(0);
        labelOf.put(NO_CODE, Column.UNKNOWN);
    }

    static Column read(LeafReader reader, Dimension dimension) throws IOException {
        ColumnReader column = new ColumnReader(reader.maxDoc());
        switch (dimension.style()) {
            case KEYWORD, NAME -> column.keys(DocValues.getSortedSet(reader, Schema.keys(dimension)));
            case DATE ->
                column.dates(
                        DocValues.getNumeric(reader, Schema.from(dimension)),
                        DocValues.getNumeric(reader, Schema.to(dimension)));
            case NUMBER ->
                column.numbers(
                        DocValues.getNumeric(reader, Schema.LOW_VALUE),
                        DocValues.getNumeric(reader, Schema.HIGH_VALUE));
        }
        return column.build();
    }

    private void keys(SortedSetDocValues keys) throws IOException {
        for (int doc = keys.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = keys.nextDoc()) {
            int count = keys.docValueCount();
            long first = keys.nextOrd();
            if (count == 1) {
                valueOf[doc] = value(first, new long[] {first}, 0);
                continue;
            }
            long[] all = new long[count];
            all[0] = first;
            for (int i = 1; i < count; i++) {
                all[i] = keys.nextOrd();
            }
            valueOf[doc] = value(Arrays.stream(all).boxed().toList(), all, 0);
        }
    }

    /// The year, month and day that a date lies within.
    private void dates(NumericDocValues from, NumericDocValues to) throws IOException {
        for (int doc = from.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = from.nextDoc()) {
            if (to.advanceExact(doc)) {
                long key = pair(from.longValue(), to.longValue());
                Integer known = values.get(key);
                valueOf[doc] = known != null ? known : value(key, DateCode.within(day(from), day(to)), 0);
            }
        }
    }

    private static LocalDate day(NumericDocValues days) throws IOException {
        return LocalDate.ofEpochDay(days.longValue());
    }

    /// All of [Column#RANGES] that the claim's number may lie in.
    private void numbers(NumericDocValues low, NumericDocValues high) throws IOException {
        // A claim without a number may mean any.
        labels.set(0, labels(LongStream.range(NO_CODE, Column.RANGES.size()).toArray()));
        for (int doc = 0; doc < valueOf.length; doc++) {
            int from = low.advanceExact(doc) ? (int) low.longValue() : NONE;
            int to = high.advanceExact(doc) ? (int) high.longValue() : NONE;
            if (from != NONE || to != NONE) {
                valueOf[doc] = value(pair(from, to), ranges(bound(from), bound(to)), from == NONE ? to : from);
            }
        }
    }

    private static @Nullable Integer bound(int value) {
        return value == NONE ? null : value;
    }

    private static long[] ranges(@Nullable Integer low, @Nullable Integer high) {
        return LongStream.range(0, Column.RANGES.size())
                .filter(i -> Column.RANGES.get((int) i).overlaps(low, high))
                .toArray();
    }

    private static long pair(long high, long low) {
        return (high << Integer.SIZE) | (low & 0xffff_ffffL);
    }

    /// The number of a value.
    ///
    /// @param key what tells it from other values
    private int value(Object key, long[] codes, int point) {
        Integer known = values.get(key);
        if (known != null) {
            return known;
        }
        labels.add(labels(codes));
        points.add(point);
        values.put(key, labels.size() - 1);
        return labels.size() - 1;
    }

    private int[] labels(long[] codes) {
        int[] own = new int[codes.length];
        for (int i = 0; i < own.length; i++) {
            Integer label = labelOf.putIfAbsent(codes[i], labelOf.size());
            own[i] = label == null ? labelOf.size() - 1 : label;
        }
        return own;
    }

    private Column build() {
        int bits = PackedInts.bitsRequired(Math.max(1, labels.size() - 1));
        PackedInts.Mutable packed = PackedInts.getMutable(valueOf.length, bits, PackedInts.DEFAULT);
        for (int doc = 0; doc < valueOf.length; doc++) {
            packed.set(doc, valueOf[doc]);
        }
        long[] codes = new long[labelOf.size()];
        labelOf.forEach((code, label) -> codes[label] = code);
        return new Column(
                packed,
                labels.toArray(int[][]::new),
                codes,
                points.stream().mapToInt(Integer::intValue).toArray());
    }
}
