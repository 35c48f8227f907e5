package org.onrecord.annotate.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Cuts a source to who says it: without the clause before it ("Speaking in Velmar, | the mayor"), the name that ends
/// such a clause ("in its capital, Velmar, | the aide Oran Tal") and the adverb before the verb ("the mayor | also").
final class SourceEdges {
    /// Tokens of a name in apposition.
    private static final int NAME = 4;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /// Who may speak, though the end of the word is that of an adverb.
    private static final Set<String> NOUNS = Set.of("family", "assembly", "rally");

    private final TokenizedText text;

    SourceEdges(TokenizedText text) {
        this.text = text;
    }

    /// Null where there is no source, where it ends with an "and" before the verb (then it is the end of what the verb
    /// before says), and where it is but a "when", a "by" or an article.
    @Nullable
    Segment cut(@Nullable Segment source) {
        if (source == null || FunctionWords.code(text.lower(source.to() - 1)) == FunctionWords.COORDINATOR) {
            return null;
        }
        String only = source.to() == source.from() + 1 ? text.lower(source.from()) : "that";
        int code = FunctionWords.code(only);
        boolean nobody =
                code == FunctionWords.SUBORDINATOR || code == FunctionWords.PREPOSITION || ARTICLES.contains(only);
        if (nobody && !only.equals("that")) {
            return null;
        }
        int to = source.to();
        while (to - source.from() > 1 && isAdverb(to - 1)) {
            to--;
        }
        return new Segment(Tag.SOURCE, behindName(behindClause(source.from(), to), to), to);
    }

    private boolean isAdverb(int token) {
        String form = text.form(token);
        return form.equals("too")
                || (!NOUNS.contains(form)
                        && form.equals(text.lower(token))
                        && FunctionWords.code(form) == FunctionWords.ADVERB);
    }

    /// A participle opens the sentence, and who the sentence is about stands behind the comma.
    private int behindClause(int from, int to) {
        boolean opens = from == 0 || text.sentenceOf(from - 1) != text.sentenceOf(from);
        boolean participle = text.lower(from).endsWith("ing")
                && from + 1 < to
                && text.isWord(from + 1)
                && !text.isCapitalized(from + 1);
        int comma = comma(from, to);
        return opens && participle && comma + 1 < to && opensSubject(comma + 1) ? comma + 1 : from;
    }

    /// Of two phrases without a comma behind the second, the first is told of what stands before it: what is told of
    /// the second would stand between commas.
    private int behindName(int from, int to) {
        int comma = comma(from, to);
        boolean told = from > 0 && text.form(from - 1).equals(",") && comma - from <= NAME && isName(from, comma);
        boolean closed = to < text.tokenCount() && text.form(to).equals(",");
        return told && !closed && comma + 2 < to && comma(comma + 1, to) == to && endsInName(comma + 1, to)
                ? comma + 1
                : from;
    }

    private boolean isName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!text.isCapitalized(i)) {
                return false;
            }
        }
        return to > from;
    }

    /// "the aide Oran Tal", and not "the mayor of Velmar" or "Velmar and Torsund".
    private boolean endsInName(int from, int to) {
        int last = to - 1;
        for (int i = from; i < to; i++) {
            if (FunctionWords.code(text.lower(i)) == FunctionWords.COORDINATOR) {
                return false;
            }
        }
        while (last > from && text.isCapitalized(last)) {
            last--;
        }
        return last < to - 1
                && last > from
                && FunctionWords.code(text.lower(from)) == FunctionWords.DETERMINER
                && FunctionWords.code(text.lower(last)) != FunctionWords.PREPOSITION;
    }

    private boolean opensSubject(int token) {
        int code = FunctionWords.code(text.lower(token));
        return text.isCapitalized(token) || code == FunctionWords.DETERMINER || code == FunctionWords.TITLE;
    }

    /// The first comma of the tokens, or `to`.
    private int comma(int from, int to) {
        int comma = from;
        while (comma < to && !text.form(comma).equals(",")) {
            comma++;
        }
        return comma;
    }
}
