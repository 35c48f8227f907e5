package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Plain English reports in sentences in which the tagger found nothing: "…, X said.", "…, according to X.",
/// "X said that …".
///
/// Only the shapes that can hardly be anything else.
final class ClauseRules {
    private static final int MAX_SOURCE = 9;
    private static final int MAX_TAIL = 5;
    private static final int MAX_ADDRESSEE = 5;
    private static final int MIN_CONTENT = 4;
    private static final Set<String> TAIL = Set.of(
            ".",
            "on",
            "in",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "earlier",
            "later",
            "yesterday",
            "today",
            "last");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;

    ClauseRules(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
    }

    /// @param taken tokens that belong to a report already; only sentences without any are read
    List<Reading> read(Taken taken) {
        List<Reading> readings = new ArrayList<>();
        for (int s = 0; s < text.sentenceCount(); s++) {
            int from = text.sentenceStart(s);
            int to = text.sentenceEnd(s);
            boolean touched = isTouched(taken, from, to);
            Reading reading = to - from < 2 * MIN_CONTENT ? null : touched ? rest(taken, from, to) : sentence(from, to);
            if (reading != null) {
                readings.add(reading);
            }
        }
        return readings;
    }

    /// "… | and officials said …": a report that a conjunction adds where the tagger found nothing more.
    private @Nullable Reading rest(Taken taken, int from, int to) {
        int start = to;
        while (start > from && taken.isFree(start - 1)) {
            start--;
        }
        for (int i = start; i + 2 * MIN_CONTENT < to; i++) {
            if (FunctionWords.code(text.lower(i)) == FunctionWords.COORDINATOR && marks.quotationOf(i) < 0) {
                Reading reading = before(i + 1, to);
                if (reading != null) {
                    return reading;
                }
            }
        }
        return null;
    }

    private static boolean isTouched(Taken taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!taken.isFree(i)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Reading sentence(int from, int to) {
        Reading reading = behind(from, to);
        if (reading == null) {
            reading = inverted(from, to);
        }
        if (reading == null) {
            reading = accordingTo(from, to);
        }
        return reading == null ? before(from, to) : reading;
    }

    /// "…, X said."
    private @Nullable Reading behind(int from, int to) {
        for (int verb = to - 1; verb > Math.max(from, to - 1 - MAX_TAIL); verb--) {
            if (isSaying(verb)) {
                int end = text.form(verb - 1).equals(",") ? apposition(from, verb - 1) : verb;
                int comma = commaBefore(from, end);
                boolean shape = marks.quotationOf(comma + 1) < 0
                        && text.form(comma).equals(",")
                        && comma + 1 < end
                        && comma - from >= MIN_CONTENT
                        && verb + 1 < to
                        && (TAIL.contains(text.lower(verb + 1))
                                || text.lower(verb).equals("told"))
                        && isNoun(comma + 1, end)
                        && (end == verb || text.isCapitalized(comma + 1));
                int start = Datelines.bodyStart(text, text.sentenceOf(from));
                return shape && start < comma
                        ? reading(new int[] {start, comma}, verb, new int[] {comma + 1, subjectEnd(comma + 1, end)})
                        : null;
            }
        }
        return null;
    }

    /// "…, says X."
    private @Nullable Reading inverted(int from, int to) {
        int end = wordEnd(from, to);
        for (int verb = end - 2; verb > Math.max(from + MIN_CONTENT, end - MAX_SOURCE); verb--) {
            if (SpeechCue.SAID.contains(text.lower(verb)) && text.form(verb - 1).equals(",")) {
                int start = Datelines.bodyStart(text, text.sentenceOf(from));
                boolean shape = isNoun(verb + 1, end)
                        && text.isCapitalized(end - 1)
                        && marks.quotationOf(verb - 2) < 0
                        && start < verb - 1;
                return shape
                        ? new Reading(
                                new Segment(Tag.CONTENT, start, verb - 1),
                                new Segment(Tag.CUE, verb, verb + 1),
                                new Segment(Tag.SOURCE, verb + 1, end),
                                "attribution.clause")
                        : null;
            }
        }
        return null;
    }

    /// A word or the "'s" of a possessor.
    private boolean isInPhrase(int token) {
        return text.isWord(token) || FunctionWords.isClitic(text.lower(token));
    }

    private int commaBefore(int from, int end) {
        int comma = end - 1;
        while (comma > from && end - comma <= MAX_SOURCE && isInPhrase(comma)) {
            comma--;
        }
        return comma;
    }

    /// The comma that opens the apposition which the comma at `close` ends: "Tal, the mayor, said"; `close` itself if
    /// none does.
    private int apposition(int from, int close) {
        int open = commaBefore(from, close);
        return text.form(open).equals(",") ? open : close;
    }

    private @Nullable Reading accordingTo(int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (text.lower(i).equals("according") && text.lower(i + 1).equals("to")) {
                int end = i + 2;
                while (end < to && text.isWord(end)) {
                    end++;
                }
                if (end == i + 2) {
                    return null;
                }
                Segment cue = new Segment(Tag.CUE, i, i + 2);
                Segment source = new Segment(Tag.SOURCE, i + 2, end);
                int contentTo = i > from && text.form(i - 1).equals(",") ? i - 1 : i;
                Segment content = null;
                if (i == from && end + MIN_CONTENT < to) {
                    content = new Segment(Tag.CONTENT, end + 1, wordEnd(end + 1, to));
                } else if (contentTo - from >= MIN_CONTENT) {
                    content = new Segment(Tag.CONTENT, from, contentTo);
                }
                return content == null ? null : new Reading(content, cue, source, "attribution.according-to");
            }
        }
        return null;
    }

    /// "X said that …"
    private @Nullable Reading before(int from, int to) {
        for (int verb = from + 1; verb < Math.min(to, from + MAX_SOURCE); verb++) {
            if (!text.isWord(verb)) {
                return null;
            }
            if (isSaying(verb)) {
                int behind = addresseeEnd(verb + 1, to);
                boolean that = behind < to && text.lower(behind).equals("that");
                int start = that ? behind + 1 : verb + 1;
                boolean shape = marks.quotationOf(verb) < 0
                        && (that || SpeechCue.SAID.contains(text.lower(verb)))
                        && isNoun(from, verb)
                        && wordEnd(start, to) - start >= MIN_CONTENT
                        && text.isWord(start);
                return shape
                        ? reading(new int[] {start, wordEnd(start, to)}, verb, new int[] {from, subjectEnd(from, verb)})
                        : null;
            }
        }
        return null;
    }

    /// Behind who is told: "told | the agency | that"; `from` if "that" does not follow.
    private int addresseeEnd(int from, int to) {
        boolean told = text.lower(from - 1).equals("told");
        for (int i = from; told && i < Math.min(to, from + MAX_ADDRESSEE) && text.isWord(i); i++) {
            if (text.lower(i).equals("that")) {
                return i;
            }
        }
        return from;
    }

    /// Null where the verb says that nothing was said: "police haven't confirmed that …".
    private @Nullable Reading reading(int[] content, int verb, int[] source) {
        int from = Math.min(Math.max(source[1], source[0] + 1), verb);
        Segment cue = new Segment(Tag.CUE, from, verb + 1);
        return SpeechCue.isSilent(text, cue)
                ? null
                : new Reading(
                        new Segment(Tag.CONTENT, content[0], content[1]),
                        cue,
                        new Segment(Tag.SOURCE, source[0], from),
                        "attribution.clause");
    }

    /// Behind the last token that is no auxiliary or adverb of the verb.
    private int subjectEnd(int from, int verb) {
        int end = verb;
        while (end > from + 1 && isAuxiliary(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean isAuxiliary(int token) {
        int code = FunctionWords.code(text.lower(token));
        return code == FunctionWords.AUXILIARY || code == FunctionWords.ADVERB;
    }

    private boolean isSaying(int token) {
        String lower = text.lower(token);
        boolean that = token + 1 < text.tokenCount() && text.lower(token + 1).equals("that");
        boolean noun = token > 0 && FunctionWords.code(text.lower(token - 1)) == FunctionWords.DETERMINER;
        return verbs.get(lower) == ReportingVerbs.Kind.SAY
                && !noun
                && !lower.endsWith("ing")
                && (that || !SpeechCue.isWeak(lower));
    }

    /// Whether the tokens can be who says it: begins with a capital, an article or a plural; holds no clause.
    private boolean isNoun(int from, int to) {
        int first = FunctionWords.code(text.lower(from));
        if (first == FunctionWords.PREPOSITION
                || first == FunctionWords.SUBORDINATOR
                || first == FunctionWords.RELATIVE
                || first == FunctionWords.COORDINATOR
                || (text.lower(from).equals("it") && to - from > 1)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            int code = FunctionWords.code(text.lower(i));
            boolean pronoun = code == FunctionWords.PRONOUN && !text.form(i).equals("US");
            if (code == FunctionWords.SUBORDINATOR || (pronoun && to - from > 3)) {
                return false;
            }
        }
        return true;
    }

    private int wordEnd(int from, int to) {
        int end = to;
        while (end > from && !text.isWord(end - 1)) {
            end--;
        }
        return end;
    }
}
