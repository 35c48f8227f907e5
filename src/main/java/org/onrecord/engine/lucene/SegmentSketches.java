package org.onrecord.engine.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.onrecord.schema.CopySketch;
import org.onrecord.schema.Schema;

/// The articles of one segment by the keys under which near-copies meet.
///
/// It outlives the reader that it was made from: after a deletion another reader has the same segment.
final class SegmentSketches {
    private static final int DOC_BITS = Integer.SIZE - 1;
    private static final long DOC = (1L << DOC_BITS) - 1;

    /// More articles than these under one key are compared with the first of them alone.
    private static final int CROWD = 1000;

    /// Hash of band and key, then the document; sorted.
    private final long[] entries;

    private SegmentSketches(long[] entries) {
        this.entries = entries;
    }

    static SegmentSketches read(LeafReader reader) throws IOException {
        long[] entries = new long[16 * CopySketch.BANDS];
        int size = 0;
        var sketches = DocValues.getBinary(reader, Schema.SKETCH);
        for (int doc = sketches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = sketches.nextDoc()) {
            ByteBuffer sketch = buffer(sketches.binaryValue());
            entries = ArrayUtil.grow(entries, size + CopySketch.BANDS);
            for (int band = 0; band < CopySketch.BANDS; band++) {
                long key = CopySketch.key(sketch, band) * 31L + band;
                entries[size++] = (key * 0x9e3779b97f4a7c15L & ~DOC) | doc;
            }
        }
        long[] sorted = Arrays.copyOf(entries, size);
        Arrays.sort(sorted);
        return new SegmentSketches(sorted);
    }

    /// A document's sketches, in any order.
    ///
    /// @param reader of the segment, open
    static ByteBuffer sketch(LeafReader reader, int doc) throws IOException {
        var sketches = DocValues.getBinary(reader, Schema.SKETCH);
        if (!sketches.advanceExact(doc)) {
            throw new IllegalArgumentException("document " + doc + " must have a sketch");
        }
        return buffer(sketches.binaryValue());
    }

    /// Calls `seen` for the documents of this segment that share a key with `entry` of another or the same.
    void sharing(long entry, IntConsumer seen) {
        int at = Arrays.binarySearch(entries, entry & ~DOC);
        int first = at < 0 ? -at - 1 : at;
        for (int i = first; i < entries.length && (entries[i] & ~DOC) == (entry & ~DOC); i++) {
            if (i - first < CROWD) {
                seen.accept((int) (entries[i] & DOC));
            }
        }
    }

    long[] entries() {
        return entries;
    }

    static int doc(long entry) {
        return (int) (entry & DOC);
    }

    private static ByteBuffer buffer(BytesRef bytes) {
        return ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).slice();
    }
}
