package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Speech that its own report breaks without closing a mark: «…, — said X. — …», « …, dit X, … », and a paragraph of
/// dialogue behind a dash: "— …, — said X."
final class SpeechBreaks {
    /// The rule of dialogue: direct speech without marks.
    static final String DIALOGUE = "attribution.dialogue";

    /// Words of a speaker inside the words they say.
    private static final int LONGEST_NAME = 6;

    private static final int SHORTEST = 1;
    private static final String DASHES = "—–―-";
    private static final Set<String> PRONOUNS = Set.of(
            "он", "она", "они", "il", "elle", "ils", "elles", "er", "sie", "él", "ella", "ellos", "ellas", "նա", "o");

    private final TokenizedText text;
    private final Map<String, ReportingVerbs.Kind> verbs;

    SpeechBreaks(TokenizedText text, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.verbs = verbs;
    }

    /// The report inside somebody's words: the mark before it, its verb and speaker, and where the words go on.
    private record Break(int mark, int verb, Segment source, int on) {}

    /// The pieces of a quotation that its report breaks; empty where none does.
    List<Reading> part(QuoteMarks.Quoted quoted) {
        return read(quoted.from(), quoted.to(), "attribution.broken");
    }

    /// All dialogue behind dashes, outside quotation marks.
    List<Reading> dialogue() {
        List<Reading> readings = new ArrayList<>();
        for (int s = 0; s < text.sentenceCount(); s++) {
            int start = text.sentenceStart(s);
            boolean opens = s == 0 || text.paragraphOf(s - 1) != text.paragraphOf(s);
            if (opens && isDash(start) && start + 1 < text.sentenceEnd(s)) {
                int last = s;
                while (last + 1 < text.sentenceCount() && text.paragraphOf(last + 1) == text.paragraphOf(s)) {
                    last++;
                }
                readings.addAll(read(start + 1, text.sentenceEnd(last), DIALOGUE));
            }
        }
        return readings;
    }

    private List<Reading> read(int from, int to, String rule) {
        for (int i = from + SHORTEST; i + 2 < to; i++) {
            Break found = text.isWord(i) ? null : breakAt(i, to);
            if (found != null && (rule.equals(DIALOGUE) || found.on() < to)) {
                return pieces(found, from, to, rule);
            }
        }
        return List.of();
    }

    private List<Reading> pieces(Break found, int from, int to, String rule) {
        Segment cue = new Segment(Tag.CUE, found.verb(), found.verb() + 1);
        List<Reading> pieces = new ArrayList<>();
        pieces.add(new Reading(new Segment(Tag.CONTENT, from, found.mark()), cue, found.source(), rule));
        if (found.on() < to) {
            pieces.add(new Reading(new Segment(Tag.CONTENT, found.on(), to), cue, found.source(), rule));
        }
        return pieces;
    }

    /// A comma, a dash or both; a verb; a name or pronoun; a mark.
    private @Nullable Break breakAt(int mark, int to) {
        if (!(isDash(mark) || text.form(mark).equals(","))) {
            return null;
        }
        int verb = mark + 1;
        while (verb < to && !text.isWord(verb) && isDash(verb)) {
            verb++;
        }
        boolean dashed = isDash(verb - 1);
        verb += verb < to && isAuxiliary(verb) ? 1 : 0;
        if (verb >= to || verbs.get(text.lower(verb)) != ReportingVerbs.Kind.SAY) {
            return null;
        }
        int end = verb + 1;
        boolean name = false;
        while (end < to && end - verb <= LONGEST_NAME && text.isWord(end)) {
            name |= text.isCapitalized(end) || PRONOUNS.contains(text.lower(end));
            end++;
        }
        boolean ends =
                end >= to || (!text.isWord(end) && (dashed || text.form(end).equals(",") || end + 1 >= to));
        if (!name || end - verb > LONGEST_NAME || !ends) {
            return null;
        }
        int on = end;
        while (on < to && !text.isWord(on) && ",.;:—–―-".contains(text.form(on))) {
            on++;
        }
        return new Break(mark, verb, new Segment(Tag.SOURCE, verb + 1, end), on);
    }

    private boolean isAuxiliary(int token) {
        String lower = text.lower(token);
        return lower.equals("a") || lower.equals("ha") || lower.equals("avait") || lower.equals("había");
    }

    private boolean isDash(int token) {
        return DASHES.contains(text.form(token));
    }
}
