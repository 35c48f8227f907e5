package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.Span;

final class WordDiffTest {
    private static String part(String text, @Nullable Span span) {
        return span == null ? "" : span.of(text);
    }

    @ParameterizedTest
    @CsvSource({
        "the bridge fell, the bridge fell, ''",
        // case and punctuation are no difference
        "'The bridge, fell.', the bridge fell, ''",
        "12 died at dawn, 15 died at dawn, 12>15",
        "12 died at dawn, 12 died, at dawn>",
        "12 died, at least 12 died, >at least",
        "one two three, four five six, one two three>four five six",
        "a b c d e, a x c e f, 'b>x d> >f'",
        "'', something new, >something new",
    })
    void tellsWhatDiffers(String here, String there, String expected) {
        assertEquals(
                expected,
                WordDiff.of(here, there).differences().stream()
                        .map(each -> part(here, each.here()) + ">" + part(there, each.there()))
                        .collect(Collectors.joining(" ")));
    }

    /// What is left of both when the differences are cut out is the same.
    @Test
    void whatIsNotDifferentIsTheSame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String here = words(random);
            String there = words(random);
            WordDiff diff = WordDiff.of(here, there);
            List<Span> left = new ArrayList<>();
            List<Span> right = new ArrayList<>();
            diff.differences().forEach(each -> {
                if (each.here() != null) {
                    left.add(each.here());
                }
                if (each.there() != null) {
                    right.add(each.there());
                }
            });
            assertEquals(without(here, left), without(there, right), "seed " + seed + ": " + here + " / " + there);
        }
    }

    private static String without(String text, List<Span> cut) {
        StringBuilder kept = new StringBuilder(text);
        for (Span span : cut.reversed()) {
            kept.delete(span.start(), span.end());
        }
        return kept.toString().strip().replaceAll("\\s+", " ");
    }

    private static String words(Random random) {
        List<String> words = new ArrayList<>();
        for (int n = random.nextInt(12); n >= 0; n--) {
            words.add(List.of("a1", "b1", "c1", "d1").get(random.nextInt(4)));
        }
        return String.join(" ", words);
    }

    @Test
    void givesUpOnTextsThatHaveNothingInCommon() {
        String one = "one ".repeat(WordDiff.MOST);
        WordDiff diff = WordDiff.of(one, "other ".repeat(WordDiff.MOST));
        assertEquals(0, diff.similarity());
        assertTrue(diff.differences().isEmpty());
    }
}
