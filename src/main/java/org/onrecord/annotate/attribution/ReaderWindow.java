package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;

/// A stretch of tokens that the careful reader sees at once.
///
/// @param from its first token
/// @param to the token behind its last
/// @param ownFrom the first token that is judged by this window, not by the one before, which sees less behind it
/// @param ownTo the token behind the last that is judged by this window
record ReaderWindow(int from, int to, int ownFrom, int ownTo) {
    /// Pieces of a window, the first and last special ones not counted.
    static final int PIECES = 254;

    private static final int OVERLAP = 64;

    /// Windows over the whole text, each of at most [#PIECES] pieces, that overlap; every token is judged by one.
    static List<ReaderWindow> over(ReaderInput input) {
        List<ReaderWindow> windows = new ArrayList<>();
        int n = input.tokenCount();
        int from = 0;
        int own = 0;
        while (own < n) {
            int to = end(input, from, PIECES);
            int next = to;
            while (to < n && next > from + 1 && input.firstPiece(to) - input.firstPiece(next) < OVERLAP) {
                next--;
            }
            int ownTo = to == n ? n : (next + to + 1) / 2;
            windows.add(new ReaderWindow(from, to, own, ownTo));
            from = next;
            own = ownTo;
        }
        return windows;
    }

    /// The token behind the last that fits into `pieces` from `from` on; at least one fits.
    static int end(ReaderInput input, int from, int pieces) {
        int to = from;
        while (to < input.tokenCount() && input.firstPiece(to + 1) - input.firstPiece(from) <= pieces) {
            to++;
        }
        return Math.max(to, Math.min(from + 1, input.tokenCount()));
    }

    int tokenCount() {
        return to - from;
    }
}
