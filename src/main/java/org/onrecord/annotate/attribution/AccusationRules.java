package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// English accusations whose accuser stands behind the verb, and their denials: "the army was accused by the League
/// last week of shelling a school, an allegation it denies".
final class AccusationRules {
    private static final Set<String> VERBS = Set.of("accused", "blamed", "criticised", "criticized", "condemned");
    private static final Set<String> OF = Set.of("of", "for");
    private static final Set<String> CHARGES = Set.of("allegation", "accusation", "charge", "claim", "suggestion");
    private static final Set<String> DENIALS =
            Set.of("denies", "denied", "deny", "rejects", "rejected", "reject", "disputes", "disputed");

    private static final Set<String> THAT = Set.of("this", "that", "it", "these", "those", "them");

    /// Tokens from "by" to "of": the accuser and when it was.
    private static final int ACCUSER = 10;

    /// Tokens of who denies.
    private static final int DENIER = 4;

    private final TokenizedText text;
    private final QuoteMarks marks;

    AccusationRules(TokenizedText text, QuoteMarks marks) {
        this.text = text;
        this.marks = marks;
    }

    /// Whether a charge told before is denied: "The army denies this."
    ///
    /// @param verb the last token of the cue
    /// @param content the only token of the content
    static boolean isDenial(TokenizedText text, int verb, int content) {
        return THAT.contains(text.lower(content)) && DENIALS.contains(text.lower(verb));
    }

    List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        Reading accused = null;
        for (int i = 1; i + 3 < text.tokenCount(); i++) {
            if (marks.quotationOf(i) >= 0) {
                continue;
            }
            Reading found = accused(i);
            Reading denied = found == null ? denied(i) : null;
            if (found != null) {
                accused = found;
                readings.add(found);
            } else if (denied != null) {
                readings.add(accused == null ? denied : byAccused(denied, accused));
            }
        }
        return readings;
    }

    /// With the subject of the accusation, if that stands in the same sentence and a pronoun denies: of "it" and "they"
    /// two are there to be meant.
    private Reading byAccused(Reading denied, Reading accused) {
        Segment source = denied.source();
        Segment cue = accused.cue();
        if (source == null
                || cue == null
                || text.sentenceOf(cue.from()) != text.sentenceOf(source.from())
                || FunctionWords.code(text.lower(source.from())) != FunctionWords.PRONOUN) {
            return denied;
        }
        int from = Datelines.bodyStart(text, text.sentenceOf(cue.from()));
        boolean plain = cue.from() > from && cue.from() - from <= ACCUSER;
        for (int i = from; i < cue.from(); i++) {
            plain &= text.isWord(i) && !FunctionWords.isClausal(text.lower(i));
        }
        return plain
                ? new Reading(denied.content(), denied.cue(), new Segment(Tag.SOURCE, from, cue.from()), denied.rule())
                : denied;
    }

    /// "was | accused by the League last week of | shelling a school", up to the next comma.
    private @Nullable Reading accused(int verb) {
        if (!VERBS.contains(text.lower(verb)) || !text.lower(verb + 1).equals("by") || !isPassive(verb)) {
            return null;
        }
        int end = text.sentenceEnd(text.sentenceOf(verb));
        int of = verb + 2;
        int name = 0;
        while (of < Math.min(end, verb + 2 + ACCUSER) && !OF.contains(text.lower(of))) {
            boolean time = FunctionWords.code(text.lower(of)) == FunctionWords.TIME;
            if (time && name == 0) {
                name = of;
            }
            if (!text.isWord(of)) {
                return null;
            }
            of++;
        }
        name = name == 0 ? of : name;
        int to = of + 1;
        while (to < end && !",;.".contains(text.form(to))) {
            to++;
        }
        return of == end || !OF.contains(text.lower(of)) || name == verb + 2 || to - of < 2
                ? null
                : new Reading(
                        new Segment(Tag.CONTENT, of + 1, to),
                        new Segment(Tag.CUE, verb - 1, verb + 1),
                        new Segment(Tag.SOURCE, verb + 2, name),
                        "attribution.accused-by");
    }

    private boolean isPassive(int verb) {
        return FunctionWords.code(text.lower(verb - 1)) == FunctionWords.AUXILIARY
                && !text.lower(verb - 1).startsWith("ha");
    }

    /// ", | an allegation | it denies".
    private @Nullable Reading denied(int charge) {
        if (!CHARGES.contains(text.lower(charge))
                || charge < 2
                || FunctionWords.code(text.lower(charge - 1)) != FunctionWords.DETERMINER
                || text.isWord(charge - 2)) {
            return null;
        }
        int from = charge + 1;
        if (text.lower(from).equals("that") || text.lower(from).equals("which")) {
            from++;
        }
        int end = text.sentenceEnd(text.sentenceOf(charge));
        for (int verb = from + 1; verb < Math.min(end, from + 1 + DENIER) && text.isWord(verb - 1); verb++) {
            if (DENIALS.contains(text.lower(verb))) {
                int source = verb;
                while (source > from + 1 && FunctionWords.code(text.lower(source - 1)) == FunctionWords.AUXILIARY) {
                    source--;
                }
                return new Reading(
                        new Segment(Tag.CONTENT, charge - 1, charge + 1),
                        new Segment(Tag.CUE, source, verb + 1),
                        new Segment(Tag.SOURCE, from, source),
                        "attribution.denied");
            }
        }
        return null;
    }
}
