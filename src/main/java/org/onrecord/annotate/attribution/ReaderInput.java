package org.onrecord.annotate.attribution;

import java.util.Arrays;
import org.onrecord.annotate.encoder.WordPieces;
import org.onrecord.text.TokenizedText;

/// What the careful reader sees of a text: the word pieces of each token, and what the pieces don't tell, as one small
/// number a token (its type): how it is capitalised, whether it begins a sentence or a paragraph, and where it stands
/// to quotation marks.
final class ReaderInput {
    static final int SHAPES = 5;
    static final int BREAKS = 3;
    static final int QUOTES = 4;

    /// All combinations of the three.
    static final int TYPES = SHAPES * BREAKS * QUOTES;

    /// Pieces of one token beyond these are left out: what tells a long token is its beginning.
    private static final int MOST_PIECES = 12;

    private final int[] pieces;
    private final int[] firsts;
    private final int[] types;

    private ReaderInput(int[] pieces, int[] firsts, int[] types) {
        this.pieces = pieces;
        this.firsts = firsts;
        this.types = types;
    }

    static ReaderInput of(TokenizedText text, QuoteMarks marks, WordPieces vocabulary) {
        int n = text.tokenCount();
        int[] firsts = new int[n + 1];
        int[] types = new int[n];
        int[] pieces = new int[2 * n + MOST_PIECES];
        int count = 0;
        for (int i = 0; i < n; i++) {
            firsts[i] = count;
            int[] of = vocabulary.of(text.form(i));
            int length = Math.min(of.length, MOST_PIECES);
            if (count + length > pieces.length) {
                pieces = Arrays.copyOf(pieces, 2 * pieces.length);
            }
            System.arraycopy(of, 0, pieces, count, length);
            count += length;
            types[i] = (shape(text.form(i)) * BREAKS + breakBefore(text, i)) * QUOTES + quote(marks, i);
        }
        firsts[n] = count;
        return new ReaderInput(Arrays.copyOf(pieces, count), firsts, types);
    }

    int tokenCount() {
        return types.length;
    }

    /// The first piece of a token; for the token count, the piece count.
    int firstPiece(int token) {
        return firsts[token];
    }

    int piece(int at) {
        return pieces[at];
    }

    /// From 0 to [#TYPES], excluded.
    int type(int token) {
        return types[token];
    }

    /// False for the token count.
    boolean startsSentence(int token) {
        return token < types.length && types[token] / QUOTES % BREAKS > 0;
    }

    private static int shape(String form) {
        int upper = 0;
        int letters = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isDigit(c)) {
                return 4;
            }
            if (Character.isLetter(c)) {
                letters++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        if (upper == 0) {
            return 0;
        }
        if (upper == letters && letters > 1) {
            return 2;
        }
        return upper == 1 && Character.isUpperCase(form.charAt(0)) ? 1 : 3;
    }

    private static int breakBefore(TokenizedText text, int token) {
        int sentence = text.sentenceOf(token);
        if (text.sentenceStart(sentence) != token) {
            return 0;
        }
        return sentence == 0 || text.paragraphOf(sentence - 1) != text.paragraphOf(sentence) ? 2 : 1;
    }

    private static int quote(QuoteMarks marks, int token) {
        int number = marks.quotationOf(token);
        if (number < 0) {
            return 0;
        }
        QuoteMarks.Quoted quoted = marks.quotations().get(number);
        if (token == quoted.open() || token >= quoted.to()) {
            return 2;
        }
        return quoted.single() ? 3 : 1;
    }
}
