package org.onrecord.annotate.country;

import org.onrecord.text.TokenizedText;

/// Which words of a text can make up a name that no list has, and which of them are names already.
final class FreeNames {
    /// Words of a name.
    static final int LONGEST = 3;

    private final TokenizedText text;
    private final Surroundings surroundings;
    private final boolean[] taken;

    FreeNames(TokenizedText text, Surroundings surroundings) {
        this.text = text;
        this.surroundings = surroundings;
        this.taken = new boolean[text.tokenCount()];
    }

    void take(int from, int to) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
    }

    boolean isTaken(int token) {
        return taken[token];
    }

    /// Where the name that begins at `from` ends; `from` itself if none does.
    int nameEnd(int from) {
        int to = from;
        while (to < text.tokenCount()
                && to - from < LONGEST
                && !taken[to]
                && isNameWord(to)
                && text.sentenceOf(to) == text.sentenceOf(from)) {
            to++;
        }
        return to;
    }

    /// Where the name that ends before `to` begins; `to` itself if none does, or a sentence begins with it.
    int nameStart(int to) {
        int from = to;
        while (from > 0
                && to - from < LONGEST
                && !taken[from - 1]
                && isNameWord(from - 1)
                && text.sentenceOf(from - 1) == text.sentenceOf(to)) {
            from--;
        }
        return from == text.sentenceStart(text.sentenceOf(to)) ? to : from;
    }

    /// Whether it is capitalised and no word like "President".
    boolean isNameWord(int token) {
        String form = text.form(token);
        return text.isCapitalized(token)
                && form.length() > 2
                && Character.isLetter(form.charAt(form.length() - 1))
                && !surroundings.isForeWord(token);
    }
}
