package org.onrecord.annotate.attribution;

/// The features of one token, as buckets of a hash table.
///
/// The second pass adds features of the tags that the first pass gave to the paragraph. Not safe for two threads: each
/// decoding has its own.
final class FeatureTemplates {
    private static final int PAD = 0x2545F491;
    private static final int MAX_FEATURES = 128;

    private final int[] buckets = new int[MAX_FEATURES];
    private final int mask;
    private final TokenAttributes tokens;
    private final int from;
    private final int to;
    private int count;

    /// For the tokens `from` to `to`, which are one paragraph; a token beyond it is as good as none.
    FeatureTemplates(TokenAttributes tokens, int from, int to, int mask) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        this.mask = mask;
    }

    /// Filled up to [#count()] by [#first(int)] and [#second(int, SegmentContext)].
    int[] buckets() {
        return buckets;
    }

    int count() {
        return count;
    }

    /// Starts anew with the features of the text itself.
    void first(int i) {
        count = 0;
        words(i);
        shapes(i);
        quotes(i);
        clause(i);
    }

    private void words(int i) {
        int w0 = at(tokens.word, i);
        int l1 = at(tokens.word, i - 1);
        int l2 = at(tokens.word, i - 2);
        int r1 = at(tokens.word, i + 1);
        int r2 = at(tokens.word, i + 2);
        add(1, w0, 0, 0);
        add(2, l1, 0, 0);
        add(3, r1, 0, 0);
        add(4, l2, 0, 0);
        add(5, r2, 0, 0);
        add(6, at(tokens.word, i - 3), 0, 0);
        add(7, at(tokens.word, i + 3), 0, 0);
        add(8, l1, w0, 0);
        add(9, w0, r1, 0);
        add(10, l1, r1, 0);
        add(11, l2, l1, 0);
        add(12, r1, r2, 0);
        add(13, l1, w0, r1);
        add(14, l2, l1, w0);
        add(15, w0, r1, r2);
        add(16, at(tokens.suffix, i), 0, 0);
        add(17, at(tokens.suffix, i - 1), 0, 0);
        add(18, at(tokens.suffix, i + 1), 0, 0);
        add(19, at(tokens.prefix, i), 0, 0);
        add(20, at(tokens.suffix, i - 1), at(tokens.suffix, i), at(tokens.suffix, i + 1));
    }

    private void shapes(int i) {
        int s0 = at(tokens.shape, i);
        int sl = at(tokens.shape, i - 1);
        int sr = at(tokens.shape, i + 1);
        int x0 = at(tokens.lexicon, i);
        int xl = at(tokens.lexicon, i - 1);
        int xr = at(tokens.lexicon, i + 1);
        int xl2 = at(tokens.lexicon, i - 2);
        int xr2 = at(tokens.lexicon, i + 2);
        add(21, s0, 0, 0);
        add(22, sl, s0, 0);
        add(23, s0, sr, 0);
        add(24, sl, s0, sr);
        add(25, x0, s0, 0);
        add(26, xl, x0, xr);
        add(27, xl2, xl, x0);
        add(28, x0, xr, xr2);
        add(29, TokenAttributes.hash(xl2, xl, x0), xr, xr2);
        add(30, xl, 0, 0);
        add(31, xr, 0, 0);
        add(32, xl2, 0, 0);
        add(33, xr2, 0, 0);
        add(34, TokenAttributes.hash(xl, sl, x0), s0, TokenAttributes.hash(xr, sr, 1));
        add(35, at(tokens.lexicon, i - 3), xl2, xl);
        add(36, xr, xr2, at(tokens.lexicon, i + 3));
        add(37, at(tokens.shape, i - 2), sl, xl);
        add(38, at(tokens.shape, i + 2), sr, xr);
    }

    private void quotes(int i) {
        int q0 = at(tokens.quote, i);
        int ql = at(tokens.quote, i - 1);
        int qr = at(tokens.quote, i + 1);
        add(41, q0, 0, 0);
        add(42, ql, q0, qr);
        add(43, at(tokens.quote, i - 2), ql, q0);
        add(44, q0, qr, at(tokens.quote, i + 2));
        add(45, q0, at(tokens.word, i), 0);
        add(46, ql, at(tokens.word, i), at(tokens.lexicon, i));
        add(47, qr, at(tokens.word, i), 0);
        add(48, ql, at(tokens.lexicon, i), at(tokens.lexicon, i + 1));
        add(49, q0, at(tokens.sentence, i), 0);
        add(50, q0, at(tokens.lexicon, i), at(tokens.place, i));
        add(51, ql, q0, at(tokens.word, i - 1));
        add(52, q0, at(tokens.left, i), 0);
        add(53, q0, at(tokens.right, i), 0);
    }

    private void clause(int i) {
        int l = at(tokens.left, i);
        int r = at(tokens.right, i);
        int x0 = at(tokens.lexicon, i);
        int place = at(tokens.place, i);
        add(61, l, 0, 0);
        add(62, r, 0, 0);
        add(63, l, r, 0);
        add(64, l, at(tokens.lexicon, i), at(tokens.shape, i));
        add(65, r, at(tokens.lexicon, i), at(tokens.shape, i));
        add(66, l, at(tokens.word, i), 0);
        add(67, r, at(tokens.word, i), 0);
        add(68, at(tokens.sentence, i), place, x0);
        add(69, at(tokens.sentence, i), at(tokens.comma, i), 0);
        add(70, place, at(tokens.word, i), 0);
        add(71, i == from ? 1 : 2, i == to - 1 ? 1 : 2, x0);
        add(72, at(tokens.comma, i), r, 0);
        add(73, at(tokens.comma, i), l, 0);
    }

    /// Adds the features of the first pass's tags to those of [#first(int)].
    void second(int i, SegmentContext context) {
        int p0 = context.tag(i);
        int pl = context.tag(i - 1);
        int pr = context.tag(i + 1);
        int near = 1 + p0 + 8 * pl + 64 * pr;
        int far = context.tag(i - 2) + 8 * context.tag(i + 2) + 64 * context.tag(i - 3) + 512 * context.tag(i + 3);
        int x0 = at(tokens.lexicon, i);
        add(81, p0, 0, 0);
        add(82, near, 0, 0);
        add(83, near, far, 0);
        add(84, near, at(tokens.word, i), 0);
        add(85, near, x0, at(tokens.quote, i));
        add(86, context.left(i), p0, 0);
        add(87, context.right(i), p0, 0);
        add(88, context.left(i), context.right(i), p0);
        add(89, context.signature(i), p0, 0);
        add(90, context.signature(i), near, at(tokens.place, i));
        add(91, context.signature(i), x0, at(tokens.quote, i));
        add(92, context.paragraph(i), p0, at(tokens.quote, i));
        add(93, context.left(i), context.right(i), x0);
        add(94, context.cue(i), p0, at(tokens.lexicon, i));
        add(95, context.cue(i), near, 0);
        add(96, near, at(tokens.word, i - 1), 0);
        add(97, near, at(tokens.word, i + 1), 0);
        add(98, context.signature(i), at(tokens.word, i), 0);
    }

    private int at(int[] attribute, int i) {
        return i >= from && i < to ? attribute[i] : PAD + i - (i < from ? from : to);
    }

    private void add(int template, int a, int b, int c) {
        int hash = template * 0x9E3779B1 + a;
        hash = (hash ^ hash >>> 15) * 0x85EBCA6B + b;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35 + c;
        hash = (hash ^ hash >>> 16) * 0x27D4EB2F;
        buckets[count++] = (hash ^ hash >>> 15) & mask;
    }
}
