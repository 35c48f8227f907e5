package org.onrecord.engine.lucene;

/// Counts the letters by which words differ.
final class Edits {
    private Edits() {}

    /// Letters to change, put in, take out or swap with the next to make one word of another (optimal string
    /// alignment); `most` + 1 if there are more than `most`.
    static int between(String one, String other, int most) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[other.length() + 1];
            next[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                next[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], next[j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    next[j] = Math.min(next[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, next[j]);
            }
            if (least > most) {
                return most + 1;
            }
            beforeLast = last;
            last = next;
        }
        return Math.min(last[other.length()], most + 1);
    }
}
