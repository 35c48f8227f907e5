package org.onrecord.annotate.attribution;

import java.util.Map;
import org.onrecord.text.TokenizedText;

/// Whether English words have the shape of who says something: a name, or a noun with its article, and no clause.
final class SourceShape {
    /// Tokens of the longest source that the rules find.
    static final int LONGEST = 14;

    private final TokenizedText text;
    private final Map<String, ReportingVerbs.Kind> verbs;

    SourceShape(TokenizedText text, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.verbs = verbs;
    }

    /// Capitals, or an article and no verb, in few words.
    boolean isName(int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        boolean capital = false;
        for (int i = from; i < to; i++) {
            String lower = text.lower(i);
            int code = FunctionWords.code(lower);
            boolean verb = isFinite(i) || isSaying(i);
            if (verb || code == FunctionWords.SUBORDINATOR || (code == FunctionWords.PRONOUN && to - from > 1)) {
                return false;
            }
            capital |= text.isCapitalized(i);
        }
        boolean article = FunctionWords.code(text.lower(from)) == FunctionWords.DETERMINER;
        return capital ? text.isCapitalized(from) || article || to - from < 8 : article && to - from < 6;
    }

    boolean opens(int token) {
        return text.isCapitalized(token) || FunctionWords.code(text.lower(token)) == FunctionWords.DETERMINER;
    }

    /// An auxiliary; "'s" and "has" at the end of a name are left out, being possessives as often.
    boolean isFinite(int token) {
        String lower = text.lower(token);
        return FunctionWords.code(lower) == FunctionWords.AUXILIARY
                && !FunctionWords.isClitic(lower)
                && !lower.equals("has");
    }

    boolean isSaying(int token) {
        String lower = text.lower(token);
        return verbs.get(lower) == ReportingVerbs.Kind.SAY && !lower.endsWith("ing");
    }
}
