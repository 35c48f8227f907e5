package org.onrecord.annotate.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Finds who is named beside the reporting verb of a quotation.
final class VerbSources {
    /// Words from a verb to the end of the name before it.
    private static final int BEFORE = 20;

    /// Words between a verb and the name beside it.
    private static final int NEAR = 9;

    /// The same with a name set off by commas: "the boy's parents, Edo and Pala Karsi, said".
    private static final int WITH_NAME = 14;

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "they", "it", "who", "он", "она", "они", "il", "elle", "ils", "elles", "er", "sie", "él",
            "ella", "նա", "նրանք");

    /// Words that begin a clause of its own, whose subject is not the one who speaks.
    private static final Set<String> SUBORDINATORS = Set.of("что", "чтобы", "que", "qu'", "dass", "որ", "that");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final CueVerbs verbs;

    VerbSources(TokenizedText text, QuoteMarks marks, CueVerbs verbs) {
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
    }

    /// Who says by a verb behind the quotation what stands in it; null if nobody is named.
    @Nullable
    Segment behind(QuoteMarks.Quoted quoted, int verb) {
        Segment source = between(quoted.end(), verb);
        source = source == null ? clitic(verb) : source;
        source = source == null ? nameBehind(verb) : source;
        return source == null ? nameBefore(quoted.open()) : source;
    }

    /// Who says by a verb before a quotation what stands in it; null if nobody is named.
    @Nullable
    Segment before(int verb) {
        Segment source = Boards.of(text, new Segment(Tag.CUE, verb, verb + 1));
        source = source == null ? nameBefore(verb) : source;
        return source == null ? nameBehind(verb) : source;
    }

    /// The words between a quotation and its verb ("…,” the statement read"); null if there are none, or too many.
    private @Nullable Segment between(int from, int verb) {
        int start = from;
        while (start < verb && !text.isWord(start)) {
            start++;
        }
        int end = verb;
        while (end > start && verbs.isAuxiliary(end - 1)) {
            end--;
        }
        int reach = NEAR;
        if (end > start && text.form(end - 1).equals(",")) {
            end--;
            reach = WITH_NAME;
        }
        for (int i = start; i < end; i++) {
            boolean apposition = reach == WITH_NAME && text.form(i).equals(",");
            if ((!text.isWord(i) && !text.lower(i).endsWith("s") && !apposition)
                    || text.lower(i).contains("-t-")
                    || (reach == WITH_NAME && FunctionWords.isClausal(text.lower(i)))) {
                return null;
            }
        }
        return end > start && end - start <= reach ? new Segment(Tag.SOURCE, start, end) : null;
    }

    /// The pronoun joined to a verb: "explique-t-il", "a-t-elle dit"; null if there is none.
    private @Nullable Segment clitic(int verb) {
        for (int i = verb; i >= Math.max(0, verb - 1); i--) {
            String lower = text.lower(i);
            if (lower.endsWith("-il") || lower.endsWith("-elle")) {
                return new Segment(Tag.SOURCE, i, i + 1);
            }
        }
        return null;
    }

    /// From the verb on, without a mark between, to the end of the first run of capitalised words.
    private @Nullable Segment nameBehind(int verb) {
        int limit = Math.min(text.sentenceEnd(text.sentenceOf(verb)), verb + 1 + NEAR);
        int start = verb + 1;
        while (start < limit && verbs.isAuxiliary(start)) {
            start++;
        }
        if (start < limit && PRONOUNS.contains(text.lower(start))) {
            return new Segment(Tag.SOURCE, start, start + 1);
        }
        int end = -1;
        for (int i = start; i < limit && text.isWord(i) && marks.quotationOf(i) < 0; i++) {
            if (text.isCapitalized(i)) {
                end = i + 1;
            } else if (end > 0) {
                break;
            }
        }
        return end < 0 ? null : new Segment(Tag.SOURCE, start, withName(start, end, limit));
    }

    /// The end of the name behind a role: "declaró el ministro de Defensa, Oran Tal".
    private int withName(int start, int end, int limit) {
        boolean role =
                !text.isCapitalized(start) && end + 2 < limit && text.form(end).equals(",");
        if (!role || !text.isCapitalized(end + 1) || !text.isCapitalized(end + 2)) {
            return end;
        }
        int to = end + 1;
        while (to < limit && text.isCapitalized(to)) {
            to++;
        }
        return to;
    }

    /// The last run of capitalised words before `to` in its sentence, with the words before it in its clause.
    private @Nullable Segment nameBefore(int to) {
        int from = text.sentenceStart(text.sentenceOf(to));
        int end = -1;
        if (to > from && PRONOUNS.contains(text.lower(to - 1))) {
            return new Segment(Tag.SOURCE, to - 1, to);
        }
        for (int i = to - 1; i >= Math.max(from, to - BEFORE) && end < 0 && marks.quotationOf(i) < 0; i--) {
            if (text.isCapitalized(i) && text.isWord(i) && !isSubordinate(i, from)) {
                end = i + 1;
            }
        }
        if (end < 0) {
            return null;
        }
        int start = end - 1;
        while (start > from && text.isWord(start - 1) && end - start < NEAR && marks.quotationOf(start - 1) < 0) {
            start--;
        }
        boolean relative = FunctionWords.code(text.lower(start)) == FunctionWords.RELATIVE;
        return relative && start - from > 1 && start - from < BEFORE && marks.quotationOf(from) < 0
                ? new Segment(Tag.SOURCE, from, end)
                : new Segment(Tag.SOURCE, start, end);
    }

    /// Whether the run of capitalised words at `token` stands behind a word like "that".
    private boolean isSubordinate(int token, int from) {
        int start = token;
        while (start > from && text.isCapitalized(start - 1)) {
            start--;
        }
        return start > from && SUBORDINATORS.contains(text.lower(start - 1));
    }
}
