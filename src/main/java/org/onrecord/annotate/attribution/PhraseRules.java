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
    /// Tokens of the longest thing that was claimed, and of the longest phrase.
    private static final int SHORT = 5;

    private static final int MIN_CONTENT = 3;
    private static final String RULE = "attribution.phrase";
    private static final Set<String> BY = Set.of("by", "from");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final ReportWords words;
    private final PhraseSpeakers speakers;
    private final AsClauses asClauses;

    PhraseRules(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs, ReportWords words) {
        this.text = text;
        this.marks = marks;
        this.words = words;
        this.speakers = new PhraseSpeakers(text);
        this.asClauses = new AsClauses(text, marks, verbs);
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
            return lower.equals("as") ? asClauses.opening(i, to) : null;
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
            return asClauses.closing(i, to);
        }
        return lower.equals("that") ? notice(i, from, to) : null;
    }

    /// "The League, which …, quickly | took sole | responsibility for the attack".
    private @Nullable Reading responsibility(int noun, int from, int to) {
        int verb = noun - 1;
        while (verb > from && noun - verb < 3 && !words.is(Kind.TAKE, text.lower(verb))) {
            verb--;
        }
        Segment source = words.is(Kind.TAKE, text.lower(verb)) ? speakers.before(verb, from) : null;
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
        Segment source = words.is(Kind.DEED, text.lower(noun)) ? speakers.behind(verb + 2, to) : null;
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
        while (behind < to && behind - name < PhraseSpeakers.LONGEST && text.isWord(behind) && !opensContent(behind)) {
            behind++;
        }
        if (behind == name || behind + MIN_CONTENT > to || !opensContent(behind) || !speakers.isName(name, behind)) {
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
                Segment source = speakers.before(start, from);
                return source == null
                        ? null
                        : reading(that + 1, clauseEnd(that + 1, to), cue(source, that - 1), source);
            }
        }
        return null;
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

    /// Null for a content of less than two tokens.
    static @Nullable Reading reading(int from, int to, Segment cue, Segment source) {
        return to - from < 2 ? null : new Reading(new Segment(Tag.CONTENT, from, to), cue, source, RULE);
    }
}
