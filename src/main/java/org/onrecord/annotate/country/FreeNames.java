package org.onrecord.annotate.country;

import java.util.ArrayList;
import java.util.List;
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

    /// The names of "Kirna, Old Mill and Tarrow", whether they are found already or not; empty where none begins.
    List<Words> list(int from) {
        List<Words> list = new ArrayList<>();
        int at = from;
        int to = end(at);
        // What stands behind a comma and goes on in capitals may as well be something else.
        while (to > at && (list.isEmpty() || to == text.tokenCount() || !text.isCapitalized(to))) {
            list.add(new Words(at, to));
            at = to;
            at += at < text.tokenCount() && text.form(at).equals(",") ? 1 : 0;
            at += at < text.tokenCount() && text.lower(at).equals("and") ? 1 : 0;
            boolean ends = at == to || at >= text.tokenCount() || text.sentenceOf(at) != text.sentenceOf(from);
            to = ends ? at : end(at);
        }
        return list;
    }

    private int end(int from) {
        int to = from;
        while (to < text.tokenCount() && to - from < LONGEST && taken[to] && text.isWord(to)) {
            to++;
        }
        return to > from ? to : nameEnd(from);
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

    /// The tokens of one name.
    ///
    /// @param to the token behind it
    record Words(int from, int to) {}
}
