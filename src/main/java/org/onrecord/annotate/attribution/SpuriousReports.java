package org.onrecord.annotate.attribution;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Tells what has a cue, and yet reports nothing that anybody said: who somebody is ("asked not to be named"), what
/// was done by calling ("called a meeting"), how it was said, or what the article said itself ("an earlier version of
/// this article said").
final class SpuriousReports {
    private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither");
    private static final Set<String> ARTICLE = Set.of("article", "story", "report", "post", "piece");
    private static final Set<String> OWN = Set.of("version", "versions");
    private static final Set<String> RULES = FunctionWords.set(
            "plan plans policy policies rules interpretation schedule tradition custom customs procedure",
            "procedures protocol size need needs");
    private static final Set<String> CALL = Set.of("call", "calls", "called", "calling");
    private static final Set<String> PHRASAL = Set.of("off", "up", "in", "into", "out", "back");
    private static final Set<String> SUMMONED = FunctionWords.set(
            "meeting session vote election elections referendum ambulance summit strike conference", "reservists");

    private final Map<String, ReportingVerbs.Kind> verbs;

    SpuriousReports(Map<String, ReportingVerbs.Kind> verbs) {
        this.verbs = verbs;
    }

    boolean isOne(TokenizedText text, Reading reading) {
        Segment cue = reading.cue();
        Segment source = reading.source();
        Segment content = reading.content();
        if (source != null && source.hasAny(ARTICLE, text) && source.hasAny(OWN, text)) {
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
        boolean summons = CALL.contains(last) && nounOf(content).hasAny(SUMMONED, text);
        boolean phrasal = CALL.contains(verb) && PHRASAL.contains(last);
        return anonymous || summons || phrasal || isBehindAgent(text, cue, source, content);
    }

    /// "Prices rose according to plan", "according to police policy": what a thing goes by, not who says it.
    private static boolean isByRule(TokenizedText text, Segment cue, @Nullable Segment source) {
        return source != null && text.lower(cue.from()).equals("according") && source.hasAny(RULES, text);
    }

    /// "The shelling has threatened the talks": a danger to something; who threatens in words does it "to" or with
    /// what.
    private static boolean isDanger(TokenizedText text, Segment cue, Segment content) {
        return text.lower(cue.to() - 1).startsWith("threaten")
                && cue.to() == content.from()
                && FunctionWords.code(text.lower(content.from())) == FunctionWords.DETERMINER;
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

    private static Segment nounOf(Segment content) {
        return new Segment(Tag.CONTENT, content.from(), Math.min(content.to(), content.from() + 4));
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
        boolean said = SpeechCue.SAID.contains(before) && (last.equals("of") || last.equals("about"));
        boolean about =
                SpeechCue.SAID.contains(last) && text.lower(content.from()).equals("about");
        return said || about || (before.equals("referring") && last.equals("to"));
    }
}
