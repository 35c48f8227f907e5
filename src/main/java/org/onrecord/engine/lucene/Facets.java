package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.EngineRequest.FacetSpec;
import org.onrecord.engine.FacetCounts;
import org.onrecord.query.NumberRange;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Schema;

/// Counts the labels of one dimension among results.
final class Facets {
    private final IndexSearcher searcher;
    private final Ordinals ordinals;
    private final Labels labels;

    Facets(IndexSearcher searcher, Ordinals ordinals, Labels labels) {
        this.searcher = searcher;
        this.ordinals = ordinals;
        this.labels = labels;
    }

    /// Counts `results` by label.
    ///
    /// @param homes the documents that carry the labels, one set for each that an article must hold; empty where the
    ///     results carry them themselves
    FacetCounts count(FacetSpec spec, ResultSet results, List<ResultSet> homes) throws IOException {
        return switch (spec.dimension().style()) {
            case KEYWORD, NAME -> keys(spec, results, homes);
            case DATE -> dates(spec.dimension(), results, homes);
            case NUMBER -> numbers(results, homes);
        };
    }

    private FacetCounts keys(FacetSpec spec, ResultSet results, List<ResultSet> homes) throws IOException {
        Dimension dimension = spec.dimension();
        OrdinalMap map = ordinals.of(searcher.getIndexReader(), dimension);
        long[] counts = new long[(int) map.getValueCount()];
        long[] unknown = new long[1];
        run(results, homes, leaf -> LabelReader.keys(leaf.reader(), dimension, map.getGlobalOrds(leaf.ord)), (c, n) -> {
            if (c == LabelReader.UNKNOWN) {
                unknown[0] += n;
            } else {
                counts[(int) c] += n;
            }
        });
        return top(spec, counts, unknown[0], map);
    }

    private FacetCounts top(FacetSpec spec, long[] counts, long unknown, OrdinalMap map) throws IOException {
        // Ordinals follow the order of keys, so that of two equal counts the lower ordinal comes first.
        Comparator<Integer> order =
                Comparator.<Integer>comparingLong(ordinal -> counts[ordinal]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(order);
        boolean more = false;
        Map<String, FacetCounts.Value> always = new LinkedHashMap<>();
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] == 0 && spec.always().isEmpty()) {
                continue;
            }
            boolean needsKey = !spec.search().isEmpty() || !spec.always().isEmpty();
            String key = needsKey ? key(spec.dimension(), map, ordinal) : "";
            if (spec.always().contains(key)) {
                always.put(key, value(spec, key, counts[ordinal]));
            }
            if (counts[ordinal] == 0 || !holds(spec, key)) {
                continue;
            }
            if (best.size() < spec.size()) {
                best.add(ordinal);
                continue;
            }
            more = true;
            if (order.compare(ordinal, best.element()) > 0) {
                best.remove();
                best.add(ordinal);
            }
        }
        List<FacetCounts.Value> values = new ArrayList<>();
        for (int ordinal : best.stream().sorted(order.reversed()).toList()) {
            String key = key(spec.dimension(), map, ordinal);
            always.remove(key);
            values.add(value(spec, key, counts[ordinal]));
        }
        values.addAll(always.values());
        return new FacetCounts.Values(values, unknown, more);
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
        return new FacetCounts.Value(
                key, labels.of(spec.dimension(), key), count, spec.always().contains(key));
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

    private FacetCounts dates(Dimension dimension, ResultSet results, List<ResultSet> homes) throws IOException {
        Map<Long, Long> counts = new HashMap<>();
        run(
                results,
                homes,
                leaf -> LabelReader.dates(leaf.reader(), dimension),
                (code, n) -> counts.merge(code, (long) n, Long::sum));
        TreeMap<String, Long> years = new TreeMap<>();
        TreeMap<String, Long> months = new TreeMap<>();
        TreeMap<String, Long> days = new TreeMap<>();
        long unknown = 0;
        for (Map.Entry<Long, Long> count : counts.entrySet()) {
            long code = count.getKey();
            if (code == LabelReader.UNKNOWN) {
                unknown = count.getValue();
            } else {
                TreeMap<String, Long> level =
                        LabelReader.DateCode.isDay(code) ? days : LabelReader.DateCode.isMonth(code) ? months : years;
                level.put(LabelReader.DateCode.label(code), count.getValue());
            }
        }
        return new FacetCounts.Dates(years, months, days, unknown);
    }

    private FacetCounts numbers(ResultSet results, List<ResultSet> homes) throws IOException {
        long[] counts = new long[LabelReader.RANGES.size() + 1];
        run(results, homes, leaf -> LabelReader.numbers(leaf.reader()), (code, n) -> counts[(int) code + 1] += n);
        Map<NumberRange, Long> ranges = new LinkedHashMap<>();
        for (int i = 0; i < LabelReader.RANGES.size(); i++) {
            ranges.put(LabelReader.RANGES.get(i), counts[i + 1]);
        }
        int[] points = points(results, homes);
        return points.length == 0
                ? new FacetCounts.Numbers(ranges, counts[0], null, null, null)
                : new FacetCounts.Numbers(
                        ranges, counts[0], points[0], points[(points.length - 1) / 2], points[points.length - 1]);
    }

    /// The lowest number of each claim, else its highest; sorted.
    private int[] points(ResultSet results, List<ResultSet> homes) throws IOException {
        int[] points = new int[16];
        int size = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet found = results.leaf(leaf);
            FixedBitSet claims = homes.isEmpty() ? found : homes.getFirst().leaf(leaf);
            if (found == null || claims == null) {
                continue;
            }
            NumericDocValues low = DocValues.getNumeric(leaf.reader(), Schema.LOW_VALUE);
            NumericDocValues high = DocValues.getNumeric(leaf.reader(), Schema.HIGH_VALUE);
            for (int doc = Counter.next(claims, 0); doc >= 0; doc = Counter.next(claims, doc + 1)) {
                boolean counts = homes.isEmpty() || isInArticleOf(found, leaf, doc);
                boolean low1 = counts && low.advanceExact(doc);
                if (low1 || (counts && high.advanceExact(doc))) {
                    points = size == points.length ? Arrays.copyOf(points, 2 * size) : points;
                    points[size++] = (int) (low1 ? low.longValue() : high.longValue());
                }
            }
        }
        int[] sorted = Arrays.copyOf(points, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private static boolean isInArticleOf(FixedBitSet results, LeafReaderContext leaf, int claim) throws IOException {
        var articles = Translator.ARTICLES.getBitSet(leaf);
        if (articles == null) {
            return false;
        }
        int start = claim == 0 ? 0 : articles.prevSetBit(claim) + 1;
        return results.cardinality(start, articles.nextSetBit(claim) + 1) > 0;
    }

    private void run(ResultSet results, List<ResultSet> homes, ReaderOfLeaf reader, Counter.Counts counts)
            throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet found = results.leaf(leaf);
            if (found == null) {
                continue;
            }
            LabelReader read = reader.of(leaf);
            if (homes.isEmpty()) {
                Counter.own(found, read, counts);
            } else {
                List<@Nullable FixedBitSet> sets = new ArrayList<>();
                for (ResultSet home : homes) {
                    sets.add(home.leaf(leaf));
                }
                Counter.lifted(leaf, found, sets, new Counter.Labelled(read, counts));
            }
        }
    }

    @FunctionalInterface
    private interface ReaderOfLeaf {
        LabelReader of(LeafReaderContext leaf) throws IOException;
    }
}
