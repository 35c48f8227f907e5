package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Finds the words in quotation marks that a report quotes of somebody else: "she said that guards told the man,
/// “Stop.”" is a report of hers and a quotation of the guards'.
final class NestedQuotations {
    private static final Set<String> CITING = Set.of("cites", "cited", "citing", "quotes", "quoted", "quoting");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final SayingClause clause;

    NestedQuotations(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.marks = marks;
        this.clause = new SayingClause(text, verbs);
    }

    /// The readings, each followed by the words in quotation marks that it quotes of somebody else.
    List<Reading> unfold(List<Reading> readings) {
        List<Reading> all = new ArrayList<>();
        for (Reading reading : readings) {
            all.add(reading);
            Reading inner = quotation(reading, readings);
            if (inner != null) {
                all.add(inner);
            }
        }
        return all;
    }

    private @Nullable Reading quotation(Reading outer, List<Reading> readings) {
        Segment content = outer.content();
        if (outer.cue() == null || marks.quotationOf(content.from()) >= 0) {
            return null;
        }
        for (int i = content.from() + 2; i < content.to(); i++) {
            int number = marks.quotationOf(i);
            if (number >= 0) {
                QuoteMarks.Quoted quoted = marks.quotations().get(number);
                int verb = verbBefore(content.from(), quoted);
                if (verb < 0 || quoted.end() < content.to() - 1) {
                    return null;
                }
                Segment words = new Segment(Tag.CONTENT, quoted.from(), quoted.to());
                return NestedSpeech.isApart(outer, readings, words) ? quotation(content, verb, words) : null;
            }
        }
        return null;
    }

    /// The verb of saying before a mark that introduces words; -1 if there is none within reach.
    private int verbBefore(int from, QuoteMarks.Quoted quoted) {
        String mark = text.form(quoted.open() - 1);
        for (int i = quoted.open() - 2; i > from && quoted.open() - i <= SayingClause.REACH; i--) {
            if (!text.isWord(i)) {
                return -1;
            }
            String lower = text.lower(i);
            boolean saying = clause.isFinite(i) || lower.equals("told") || lower.equals("saying");
            if (saying) {
                return mark.equals(",") || mark.equals(":") ? i : -1;
            }
        }
        return -1;
    }

    private @Nullable Reading quotation(Segment content, int verb, Segment words) {
        int from = verb - 1;
        while (from > content.from()
                && verb - from < SayingClause.REACH
                && text.isWord(from - 1)
                && !text.lower(from - 1).equals("that")) {
            from--;
        }
        return clause.isSubject(from, verb)
                ? new Reading(
                        words,
                        new Segment(Tag.CUE, verb, verb + 1),
                        new Segment(Tag.SOURCE, from, verb),
                        "attribution.nested")
                : null;
    }

    /// "The agency cites an official | who | “said the road was mined”": of what it cites, the quoted words are its own
    /// content.
    Reading withoutAuthor(Reading reading) {
        Segment cue = reading.cue();
        Segment content = reading.content();
        int number = marks.quotationOf(content.to() - 1);
        if (cue == null || number < 0 || !CITING.contains(text.lower(cue.to() - 1))) {
            return reading;
        }
        QuoteMarks.Quoted quoted = marks.quotations().get(number);
        boolean relative = quoted.open() > content.from() + 1
                && FunctionWords.code(text.lower(quoted.open() - 1)) == FunctionWords.RELATIVE;
        return relative
                ? new Reading(
                        new Segment(Tag.CONTENT, quoted.open(), content.to()), cue, reading.source(), reading.rule())
                : reading;
    }
}
