package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How many sources, cues and contents the reader finds to the token.
final class ReaderScore {
    private static final int WINDOWS = 16;
    private static final int[] ROLES = {Tag.SOURCE, Tag.CUE, Tag.CONTENT};

    private final int[] found = new int[Tag.COUNT];
    private final int[] right = new int[Tag.COUNT];
    private final int[] gold = new int[Tag.COUNT];

    private record Part(
            ReaderTexts.Text text,
            ReaderWindow window,
            @SuppressWarnings("ArrayRecordComponent") float[][] scores) {}

    /// Of the network as it is, in the middle of its training.
    static ReaderScore of(ReaderNetwork network, ReaderTexts texts) {
        List<Part> parts = new ArrayList<>();
        List<float[][]> all = new ArrayList<>();
        for (ReaderTexts.Text text : texts.texts()) {
            float[][] scores = new float[text.input().tokenCount()][];
            all.add(scores);
            ReaderWindow.over(text.input()).forEach(window -> parts.add(new Part(text, window, scores)));
        }
        parts.sort(Comparator.comparingInt(part -> part.window.tokenCount()));
        for (int at = 0; at < parts.size(); at += WINDOWS) {
            run(network, parts.subList(at, Math.min(parts.size(), at + WINDOWS)));
        }
        ReaderScore score = new ReaderScore();
        ReaderDecoder decoder = new ReaderDecoder(pairs(network.fresh()));
        for (int i = 0; i < all.size(); i++) {
            ReaderTexts.Text text = texts.texts().get(i);
            score.add(decoder.paragraphs(all.get(i), text.text()), text.tags());
        }
        return score;
    }

    private static void run(ReaderNetwork network, List<Part> parts) {
        float[][] scores = network.scores(new ReaderBatch(parts.stream()
                .map(part -> new ReaderBatch.Example(part.text.input(), part.window, new int[part.window.tokenCount()]))
                .toList()));
        for (int i = 0; i < scores.length; i++) {
            ReaderWindow window = parts.get(i).window;
            for (int token = window.ownFrom(); token < window.to(); token++) {
                int place = (token - window.from()) * Tag.COUNT;
                parts.get(i).scores[token] = Arrays.copyOfRange(scores[i], place, place + Tag.COUNT);
            }
        }
    }

    void add(int[] predictedTags, int[] rightTags) {
        Set<Segment> predicted = new HashSet<>(Segment.of(predictedTags));
        Set<Segment> expected = new HashSet<>(Segment.of(rightTags));
        predicted.forEach(segment -> found[segment.role()]++);
        expected.forEach(segment -> gold[segment.role()]++);
        expected.stream().filter(predicted::contains).forEach(segment -> right[segment.role()]++);
    }

    /// The scores of pairs with those that may not be.
    static float[] pairs(float[] fresh) {
        float[] pairs = ReaderNetwork.blocked();
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] += fresh[fresh.length - pairs.length + i];
        }
        return pairs;
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("F1 of source / cue / content");
        for (int role : ROLES) {
            double f1 = 200.0 * right[role] / Math.max(1, found[role] + gold[role]);
            line.append(String.format(Locale.ROOT, "  %.1f", f1));
        }
        return line.toString();
    }
}
