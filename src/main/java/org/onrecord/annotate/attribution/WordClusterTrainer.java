package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.annotate.attribution.WordBigrams.Neighbours;
import org.onrecord.text.TokenizedText;

/// Groups words that stand beside the same words.
///
/// The exchange algorithm (Martin, Liermann, Ney: Algorithms for bigram and trigram word clustering, 1998): each word
/// in turn goes to the class that makes the texts' class bigrams likeliest. The same texts, in the same order, give the
/// same classes.
public final class WordClusterTrainer {
    /// Words that occur more rarely have too few neighbours to tell by.
    private static final int LEAST = 20;

    private static final int ROUNDS = 12;

    /// n log n of small numbers, which are nearly all that are asked for.
    private static final double[] INFORMATION = new double[1 << 18];

    static {
        for (int i = 1; i < INFORMATION.length; i++) {
            INFORMATION[i] = i * Math.log(i);
        }
    }

    private final WordBigrams.Collector collector = new WordBigrams.Collector();

    /// Reads one text more.
    public void add(String text) {
        collector.add(TokenizedText.of(text));
    }

    /// The words of each class, the most frequent first; a class may be empty.
    ///
    /// @param classes how many, at least 1
    public List<List<String>> train(int classes) {
        if (classes < 1) {
            throw new IllegalArgumentException("there must be at least 1 class, not " + classes);
        }
        WordBigrams bigrams = collector.count(LEAST);
        Classes state = new Classes(bigrams, classes);
        int moved = 1;
        for (int round = 0; round < ROUNDS && moved > 0; round++) {
            moved = state.round();
        }
        List<List<String>> words = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            words.add(new ArrayList<>());
        }
        for (int word = 0; word < bigrams.words.size(); word++) {
            words.get(state.of[word]).add(bigrams.words.get(word));
        }
        return words;
    }

    /// Which class each word is in, and how often a word of one class stands before a word of another.
    private static final class Classes {
        private final WordBigrams bigrams;
        private final int count;
        private final int[] of;
        private final long[][] pairs;
        private final long[] sizes;
        private final Side right;
        private final Side left;

        /// The edge and the rare words each have a class of their own, behind the others.
        Classes(WordBigrams bigrams, int count) {
            this.bigrams = bigrams;
            this.count = count;
            int words = bigrams.words.size();
            this.of = new int[words + 2];
            this.pairs = new long[count + 2][count + 2];
            this.sizes = new long[count + 2];
            this.right = new Side(count + 2);
            this.left = new Side(count + 2);
            for (int word = 0; word < words; word++) {
                of[word] = word % count;
            }
            of[words] = count;
            of[words + 1] = count + 1;
            for (int word = 0; word < of.length; word++) {
                sizes[of[word]] += bigrams.counts[word];
                Neighbours next = bigrams.right[word];
                for (int i = 0; i < next.words().length; i++) {
                    pairs[of[word]][of[next.words()[i]]] += next.times()[i];
                }
            }
        }

        /// Puts each word where it fits best, and tells how many moved.
        int round() {
            int moved = 0;
            for (int word = 0; word < bigrams.words.size(); word++) {
                int self = right.collect(bigrams.right[word], word, of);
                left.collect(bigrams.left[word], word, of);
                add(word, of[word], self, -1);
                int best = best(word, self);
                add(word, best, self, 1);
                moved += best == of[word] ? 0 : 1;
                of[word] = best;
                right.clear();
                left.clear();
            }
            return moved;
        }

        private void add(int word, int to, int self, int sign) {
            for (int i = 0; i < right.size; i++) {
                pairs[to][right.classes[i]] += (long) sign * right.times[right.classes[i]];
            }
            for (int i = 0; i < left.size; i++) {
                pairs[left.classes[i]][to] += (long) sign * left.times[left.classes[i]];
            }
            pairs[to][to] += (long) sign * self;
            sizes[to] += sign * bigrams.counts[word];
        }

        private int best(int word, int self) {
            double most = Double.NEGATIVE_INFINITY;
            int best = of[word];
            for (int to = 0; to < count; to++) {
                double gain = gain(word, to, self);
                if (gain > most) {
                    most = gain;
                    best = to;
                }
            }
            return best;
        }

        /// By how much the logarithm of the likelihood grows if the word joins the class.
        private double gain(int word, int to, int self) {
            double gain = 0;
            for (int i = 0; i < right.size; i++) {
                int other = right.classes[i];
                gain += other == to ? 0 : growth(pairs[to][other], right.times[other]);
            }
            for (int i = 0; i < left.size; i++) {
                int other = left.classes[i];
                gain += other == to ? 0 : growth(pairs[other][to], left.times[other]);
            }
            gain += growth(pairs[to][to], (long) self + right.times[to] + left.times[to]);
            return gain - 2 * growth(sizes[to], bigrams.counts[word]);
        }

        private static double growth(long count, long by) {
            return by == 0 ? 0 : information(count + by) - information(count);
        }

        private static double information(long count) {
            return count < INFORMATION.length ? INFORMATION[(int) count] : count * Math.log((double) count);
        }
    }

    /// How often one word stands beside each class, on one side of it.
    private static final class Side {
        private final int[] times;
        private final int[] classes;
        private int size;

        Side(int classes) {
            this.times = new int[classes];
            this.classes = new int[classes];
        }

        /// How often the word stands beside itself, which is told apart.
        int collect(Neighbours neighbours, int word, int[] of) {
            int self = 0;
            for (int i = 0; i < neighbours.words().length; i++) {
                int other = neighbours.words()[i];
                if (other == word) {
                    self = neighbours.times()[i];
                    continue;
                }
                if (times[of[other]] == 0) {
                    classes[size++] = of[other];
                }
                times[of[other]] += neighbours.times()[i];
            }
            return self;
        }

        void clear() {
            Arrays.fill(times, 0);
            size = 0;
        }
    }
}
