package org.onrecord.annotate.attribution;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Reads English reports in a clause with "as": "As X reminds us, …" and "…, as X noted".
final class AsClauses {
    private static final int MIN_CONTENT = 3;
    private static final Set<String> TOLD =
            Set.of("us", "me", "them", "reporters", "journalists", "viewers", "readers");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;
    private final PhraseSpeakers speakers;

    AsClauses(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
        this.speakers = new PhraseSpeakers(text);
    }

    /// "As | the Vidra Post | reminds us | , the road was mined".
    @Nullable
    Reading opening(int as, int to) {
        int verb = verbBehind(as + 1, to);
        if (verb < 0) {
            return null;
        }
        int comma = verb + 1;
        comma += TOLD.contains(text.lower(comma)) ? 1 : 0;
        boolean clause = comma + MIN_CONTENT < to && text.form(comma).equals(",") && marks.quotationOf(comma + 1) < 0;
        return clause
                ? PhraseRules.reading(
                        comma + 1,
                        wordEnd(comma + 1, to),
                        new Segment(Tag.CUE, verb, verb + 1),
                        new Segment(Tag.SOURCE, as + 1, verb))
                : null;
    }

    /// "The road was mined, as | the mayor | noted | on Monday".
    @Nullable
    Reading closing(int as, int to) {
        int verb = text.form(as - 1).equals(",") ? verbBehind(as + 1, to) : -1;
        int start = Datelines.bodyStart(text, text.sentenceOf(as));
        if (verb < 0
                || as - 1 - start < MIN_CONTENT
                || marks.quotationOf(as - 2) >= 0
                || text.lower(start).equals("according")) {
            return null;
        }
        int code = FunctionWords.code(text.lower(verb + 1));
        boolean ends = !text.isWord(verb + 1)
                || code == FunctionWords.PREPOSITION
                || code == FunctionWords.TIME
                || text.lower(verb + 1).equals("after");
        for (int i = start; i < as - 1; i++) {
            ends &= text.isWord(i) || FunctionWords.isClitic(text.lower(i));
        }
        return ends
                ? PhraseRules.reading(
                        start, as - 1, new Segment(Tag.CUE, verb, verb + 1), new Segment(Tag.SOURCE, as + 1, verb))
                : null;
    }

    /// The verb of saying behind a speaker that begins at `from`; -1 if something else stands there.
    private int verbBehind(int from, int to) {
        for (int i = from; i + 1 < Math.min(to, from + PhraseSpeakers.LONGEST) && text.isWord(i); i++) {
            String lower = text.lower(i);
            boolean says = verbs.get(lower) == ReportingVerbs.Kind.SAY
                    && (lower.endsWith("ed") || lower.endsWith("s") || lower.equals("said") || lower.equals("told"))
                    && !SpeechCue.isWeak(lower);
            if (says) {
                boolean pronoun = i == from + 1 && FunctionWords.code(text.lower(from)) == FunctionWords.PRONOUN;
                return i > from && (pronoun || speakers.isName(from, i)) ? i : -1;
            }
        }
        return -1;
    }

    private int wordEnd(int from, int to) {
        int end = to;
        while (end > from + 1 && !text.isWord(end - 1)) {
            end--;
        }
        return end;
    }
}
