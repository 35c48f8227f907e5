package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.attribution.ReportWords.Kind;
import org.onrecord.text.TokenizedText;

/// English reports whose cue is no verb of saying with its clause behind it.
///
/// - "X claimed responsibility for …": what is claimed is the responsibility.
/// - "an attack claimed by X": the attack.
/// - "X served notice that …".
/// - "a pledge by X to …".
/// - "As X reminds us, …" and "…, as X noted".
final class PhraseRules {
    /// Tokens of the longest speaker.
    private static final int SPEAKER = 9;

    /// Tokens of the longest thing that was claimed, and of the longest phrase.
    private static final int SHORT = 5;

    private static final int MIN_CONTENT = 3;
    private static final String RULE = "attribution.phrase";
    private static final Set<String> BY = Set.of("by", "from");
    private static final Set<String> TOLD =
            Set.of("us", "me", "them", "reporters", "journalists", "viewers", "readers");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;
    private final ReportWords words;

    PhraseRules(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs, ReportWords words) {
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
        this.words = words;
    }

    List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        for (int s = 0; s < text.sentenceCount(); s++) {
            int from = text.sentenceStart(s);
            int to = text.sentenceEnd(s);
            for (int i = from; i + 2 < to; i++) {
                Reading reading = marks.quotationOf(i) >= 0 ? null : at(i, from, to);
                if (reading != null
                        && !SpeechCue.isSilent(text, reading.cue() == null ? reading.content() : reading.cue())) {
                    readings.add(reading);
                }
            }
        }
        return readings;
    }

    private @Nullable Reading at(int i, int from, int to) {
        String lower = text.lower(i);
        if (i == from) {
            return lower.equals("as") ? asOpener(i, to) : null;
        }
        if (words.is(Kind.CREDIT, lower)) {
            return responsibility(i, from, to);
        }
        if (lower.equals("claimed")) {
            return claimedBy(i, from, to);
        }
        if (words.is(Kind.PROMISE, lower)) {
            return promise(i, from, to);
        }
        if (lower.equals("as")) {
            return asCloser(i, to);
        }
        return lower.equals("that") ? notice(i, from, to) : null;
    }

    /// "The League, which …, quickly | took sole | responsibility for the attack".
    private @Nullable Reading responsibility(int noun, int from, int to) {
        int verb = noun - 1;
        while (verb > from && noun - verb < 3 && !words.is(Kind.TAKE, text.lower(verb))) {
            verb--;
        }
        Segment source = words.is(Kind.TAKE, text.lower(verb)) ? speaker(verb, from) : null;
        if (source == null || !text.lower(noun + 1).equals("for")) {
            return null;
        }
        int end = noun + 2;
        while (end < to && (text.isWord(end) || FunctionWords.isClitic(text.lower(end))) && !isNextVerb(end)) {
            end++;
        }
        return end < noun + 3 ? null : reading(noun, end, cue(source, verb), source);
    }

    private boolean isNextVerb(int token) {
        int code = FunctionWords.code(text.lower(token));
        return code == FunctionWords.COORDINATOR
                || code == FunctionWords.SUBORDINATOR
                || code == FunctionWords.RELATIVE;
    }

    /// From behind the speaker, or behind the comma that ends what is told of it, to the verb.
    private Segment cue(Segment source, int verb) {
        int from = source.to();
        for (int i = source.to(); i < verb; i++) {
            if (!text.isWord(i)) {
                from = i + 1;
            }
        }
        return new Segment(Tag.CUE, from, verb + 1);
    }

    /// "| an attack | that was later claimed | by | the League".
    private @Nullable Reading claimedBy(int verb, int from, int to) {
        if (!text.lower(verb + 1).equals("by")) {
            return null;
        }
        int noun = verb - 1;
        while (noun > from && verb - noun < SHORT && !words.is(Kind.DEED, text.lower(noun))) {
            noun--;
        }
        int first = noun;
        while (first > from
                && noun - first < SHORT
                && FunctionWords.code(text.lower(first)) != FunctionWords.DETERMINER) {
            first--;
        }
        Segment source = words.is(Kind.DEED, text.lower(noun)) ? name(verb + 2, to) : null;
        boolean article = FunctionWords.code(text.lower(first)) == FunctionWords.DETERMINER;
        for (int i = first; i < verb && article; i++) {
            article = text.isWord(i) || marks.quotationOf(i) >= 0;
        }
        return source == null || !article
                ? null
                : reading(first, noun + 1, new Segment(Tag.CUE, verb, verb + 1), source);
    }

    /// "| a pledge | by the League | to leave the town".
    private @Nullable Reading promise(int noun, int from, int to) {
        boolean own = noun > from
                && text.isWord(noun - 1)
                && FunctionWords.code(text.lower(noun - 1)) == FunctionWords.PRONOUN;
        if (own || !BY.contains(text.lower(noun + 1))) {
            return null;
        }
        int name = noun + 2;
        int behind = name;
        while (behind < to && behind - name < SPEAKER && text.isWord(behind) && !opensContent(behind)) {
            behind++;
        }
        if (behind == name || behind + MIN_CONTENT > to || !opensContent(behind) || !isName(name, behind)) {
            return null;
        }
        return reading(
                behind,
                clauseEnd(behind, to),
                new Segment(Tag.CUE, noun, noun + 1),
                new Segment(Tag.SOURCE, name, behind));
    }

    /// "that", or the "to" of a verb.
    private boolean opensContent(int token) {
        String lower = text.lower(token);
        String next = token + 1 < text.tokenCount() ? text.lower(token + 1) : "";
        boolean verb = !next.isEmpty()
                && FunctionWords.code(next) == 0
                && Character.isLowerCase(next.charAt(0))
                && !text.isCapitalized(token + 1);
        return lower.equals("that") || (lower.equals("to") && verb);
    }

    /// "| The League | served notice | that it would leave".
    private @Nullable Reading notice(int that, int from, int to) {
        for (int start = Math.max(from + 1, that - SHORT); start <= that - 2; start++) {
            if (words.is(Kind.NOTICE, text.span(start, that).of(text.text()).toLowerCase(Locale.ROOT))) {
                Segment source = speaker(start, from);
                return source == null
                        ? null
                        : reading(that + 1, clauseEnd(that + 1, to), cue(source, that - 1), source);
            }
        }
        return null;
    }

    /// "As | the Vidra Post | reminds us | , the road was mined".
    private @Nullable Reading asOpener(int as, int to) {
        int verb = verbBehind(as + 1, to);
        if (verb < 0) {
            return null;
        }
        int comma = verb + 1;
        comma += TOLD.contains(text.lower(comma)) ? 1 : 0;
        boolean clause = comma + MIN_CONTENT < to && text.form(comma).equals(",") && marks.quotationOf(comma + 1) < 0;
        return clause
                ? reading(
                        comma + 1,
                        wordEnd(comma + 1, to),
                        new Segment(Tag.CUE, verb, verb + 1),
                        new Segment(Tag.SOURCE, as + 1, verb))
                : null;
    }

    /// "The road was mined, as | the mayor | noted | on Monday".
    private @Nullable Reading asCloser(int as, int to) {
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
                ? reading(start, as - 1, new Segment(Tag.CUE, verb, verb + 1), new Segment(Tag.SOURCE, as + 1, verb))
                : null;
    }

    /// The verb of saying behind a speaker that begins at `from`; -1 if something else stands there.
    private int verbBehind(int from, int to) {
        for (int i = from; i + 1 < Math.min(to, from + SPEAKER) && text.isWord(i); i++) {
            String lower = text.lower(i);
            boolean says = verbs.get(lower) == ReportingVerbs.Kind.SAY
                    && (lower.endsWith("ed") || lower.endsWith("s") || lower.equals("said") || lower.equals("told"))
                    && !SpeechCue.isWeak(lower);
            if (says) {
                boolean pronoun = i == from + 1 && FunctionWords.code(text.lower(from)) == FunctionWords.PRONOUN;
                return i > from && (pronoun || isName(from, i)) ? i : -1;
            }
        }
        return -1;
    }

    /// The subject of the verb: the words before it, or before what is told of it between commas.
    private @Nullable Segment speaker(int verb, int from) {
        int to = verb;
        while (to > from && isBeforeVerb(to - 1)) {
            to--;
        }
        if (to > from && text.form(to - 1).equals(",")) {
            to = opening(to - 1, from);
        }
        int start = to;
        while (start > from && to - start < SPEAKER && isInName(start - 1)) {
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
    private @Nullable Segment name(int from, int to) {
        int end = from;
        while (end < to
                && end - from < SPEAKER
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
    private boolean isName(int from, int to) {
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

    private int clauseEnd(int from, int to) {
        int end = from;
        while (end < to
                && (text.isWord(end)
                        || FunctionWords.isClitic(text.lower(end))
                        || text.form(end).equals("-"))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private int wordEnd(int from, int to) {
        int end = to;
        while (end > from + 1 && !text.isWord(end - 1)) {
            end--;
        }
        return end;
    }

    private static @Nullable Reading reading(int from, int to, Segment cue, Segment source) {
        return to - from < 2 ? null : new Reading(new Segment(Tag.CONTENT, from, to), cue, source, RULE);
    }
}
