package org.onrecord.annotate.encoder;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Splits words into the pieces of an uncased BERT vocabulary: lower case, without accents, each mark by itself, then
/// the longest piece that fits, from the left.
public final class WordPieces {
    /// Longer words are one unknown piece, as in BERT's own tokenizer.
    private static final int LONGEST = 100;

    private final Map<String, Integer> numbers;
    private final int unknown;
    private final int first;
    private final int last;

    /// @param vocabulary the pieces in the order of their numbers; a piece inside a word begins with `##`
    public WordPieces(List<String> vocabulary) {
        numbers = HashMap.newHashMap(vocabulary.size());
        for (int i = 0; i < vocabulary.size(); i++) {
            numbers.put(vocabulary.get(i), i);
        }
        unknown = number("[UNK]");
        first = number("[CLS]");
        last = number("[SEP]");
    }

    private int number(String special) {
        Integer number = numbers.get(special);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + special);
        }
        return number;
    }

    /// The piece that stands before every sequence.
    public int first() {
        return first;
    }

    /// The piece that stands behind every sequence.
    public int last() {
        return last;
    }

    /// The pieces of one token; at least one.
    public int[] of(String token) {
        String plain = plain(token);
        int[] pieces = new int[Math.max(1, plain.length())];
        int count = 0;
        int at = 0;
        while (at < plain.length()) {
            int end = wordEnd(plain, at);
            count = word(plain.substring(at, end), pieces, count);
            at = end;
        }
        if (count == 0) {
            pieces[count++] = unknown;
        }
        return Arrays.copyOf(pieces, count);
    }

    /// Lower case without accents; blanks and control characters left out.
    private static String plain(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        boolean simple = true;
        for (int i = 0; i < lower.length(); i++) {
            simple &= lower.charAt(i) > ' ' && lower.charAt(i) < 0x7f;
        }
        if (simple) {
            return lower;
        }
        StringBuilder plain = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xFFFD)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (isAlone(c)) {
                return end == at ? end + Character.charCount(c) : end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /// Marks and ideographs are words of their own.
    private static boolean isAlone(int c) {
        if (c < 0x80) {
            return c > ' ' && !Character.isLetterOrDigit(c) && c != 0x7f;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> Character.isIdeographic(c);
        };
    }

    private int word(String word, int[] pieces, int count) {
        if (word.codePointCount(0, word.length()) > LONGEST) {
            pieces[count] = unknown;
            return count + 1;
        }
        int at = 0;
        int next = count;
        while (at < word.length()) {
            int end = word.length();
            Integer number = null;
            while (end > at && number == null) {
                number = numbers.get(at == 0 ? word.substring(0, end) : "##" + word.substring(at, end));
                end--;
            }
            if (number == null) {
                pieces[count] = unknown;
                return count + 1;
            }
            pieces[next++] = number;
            at = end + 1;
        }
        return next;
    }
}
