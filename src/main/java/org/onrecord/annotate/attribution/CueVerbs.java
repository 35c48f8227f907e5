package org.onrecord.annotate.attribution;

import java.util.Map;
import java.util.Set;
import org.onrecord.text.TokenizedText;

/// Finds the reporting verb beside a quotation, in any language whose reporting verbs are known.
final class CueVerbs {
    /// Words between a quotation and the verb behind it.
    private static final int BEHIND = 14;

    /// Words between a verb and the quotation behind it.
    private static final int BEFORE = 20;

    private static final Set<String> AUXILIARIES =
            FunctionWords.set("a ha hat avait había hatte habe է են diye également aussi также auch también");

    /// Words behind which another clause has its own subject and verb.
    private static final Set<String> CONTRASTS = Set.of("but", "though", "although", "while");

    private static final Set<String> BARE =
            Set.of("report", "claim", "state", "call", "charge", "demand", "note", "order", "comment", "warning");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;

    CueVerbs(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
    }

    /// The verb behind the quotation of that number; -1 if there is none.
    int behind(int number, QuoteMarks.Quoted quoted) {
        return nearestVerb(number, quoted, quoted.end(), Math.min(text.tokenCount(), quoted.end() + BEHIND), 1);
    }

    /// The verb before the quotation of that number; -1 if there is none.
    int before(int number, QuoteMarks.Quoted quoted) {
        return nearestVerb(number, quoted, quoted.open() - 1, Math.max(0, quoted.open() - BEFORE) - 1, -1);
    }

    /// The first verb from `from` on in the direction of `step`, in the quotation's paragraph and before another
    /// quotation, the end of a sentence and `limit`; -1 if there is none.
    private int nearestVerb(int number, QuoteMarks.Quoted quoted, int from, int limit, int step) {
        for (int i = from; i != limit && paragraph(i) == paragraph(quoted.open()); i += step) {
            if (marks.quotationOf(i) >= 0 && marks.quotationOf(i) != number) {
                break;
            }
            if (isVerb(i) && !isNounBeside(i, quoted.end())) {
                return i;
            }
            // Armenian introduces a quotation with a full stop: "ասաց. «…»".
            boolean introduces = step < 0 && i == from && i > 0 && text.form(i).equals(".") && isVerb(i - 1);
            boolean ends = ".!?։".contains(text.form(i)) && !introduces;
            if (ends || CONTRASTS.contains(text.lower(i))) {
                break;
            }
        }
        return -1;
    }

    /// "the “red line” report", "the attack": an uninflected English form right behind a mark, and any behind an
    /// article, is a noun.
    private boolean isNounBeside(int token, int end) {
        return (token == end && BARE.contains(text.lower(token)))
                || (token > 0
                        && FunctionWords.code(text.lower(token - 1)) == FunctionWords.DETERMINER
                        && !AUXILIARIES.contains(text.lower(token - 1)));
    }

    /// A known form, also with a clitic behind a hyphen ("explique-t-il").
    boolean isVerb(int token) {
        String lower = text.lower(token);
        int hyphen = lower.indexOf('-');
        ReportingVerbs.Kind kind = verbs.get(hyphen > 0 ? lower.substring(0, hyphen) : lower);
        return kind == ReportingVerbs.Kind.SAY || kind == ReportingVerbs.Kind.CHARGE;
    }

    /// Whether nothing but a mark and an auxiliary stands between the token and a verb.
    boolean isFollowed(int from) {
        int next = from;
        while (next < text.tokenCount()
                && next < from + 2
                && (!text.isWord(next) || AUXILIARIES.contains(text.lower(next)))) {
            next++;
        }
        return next < text.tokenCount() && isVerb(next);
    }

    /// Whether a verb and a mark stand right before it: "ասաց. «…»", "a dit : « … »".
    boolean isIntroduced(int open) {
        return open > 1 && ":.՝".contains(text.form(open - 1)) && isVerb(open - 2);
    }

    /// A word of another language that stands between a name and its verb.
    static boolean isForeignAuxiliary(String lower) {
        return AUXILIARIES.contains(lower);
    }

    boolean isAuxiliary(int token) {
        int code = FunctionWords.code(text.lower(token));
        return code == FunctionWords.AUXILIARY
                || code == FunctionWords.ADVERB
                || AUXILIARIES.contains(text.lower(token));
    }

    private int paragraph(int token) {
        return text.paragraphOf(text.sentenceOf(token));
    }
}
