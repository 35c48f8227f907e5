package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;

/// A stretch of tokens that the careful reader sees at once.
///
/// @param from its first token
/// @param to the token behind its last
/// @param ownFrom the first token that this window judges; those before it are there to be read along
record ReaderWindow(int from, int to, int ownFrom) {
    /// Pieces of a window, the first and last special ones not counted.
    static final int PIECES = 254;

    /// Most pieces that are read along. Of 0, 24, 48 and 64 this marked PolNeAR dev best.
    private static final int BEFORE = 48;

    /// Windows over the whole text, each of at most [#PIECES] pieces; every token is judged by one. They begin and end
    /// with sentences, as those do that the reader learns from, as long as that leaves more than half of the window.
    static List<ReaderWindow> over(ReaderInput input) {
        List<ReaderWindow> windows = new ArrayList<>();
        int n = input.tokenCount();
        int from = 0;
        int own = 0;
        while (own < n) {
            int to = end(input, from, PIECES);
            if (to < n) {
                to = lastSentence(input, Math.max(own, (from + to) / 2), to);
            }
            windows.add(new ReaderWindow(from, to, own));
            from = firstSentence(input, own + 1, to);
            own = to;
        }
        return windows;
    }

    /// The last token in `(after, to]` that begins a sentence; `to` if there is none.
    private static int lastSentence(ReaderInput input, int after, int to) {
        for (int token = to; token > after; token--) {
            if (input.startsSentence(token)) {
                return token;
            }
        }
        return to;
    }

    /// The first token in `[least, token]` that begins a sentence and stands at most [#BEFORE] pieces before `token`;
    /// `token` if there is none.
    private static int firstSentence(ReaderInput input, int least, int token) {
        int first = token;
        for (int at = token; at >= least && input.firstPiece(token) - input.firstPiece(at) <= BEFORE; at--) {
            if (input.startsSentence(at)) {
                first = at;
            }
        }
        return first;
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
