package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.onrecord.engine.EngineRequest.FacetSpec;
import org.onrecord.engine.FacetCounts;
import org.onrecord.query.NumberRange;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Schema;

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

    /// Counts `results` by label.
    ///
    /// @param homes the documents that carry the labels, one set for each that an article must hold; empty where the
    ///     results carry them themselves
    FacetCounts count(FacetSpec spec, ResultSet results, List<BitSetProducer> homes) throws IOException {
        return switch (spec.dimension().style()) {
            case KEYWORD, NAME -> keys(spec, results, homes);
            case DATE -> dates(spec.dimension(), results, homes);
            case NUMBER -> numbers(spec.dimension(), results, homes);
        };
    }

    private FacetCounts keys(FacetSpec spec, ResultSet results, List<BitSetProducer> homes) throws IOException {
        OrdinalMap map = caches.ordinals().of(searcher.getIndexReader(), spec.dimension());
        long[] counts = new long[(int) map.getValueCount()];
        long unknown = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Column column = caches.column(leaf, spec.dimension());
            LongValues global = map.getGlobalOrds(leaf.ord);
            long[] found = labels(leaf, column, results, homes);
            unknown += found[Column.UNKNOWN];
            for (int label = 1; label < found.length; label++) {
                if (found[label] > 0) {
                    counts[(int) global.get(column.code(label))] += found[label];
                }
            }
        }
        return top(spec, counts, unknown, map);
    }

    private FacetCounts top(FacetSpec spec, long[] counts, long unknown, OrdinalMap map) throws IOException {
        PriorityQueue<Counted> best = new PriorityQueue<>();
        boolean more = false;
        Map<String, FacetCounts.Value> always = new LinkedHashMap<>();
        boolean needsKey = !spec.search().isEmpty() || !spec.always().isEmpty();
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] == 0 && spec.always().isEmpty()) {
                continue;
            }
            String key = needsKey ? key(spec.dimension(), map, ordinal) : "";
            if (spec.always().contains(key)) {
                always.put(key, value(spec, key, counts[ordinal]));
            }
            if (counts[ordinal] == 0 || !holds(spec, key)) {
                continue;
            }
            if (best.size() < spec.size()) {
                best.add(new Counted(counts[ordinal], ordinal));
                continue;
            }
            more = true;
            // Ordinals follow the order of keys: of two equal counts the lower ordinal is there already.
            if (counts[ordinal] > best.element().count()) {
                best.remove();
                best.add(new Counted(counts[ordinal], ordinal));
            }
        }
        List<FacetCounts.Value> values = new ArrayList<>();
        for (Counted each : best.stream().sorted(Comparator.reverseOrder()).toList()) {
            String key = key(spec.dimension(), map, each.ordinal());
            always.remove(key);
            values.add(value(spec, key, each.count()));
        }
        values.addAll(always.values());
        return new FacetCounts.Values(values, unknown, more);
    }

    /// Ordered as facets list keys, the last first.
    private record Counted(long count, int ordinal) implements Comparable<Counted> {
        @Override
        public int compareTo(Counted other) {
            int byCount = Long.compare(count, other.count);
            return byCount != 0 ? byCount : Integer.compare(other.ordinal, ordinal);
        }
    }

    private static boolean holds(FacetSpec spec, String key) {
        if (spec.search().isEmpty()) {
            return true;
        }
        String shown = spec.dimension() == Dimension.COUNTRY
                ? org.onrecord.schema.Keys.countryName(key).toLowerCase(java.util.Locale.ROOT)
                : key.replace('-', ' ');
        return shown.contains(spec.search());
    }

    private FacetCounts.Value value(FacetSpec spec, String key, long count) throws IOException {
        Object state = searcher.getIndexReader().getReaderCacheHelper().getKey();
        String label = caches.label(labels, new Caches.Labelled(state, spec.dimension(), key));
        return new FacetCounts.Value(key, label, count, spec.always().contains(key));
    }

    private String key(Dimension dimension, OrdinalMap map, int ordinal) throws IOException {
        LeafReader reader = searcher.getIndexReader()
                .leaves()
                .get(map.getFirstSegmentNumber(ordinal))
                .reader();
        return DocValues.getSortedSet(reader, Schema.keys(dimension))
                .lookupOrd(map.getFirstSegmentOrd(ordinal))
                .utf8ToString();
    }

    private FacetCounts dates(Dimension dimension, ResultSet results, List<BitSetProducer> homes) throws IOException {
        TreeMap<String, Long> years = new TreeMap<>();
        TreeMap<String, Long> months = new TreeMap<>();
        TreeMap<String, Long> days = new TreeMap<>();
        long unknown = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Column column = caches.column(leaf, dimension);
            long[] found = labels(leaf, column, results, homes);
            unknown += found[Column.UNKNOWN];
            for (int label = 1; label < found.length; label++) {
                if (found[label] > 0) {
                    long code = column.code(label);
                    TreeMap<String, Long> level = DateCode.isDay(code) ? days : DateCode.isMonth(code) ? months : years;
                    level.merge(DateCode.label(code), found[label], Long::sum);
                }
            }
        }
        return new FacetCounts.Dates(years, months, days, unknown);
    }

    private FacetCounts numbers(Dimension dimension, ResultSet results, List<BitSetProducer> homes) throws IOException {
        long[] counts = new long[Column.RANGES.size()];
        long unknown = 0;
        TreeMap<Integer, Long> points = new TreeMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Column column = caches.column(leaf, dimension);
            long[] found = labels(leaf, column, results, homes);
            unknown += found[Column.UNKNOWN];
            for (int label = 1; label < found.length; label++) {
                counts[(int) column.code(label)] += found[label];
            }
            int[] values = values(leaf, column, results, homes);
            for (int value = 1; value < values.length; value++) {
                if (values[value] > 0) {
                    points.merge(column.point(value), (long) values[value], Long::sum);
                }
            }
        }
        Map<NumberRange, Long> ranges = new LinkedHashMap<>();
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

    private static long[] labels(LeafReaderContext leaf, Column column, ResultSet results, List<BitSetProducer> homes)
            throws IOException {
        FixedBitSet found = results.leaf(leaf);
        BitSet articles = Translator.ARTICLES.getBitSet(leaf);
        if (found == null || articles == null) {
            return new long[column.labelCount()];
        }
        if (homes.isEmpty()) {
            return column.own(found);
        }
        List<BitSet> sets = new ArrayList<>();
        for (BitSetProducer home : homes) {
            BitSet set = home.getBitSet(leaf);
            if (set == null) {
                return new long[column.labelCount()];
            }
            sets.add(set);
        }
        return column.lifted(found, articles, sets);
    }

    /// How many claims have each value: the results, or those of the first set in articles with results.
    private static int[] values(LeafReaderContext leaf, Column column, ResultSet results, List<BitSetProducer> homes)
            throws IOException {
        FixedBitSet found = results.leaf(leaf);
        BitSet articles = Translator.ARTICLES.getBitSet(leaf);
        if (found == null || articles == null) {
            return new int[0];
        }
        if (homes.isEmpty()) {
            return column.values(found);
        }
        BitSet home = homes.getFirst().getBitSet(leaf);
        return home == null ? new int[0] : column.values(found, articles, home);
    }
}
