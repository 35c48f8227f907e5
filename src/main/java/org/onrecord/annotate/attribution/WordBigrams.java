package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.text.TokenizedText;

/// How often each frequent word of some texts stands before each other one. Rare words count as one word, and so does
/// the edge of a sentence.
final class WordBigrams {
    /// The frequent words, the most frequent first; in the order of the alphabet where they are as frequent.
    final List<String> words;

    /// For each word how often it occurs; the last two are the edge and the rare words.
    final long[] counts;

    final Neighbours[] left;
    final Neighbours[] right;

    private WordBigrams(List<String> words, long[] counts, Neighbours[] left, Neighbours[] right) {
        this.words = words;
        this.counts = counts;
        this.left = left;
        this.right = right;
    }

    /// The words that stand on one side of a word, and how often; both arrays have the same length.
    record Neighbours(
            @SuppressWarnings("ArrayRecordComponent") int[] words,
            @SuppressWarnings("ArrayRecordComponent") int[] times) {}

    /// Collects sentences one by one.
    static final class Collector {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> words = new ArrayList<>();
        private final List<int[]> sentences = new ArrayList<>();
        private final Set<Integer> seen = new HashSet<>();

        /// A sentence that was added before counts once: news repeats its furniture.
        void add(TokenizedText text) {
            for (int s = 0; s < text.sentenceCount(); s++) {
                int from = text.sentenceStart(s);
                int[] sentence = new int[text.sentenceEnd(s) - from];
                int hash = 1;
                for (int i = 0; i < sentence.length; i++) {
                    sentence[i] = number(WordClusters.form(text.lower(from + i)));
                    hash = 31 * hash + sentence[i];
                }
                if (seen.add(hash)) {
                    sentences.add(sentence);
                }
            }
        }

        private int number(String word) {
            Integer known = numbers.putIfAbsent(word, words.size());
            if (known == null) {
                words.add(word);
                return words.size() - 1;
            }
            return known;
        }

        /// @param least how often a word must occur to be frequent
        WordBigrams count(int least) {
            long[] times = new long[words.size()];
            sentences.forEach(sentence -> {
                for (int word : sentence) {
                    times[word]++;
                }
            });
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < times.length; i++) {
                if (times[i] >= least) {
                    order.add(i);
                }
            }
            order.sort(
                    Comparator.comparingLong((Integer i) -> times[i]).reversed().thenComparing(words::get));
            int[] rank = new int[words.size()];
            Arrays.fill(rank, order.size() + 1);
            List<String> frequent = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                rank[order.get(i)] = i;
                frequent.add(words.get(order.get(i)));
            }
            return pairs(frequent, rank);
        }

        private WordBigrams pairs(List<String> frequent, int[] rank) {
            int edge = frequent.size();
            long[] counts = new long[edge + 2];
            long[] right = new long
                    [sentences.stream()
                            .mapToInt(sentence -> sentence.length + 1)
                            .sum()];
            int size = 0;
            for (int[] sentence : sentences) {
                int before = edge;
                counts[edge]++;
                for (int word : sentence) {
                    counts[rank[word]]++;
                    right[size++] = pair(before, rank[word]);
                    before = rank[word];
                }
                right[size++] = pair(before, edge);
            }
            long[] left = Arrays.stream(right)
                    .map(pair -> pair((int) pair, (int) (pair >>> Integer.SIZE)))
                    .toArray();
            return new WordBigrams(
                    Collections.unmodifiableList(frequent),
                    counts,
                    neighbours(left, counts.length),
                    neighbours(right, counts.length));
        }

        private static long pair(int word, int neighbour) {
            return (long) word << Integer.SIZE | neighbour;
        }

        /// @param pairs of a word and a neighbour, each as often as it occurs; sorted by this
        private static Neighbours[] neighbours(long[] pairs, int words) {
            Arrays.parallelSort(pairs);
            Neighbours[] all = new Neighbours[words];
            int at = 0;
            for (int word = 0; word < words; word++) {
                int end = at;
                int different = 0;
                while (end < pairs.length && pairs[end] >>> Integer.SIZE == word) {
                    different += end == at || pairs[end] != pairs[end - 1] ? 1 : 0;
                    end++;
                }
                int[] neighbours = new int[different];
                int[] times = new int[different];
                int last = -1;
                for (int i = at; i < end; i++) {
                    last += i == at || pairs[i] != pairs[i - 1] ? 1 : 0;
                    neighbours[last] = (int) pairs[i];
                    times[last]++;
                }
                all[word] = new Neighbours(neighbours, times);
                at = end;
            }
            return all;
        }
    }
}
