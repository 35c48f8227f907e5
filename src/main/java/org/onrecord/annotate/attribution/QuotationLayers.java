package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Gives a quotation that names its speaker right behind it to that speaker, whatever else its sentence reports.
///
/// - "“…,” he said, according to the agency": the agency is the outer layer; he is the speaker.
/// - "Tal said he had received a text: “…,” the text read": what Tal said ends before the quotation.
/// - "“A.” “B,” the widow said": B doesn't go on with A.
final class QuotationLayers {
    private static final Set<String> PLAIN = Set.of("said", "says", "told", "read", "reads", "wrote", "writes");

    private final TokenizedText text;

    QuotationLayers(TokenizedText text) {
        this.text = text;
    }

    /// @param tagged in the order of the text
    /// @param rules what the rules read for the quotations of the same text
    List<Reading> part(List<Reading> tagged, List<Reading> rules) {
        List<Reading> parted = new ArrayList<>();
        Reading outer = null;
        Reading own = null;
        for (Reading reading : tagged) {
            Reading rule = rules.stream()
                    .filter(candidate -> isOwn(candidate, reading))
                    .findFirst()
                    .orElse(null);
            if (rule != null) {
                Segment before = before(reading, rule);
                if (before != null) {
                    parted.add(new Reading(before, reading.cue(), reading.source(), reading.rule()));
                }
                parted.add(rule);
                outer = reading;
                own = rule;
            } else if (own != null && outer != null && goesOn(outer, reading)) {
                parted.add(new Reading(reading.content(), own.cue(), own.source(), reading.rule()));
            } else {
                parted.add(withSource(reading, parted));
                own = null;
            }
        }
        return parted;
    }

    /// What goes on with the quotation before it has its source, if that was mended.
    private static Reading withSource(Reading reading, List<Reading> before) {
        Segment cue = reading.cue();
        if (before.isEmpty() || cue == null || reading.source() != null) {
            return reading;
        }
        Reading last = before.getLast();
        return cue.equals(last.cue()) ? new Reading(reading.content(), cue, last.source(), reading.rule()) : reading;
    }

    /// Whether the rule's cue and source stand behind the quotation, and the reading passes over them.
    private boolean isOwn(Reading rule, Reading reading) {
        Segment own = rule.cue();
        Segment source = rule.source();
        Segment quoted = rule.content();
        Segment content = reading.content();
        Segment cue = reading.cue();
        if (!content.overlaps(quoted)
                || own == null
                || source == null
                || cue == null
                || !rule.rule().equals("attribution.quoted-behind")
                || own.from() < quoted.to()
                || source.from() < quoted.to()
                || text.form(quoted.to() - 1).equals(".")
                || !isReport(own.from())
                || (source.from() < own.from() && !opensName(source.from()))) {
            return false;
        }
        boolean within = content.to() > own.from();
        boolean behind = cue.from() >= own.to() && (within || content.from() + 1 >= quoted.from());
        boolean goesOn = reading.rule().equals("attribution.continued") && cue.to() <= quoted.from();
        boolean introduced = content.from() + 1 < quoted.from()
                && text.form(quoted.from() - 2).equals(":")
                && content.to() >= quoted.to();
        boolean told = cue.to() <= content.from() && (within || introduced);
        return behind || goesOn || told;
    }

    /// A finite verb that tells of speech wherever it stands, and no part of a name: "said", "read", not "State".
    private boolean isReport(int token) {
        String lower = text.lower(token);
        boolean plain = lower.endsWith("ed") || PLAIN.contains(lower);
        return plain && !text.isCapitalized(token) && (!SpeechCue.isWeak(lower) || PLAIN.contains(lower));
    }

    private boolean opensName(int token) {
        int code = FunctionWords.code(text.lower(token));
        return text.isCapitalized(token) || code == FunctionWords.DETERMINER || code == FunctionWords.PRONOUN;
    }

    /// What the outer speaker says before the quotation; null if that is nothing.
    private @Nullable Segment before(Reading reading, Reading rule) {
        int to = rule.content().from() - 1;
        while (to > reading.content().from() && !text.isWord(to - 1)) {
            to--;
        }
        return to > reading.content().from()
                ? new Segment(Tag.CONTENT, reading.content().from(), to)
                : null;
    }

    /// Whether a quotation was taken for more of what `outer` reports.
    private boolean goesOn(Reading outer, Reading reading) {
        Segment cue = reading.cue();
        return reading.rule().equals("attribution.continued")
                && cue != null
                && cue.equals(outer.cue())
                && paragraph(outer.content()) == paragraph(reading.content());
    }

    private int paragraph(Segment content) {
        return text.paragraphOf(text.sentenceOf(content.from()));
    }
}
