package org.onrecord.schema;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// What tells near-copies of a text, in a few hundred bytes: a MinHash of its runs of four words, and the words that
/// tell one event from another, which are numbers and names.
///
/// Two texts are near-copies where more than half of their runs of words are shared, and most of the numbers and names.
/// The first alone would take two bulletins for one that differ in place and toll; more than half, because then no
/// third text can stand between two that share nothing. A sketch depends on the words alone, so that it is the same
/// whenever and in whatever order texts arrive.
public final class CopySketch {
    /// Keys under which near-copies meet: two texts that share 0.55 of their runs miss each other once in 300 times.
    public static final int BANDS = 16;

    /// Words in a run.
    private static final int RUN = 4;

    /// Fewer words make no sketch: captions and stubs are alike by chance.
    private static final int FEWEST_WORDS = 15;

    private static final int MINS = 128;

    /// Share of runs in both among all runs of either.
    private static final double RUNS_SHARED = 0.55;

    /// Share of the numbers and names of the text with fewer.
    private static final double TELLING_SHARED = 0.75;

    /// From so many on they are asked for.
    private static final int FEWEST_TELLING = 3;

    private static final int MOST_TELLING = 400;

    /// Of two bytes that are equal by chance.
    private static final double CHANCE = 1.0 / 256;

    private static final long[] FACTORS = factors();

    private CopySketch() {}

    /// The sketch of a text's words; empty where they are too few.
    ///
    /// @param words of `text`, in order
    public static byte[] of(String text, List<TextTokens.Token> words) {
        if (words.size() < FEWEST_WORDS) {
            return new byte[0];
        }
        int[] mins = mins(words);
        short[] telling = telling(text, words);
        ByteBuffer sketch = ByteBuffer.allocate(BANDS * Integer.BYTES + MINS + telling.length * Short.BYTES);
        for (int band = 0; band < BANDS; band++) {
            sketch.putInt((int) (mix(mins[2 * band] * 31L + mins[2 * band + 1]) >>> 32));
        }
        for (int min : mins) {
            sketch.put((byte) min);
        }
        for (short word : telling) {
            sketch.putShort(word);
        }
        return sketch.array();
    }

    /// The key of a sketch in one band; texts that share none are no near-copies.
    ///
    /// @param band below [#BANDS]
    public static int key(ByteBuffer sketch, int band) {
        return sketch.getInt(sketch.position() + band * Integer.BYTES);
    }

    /// Whether two texts are near-copies by their sketches.
    public static boolean match(ByteBuffer a, ByteBuffer b) {
        int from = BANDS * Integer.BYTES;
        int equal = 0;
        for (int i = 0; i < MINS; i++) {
            equal += a.get(a.position() + from + i) == b.get(b.position() + from + i) ? 1 : 0;
        }
        double shared = ((double) equal / MINS - CHANCE) / (1 - CHANCE);
        return shared >= RUNS_SHARED && tellTheSame(a, b, from + MINS);
    }

    private static boolean tellTheSame(ByteBuffer a, ByteBuffer b, int from) {
        int left = (a.remaining() - from) / Short.BYTES;
        int right = (b.remaining() - from) / Short.BYTES;
        int fewer = Math.min(left, right);
        if (fewer < FEWEST_TELLING) {
            return Math.max(left, right) < 2 * FEWEST_TELLING;
        }
        int shared = 0;
        for (int i = 0, j = 0; i < left && j < right; ) {
            short one = a.getShort(a.position() + from + i * Short.BYTES);
            short other = b.getShort(b.position() + from + j * Short.BYTES);
            shared += one == other ? 1 : 0;
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
        }
        return shared >= TELLING_SHARED * fewer;
    }

    private static int[] mins(List<TextTokens.Token> words) {
        long[] hashes = words.stream().mapToLong(word -> hash(word.exact())).toArray();
        int[] mins = new int[MINS];
        Arrays.fill(mins, Integer.MAX_VALUE);
        for (int i = 0; i + RUN <= hashes.length; i++) {
            long run = 0;
            for (int j = i; j < i + RUN; j++) {
                run = mix(run + hashes[j]);
            }
            for (int k = 0; k < MINS; k++) {
                int value = (int) ((run * FACTORS[k]) >>> 33);
                if (value < mins[k]) {
                    mins[k] = value;
                }
            }
        }
        return mins;
    }

    /// Hashes of numbers and of words with a capital inside a sentence, sorted, each once.
    private static short[] telling(String text, List<TextTokens.Token> words) {
        TreeSet<Short> found = new TreeSet<>();
        for (TextTokens.Token word : words) {
            int first = text.codePointAt(word.span().start());
            boolean number = word.exact().chars().anyMatch(Character::isDigit);
            boolean name = Character.isUpperCase(first)
                    && !beginsSentence(text, word.span().start());
            if ((number || name) && found.size() < MOST_TELLING) {
                found.add((short) (hash(word.exact()) >>> 48));
            }
        }
        short[] telling = new short[found.size()];
        int next = 0;
        for (short word : found) {
            telling[next++] = word;
        }
        return telling;
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || isMark(text.charAt(before)))) {
            before--;
        }
        return before < 0 || ".!?:…\n".indexOf(text.charAt(before)) >= 0;
    }

    private static boolean isMark(char c) {
        return "\"“”«»'‘’([".indexOf(c) >= 0;
    }

    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /// SplitMix64's finaliser (Steele, Lea, Flood 2014).
    private static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private static long[] factors() {
        long[] factors = new long[MINS];
        for (int i = 0; i < MINS; i++) {
            factors[i] = mix(i) | 1;
        }
        return factors;
    }
}
