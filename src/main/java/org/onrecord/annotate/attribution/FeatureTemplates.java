package org.onrecord.annotate.attribution;

/// The features of one token, as buckets of a hash table.
///
/// The second pass adds features of the tags that the first pass gave to the paragraph. Not safe for two threads: each
/// decoding has its own.
final class FeatureTemplates {
    /// No token has more.
    static final int MAX_FEATURES = 128;

    /// How far to either side a token's features look.
    private static final int REACH = 3;

    private static final int PAD = 0x2545F491;

    private final int[] firsts = new int[MAX_FEATURES];
    private final int[] seconds = new int[MAX_FEATURES];
    private final int[] thirds = new int[MAX_FEATURES];
    private final int[] buckets = new int[MAX_FEATURES];
    private final int mask;
    private final TokenAttributes tokens;
    private final int from;
    private final int to;
    private final int[] word;
    private final int[] cluster;
    private final int[] suffix;
    private final int[] shape;
    private final int[] lexicon;
    private final int[] quote;
    private int count;

    /// For the tokens `from` to `to`, which are one paragraph; a token beyond it is as good as none.
    FeatureTemplates(TokenAttributes tokens, int from, int to, int mask) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        this.mask = mask;
        this.word = padded(tokens.word);
        this.cluster = padded(tokens.cluster);
        this.suffix = padded(tokens.suffix);
        this.shape = padded(tokens.shape);
        this.lexicon = padded(tokens.lexicon);
        this.quote = padded(tokens.quote);
    }

    /// The paragraph's values with [#REACH] more at either end, so that no look-up needs to ask where it is.
    private int[] padded(int[] attribute) {
        int length = to - from;
        int[] padded = new int[length + 2 * REACH];
        System.arraycopy(attribute, from, padded, REACH, length);
        for (int i = 0; i < REACH; i++) {
            padded[i] = PAD + i - REACH;
            padded[REACH + length + i] = PAD + i;
        }
        return padded;
    }

    /// Filled up to [#count()] by [#text(int)] or [#context(int, SegmentContext)].
    int[] buckets() {
        return buckets;
    }

    int count() {
        return count;
    }

    /// Starts anew with the features of the text itself.
    void text(int i) {
        count = clause(i, quotes(i, shapes(i, clusters(i, words(i, 0)))));
        hash();
    }

    private int words(int i, int at) {
        int n = at;
        int k = i - from + REACH;
        int w0 = word[k];
        int l1 = word[k - 1];
        int l2 = word[k - 2];
        int r1 = word[k + 1];
        int r2 = word[k + 2];
        n = put(n, 1, w0, 0, 0);
        n = put(n, 2, l1, 0, 0);
        n = put(n, 3, r1, 0, 0);
        n = put(n, 4, l2, 0, 0);
        n = put(n, 5, r2, 0, 0);
        n = put(n, 6, word[k - 3], 0, 0);
        n = put(n, 7, word[k + 3], 0, 0);
        n = put(n, 8, l1, w0, 0);
        n = put(n, 9, w0, r1, 0);
        n = put(n, 10, l1, r1, 0);
        n = put(n, 11, l2, l1, 0);
        n = put(n, 12, r1, r2, 0);
        n = put(n, 13, l1, w0, r1);
        n = put(n, 14, l2, l1, w0);
        n = put(n, 15, w0, r1, r2);
        n = put(n, 16, suffix[k], 0, 0);
        n = put(n, 17, suffix[k - 1], 0, 0);
        n = put(n, 18, suffix[k + 1], 0, 0);
        n = put(n, 19, tokens.prefix[i], 0, 0);
        n = put(n, 20, suffix[k - 1], suffix[k], suffix[k + 1]);
        return n;
    }

    private int clusters(int i, int at) {
        int n = at;
        int k = i - from + REACH;
        int c0 = cluster[k];
        int cl = cluster[k - 1];
        int cr = cluster[k + 1];
        n = put(n, 101, c0, 0, 0);
        n = put(n, 102, cl, 0, 0);
        n = put(n, 103, cr, 0, 0);
        n = put(n, 104, cl, c0, 0);
        n = put(n, 105, c0, cr, 0);
        n = put(n, 106, cl, c0, cr);
        n = put(n, 107, cluster[k - 2], cl, c0);
        n = put(n, 108, c0, cr, cluster[k + 2]);
        n = put(n, 109, c0, shape[k], quote[k]);
        n = put(n, 110, c0, tokens.left[i], 0);
        n = put(n, 111, c0, tokens.right[i], 0);
        n = put(n, 112, TokenAttributes.hash(cluster[k - 2], cl, c0), cr, cluster[k + 2]);
        return n;
    }

    private int shapes(int i, int at) {
        int n = at;
        int k = i - from + REACH;
        int s0 = shape[k];
        int sl = shape[k - 1];
        int sr = shape[k + 1];
        int x0 = lexicon[k];
        int xl = lexicon[k - 1];
        int xr = lexicon[k + 1];
        int xl2 = lexicon[k - 2];
        int xr2 = lexicon[k + 2];
        n = put(n, 21, s0, 0, 0);
        n = put(n, 22, sl, s0, 0);
        n = put(n, 23, s0, sr, 0);
        n = put(n, 24, sl, s0, sr);
        n = put(n, 25, x0, s0, 0);
        n = put(n, 26, xl, x0, xr);
        n = put(n, 27, xl2, xl, x0);
        n = put(n, 28, x0, xr, xr2);
        n = put(n, 29, TokenAttributes.hash(xl2, xl, x0), xr, xr2);
        n = put(n, 30, xl, 0, 0);
        n = put(n, 31, xr, 0, 0);
        n = put(n, 32, xl2, 0, 0);
        n = put(n, 33, xr2, 0, 0);
        n = put(n, 34, TokenAttributes.hash(xl, sl, x0), s0, TokenAttributes.hash(xr, sr, 1));
        n = put(n, 35, lexicon[k - 3], xl2, xl);
        n = put(n, 36, xr, xr2, lexicon[k + 3]);
        n = put(n, 37, shape[k - 2], sl, xl);
        n = put(n, 38, shape[k + 2], sr, xr);
        return n;
    }

    private int quotes(int i, int at) {
        int n = at;
        int k = i - from + REACH;
        int q0 = quote[k];
        int ql = quote[k - 1];
        int qr = quote[k + 1];
        n = put(n, 41, q0, 0, 0);
        n = put(n, 42, ql, q0, qr);
        n = put(n, 43, quote[k - 2], ql, q0);
        n = put(n, 44, q0, qr, quote[k + 2]);
        n = put(n, 45, q0, word[k], 0);
        n = put(n, 46, ql, word[k], lexicon[k]);
        n = put(n, 47, qr, word[k], 0);
        n = put(n, 48, ql, lexicon[k], lexicon[k + 1]);
        n = put(n, 49, q0, tokens.sentence[i], 0);
        n = put(n, 50, q0, lexicon[k], tokens.place[i]);
        n = put(n, 51, ql, q0, word[k - 1]);
        n = put(n, 52, q0, tokens.left[i], 0);
        n = put(n, 53, q0, tokens.right[i], 0);
        return n;
    }

    private int clause(int i, int at) {
        int n = at;
        int k = i - from + REACH;
        int l = tokens.left[i];
        int r = tokens.right[i];
        int x0 = lexicon[k];
        int place = tokens.place[i];
        n = put(n, 61, l, 0, 0);
        n = put(n, 62, r, 0, 0);
        n = put(n, 63, l, r, 0);
        n = put(n, 64, l, lexicon[k], shape[k]);
        n = put(n, 65, r, lexicon[k], shape[k]);
        n = put(n, 66, l, word[k], 0);
        n = put(n, 67, r, word[k], 0);
        n = put(n, 68, tokens.sentence[i], place, x0);
        n = put(n, 69, tokens.sentence[i], tokens.comma[i], 0);
        n = put(n, 70, place, word[k], 0);
        n = put(n, 71, i == from ? 1 : 2, i == to - 1 ? 1 : 2, x0);
        n = put(n, 72, tokens.comma[i], r, 0);
        n = put(n, 73, tokens.comma[i], l, 0);
        return n;
    }

    /// Starts anew with the features of the first pass's tags.
    void context(int i, SegmentContext context) {
        int n = 0;
        int k = i - from + REACH;
        int p0 = context.tag(i);
        int pl = context.tag(i - 1);
        int pr = context.tag(i + 1);
        int near = 1 + p0 + 8 * pl + 64 * pr;
        int far = context.tag(i - 2) + 8 * context.tag(i + 2) + 64 * context.tag(i - 3) + 512 * context.tag(i + 3);
        int x0 = lexicon[k];
        n = put(n, 81, p0, 0, 0);
        n = put(n, 82, near, 0, 0);
        n = put(n, 83, near, far, 0);
        n = put(n, 84, near, word[k], 0);
        n = put(n, 85, near, x0, quote[k]);
        n = put(n, 86, context.left(i), p0, 0);
        n = put(n, 87, context.right(i), p0, 0);
        n = put(n, 88, context.left(i), context.right(i), p0);
        n = put(n, 89, context.signature(i), p0, 0);
        n = put(n, 90, context.signature(i), near, tokens.place[i]);
        n = put(n, 91, context.signature(i), x0, quote[k]);
        n = put(n, 92, context.paragraph(i), p0, quote[k]);
        n = put(n, 93, context.left(i), context.right(i), x0);
        n = put(n, 94, context.cue(i), p0, lexicon[k]);
        n = put(n, 95, context.cue(i), near, 0);
        n = put(n, 96, near, word[k - 1], 0);
        n = put(n, 97, near, word[k + 1], 0);
        n = put(n, 98, context.signature(i), word[k], 0);
        count = n;
        hash();
    }

    private int put(int at, int template, int a, int b, int c) {
        firsts[at] = template * 0x9E3779B1 + a;
        seconds[at] = b;
        thirds[at] = c;
        return at + 1;
    }

    /// A loop of its own over arrays, for the compiler makes vector instructions of it.
    private void hash() {
        for (int f = 0; f < count; f++) {
            int hash = firsts[f];
            hash = (hash ^ hash >>> 15) * 0x85EBCA6B + seconds[f];
            hash = (hash ^ hash >>> 13) * 0xC2B2AE35 + thirds[f];
            hash = (hash ^ hash >>> 16) * 0x27D4EB2F;
            buckets[f] = (hash ^ hash >>> 15) & mask;
        }
    }
}
