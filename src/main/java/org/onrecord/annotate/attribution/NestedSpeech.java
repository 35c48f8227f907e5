package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Finds the speech that a report reports in turn: "the agency said activists were claiming that …" is a report of the
/// agency's and one of the activists'.
final class NestedSpeech {
    /// Tokens of the inner speaker, at most, with the verb.
    private static final int REACH = 8;

    private static final int MIN_CONTENT = 3;
    private static final Set<String> ADDRESSEES = Set.of("him", "her", "them", "me", "us", "it", "reporters");

    private static final Set<String> COLLECTIVES = Set.of("police", "people");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;

    NestedSpeech(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
    }

    /// The readings, each followed by the one inside it.
    List<Reading> unfold(List<Reading> readings) {
        List<Reading> all = new ArrayList<>();
        for (Reading reading : readings) {
            all.add(reading);
            Reading inner = inner(reading, readings);
            if (inner == null) {
                inner = quotation(reading, readings);
            }
            if (inner != null) {
                all.add(inner);
            }
        }
        return all;
    }

    private @Nullable Reading inner(Reading outer, List<Reading> readings) {
        Segment cue = outer.cue();
        Segment content = outer.content();
        int from = content.from();
        if (cue == null || marks.quotationOf(from) >= 0) {
            return null;
        }
        boolean relayed = cue.from() >= content.to();
        if (relayed && from + 2 < content.to() && text.form(from + 1).equals(",")) {
            from += 2;
        }
        from += text.lower(from).equals("that") ? 1 : 0;
        int limit = Math.min(content.to() - MIN_CONTENT, from + REACH);
        for (int verb = from + 1; verb < limit && text.isWord(verb) && marks.quotationOf(verb) < 0; verb++) {
            if (isFinite(verb) || (relayed && isCharge(verb))) {
                int start = contentStart(verb + 1, content.to());
                boolean report = isSubject(from, verb) && content.to() - start >= MIN_CONTENT;
                return report && isApart(outer, readings, start, content.to())
                        ? reading(from, verb, start, content.to())
                        : null;
            }
        }
        return null;
    }

    /// Whether no other reading has a part of the tokens in its content.
    private static boolean isApart(Reading outer, List<Reading> readings, int from, int to) {
        return readings.stream().noneMatch(other -> overlaps(other.content(), from, to) && !other.equals(outer));
    }

    /// The words that a report quotes of somebody else: "she said that guards told the man, “Stop.”"
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
                boolean opens = verb > 0 && quoted.end() >= content.to() - 1;
                return opens && isApart(outer, readings, quoted.from(), quoted.to())
                        ? quotation(content, verb, quoted)
                        : null;
            }
        }
        return null;
    }

    /// The verb of saying before a mark that introduces words; -1 if there is none within reach.
    private int verbBefore(int from, QuoteMarks.Quoted quoted) {
        String mark = text.form(quoted.open() - 1);
        for (int i = quoted.open() - 2; i > from && quoted.open() - i <= REACH; i--) {
            if (!text.isWord(i)) {
                return -1;
            }
            String lower = text.lower(i);
            boolean saying = isFinite(i) || lower.equals("told") || lower.equals("saying");
            if (saying) {
                return mark.equals(",") || mark.equals(":") ? i : -1;
            }
        }
        return -1;
    }

    private @Nullable Reading quotation(Segment content, int verb, QuoteMarks.Quoted quoted) {
        int from = verb - 1;
        while (from > content.from()
                && verb - from < REACH
                && text.isWord(from - 1)
                && !text.lower(from - 1).equals("that")) {
            from--;
        }
        return isSubject(from, verb)
                ? new Reading(
                        new Segment(Tag.CONTENT, quoted.from(), quoted.to()),
                        new Segment(Tag.CUE, verb, verb + 1),
                        new Segment(Tag.SOURCE, from, verb),
                        "attribution.nested")
                : null;
    }

    private Reading reading(int from, int verb, int start, int to) {
        int subject = verb;
        while (subject > from + 1 && isAuxiliary(subject - 1)) {
            subject--;
        }
        return new Reading(
                new Segment(Tag.CONTENT, start, to),
                new Segment(Tag.CUE, subject, verb + 1),
                new Segment(Tag.SOURCE, from, subject),
                "attribution.nested");
    }

    private static boolean overlaps(Segment content, int from, int to) {
        return content.from() < to && from < content.to();
    }

    private int contentStart(int behind, int to) {
        int start = behind;
        if (start < to && ADDRESSEES.contains(text.lower(start))) {
            start++;
        }
        if (start < to && text.lower(start).equals("that")) {
            start++;
        }
        return start;
    }

    private boolean isFinite(int token) {
        String lower = text.lower(token);
        boolean auxiliary = isAuxiliary(token - 1);
        boolean form = lower.endsWith("ed")
                || lower.equals("said")
                || lower.equals("says")
                || lower.equals("say")
                || (lower.endsWith("ing") && auxiliary);
        boolean passive = auxiliary && !lower.endsWith("ing") && !isHave(token - 1);
        return verbs.get(lower) == ReportingVerbs.Kind.SAY && form && !passive && !SpeechCue.isWeak(lower);
    }

    /// "X accused Y of …, the agency reported".
    private boolean isCharge(int token) {
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

    private boolean isAuxiliary(int token) {
        return FunctionWords.code(text.lower(token)) == FunctionWords.AUXILIARY;
    }

    /// A name or a noun with its article, without another clause in it.
    private boolean isSubject(int from, int verb) {
        int first = FunctionWords.code(text.lower(from));
        boolean opens = text.isCapitalized(from)
                || first == FunctionWords.DETERMINER
                || first == FunctionWords.TITLE
                || COLLECTIVES.contains(text.lower(from))
                || (text.lower(from).endsWith("s") && first != FunctionWords.AUXILIARY);
        int subject = verb;
        while (subject > from + 1 && isAuxiliary(subject - 1)) {
            subject--;
        }
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
