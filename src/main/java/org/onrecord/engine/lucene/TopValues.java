package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.OrdinalMap;
import org.onrecord.engine.EngineRequest.FacetSpec;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Keys;
import org.onrecord.schema.Schema;

/// Chooses which keys of a dimension are listed, and in what order.
final class TopValues {
    private final IndexReader reader;
    private final FacetSpec spec;
    private final OrdinalMap map;
    private final Tally.Counts counts;

    /// @param counts by the ordinals of `map`
    TopValues(IndexReader reader, FacetSpec spec, OrdinalMap map, Tally.Counts counts) {
        this.reader = reader;
        this.spec = spec;
        this.map = map;
        this.counts = counts;
    }

    /// Keys by their ordinals.
    ///
    /// @param more whether there are others behind them
    record Chosen(List<Integer> ordinals, boolean more) {}

    Chosen choose() throws IOException {
        // Ordinals follow the order of keys.
        List<Integer> found = new ArrayList<>();
        Set<Integer> always = new TreeSet<>();
        boolean needsKey = !spec.search().isEmpty() || !spec.always().isEmpty();
        for (int ordinal = 0; ordinal < map.getValueCount(); ordinal++) {
            boolean counted = counts.at(ordinal).results() > 0;
            if (!counted && spec.always().isEmpty()) {
                continue;
            }
            String key = needsKey ? key(ordinal) : "";
            if (spec.always().contains(key)) {
                always.add(ordinal);
            }
            if (counted && holds(key)) {
                found.add(ordinal);
            }
        }
        List<Integer> sorted = spec.byName() ? byName(found) : byCount(found);
        int from = Math.min(spec.from(), sorted.size());
        int to = Math.min(sorted.size(), from + spec.size());
        List<Integer> listed = new ArrayList<>(sorted.subList(from, to));
        listed.forEach(always::remove);
        listed.addAll(spec.from() == 0 ? always : List.of());
        return new Chosen(listed, to < sorted.size());
    }

    String key(int ordinal) throws IOException {
        return DocValues.getSortedSet(
                        reader.leaves().get(map.getFirstSegmentNumber(ordinal)).reader(), Schema.keys(spec.dimension()))
                .lookupOrd(map.getFirstSegmentOrd(ordinal))
                .utf8ToString();
    }

    /// The most frequent first, ties by key.
    private List<Integer> byCount(List<Integer> found) {
        long[] sorted = found.stream()
                .mapToLong(ordinal -> (Integer.MAX_VALUE - counts.at(ordinal).results()) << Integer.SIZE | ordinal)
                .sorted()
                .toArray();
        return Arrays.stream(sorted).mapToObj(each -> (int) each).toList();
    }

    private List<Integer> byName(List<Integer> found) throws IOException {
        if (spec.dimension() != Dimension.COUNTRY) {
            return found;
        }
        record Named(String name, int ordinal) {}
        List<Named> named = new ArrayList<>();
        for (int ordinal : found) {
            named.add(new Named(shown(key(ordinal)), ordinal));
        }
        return named.stream()
                .sorted(Comparator.comparing(Named::name))
                .map(Named::ordinal)
                .toList();
    }

    private boolean holds(String key) {
        return spec.search().isEmpty() || shown(key).contains(spec.search());
    }

    /// What a key looks like, folded.
    private String shown(String key) {
        return spec.dimension() == Dimension.COUNTRY
                ? Keys.of(Dimension.SIDE, Keys.countryName(key))
                : key.replace('-', ' ');
    }
}
