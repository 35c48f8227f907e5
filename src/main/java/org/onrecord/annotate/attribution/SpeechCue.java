package org.onrecord.annotate.attribution;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Tells a cue that reports speech from one that reports thought, wish, plan or silence.
final class SpeechCue {
    /// The verb that tells nothing but that something was said.
    static final Set<String> SAID = Set.of("said", "says", "say");

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
            "stopped",
            "stopping",
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

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "being");

    private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither");
    private static final Set<String> ARTICLE = Set.of("article", "story", "report", "post", "piece");
    private static final Set<String> OWN = Set.of("version", "versions");
    private static final Set<String> RULES = Set.of(
            "plan",
            "plans",
            "policy",
            "policies",
            "rules",
            "interpretation",
            "schedule",
            "tradition",
            "custom",
            "customs",
            "procedure",
            "procedures",
            "protocol",
            "size",
            "need",
            "needs");
    private static final Set<String> SPOKE =
            Set.of("spoke", "speak", "speaks", "spoken", "talk", "talks", "talked", "told");
    private static final Set<String> EMERGE =
            Set.of("emerged", "emerging", "emerge", "surfaced", "surfacing", "circulated", "circulating");
    private static final Set<String> REPORTS =
            Set.of("reports", "rumours", "rumors", "claims", "allegations", "accounts", "accusations");
    private static final Set<String> CALL = Set.of("call", "calls", "called", "calling");
    private static final Set<String> PHRASAL = Set.of("off", "up", "in", "into", "out", "back");
    private static final Set<String> SUMMONED = Set.of(
            "meeting",
            "session",
            "vote",
            "election",
            "elections",
            "referendum",
            "ambulance",
            "summit",
            "strike",
            "conference",
            "reservists");

    private final Map<String, ReportingVerbs.Kind> verbs;
    private final Set<String> documents;

    /// Whether it tells who somebody is, what was done by calling, or what the article said itself: "asked not to be
    /// named", "called a meeting", "an earlier version of this article said".
    boolean isNoReport(TokenizedText text, Reading reading) {
        Segment cue = reading.cue();
        Segment source = reading.source();
        Segment content = reading.content();
        if (source != null && names(text, source, ARTICLE) && names(text, source, OWN)) {
            return true;
        }
        if (cue == null) {
            return false;
        }
        if ((source != null && NOBODY.contains(text.lower(source.from())))
                || isName(text, cue)
                || isManner(text, cue, content)) {
            return true;
        }
        if (isByRule(text, cue, source) || isDanger(text, cue, content)) {
            return true;
        }
        boolean anonymous = content.to() - content.from() > 3
                && text.lower(content.from()).equals("not")
                && text.lower(content.from() + 1).equals("to")
                && text.lower(content.from() + 2).equals("be");
        String verb = text.lower(cue.from());
        String last = text.lower(cue.to() - 1);
        boolean summons = CALL.contains(last) && names(text, nounOf(content), SUMMONED);
        boolean phrasal = CALL.contains(verb) && PHRASAL.contains(last);
        return anonymous || summons || phrasal || isBehindAgent(text, cue, source, content);
    }

    /// "Prices rose according to plan", "according to police policy": what a thing goes by, not who says it.
    private static boolean isByRule(TokenizedText text, Segment cue, @Nullable Segment source) {
        return source != null && text.lower(cue.from()).equals("according") && names(text, source, RULES);
    }

    /// "The shelling has threatened the talks": a danger to something; who threatens in words does it "to" or with
    /// what.
    private static boolean isDanger(TokenizedText text, Segment cue, Segment content) {
        return text.lower(cue.to() - 1).startsWith("threaten")
                && cue.to() == content.from()
                && FunctionWords.code(text.lower(content.from())) == FunctionWords.DETERMINER;
    }

    /// What words quoted beside it were about: "Tal said of the strike", "said about the strike", "referring to Vidra".
    static boolean isTopic(TokenizedText text, Reading reading) {
        Segment cue = reading.cue();
        Segment content = reading.content();
        if (cue == null || cue.to() != content.from()) {
            return false;
        }
        String last = text.lower(cue.to() - 1);
        String before = cue.to() - 2 >= cue.from() ? text.lower(cue.to() - 2) : "";
        boolean said = SAID.contains(before) && (last.equals("of") || last.equals("about"));
        boolean about = SAID.contains(last) && text.lower(content.from()).equals("about");
        return said || about || (before.equals("referring") && last.equals("to"));
    }

    /// "a cleric named | Said | led a rising": a capital in the middle of a sentence.
    private static boolean isName(TokenizedText text, Segment cue) {
        int before = cue.from() - 1;
        return cue.to() == cue.from() + 1
                && text.isCapitalized(cue.from())
                && before >= text.sentenceStart(text.sentenceOf(cue.from()))
                && text.isWord(before)
                && !text.isCapitalized(before);
    }

    /// "“…,” she says, | smiling at the crowd": how it was said.
    private boolean isManner(TokenizedText text, Segment cue, Segment content) {
        int first = content.from();
        boolean behind = cue.to() < first && text.form(first - 1).equals(",");
        while (behind && first < content.to() && FunctionWords.code(text.lower(first)) == FunctionWords.ADVERB) {
            first++;
        }
        return behind
                && first < content.to()
                && isParticiple(text.form(first))
                && !verbs.containsKey(text.lower(first));
    }

    private static boolean isParticiple(String form) {
        return form.length() > 5 && form.endsWith("ing") && Character.isLowerCase(form.codePointAt(0));
    }

    /// "an attack claimed by the group, killing nine": what stands behind the agent is not what was claimed; but of
    /// "accused by the group of killing nine" it is.
    private static boolean isBehindAgent(TokenizedText text, Segment cue, @Nullable Segment source, Segment content) {
        return source != null
                && cue.to() < source.from()
                && text.lower(source.from() - 1).equals("by")
                && content.from() >= source.to()
                && !text.lower(content.from() - 1).equals("of");
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

    private static Segment nounOf(Segment content) {
        return new Segment(Tag.CONTENT, content.from(), Math.min(content.to(), content.from() + 4));
    }

    private static boolean names(TokenizedText text, Segment segment, Set<String> words) {
        for (int i = segment.from(); i < segment.to(); i++) {
            if (words.contains(text.lower(i))) {
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

    static boolean isWeak(String lower) {
        return WEAK.contains(lower);
    }

    /// @param documents nouns of what speaks for its author, in lower case: "report", "poll"
    SpeechCue(Map<String, ReportingVerbs.Kind> verbs, Set<String> documents) {
        this.verbs = verbs;
        this.documents = documents;
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
        if (!names(text, source, documents)) {
            return false;
        }
        for (int i = cue.from(); i < cue.to(); i++) {
            if (verbs.get(text.lower(i)) == ReportingVerbs.Kind.SHOW) {
                return true;
            }
        }
        return false;
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

    /// "spoke of gunfire": a verb that names what was said with "of".
    private static boolean isSpokenOf(TokenizedText text, Segment cue) {
        return text.lower(cue.to() - 1).equals("of")
                && cue.to() - cue.from() > 1
                && SPOKE.contains(text.lower(cue.to() - 2));
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
}
