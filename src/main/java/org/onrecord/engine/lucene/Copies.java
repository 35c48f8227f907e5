package org.onrecord.engine.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.onrecord.schema.CopySketch;

/// Finds near-copies: pair by pair of segments, each compared once, so that new articles alone cost anything. Which
/// articles are copies of which follows from those in the index, not from the order in which they came.
///
/// Safe for any number of threads.
final class Copies {
    private static final int STATES = 4;

    private final Map<IndexReader.CacheKey, SegmentSketches> sketches = new ConcurrentHashMap<>();
    private final Map<IndexReader.CacheKey, Map<IndexReader.CacheKey, long[]>> pairs = new ConcurrentHashMap<>();
    private final Map<IndexReader.CacheKey, Stories> states = Caches.latest(STATES);

    /// The stories of one state of the index.
    synchronized Stories stories(IndexReader reader) throws IOException {
        IndexReader.CacheKey state = reader.getReaderCacheHelper().getKey();
        Stories known = states.get(state);
        if (known == null) {
            known = build(reader.leaves());
            states.put(state, known);
        }
        return known;
    }

    private Stories build(List<LeafReaderContext> leaves) throws IOException {
        LongStream.Builder all = LongStream.builder();
        for (LeafReaderContext one : leaves) {
            for (LeafReaderContext other : leaves.subList(0, one.ord + 1)) {
                Bits live = one.reader().getLiveDocs();
                Bits otherLive = other.reader().getLiveDocs();
                for (long pair : pairs(one, other)) {
                    int doc = (int) (pair >>> Integer.SIZE);
                    int copy = (int) pair;
                    if ((live == null || live.get(doc)) && (otherLive == null || otherLive.get(copy))) {
                        all.add(pair(one.docBase + doc, other.docBase + copy));
                    }
                }
            }
        }
        return Stories.of(leaves, all.build().toArray());
    }

    /// The near-copies of which one is in each segment, deleted ones too.
    private long[] pairs(LeafReaderContext one, LeafReaderContext other) throws IOException {
        IndexReader.CacheKey key = one.reader().getCoreCacheHelper().getKey();
        IndexReader.CacheKey otherKey = other.reader().getCoreCacheHelper().getKey();
        long[] known = ofSegment(one).get(otherKey);
        if (known != null) {
            return known;
        }
        long[] swapped = ofSegment(other).get(key);
        long[] found = swapped != null
                ? LongStream.of(swapped)
                        .map(pair -> Long.rotateLeft(pair, Integer.SIZE))
                        .toArray()
                : compare(one, other);
        ofSegment(one).put(otherKey, found);
        return found;
    }

    private long[] compare(LeafReaderContext one, LeafReaderContext other) throws IOException {
        boolean same = one == other;
        SegmentSketches ofOne = sketches(one);
        SegmentSketches ofOther = sketches(other);
        boolean fewer = ofOne.entries().length <= ofOther.entries().length;
        SegmentSketches few = fewer ? ofOne : ofOther;
        SegmentSketches many = fewer ? ofOther : ofOne;
        Set<Long> met = new HashSet<>();
        for (long entry : few.entries()) {
            int doc = SegmentSketches.doc(entry);
            many.sharing(entry, copy -> {
                if (!same || copy < doc) {
                    met.add(fewer ? pair(doc, copy) : pair(copy, doc));
                }
            });
        }
        LongStream.Builder found = LongStream.builder();
        int last = -1;
        ByteBuffer sketch = ByteBuffer.allocate(0);
        for (long pair : met.stream().mapToLong(Long::longValue).sorted().toArray()) {
            int doc = (int) (pair >>> Integer.SIZE);
            if (doc != last) {
                last = doc;
                sketch = SegmentSketches.sketch(one.reader(), doc);
            }
            if (CopySketch.match(sketch, SegmentSketches.sketch(other.reader(), (int) pair))) {
                found.add(pair);
            }
        }
        return found.build().toArray();
    }

    private static long pair(int doc, int copy) {
        return (long) doc << Integer.SIZE | copy;
    }

    private SegmentSketches sketches(LeafReaderContext leaf) throws IOException {
        IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
        SegmentSketches known = sketches.get(core.getKey());
        if (known == null) {
            known = SegmentSketches.read(leaf.reader());
            sketches.put(core.getKey(), known);
            core.addClosedListener(sketches::remove);
        }
        return known;
    }

    private Map<IndexReader.CacheKey, long[]> ofSegment(LeafReaderContext leaf) {
        IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
        Map<IndexReader.CacheKey, long[]> known = pairs.get(core.getKey());
        if (known == null) {
            known = new ConcurrentHashMap<>();
            pairs.put(core.getKey(), known);
            core.addClosedListener(closed -> {
                pairs.remove(closed);
                pairs.values().forEach(others -> others.remove(closed));
            });
        }
        return known;
    }
}
