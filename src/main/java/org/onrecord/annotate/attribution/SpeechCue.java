package org.onrecord.annotate.attribution;

import java.util.Map;
import java.util.Set;
import org.onrecord.text.TokenizedText;

/// Tells a cue that reports speech from one that reports thought, wish, plan or silence.
final class SpeechCue {
    private static final Set<String> NOUNS = Set.of(
            "according",
            "statement",
            "statements",
            "report",
            "reports",
            "estimate",
            "estimates",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "warning",
            "claim",
            "claims",
            "interview",
            "speech",
            "tweet",
            "tweets",
            "message",
            "letter",
            "email",
            "post",
            "announcement",
            "comments",
            "remarks",
            "caption",
            "headline",
            "quote",
            "words",
            "per",
            "reportedly",
            "allegedly",
            ":");
    private static final Set<String> SILENT = Set.of(
            "not",
            "n't",
            "no",
            "never",
            "without",
            "declined",
            "declining",
            "declines",
            "refused",
            "refusing",
            "refuses",
            "refrained",
            "will",
            "would",
            "may",
            "might",
            "could",
            "should",
            "expected",
            "plans",
            "planning",
            "hoping",
            "supposed");

    /// Verbs that may tell of talk without telling what was said; they need quotation marks.
    private static final Set<String> WEAK = Set.of(
            "agree",
            "agrees",
            "agreed",
            "agreeing",
            "disagree",
            "disagreed",
            "discuss",
            "discussed",
            "discussing",
            "talk",
            "talks",
            "talked",
            "talking",
            "spoke",
            "speak",
            "speaks",
            "speaking",
            "address",
            "addressed",
            "addressing",
            "order",
            "ordered",
            "orders",
            "attack",
            "attacked",
            "attacking",
            "attacks",
            "defend",
            "defended",
            "defending",
            "continue",
            "continues",
            "continued",
            "detail",
            "detailed",
            "details",
            "post",
            "posted",
            "posts",
            "request",
            "requested",
            "read",
            "reads",
            "reading",
            "disputed",
            "dispute",
            "shout",
            "invited",
            "invite",
            "question",
            "questioned",
            "instruct",
            "instructed",
            "snapped",
            "express",
            "expressed",
            "welcome",
            "welcomed",
            "recommended",
            "note",
            "point",
            "pointed",
            "teach");

    private final Map<String, ReportingVerbs.Kind> verbs;

    SpeechCue(Map<String, ReportingVerbs.Kind> verbs) {
        this.verbs = verbs;
    }

    /// Whether the cue holds a verb or noun of saying, and nothing that says it was not, or not yet, said.
    boolean isSpeech(TokenizedText text, Segment cue) {
        boolean speech = false;
        for (int i = cue.from(); i < cue.to(); i++) {
            String lower = text.lower(i);
            if (SILENT.contains(lower) || lower.endsWith("n't") || lower.endsWith("n’t")) {
                return false;
            }
            if (lower.equals("to") && i == cue.from()) {
                return false;
            }
            ReportingVerbs.Kind kind = verbs.getOrDefault(lower, ReportingVerbs.Kind.NONE);
            speech |= !WEAK.contains(lower)
                    && (kind == ReportingVerbs.Kind.SAY || kind == ReportingVerbs.Kind.CHARGE || NOUNS.contains(lower));
        }
        return speech;
    }
}
