package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.packed.PackedInts;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Schema;

/// Numbers the keys of a dimension over all segments; made once for each state of the index, and kept for the last few.
final class Ordinals {
    /// States that are kept for following pages are many, and their numbers large.
    private static final int STATES = 4;

    private final Map<IndexReader.CacheKey, Map<Dimension, OrdinalMap>> maps = Caches.latest(STATES);

    OrdinalMap of(IndexReader reader, Dimension dimension) throws IOException {
        Map<Dimension, OrdinalMap> ofReader;
        synchronized (maps) {
            ofReader = maps.computeIfAbsent(
                    reader.getReaderCacheHelper().getKey(), state -> new EnumMap<>(Dimension.class));
        }
        synchronized (ofReader) {
            OrdinalMap map = ofReader.get(dimension);
            if (map == null) {
                map = build(reader, dimension);
                ofReader.put(dimension, map);
            }
            return map;
        }
    }

    private static OrdinalMap build(IndexReader reader, Dimension dimension) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(leaves.get(i).reader(), Schema.keys(dimension));
        }
        return OrdinalMap.build(null, values, PackedInts.DEFAULT);
    }
}
