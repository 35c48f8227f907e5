package org.onrecord.annotate.attribution;

import java.util.Map;
import java.util.Set;
import org.onrecord.text.TokenizedText;

/// Tells a cue that reports speech from one that reports thought, wish, plan or silence.
final class SpeechCue {
    /// The verb that tells nothing but that something was said.
    static final Set<String> SAID = Set.of("said", "says", "say");

    private static final Set<String> NOUNS = FunctionWords.set(
            "according statement statements report reports estimate estimates accusation accusations",
            "allegation allegations warning claim claims interview speech tweet tweets message letter",
            "email post announcement comments remarks caption headline quote words per reportedly",
            "allegedly :");

    private static final Set<String> SILENT = FunctionWords.set(
            "not n't no never without declined declining declines refused refusing refuses refrained",
            "stopped stopping will would may might could should expected plans planning hoping supposed");

    /// Verbs that may tell of talk without telling what was said; they need quotation marks.
    private static final Set<String> WEAK = FunctionWords.set(
            "agree agrees agreed agreeing disagree disagreed discuss discussed discussing talk talks",
            "talked talking spoke speak speaks speaking address addressed addressing order ordered",
            "orders attack attacked attacking attacks defend defended defending continue continues",
            "continued detail detailed details post posted posts request requested read reads reading",
            "disputed dispute shout invited invite question questioned instruct instructed snapped",
            "express expressed welcome welcomed recommended note point pointed teach");

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "being");
    private static final Set<String> SPOKE =
            Set.of("spoke", "speak", "speaks", "spoken", "talk", "talks", "talked", "told");
    private static final Set<String> EMERGE =
            Set.of("emerged", "emerging", "emerge", "surfaced", "surfacing", "circulated", "circulating");
    private static final Set<String> REPORTS =
            Set.of("reports", "rumours", "rumors", "claims", "allegations", "accounts", "accusations");

    private final Map<String, ReportingVerbs.Kind> verbs;
    private final Set<String> documents;

    /// @param documents nouns of what speaks for its author, in lower case: "report", "poll"
    SpeechCue(Map<String, ReportingVerbs.Kind> verbs, Set<String> documents) {
        this.verbs = verbs;
        this.documents = documents;
    }

    /// Whether the cue holds a verb or noun of saying, and nothing that says it was not, or not yet, said.
    boolean isSpeech(TokenizedText text, Segment cue) {
        if (isSilent(text, cue)) {
            return false;
        }
        boolean speech = isSpokenOf(text, cue);
        for (int i = cue.from(); i < cue.to(); i++) {
            String lower = text.lower(i);
            ReportingVerbs.Kind kind = verbs.getOrDefault(lower, ReportingVerbs.Kind.NONE);
            speech |= !WEAK.contains(lower)
                    && (kind == ReportingVerbs.Kind.SAY || kind == ReportingVerbs.Kind.CHARGE || NOUNS.contains(lower));
        }
        return speech;
    }

    /// "spoke of gunfire": a verb that names what was said with "of".
    private static boolean isSpokenOf(TokenizedText text, Segment cue) {
        return text.lower(cue.to() - 1).equals("of")
                && cue.to() - cue.from() > 1
                && SPOKE.contains(text.lower(cue.to() - 2));
    }

    /// Whether a document's findings are told: "the report found", "figures show"; or that reports have come: "reports
    /// are emerging that".
    boolean isFinding(TokenizedText text, Reading reading) {
        Segment cue = reading.cue();
        Segment source = reading.source();
        if (cue == null || source == null || isSilent(text, cue)) {
            return false;
        }
        if (REPORTS.contains(text.lower(source.to() - 1)) && EMERGE.contains(text.lower(cue.to() - 1))) {
            return true;
        }
        if (!source.hasAny(documents, text)) {
            return false;
        }
        for (int i = cue.from(); i < cue.to(); i++) {
            if (verbs.get(text.lower(i)) == ReportingVerbs.Kind.SHOW) {
                return true;
            }
        }
        return false;
    }

    static boolean isWeak(String lower) {
        return WEAK.contains(lower);
    }

    /// Whether it says that something was not, or not yet, said.
    static boolean isSilent(TokenizedText text, Segment cue) {
        for (int i = cue.from(); i < cue.to(); i++) {
            String lower = text.lower(i);
            if (SILENT.contains(lower) || lower.endsWith("n't") || lower.endsWith("n’t")) {
                return true;
            }
        }
        return text.lower(cue.from()).equals("to");
    }

    /// Whether the grammatical subject of the cue is not who speaks: "were accused of", "deaths were reported".
    static boolean isPassive(TokenizedText text, Segment cue) {
        for (int i = cue.from(); i + 1 < cue.to(); i++) {
            int verb = i + 1;
            while (verb + 1 < cue.to() && FunctionWords.code(text.lower(verb)) == FunctionWords.ADVERB) {
                verb++;
            }
            String participle = text.lower(verb);
            if (BE.contains(text.lower(i))
                    && (participle.endsWith("ed") || participle.equals("said") || participle.equals("told"))
                    && !participle.equals("quoted")
                    && !participle.equals("cited")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a report by the cue may leave out who made it: "was accused of", "reportedly".
    boolean needsNoSource(TokenizedText text, Segment cue) {
        String first = text.lower(cue.from());
        return FunctionWords.code(first) == FunctionWords.AUXILIARY || first.endsWith("edly");
    }
}
