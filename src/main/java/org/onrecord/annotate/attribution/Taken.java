package org.onrecord.annotate.attribution;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tokens of a text that readings have in their content, cue or source.
final class Taken {
    private final BitSet tokens = new BitSet();

    Taken(List<Reading> readings) {
        for (Reading reading : readings) {
            add(reading.content());
            add(reading.cue());
            add(reading.source());
        }
    }

    void add(@Nullable Segment segment) {
        if (segment != null) {
            tokens.set(segment.from(), segment.to());
        }
    }

    /// Whether no reading has the token.
    boolean isFree(int token) {
        return !tokens.get(token);
    }

    /// Whether no reading has a token of the segment; true where there is none.
    boolean isFree(@Nullable Segment segment) {
        int next = segment == null ? -1 : tokens.nextSetBit(segment.from());
        return next < 0 || segment == null || next >= segment.to();
    }
}
