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

    /// Tokens of what stands between a subject and its verb, in commas.
    private static final int PARENTHESIS = 14;

    /// Tokens of the longest addressee before "that".
    private static final int ADDRESSEE = 5;

    private static final int MIN_CONTENT = 3;
    private static final Set<String> ADDRESSEES = Set.of("him", "her", "them", "me", "us", "it", "reporters");

    /// Verbs behind which a pronoun is what is said, not who is told: "said her mother was hurt".
    private static final Set<String> UNADDRESSED = Set.of("said", "says", "say", "saying");

    private static final Set<String> COLLECTIVES = Set.of("police", "people");

    private static final Set<String> CITING = Set.of("cites", "cited", "citing", "quotes", "quoted", "quoting");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;
    private final Coordination coordination;

    NestedSpeech(
            TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs, Coordination coordination) {
        this.coordination = coordination;
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
                all.addAll(coordination.part(List.of(inner)));
            }
        }
        return all;
    }

    /// The readings, each followed by the words in quotation marks that it quotes of somebody else.
    List<Reading> quotations(List<Reading> readings) {
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
        int limit = Math.min(content.to() - MIN_CONTENT, from + REACH);
        for (int verb = from + 1; verb < limit && isInSubject(verb) && marks.quotationOf(verb) < 0; verb++) {
            int to = verb;
            if (text.form(verb).equals(",")) {
                verb = behindParenthesis(verb, content.to() - MIN_CONTENT);
                limit = content.to() - MIN_CONTENT;
                to = opensName(to + 1) ? commaBefore(verb) : to;
            } else if (text.lower(verb - 1).equals("who")) {
                to = verb - 1;
            }
            if (isFinite(verb) || (relayed && isCharge(verb))) {
                int start = contentStart(verb + 1, content.to());
                boolean report =
                        to > from && isSubject(from, commaBehind(from, to)) && content.to() - start >= MIN_CONTENT;
                return report && isApart(outer, readings, start, content.to())
                        ? reading(from, to, verb, new Segment(Tag.CONTENT, start, content.to()))
                        : null;
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
        for (int i = from + 1; i < Math.min(to, from + REACH); i++) {
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
                while (verb + 1 < limit && isAuxiliary(verb)) {
                    verb++;
                }
                if (isFinite(verb)) {
                    return verb;
                }
            }
        }
        return open;
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

    /// @param to the token behind the subject, before its auxiliaries are taken off
    private Reading reading(int from, int to, int verb, Segment content) {
        int subject = to;
        while (subject > from + 1 && isAuxiliary(subject - 1)) {
            subject--;
        }
        int cue = to == verb ? subject : verb;
        while (cue == verb && to < verb && isAuxiliary(cue - 1)) {
            cue--;
        }
        return new Reading(
                content,
                new Segment(Tag.CUE, cue, verb + 1),
                new Segment(Tag.SOURCE, from, subject),
                "attribution.nested");
    }

    private static boolean overlaps(Segment content, int from, int to) {
        return content.from() < to && from < content.to();
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

    private boolean isFinite(int token) {
        String lower = text.lower(token);
        boolean auxiliary = isAuxiliary(token - 1);
        boolean form = lower.endsWith("ed")
                || lower.equals("said")
                || lower.equals("says")
                || lower.equals("say")
                || lower.equals("told")
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
