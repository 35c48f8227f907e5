package org.onrecord.annotate.attribution;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Finds who speaks before or behind the words of a report that goes without a verb of saying.
final class PhraseSpeakers {
    /// Tokens of the longest speaker.
    static final int LONGEST = 9;

    private final TokenizedText text;

    PhraseSpeakers(TokenizedText text) {
        this.text = text;
    }

    /// The subject of the verb: the words before it, or before what is told of it between commas.
    @Nullable
    Segment before(int verb, int from) {
        int to = verb;
        while (to > from && isBeforeVerb(to - 1)) {
            to--;
        }
        if (to > from && text.form(to - 1).equals(",")) {
            to = opening(to - 1, from);
        }
        int start = to;
        while (start > from && to - start < LONGEST && isInName(start - 1)) {
            start--;
        }
        return start < to && isName(start, to) ? new Segment(Tag.SOURCE, start, to) : null;
    }

    /// The comma that opens what the one at `close` ends: ", which …," or ", a …,"; `from` if none does.
    private int opening(int close, int from) {
        for (int i = close - 1; i > from; i--) {
            if (text.form(i).equals(",")) {
                int code = FunctionWords.code(text.lower(i + 1));
                return code == FunctionWords.RELATIVE || code == FunctionWords.DETERMINER ? i : from;
            }
        }
        return from;
    }

    private boolean isBeforeVerb(int token) {
        int code = FunctionWords.code(text.lower(token));
        return (code == FunctionWords.AUXILIARY && !FunctionWords.isClitic(text.lower(token)))
                || code == FunctionWords.ADVERB
                || code == FunctionWords.TIME;
    }

    private boolean isInName(int token) {
        int code = FunctionWords.code(text.lower(token));
        return (text.isWord(token) || FunctionWords.isClitic(text.lower(token)))
                && code != FunctionWords.SUBORDINATOR
                && code != FunctionWords.RELATIVE
                && code != FunctionWords.COORDINATOR
                && code != FunctionWords.AUXILIARY;
    }

    /// The name that begins at `from`, up to the next mark or time.
    @Nullable
    Segment behind(int from, int to) {
        int end = from;
        while (end < to
                && end - from < LONGEST
                && isInName(end)
                && FunctionWords.code(text.lower(end)) != FunctionWords.TIME) {
            if (end > from
                    && FunctionWords.code(text.lower(end)) == FunctionWords.PREPOSITION
                    && !text.lower(end).equals("of")) {
                break;
            }
            end++;
        }
        return end > from && isName(from, end) ? new Segment(Tag.SOURCE, from, end) : null;
    }

    /// A name, or a noun with its article: nobody who says nothing ("no group"), no clause.
    boolean isName(int from, int to) {
        String first = text.lower(from);
        int code = FunctionWords.code(first);
        boolean opens = text.isCapitalized(from)
                || (code == FunctionWords.DETERMINER && !first.equals("no"))
                || code == FunctionWords.TITLE
                || (code == 0 && text.lower(to - 1).endsWith("s"))
                || first.equals("police");
        boolean preposition = code == FunctionWords.PREPOSITION || code == FunctionWords.SUBORDINATOR;
        for (int i = from; i < to && opens; i++) {
            opens = !FunctionWords.isClausal(text.lower(i));
        }
        return opens && !preposition && !first.equals("no") && !first.equals("nobody");
    }
}
