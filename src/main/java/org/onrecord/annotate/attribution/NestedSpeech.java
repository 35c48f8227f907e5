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
        if (cue == null || cue.to() > from || marks.quotationOf(from) >= 0) {
            return null;
        }
        from += text.lower(from).equals("that") ? 1 : 0;
        int limit = Math.min(content.to() - MIN_CONTENT, from + REACH);
        for (int verb = from + 1; verb < limit && text.isWord(verb) && marks.quotationOf(verb) < 0; verb++) {
            if (isFinite(verb)) {
                int start = contentStart(verb + 1, content.to());
                boolean apart = readings.stream()
                        .noneMatch(other -> !other.equals(outer) && overlaps(other.content(), start, content.to()));
                return apart && isSubject(from, verb) && content.to() - start >= MIN_CONTENT
                        ? reading(from, verb, start, content.to())
                        : null;
            }
        }
        return null;
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
                || text.lower(from).endsWith("s");
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
