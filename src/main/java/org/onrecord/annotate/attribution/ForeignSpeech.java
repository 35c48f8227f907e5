package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Reported speech in a language that the tagger was not trained in: quotations, dialogue behind dashes, and plain
/// reports with a conjunction ("X заявил, что …", "X a déclaré que …").
final class ForeignSpeech {
    /// Words between a name and its verb: auxiliaries, adverbs.
    private static final int BESIDE = 2;

    private static final int LONGEST_SOURCE = 9;
    private static final int SHORTEST = 2;
    private static final Set<String> CONJUNCTIONS = Set.of("что", "que", "dass", "daß", "որ", "ki");

    /// They begin a phrase that is no subject.
    private static final Set<String> OPENERS = Set.of(
            "в", "во", "на", "по", "со", "in", "im", "en", "dans", "au", "à", "bei", "beim", "laut", "según", "selon");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;

    ForeignSpeech(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
    }

    /// In the order of the contents.
    List<Reading> read() {
        List<Reading> readings = new ArrayList<>(new SpeechBreaks(text, verbs).dialogue());
        readings.addAll(clauses());
        for (Reading according : new AccordingTo(text, marks, verbs).read()) {
            if (readings.stream().noneMatch(other -> other.content().overlaps(according.content()))) {
                readings.add(according);
            }
        }
        for (Reading quoted : new QuotationRules(text, marks, verbs).read()) {
            if (readings.stream().noneMatch(other -> other.content().overlaps(quoted.content()))) {
                readings.add(quoted);
            }
        }
        readings.sort(Comparator.comparingInt(reading -> reading.content().from()));
        return readings;
    }

    private List<Reading> clauses() {
        List<Reading> readings = new ArrayList<>();
        for (int s = 0; s < text.sentenceCount(); s++) {
            Reading clause = clause(text.sentenceStart(s), text.sentenceEnd(s));
            if (clause != null) {
                readings.add(clause);
            }
        }
        return readings;
    }

    /// The first verb of a sentence with a name before it and a conjunction behind it; the rest of the sentence is what
    /// was said.
    private @Nullable Reading clause(int from, int to) {
        for (int verb = from + 1; verb + SHORTEST < to; verb++) {
            if (verbs.get(text.lower(verb)) != ReportingVerbs.Kind.SAY || marks.quotationOf(verb) >= 0) {
                continue;
            }
            int start = conjunction(verb + 1, to);
            Segment source = start < 0 ? null : subject(verb, from);
            int end = start < 0 ? to : clauseEnd(start, to);
            while (end > start && !text.isWord(end - 1) && marks.quotationOf(end - 1) < 0) {
                end--;
            }
            return source == null || end - start < SHORTEST
                    ? null
                    : new Reading(
                            new Segment(Tag.CONTENT, start, end),
                            new Segment(Tag.CUE, verb, verb + 1),
                            source,
                            "attribution.conjunction");
        }
        return null;
    }

    /// The end of the sentence, or the comma before a quotation that another verb introduces.
    private int clauseEnd(int start, int to) {
        int comma = -1;
        for (int i = start; i + 1 < to; i++) {
            boolean outside = marks.quotationOf(i) < 0;
            comma = outside && text.form(i).equals(",") ? i : comma;
            if (outside && text.form(i).equals(":") && marks.quotationOf(i + 1) >= 0) {
                return Math.max(comma, start);
            }
        }
        return to;
    }

    /// Where the clause behind the conjunction begins; -1 where none stands beside the verb.
    private int conjunction(int behind, int to) {
        int at = behind;
        while (at < to && at - behind < BESIDE && (text.form(at).equals(",") || isAuxiliary(at))) {
            at++;
        }
        if (at >= to) {
            return -1;
        }
        if (text.lower(at).startsWith("qu'") || text.lower(at).startsWith("qu’")) {
            return at;
        }
        return CONJUNCTIONS.contains(text.lower(at)) ? at + 1 : -1;
    }

    /// The words before the verb from the top of its clause, if a capitalised one is right before it.
    private @Nullable Segment subject(int verb, int from) {
        int end = verb;
        while (end > from && verb - end < BESIDE && !text.isCapitalized(end - 1) && isAuxiliary(end - 1)) {
            end--;
        }
        if (end <= from || !text.isCapitalized(end - 1) || !text.isWord(end - 1)) {
            return null;
        }
        int start = end - 1;
        while (start > from
                && end - start < LONGEST_SOURCE
                && text.isWord(start - 1)
                && marks.quotationOf(start - 1) < 0) {
            start--;
        }
        boolean clause = start > from && !text.form(start - 1).equals(",") && end - start == LONGEST_SOURCE;
        for (int i = start; i < end && !clause; i++) {
            clause = verbs.containsKey(text.lower(i)) || CONJUNCTIONS.contains(text.lower(i));
        }
        if (OPENERS.contains(text.lower(start))) {
            start = end;
            while (text.isCapitalized(start - 1)) {
                start--;
            }
            clause |= end - start < 2;
        }
        return clause || !isName(start, end) ? null : new Segment(Tag.SOURCE, start, end);
    }

    /// A capitalised word alone, or a role and two of them.
    private boolean isName(int start, int end) {
        boolean alone = end - start == 1;
        boolean full = end - start > 1 && text.isCapitalized(end - 2);
        return alone || full;
    }

    private boolean isAuxiliary(int token) {
        return CueVerbs.isForeignAuxiliary(text.lower(token));
    }
}
