package org.onrecord.annotate.attribution;

import java.util.Map;
import java.util.Set;
import org.onrecord.text.TokenizedText;

/// Whether English words are the subject and the finite verb of a clause that tells who said something.
final class SayingClause {
    /// Tokens of the subject, at most, with the verb.
    static final int REACH = 8;

    private static final Set<String> COLLECTIVES = Set.of("police", "people");

    private final TokenizedText text;
    private final Map<String, ReportingVerbs.Kind> verbs;

    SayingClause(TokenizedText text, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.verbs = verbs;
    }

    boolean isFinite(int token) {
        String lower = text.lower(token);
        boolean auxiliary = isAuxiliary(token - 1);
        boolean form = lower.endsWith("ed")
                || lower.equals("said")
                || lower.equals("says")
                || lower.equals("say")
                || lower.equals("told")
                || (lower.endsWith("ing") && auxiliary);
        boolean passive = auxiliary && !lower.endsWith("ing") && !isHave(token - 1);
        return verbs.get(lower) == ReportingVerbs.Kind.SAY && form && !passive && !SpeechCue.isWeak(lower);
    }

    /// "X accused Y of …, the agency reported".
    boolean isCharge(int token) {
        String lower = text.lower(token);
        return verbs.get(lower) == ReportingVerbs.Kind.CHARGE
                && lower.endsWith("ed")
                && !isAuxiliary(token - 1)
                && !SpeechCue.isWeak(lower);
    }

    private boolean isHave(int token) {
        String lower = text.lower(token);
        return lower.equals("has") || lower.equals("have") || lower.equals("had");
    }

    boolean isAuxiliary(int token) {
        return FunctionWords.code(text.lower(token)) == FunctionWords.AUXILIARY;
    }

    /// Where a subject ends before the auxiliaries of its verb.
    int subjectEnd(int from, int verb) {
        int end = verb;
        while (end > from + 1 && isAuxiliary(end - 1)) {
            end--;
        }
        return end;
    }

    /// A name or a noun with its article, without another clause in it.
    boolean isSubject(int from, int verb) {
        int first = FunctionWords.code(text.lower(from));
        boolean opens = text.isCapitalized(from)
                || first == FunctionWords.DETERMINER
                || first == FunctionWords.TITLE
                || COLLECTIVES.contains(text.lower(from))
                || (text.lower(from).endsWith("s") && first != FunctionWords.AUXILIARY);
        int subject = subjectEnd(from, verb);
        for (int i = from; i < subject && opens; i++) {
            int code = FunctionWords.code(text.lower(i));
            opens = code != FunctionWords.SUBORDINATOR
                    && code != FunctionWords.RELATIVE
                    && code != FunctionWords.PRONOUN
                    && (code != FunctionWords.AUXILIARY || text.lower(i).endsWith("s"));
        }
        return opens && FunctionWords.code(text.lower(subject - 1)) != FunctionWords.DETERMINER;
    }
}
