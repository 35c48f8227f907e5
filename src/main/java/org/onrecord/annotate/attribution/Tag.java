package org.onrecord.annotate.attribution;

/// The tags of the sequence model, as small numbers: outside, and the beginning and inside of each role.
final class Tag {
    static final int OUTSIDE = 0;
    static final int SOURCE = 1;
    static final int CUE = 3;
    static final int CONTENT = 5;
    static final int COUNT = 7;

    private Tag() {}

    static boolean isInside(int tag) {
        return tag > 0 && (tag & 1) == 0;
    }

    /// `SOURCE`, `CUE`, `CONTENT` or `OUTSIDE`.
    static int role(int tag) {
        return isInside(tag) ? tag - 1 : tag;
    }

    /// Whether `tag` may follow `before`: the inside of a role only follows its beginning or its inside.
    static boolean follows(int before, int tag) {
        return !isInside(tag) || before == tag || before == tag - 1;
    }
}
