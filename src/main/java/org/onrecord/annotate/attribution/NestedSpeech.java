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
    /// Tokens of what stands between a subject and its verb, in commas.
    private static final int PARENTHESIS = 14;

    /// Tokens of the longest addressee before "that".
    private static final int ADDRESSEE = 5;

    private static final int MIN_CONTENT = 3;
    private static final Set<String> ADDRESSEES = Set.of("him", "her", "them", "me", "us", "it", "reporters");

    /// Verbs behind which a pronoun is what is said, not who is told: "said her mother was hurt".
    private static final Set<String> UNADDRESSED = Set.of("said", "says", "say", "saying");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final SayingClause clause;
    private final Coordination coordination;

    NestedSpeech(
            TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs, Coordination coordination) {
        this.coordination = coordination;
        this.text = text;
        this.marks = marks;
        this.clause = new SayingClause(text, verbs);
    }

    /// The readings, each followed by the one inside it.
    List<Reading> unfold(List<Reading> readings) {
        List<Reading> all = new ArrayList<>();
        for (Reading reading : readings) {
            all.add(reading);
            Reading inner = inner(reading, readings);
            if (inner != null) {
                all.addAll(coordination.part(List.of(inner)));
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
        from = relayed ? behindAdjunct(from, content.to()) : from;
        int limit = Math.min(content.to() - MIN_CONTENT, from + SayingClause.REACH);
        for (int verb = from + 1; verb < limit && isInSubject(verb) && marks.quotationOf(verb) < 0; verb++) {
            int to = verb;
            if (text.form(verb).equals(",")) {
                verb = behindParenthesis(verb, content.to() - MIN_CONTENT);
                limit = content.to() - MIN_CONTENT;
                to = opensName(to + 1) ? commaBefore(verb) : to;
            } else if (text.lower(verb - 1).equals("who")) {
                to = verb - 1;
            }
            if (clause.isFinite(verb) || (relayed && clause.isCharge(verb))) {
                int start = contentStart(verb + 1, content.to());
                if (to <= from
                        || content.to() - start < MIN_CONTENT
                        || !clause.isSubject(from, commaBehind(from, to))) {
                    return null;
                }
                Segment words = new Segment(Tag.CONTENT, start, content.to());
                return isApart(outer, readings, words) ? reading(from, to, verb, words) : null;
            }
            if (to != verb && text.form(to).equals(",")) {
                return null;
            }
        }
        return null;
    }

    /// "In a statement on the site, | the group": behind the comma that ends words opened by a preposition.
    private int behindAdjunct(int from, int to) {
        if (FunctionWords.code(text.lower(from)) != FunctionWords.PREPOSITION) {
            return from;
        }
        for (int i = from + 1; i < Math.min(to, from + SayingClause.REACH); i++) {
            if (text.form(i).equals(",")) {
                return i + 1;
            }
        }
        return from;
    }

    private boolean opensName(int token) {
        int code = FunctionWords.code(text.lower(token));
        return text.isCapitalized(token) || code == FunctionWords.DETERMINER || code == FunctionWords.NUMBER;
    }

    private int commaBefore(int verb) {
        int comma = verb;
        while (!text.form(comma).equals(",")) {
            comma--;
        }
        return comma;
    }

    /// The first comma of the tokens, or `to`.
    private int commaBehind(int from, int to) {
        int comma = from;
        while (comma < to && !text.form(comma).equals(",")) {
            comma++;
        }
        return comma;
    }

    /// A word, the "'s" of a possessor, or the comma before what is told of the subject.
    private boolean isInSubject(int token) {
        String lower = text.lower(token);
        return text.isWord(token) || FunctionWords.isClitic(lower) || lower.equals(",");
    }

    /// The verb behind what stands between the comma at `open` and another ("Tal, 19, the younger brother, | told");
    /// `open` if no verb of saying follows such a comma.
    private int behindParenthesis(int open, int limit) {
        for (int i = open + 1; i + 1 < Math.min(limit, open + PARENTHESIS) && marks.quotationOf(i) < 0; i++) {
            if (text.form(i).equals(",")) {
                int verb = i + 1;
                while (verb + 1 < limit && clause.isAuxiliary(verb)) {
                    verb++;
                }
                if (clause.isFinite(verb)) {
                    return verb;
                }
            }
        }
        return open;
    }

    /// Whether no other reading has a part of the words in its content.
    static boolean isApart(Reading outer, List<Reading> readings, Segment words) {
        return readings.stream().noneMatch(other -> other.content().overlaps(words) && !other.equals(outer));
    }

    /// @param to the token behind the subject, before its auxiliaries are taken off
    private Reading reading(int from, int to, int verb, Segment content) {
        int subject = clause.subjectEnd(from, to);
        int cue = to == verb ? subject : verb;
        while (cue == verb && to < verb && clause.isAuxiliary(cue - 1)) {
            cue--;
        }
        return new Reading(
                content,
                new Segment(Tag.CUE, cue, verb + 1),
                new Segment(Tag.SOURCE, from, subject),
                "attribution.nested");
    }

    private int contentStart(int behind, int to) {
        int start = behind;
        boolean told = text.lower(behind - 1).equals("told");
        for (int i = start; told && i < Math.min(to, start + ADDRESSEE) && text.isWord(i); i++) {
            if (text.lower(i).equals("that")) {
                return i + 1;
            }
        }
        boolean spoken = UNADDRESSED.contains(text.lower(behind - 1));
        if (start < to && !spoken && ADDRESSEES.contains(text.lower(start))) {
            start++;
        }
        if (start < to && text.lower(start).equals("that")) {
            start++;
        }
        return start;
    }
}
