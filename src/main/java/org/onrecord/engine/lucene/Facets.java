package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.LongValues;
import org.onrecord.engine.EngineRequest.FacetSpec;
import org.onrecord.engine.FacetCounts;
import org.onrecord.query.NumberRange;
import org.onrecord.schema.Dimension;

/// Counts the labels of one dimension among results.
final class Facets {
    private final IndexSearcher searcher;
    private final Caches caches;
    private final Labels labels;

    Facets(IndexSearcher searcher, Caches caches, Labels labels) {
        this.searcher = searcher;
        this.caches = caches;
        this.labels = labels;
    }

    /// Counts results by label.
    FacetCounts count(FacetSpec spec, Tally tally) throws IOException {
        return switch (spec.dimension().style()) {
            case KEYWORD, NAME -> keys(spec, tally);
            case DATE -> dates(spec.dimension(), tally);
            case NUMBER -> numbers(spec.dimension(), tally);
        };
    }

    private FacetCounts keys(FacetSpec spec, Tally tally) throws IOException {
        OrdinalMap map = caches.ordinals().of(searcher.getIndexReader(), spec.dimension());
        long[] counts = new long[(int) map.getValueCount()];
        long[] stories = new long[counts.length];
        long unknown = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Column column = caches.column(leaf, spec.dimension());
            LongValues global = map.getGlobalOrds(leaf.ord);
            Tally.Counts found =
                    tally.labels(leaf, column, label -> label == Column.UNKNOWN ? -1 : global.get(column.code(label)));
            unknown += found.results(Column.UNKNOWN);
            for (int label = 1; label < column.labelCount(); label++) {
                if (found.results(label) > 0) {
                    int ordinal = (int) global.get(column.code(label));
                    counts[ordinal] += found.results(label);
                    stories[ordinal] += found.at(label).stories();
                }
            }
        }
        return top(spec, new Tally.Counts(counts, stories), unknown, map);
    }

    private FacetCounts top(FacetSpec spec, Tally.Counts found, long unknown, OrdinalMap map) throws IOException {
        TopValues top = new TopValues(searcher.getIndexReader(), spec, map, found);
        TopValues.Chosen chosen = top.choose();
        List<FacetCounts.Value> values = new ArrayList<>();
        for (int ordinal : chosen.ordinals()) {
            values.add(value(spec, top.key(ordinal), found.at(ordinal)));
        }
        return new FacetCounts.Values(values, unknown, chosen.more());
    }

    private FacetCounts.Value value(FacetSpec spec, String key, FacetCounts.Count count) throws IOException {
        Object state = searcher.getIndexReader().getReaderCacheHelper().getKey();
        String label = caches.label(labels, new Caches.Labelled(state, spec.dimension(), key));
        return new FacetCounts.Value(key, label, count, spec.always().contains(key));
    }

    private FacetCounts dates(Dimension dimension, Tally tally) throws IOException {
        TreeMap<String, FacetCounts.Count> years = new TreeMap<>();
        TreeMap<String, FacetCounts.Count> months = new TreeMap<>();
        TreeMap<String, FacetCounts.Count> days = new TreeMap<>();
        long unknown = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Column column = caches.column(leaf, dimension);
            Tally.Counts found = tally.labels(leaf, column, column::code);
            unknown += found.results(Column.UNKNOWN);
            for (int label = 1; label < column.labelCount(); label++) {
                if (found.results(label) > 0) {
                    long code = column.code(label);
                    TreeMap<String, FacetCounts.Count> level =
                            DateCode.isDay(code) ? days : DateCode.isMonth(code) ? months : years;
                    level.merge(DateCode.label(code), found.at(label), FacetCounts.Count::plus);
                }
            }
        }
        return new FacetCounts.Dates(years, months, days, unknown);
    }

    private FacetCounts numbers(Dimension dimension, Tally tally) throws IOException {
        FacetCounts.Count[] counts = new FacetCounts.Count[Column.RANGES.size()];
        Arrays.fill(counts, FacetCounts.Count.NONE);
        long unknown = 0;
        TreeMap<Integer, Long> points = new TreeMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Column column = caches.column(leaf, dimension);
            Tally.Counts found = tally.labels(leaf, column, column::code);
            unknown += found.results(Column.UNKNOWN);
            for (int label = 1; label < column.labelCount(); label++) {
                int range = (int) column.code(label);
                counts[range] = counts[range].plus(found.at(label));
            }
            int[] values = tally.values(leaf, column);
            for (int value = 1; value < values.length; value++) {
                if (values[value] > 0) {
                    points.merge(column.point(value), (long) values[value], Long::sum);
                }
            }
        }
        Map<NumberRange, FacetCounts.Count> ranges = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            ranges.put(Column.RANGES.get(i), counts[i]);
        }
        return points.isEmpty()
                ? new FacetCounts.Numbers(ranges, unknown, null, null, null)
                : new FacetCounts.Numbers(ranges, unknown, points.firstKey(), median(points), points.lastKey());
    }

    /// The middle one, of two the lower.
    private static int median(SortedMap<Integer, Long> points) {
        long all = points.values().stream().mapToLong(Long::longValue).sum();
        long before = 0;
        for (Map.Entry<Integer, Long> point : points.entrySet()) {
            before += point.getValue();
            if (2 * before >= all) {
                return point.getKey();
            }
        }
        throw new IllegalArgumentException("no points");
    }
}
