package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.text.TokenizedText;

/// Mends contents that the tagger broke off or broke up.
///
/// - Two pieces of one sentence with nothing tagged between them, the second without a cue, are one content.
/// - A clause behind its cue that stops at a comma goes on to the end of its sentence, unless something else is said
///   there.
/// - A clause before its cue begins with its sentence.
/// - A quotation that was found in part is whole.
final class ContentRepair {
    private static final Set<String> CONJUNCTIONS = Set.of("but", "and", "so", "however", "meanwhile");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final boolean[] tagged;

    ContentRepair(TokenizedText text, QuoteMarks marks, List<Segment> segments) {
        this.text = text;
        this.marks = marks;
        this.tagged = new boolean[text.tokenCount()];
        for (Segment segment : segments) {
            java.util.Arrays.fill(tagged, segment.from(), segment.to(), true);
        }
    }

    List<Reading> repair(List<Reading> readings) {
        List<Reading> merged = new ArrayList<>();
        for (Reading reading : readings) {
            Reading before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && belongs(before, reading)) {
                Segment content = new Segment(
                        Tag.CONTENT, before.content().from(), reading.content().to());
                merged.set(merged.size() - 1, new Reading(content, before.cue(), before.source(), before.rule()));
            } else {
                merged.add(reading);
            }
        }
        merged.replaceAll(this::extend);
        return merged;
    }

    private boolean belongs(Reading before, Reading reading) {
        return reading.cue() == null
                && before.cue() != null
                && before.cue().to() <= before.content().from()
                && marks.quotationOf(before.content().from()) < 0
                && sameSentence(before.content().from(), reading.content().from())
                && isFree(before.content().to(), reading.content().from());
    }

    private Reading extend(Reading reading) {
        Segment content = reading.content();
        Segment cue = reading.cue();
        int from = content.from();
        int to = content.to();
        if (cue != null && marks.quotationOf(from) < 0 && marks.quotationOf(to - 1) < 0) {
            int sentence = text.sentenceOf(from);
            if (cue.to() <= from
                    && to < text.sentenceEnd(sentence)
                    && text.form(to).equals(",")) {
                to = clauseEnd(to, text.sentenceEnd(sentence));
            } else if (cue.from() >= to && sentence == text.sentenceOf(cue.from())) {
                from = clauseStart(from, text.sentenceStart(sentence));
            }
        }
        return new Reading(new Segment(Tag.CONTENT, from, to), cue, reading.source(), reading.rule());
    }

    /// The end of the sentence without its mark if nothing is tagged up to there, else `to`.
    private int clauseEnd(int to, int sentenceEnd) {
        int end = sentenceEnd;
        while (end > to && !text.isWord(end - 1)) {
            end--;
        }
        return isFree(to, sentenceEnd) && end > to + 1 ? end : to;
    }

    /// The first word of the sentence that is no conjunction if nothing is tagged from there, else `from`.
    private int clauseStart(int from, int sentenceStart) {
        int start = sentenceStart;
        while (start < from && (!text.isWord(start) || CONJUNCTIONS.contains(text.lower(start)))) {
            start++;
        }
        return isFree(start, from) ? start : from;
    }

    private boolean isFree(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tagged[i] || marks.quotationOf(i) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean sameSentence(int a, int b) {
        return text.sentenceOf(a) == text.sentenceOf(b);
    }
}
