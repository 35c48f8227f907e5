package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Completes two layers of a report of which the tagger marked one.
///
/// - "The paper | reports | that | Tal | says | …": what the paper reports begins with Tal.
/// - "The paper | called for | peace", all of it taken for content but the verb: the paper is the source.
/// - "The paper | reported | that Tal, who was hurt, | said | …": the second report is Tal's, not the paper's.
final class ReportLayers {
    /// Tokens of the longest name before an apposition.
    private static final int NAME = 6;

    private final TokenizedText text;
    private final List<Segment> segments;

    ReportLayers(TokenizedText text, List<Segment> segments) {
        this.text = text;
        this.segments = segments;
    }

    /// In the order of the contents, an outer report before the one in it.
    List<Reading> complete(List<Reading> readings) {
        List<Reading> all = new ArrayList<>();
        for (Reading reading : readings) {
            Reading last = all.isEmpty() ? null : all.getLast();
            Segment subject = last == null ? null : subject(last, reading);
            if (last != null && subject != null) {
                Segment whole = new Segment(
                        Tag.CONTENT, last.content().from(), reading.content().to());
                all.set(all.size() - 1, new Reading(whole, last.cue(), last.source(), last.rule()));
                all.add(new Reading(reading.content(), reading.cue(), subject, "attribution.nested"));
                continue;
            }
            Segment speaker = last == null ? null : speaker(last, reading);
            if (speaker != null) {
                all.set(all.size() - 1, new Reading(reading.content(), reading.cue(), speaker, reading.rule()));
                continue;
            }
            Reading outer = outer(reading, readings);
            if (outer != null) {
                all.add(outer);
            }
            all.add(reading);
        }
        return all;
    }

    /// The report whose cue stands right before the source of `inner` and that has no content of its own; null if
    /// there is none.
    private @Nullable Reading outer(Reading inner, List<Reading> readings) {
        Segment source = inner.source();
        Segment own = inner.cue();
        if (source == null
                || own == null
                || source.to() > own.from()
                || own.to() > inner.content().from()) {
            return null;
        }
        int at = segments.indexOf(source);
        Segment cue = at < 2 ? null : segments.get(at - 1);
        Segment speaker = at < 2 ? null : segments.get(at - 2);
        boolean beside = cue != null
                && speaker != null
                && cue.isCue()
                && speaker.isSource()
                && text.sentenceOf(speaker.from()) == text.sentenceOf(source.from())
                && speaker.to() <= cue.from()
                && isBeside(cue.to(), source.from())
                && readings.stream().noneMatch(other -> cue.equals(other.cue()));
        return beside
                ? new Reading(
                        new Segment(Tag.CONTENT, source.from(), inner.content().to()),
                        cue,
                        speaker,
                        "attribution.outer")
                : null;
    }

    /// The subject of a cue that was taken for the first half of its content: "The summit | called for | peace"; null
    /// if a mark parts them, or the cue has a source.
    private @Nullable Segment speaker(Reading first, Reading second) {
        Segment cue = first.cue();
        Segment content = first.content();
        if (cue == null
                || !cue.equals(second.cue())
                || second.source() != null
                || content.to() != cue.from()
                || second.content().from() < cue.to()
                || SpeechCue.isPassive(text, cue)) {
            return null;
        }
        int from = content.to();
        while (from > content.from()
                && text.isWord(from - 1)
                && !text.lower(from - 1).equals("caption")) {
            from--;
        }
        boolean name = from < content.to() && content.to() - from <= NAME && !isVerb(from);
        return name && (text.isCapitalized(from) || isDeterminer(from))
                ? new Segment(Tag.SOURCE, from, content.to())
                : null;
    }

    /// Nothing but a "that" between.
    private boolean isBeside(int from, int to) {
        return from == to || (from + 1 == to && text.lower(from).equals("that"));
    }

    /// The name that opens the content of `outer` and is the subject of the verb behind it; null if it is no such
    /// fragment.
    private @Nullable Segment subject(Reading outer, Reading reading) {
        Segment cue = reading.cue();
        Segment content = outer.content();
        boolean inherited = cue != null
                && reading.source() != null
                && reading.source().equals(outer.source())
                && outer.cue() != null
                && outer.cue().to() <= content.from()
                && cue.to() <= reading.content().from()
                && cue.from() >= content.to()
                && cue.from() - content.to() <= 1;
        int from = content.from() + (text.lower(content.from()).equals("that") ? 1 : 0);
        int comma = from;
        while (comma < content.to() && comma - from <= NAME && !text.form(comma).equals(",")) {
            if (isVerb(comma)) {
                return null;
            }
            comma++;
        }
        boolean name = comma > from && (text.isCapitalized(from) || isDeterminer(from));
        boolean apposed = comma + 1 < content.to() && comma - from <= NAME && opensApposition(comma + 1);
        return inherited && name && apposed ? new Segment(Tag.SOURCE, from, comma) : null;
    }

    private boolean isVerb(int token) {
        return FunctionWords.code(text.lower(token)) == FunctionWords.AUXILIARY
                || text.lower(token).endsWith("ed");
    }

    private boolean isDeterminer(int token) {
        return FunctionWords.code(text.lower(token)) == FunctionWords.DETERMINER;
    }

    private boolean opensApposition(int token) {
        int code = FunctionWords.code(text.lower(token));
        return code == FunctionWords.RELATIVE || code == FunctionWords.NUMBER || code == FunctionWords.DETERMINER;
    }
}
