package org.onrecord.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.schema.TextTokens.Token;
import org.onrecord.text.Span;

/// The cheapest way from the words of a quotation to a stretch of a text: which words are the same, which were changed,
/// left out or put in. All of the quotation is used; the text may go on before and behind.
///
/// @param similarity 1 for the same words in the same order, 0 for none in common
/// @param steps in order, neighbours of one kind joined
/// @param span of the text's stretch; null where nothing of it was used
/// @param runs of words of the quotation that stand in the text without a break, as `[from, to)`, longest first
record Alignment(
        double similarity, List<Step> steps, @Nullable Span span, List<Span> runs) {
    /// A stretch of both.
    ///
    /// @param asked as in the quotation; empty for `ADDED`
    /// @param printed as in the text; empty for `MISSING`
    record Step(Kind kind, String asked, String printed) {}

    enum Kind {
        SAME,
        CHANGED,
        /// The quotation has it, the text doesn't.
        MISSING,
        /// The text has it, the quotation doesn't.
        ADDED
    }

    boolean isVerbatim() {
        return span != null && steps.stream().allMatch(step -> step.kind == Kind.SAME);
    }

    /// A quotation and the places where it says itself that words were left out.
    ///
    /// @param cuts numbers of the words before which "…" stands
    record Asked(String text, List<Token> words, List<Integer> cuts) {
        Asked {
            words = List.copyOf(words);
            cuts = List.copyOf(cuts);
        }

        double weight() {
            return words.stream()
                    .mapToDouble(word -> Alignment.weight(word.exact()))
                    .sum();
        }
    }

    static Alignment of(Asked asked, String text, List<Token> printed) {
        return new Table(asked, text, printed).best();
    }

    /// A long word tells more than a short one, in any language: most short ones are grammar.
    static double weight(String word) {
        return Character.isDigit(word.codePointAt(0)) || word.length() > 4 ? 1 : word.length() > 2 ? 0.6 : 0.3;
    }

    /// Costs of all ways, by dynamic programming: `costs[i][j]` of the first `i` words asked, ended before word `j`.
    private static final class Table {
        /// Of a word left out where the quotation says so: next to nothing, so that the nearest continuation wins.
        private static final double CUT = 1e-6;

        private final Asked asked;
        private final String text;
        private final List<Token> printed;
        private final double[] askedWeights;
        private final double[] printedWeights;
        private final double[][] costs;
        private final Kind[][] moves;

        Table(Asked asked, String text, List<Token> printed) {
            this.asked = asked;
            this.text = text;
            this.printed = printed;
            int n = asked.words.size();
            int m = printed.size();
            askedWeights = weights(asked.words);
            printedWeights = weights(printed);
            costs = new double[n + 1][m + 1];
            moves = new Kind[n + 1][m + 1];
            for (int i = 1; i <= n; i++) {
                for (int j = 0; j <= m; j++) {
                    fill(i, j);
                }
            }
        }

        private static double[] weights(List<Token> words) {
            return words.stream().mapToDouble(word -> weight(word.exact())).toArray();
        }

        private void fill(int i, int j) {
            String word = asked.words.get(i - 1).exact();
            double cost = costs[i - 1][j] + askedWeights[i - 1];
            Kind move = Kind.MISSING;
            if (j > 0) {
                String other = printed.get(j - 1).exact();
                double matched = costs[i - 1][j - 1] + change(i - 1, j - 1);
                if (matched <= cost) {
                    cost = matched;
                    move = word.equals(other) ? Kind.SAME : Kind.CHANGED;
                }
                double added = costs[i][j - 1] + (asked.cuts.contains(i) ? CUT : printedWeights[j - 1]);
                if (added < cost && i < asked.words.size()) {
                    cost = added;
                    move = Kind.ADDED;
                }
            }
            costs[i][j] = cost;
            moves[i][j] = move;
        }

        /// Nothing for the same word, half for another form of it.
        private double change(int i, int j) {
            String word = asked.words.get(i).exact();
            String other = printed.get(j).exact();
            double whole = Math.max(askedWeights[i], printedWeights[j]);
            if (word.charAt(0) != other.charAt(0)) {
                return whole;
            }
            if (word.equals(other)) {
                return 0;
            }
            return isForm(word, other) ? whole / 2 : whole;
        }

        private static boolean isForm(String word, String other) {
            int same = 0;
            int shorter = Math.min(word.length(), other.length());
            while (same < shorter && word.charAt(same) == other.charAt(same)) {
                same++;
            }
            return same >= 4
                    && Math.max(word.length(), other.length()) - same <= 3
                    && Character.isLetter(word.codePointAt(0));
        }

        Alignment best() {
            int n = asked.words.size();
            int end = 0;
            for (int j = 1; j <= printed.size(); j++) {
                if (costs[n][j] < costs[n][end]) {
                    end = j;
                }
            }
            List<int[]> path = path(n, end);
            int start = path.getLast()[1];
            Span span = start == end
                    ? null
                    : new Span(
                            printed.get(start).span().start(),
                            printed.get(end - 1).span().end());
            double similarity = Math.max(0, 1 - costs[n][end] / asked.weight());
            return new Alignment(
                    similarity < CUT ? 0 : similarity, steps(path.reversed()), span, runs(path.reversed()));
        }

        /// Cells from the last back to where the quotation begins.
        private List<int[]> path(int n, int end) {
            List<int[]> path = new ArrayList<>();
            int i = n;
            int j = end;
            path.add(new int[] {i, j});
            while (i > 0) {
                Kind move = moves[i][j];
                i -= move == Kind.ADDED ? 0 : 1;
                j -= move == Kind.MISSING ? 0 : 1;
                path.add(new int[] {i, j});
            }
            return path;
        }

        private List<Step> steps(List<int[]> path) {
            List<Step> steps = new ArrayList<>();
            int at = 1;
            while (at < path.size()) {
                int[] from = path.get(at - 1);
                Kind kind = kind(path, at);
                int last = at;
                while (last + 1 < path.size() && kind(path, last + 1) == kind) {
                    last++;
                }
                int[] to = path.get(last);
                boolean cut = kind == Kind.ADDED && asked.cuts.contains(from[0]);
                if (!cut) {
                    steps.add(new Step(
                            kind, of(asked.text, asked.words, from[0], to[0]), of(text, printed, from[1], to[1])));
                }
                at = last + 1;
            }
            return joined(steps);
        }

        /// Two halves around words that the quotation says it left out are one.
        private static List<Step> joined(List<Step> steps) {
            List<Step> joined = new ArrayList<>();
            for (Step step : steps) {
                Step last = joined.isEmpty() ? null : joined.getLast();
                if (last != null && last.kind == Kind.SAME && step.kind == Kind.SAME) {
                    joined.set(
                            joined.size() - 1,
                            new Step(Kind.SAME, last.asked + " … " + step.asked, last.printed + " … " + step.printed));
                } else {
                    joined.add(step);
                }
            }
            return joined;
        }

        private Kind kind(List<int[]> path, int at) {
            return moves[path.get(at)[0]][path.get(at)[1]];
        }

        private static String of(String text, List<Token> words, int from, int to) {
            return from == to
                    ? ""
                    : text.substring(
                            words.get(from).span().start(),
                            words.get(to - 1).span().end());
        }

        private List<Span> runs(List<int[]> path) {
            List<Span> runs = new ArrayList<>();
            int from = -1;
            for (int at = 1; at <= path.size(); at++) {
                boolean same = at < path.size() && kind(path, at) == Kind.SAME;
                if (same && from < 0) {
                    from = path.get(at - 1)[0];
                } else if (!same && from >= 0) {
                    runs.add(new Span(from, path.get(at - 1)[0]));
                    from = -1;
                }
            }
            runs.sort((one, other) -> Integer.compare(other.length(), one.length()));
            return runs;
        }
    }
}
