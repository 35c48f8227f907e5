package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineRequest.FacetSpec;
import org.onrecord.engine.EngineResponse;
import org.onrecord.engine.FacetCounts;
import org.onrecord.schema.Dimension;

/// What one search works out and others use again. Safe for any number of threads.
final class Caches {
    private static final int SETS = 64;
    private static final int COUNTS = 512;
    private static final int LABELS = 1 << 14;
    private static final int BEGUN = 16;
    private static final long NAMES_NANOS = TimeUnit.SECONDS.toNanos(30);

    /// Fewer results are counted as fast as their counts are found.
    private static final int WORTH_KEEPING = 1000;

    private final Ordinals ordinals = new Ordinals();
    private final Copies copies = new Copies();
    private @Nullable Known names;
    private final Map<IndexReader.CacheKey, Map<Dimension, Column>> columns = new ConcurrentHashMap<>();
    private final Map<Query, BitSetProducer> sets = latest(SETS);
    private final Map<Counted, FacetCounts> counts = latest(COUNTS);
    private final Map<Labelled, String> labels = latest(LABELS);
    private final Map<Begun, EngineResponse> begun = latest(BEGUN);

    Ordinals ordinals() {
        return ordinals;
    }

    Copies copies() {
        return copies;
    }

    /// The names of the index, as they were half a minute ago at most.
    synchronized Names names(IndexReader reader) throws IOException {
        Object state = reader.getReaderCacheHelper().getKey();
        Known known = names;
        boolean old = known == null || (!known.state.equals(state) && System.nanoTime() - known.since > NAMES_NANOS);
        if (known == null || old) {
            known = new Known(state, System.nanoTime(), Names.read(reader));
            names = known;
        }
        return known.names;
    }

    private record Known(Object state, long since, Names names) {}

    /// The labels of a segment, read once.
    Column column(LeafReaderContext leaf, Dimension dimension) throws IOException {
        // All harms have their numbers in the same fields.
        Dimension read = Plan.numeric(dimension) ? Dimension.KILLED : dimension;
        IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
        Map<Dimension, Column> ofSegment = columns.get(core.getKey());
        if (ofSegment == null) {
            ofSegment = new EnumMap<>(Dimension.class);
            Map<Dimension, Column> other = columns.putIfAbsent(core.getKey(), ofSegment);
            if (other == null) {
                core.addClosedListener(columns::remove);
            } else {
                ofSegment = other;
            }
        }
        synchronized (ofSegment) {
            Column column = ofSegment.get(read);
            if (column == null) {
                column = ColumnReader.read(leaf.reader(), read);
                ofSegment.put(read, column);
            }
            return column;
        }
    }

    /// All documents that match, segment by segment, deleted ones too.
    BitSetProducer set(Query query) {
        synchronized (sets) {
            return sets.computeIfAbsent(query, QueryBitSetProducer::new);
        }
    }

    @Nullable
    FacetCounts counts(Counted counted) {
        synchronized (counts) {
            return counts.get(counted);
        }
    }

    /// @param results how many were counted
    void keep(Counted counted, long results, FacetCounts found) {
        if (results >= WORTH_KEEPING) {
            synchronized (counts) {
                counts.put(counted, found);
            }
        }
    }

    @Nullable
    EngineResponse begun(Begun asked) {
        synchronized (begun) {
            return begun.get(asked);
        }
    }

    void keep(Begun asked, EngineResponse found) {
        synchronized (begun) {
            begun.put(asked, found);
        }
    }

    /// A search for everything in one state of the index.
    record Begun(Object state, EngineRequest request) {}

    /// What to show for a key, looked up once in each state of the index.
    String label(Labels of, Labelled key) throws IOException {
        String known;
        synchronized (labels) {
            known = labels.get(key);
        }
        if (known == null) {
            known = of.of(key.dimension(), key.key());
            synchronized (labels) {
                labels.put(key, known);
            }
        }
        return known;
    }

    /// A map that keeps the `most` entries that were asked for last; not safe for threads.
    static <K, V> Map<K, V> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    record Labelled(Object state, Dimension dimension, String key) {}

    /// What was counted: in which state of the index, which facet, of which results, by which documents of an article.
    record Counted(Object state, FacetSpec spec, Query results, List<Query> homes) {
        Counted {
            homes = List.copyOf(homes);
        }
    }
}
