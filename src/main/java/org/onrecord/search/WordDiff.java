package org.onrecord.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.schema.Languages;
import org.onrecord.schema.TextTokens;
import org.onrecord.schema.TextTokens.Token;
import org.onrecord.text.Span;

/// The fewest words to take out and put in to make one text of another (Myers 1986).
///
/// @param similarity share of the words of both that are the same; 0 where they differ in more than [#MOST] words
/// @param differences in the order of the texts; empty where they differ in more
record WordDiff(double similarity, List<Difference> differences) {
    /// Words taken out or put in before two texts are called different.
    static final int MOST = 1500;

    WordDiff {
        differences = List.copyOf(differences);
    }

    /// A stretch that is not the same.
    ///
    /// @param here in the first text; null where the second puts something in
    /// @param there in the second text; null where it leaves something out
    record Difference(@Nullable Span here, @Nullable Span there) {}

    static WordDiff of(String here, String there) {
        List<Token> one = words(here);
        List<Token> other = words(there);
        List<int[]> trace = trace(one, other);
        if (trace.isEmpty()) {
            return new WordDiff(0, List.of());
        }
        boolean[] kept = new boolean[one.size()];
        boolean[] keptThere = new boolean[other.size()];
        back(trace, one.size(), other.size(), kept, keptThere);
        int same = 0;
        for (boolean each : kept) {
            same += each ? 1 : 0;
        }
        int all = one.size() + other.size();
        return new WordDiff(all == 0 ? 1 : 2.0 * same / all, differences(one, other, kept, keptThere));
    }

    private static List<Token> words(String text) {
        return text.isEmpty()
                ? List.of()
                : TextTokens.of(text, List.of(new Span(0, text.length())), Languages.OTHER)
                        .all();
    }

    /// How far each diagonal gets with 0, 1, 2… words; empty if [#MOST] don't do.
    private static List<int[]> trace(List<Token> one, List<Token> other) {
        int n = one.size();
        int m = other.size();
        List<int[]> trace = new ArrayList<>();
        int[] before = {0, 0, 0};
        for (int d = 0; d <= Math.min(n + m, MOST); d++) {
            // Diagonal k stands at k + d + 1.
            int[] reach = new int[2 * d + 3];
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && before[k - 1 + d] < before[k + 1 + d]);
                int x = d == 0 ? 0 : down ? before[k + 1 + d] : before[k - 1 + d] + 1;
                while (x < n
                        && x - k < m
                        && one.get(x).exact().equals(other.get(x - k).exact())) {
                    x++;
                }
                reach[k + d + 1] = x;
                if (x >= n && x - k >= m) {
                    trace.add(reach);
                    return trace;
                }
            }
            trace.add(reach);
            before = reach;
        }
        return List.of();
    }

    /// Marks the words that stay, from the end to the beginning.
    private static void back(List<int[]> trace, int n, int m, boolean[] kept, boolean[] keptThere) {
        int x = n;
        int y = m;
        for (int d = trace.size() - 1; d >= 0; d--) {
            int k = x - y;
            int[] before = d == 0 ? new int[] {0, 0, 0} : trace.get(d - 1);
            boolean down = d > 0 && (k == -d || (k != d && before[k - 1 + d] < before[k + 1 + d]));
            int fromX = d == 0 ? 0 : down ? before[k + 1 + d] : before[k - 1 + d];
            int fromY = d == 0 ? 0 : down ? fromX - k - 1 : fromX - k + 1;
            int startX = d == 0 ? 0 : down ? fromX : fromX + 1;
            while (x > startX) {
                kept[--x] = true;
                keptThere[--y] = true;
            }
            x = fromX;
            y = fromY;
        }
    }

    private static List<Difference> differences(
            List<Token> one, List<Token> other, boolean[] kept, boolean[] keptThere) {
        List<Difference> found = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < kept.length || j < keptThere.length) {
            int fromI = i;
            int fromJ = j;
            while (i < kept.length && !kept[i]) {
                i++;
            }
            while (j < keptThere.length && !keptThere[j]) {
                j++;
            }
            if (i > fromI || j > fromJ) {
                found.add(new Difference(span(one, fromI, i), span(other, fromJ, j)));
            }
            i++;
            j++;
        }
        return found;
    }

    private static @Nullable Span span(List<Token> words, int from, int to) {
        return from == to
                ? null
                : words.get(from).span().cover(words.get(to - 1).span());
    }
}
