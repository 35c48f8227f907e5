package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How many sources, cues and contents the reader finds to the letter.
final class ReaderScore {
    private static final int WINDOWS = 16;
    private static final int[] ROLES = {Tag.SOURCE, Tag.CUE, Tag.CONTENT};

    private ReaderScore() {}

    private record Part(ReaderTexts.Text text, ReaderWindow window, float[][] scores) {}

    /// F1 of exact spans, as a line.
    static String of(ReaderNetwork network, ReaderTexts texts) {
        ReaderDecoder decoder = new ReaderDecoder(pairs(network.fresh()));
        List<Part> parts = new ArrayList<>();
        List<float[][]> all = new ArrayList<>();
        for (ReaderTexts.Text text : texts.texts()) {
            float[][] scores = new float[text.input().tokenCount()][];
            all.add(scores);
            ReaderWindow.over(text.input()).forEach(window -> parts.add(new Part(text, window, scores)));
        }
        parts.sort(Comparator.comparingInt(part -> part.window.tokenCount()));
        for (int at = 0; at < parts.size(); at += WINDOWS) {
            List<Part> some = parts.subList(at, Math.min(parts.size(), at + WINDOWS));
            float[][] scores = network.scores(new ReaderBatch(some.stream()
                    .map(part -> new ReaderBatch.Example(
                            part.text.input(), part.window, new int[part.window.tokenCount()]))
                    .toList()));
            for (int i = 0; i < scores.length; i++) {
                ReaderWindow window = some.get(i).window;
                for (int t = window.ownFrom(); t < window.ownTo(); t++) {
                    int place = (t - window.from()) * Tag.COUNT;
                    some.get(i).scores[t] = Arrays.copyOfRange(scores[i], place, place + Tag.COUNT);
                }
            }
        }
        int[] found = new int[Tag.COUNT];
        int[] right = new int[Tag.COUNT];
        int[] gold = new int[Tag.COUNT];
        for (int i = 0; i < all.size(); i++) {
            Set<List<Integer>> predicted = spans(decoder.decode(all.get(i), 0, all.get(i).length));
            Set<List<Integer>> expected = spans(texts.texts().get(i).tags());
            predicted.forEach(span -> found[span.getFirst()]++);
            expected.forEach(span -> gold[span.getFirst()]++);
            expected.stream().filter(predicted::contains).forEach(span -> right[span.getFirst()]++);
        }
        StringBuilder line = new StringBuilder("dev source / cue / content");
        for (int role : ROLES) {
            line.append(String.format(Locale.ROOT, "  %.1f", 200.0 * right[role] / Math.max(1, found[role] + gold[role])));
        }
        return line.toString();
    }

    /// The scores of pairs with those that may not be.
    static float[] pairs(float[] fresh) {
        float[] pairs = ReaderNetwork.blocked();
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] += fresh[fresh.length - pairs.length + i];
        }
        return pairs;
    }

    private static Set<List<Integer>> spans(int[] tags) {
        Set<List<Integer>> spans = new HashSet<>();
        int from = 0;
        for (int i = 1; i <= tags.length; i++) {
            if (i == tags.length || !Tag.isInside(tags[i])) {
                if (tags[from] != Tag.OUTSIDE) {
                    spans.add(List.of(Tag.role(tags[from]), from, i));
                }
                from = i;
            }
        }
        return spans;
    }
}
