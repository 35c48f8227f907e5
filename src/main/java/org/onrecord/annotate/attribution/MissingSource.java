package org.onrecord.annotate.attribution;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Finds who says it where the tagger marked a cue and a content alone: the subject of the cue, or the name behind it.
final class MissingSource {
    private final TokenizedText text;
    private final QuoteMarks marks;
    private final SourceShape shape;

    MissingSource(TokenizedText text, QuoteMarks marks, SourceShape shape) {
        this.text = text;
        this.marks = marks;
        this.shape = shape;
    }

    /// The same reading where nobody is found.
    Reading add(Reading reading, Segment cue) {
        Segment content = reading.content();
        int name = nameIn(cue);
        if (name > 0) {
            return new Reading(
                    content,
                    new Segment(Tag.CUE, cue.from(), name),
                    new Segment(Tag.SOURCE, name, nameEnd(name, cue.to())),
                    reading.rule());
        }
        boolean that = cue.to() <= content.from() && text.lower(cue.to()).equals("that");
        boolean quoted = cue.to() == content.from() && marks.quotationOf(cue.to()) >= 0;
        Segment subject = that || quoted ? subject(cue.from()) : inverted(cue, content);
        return subject == null ? reading : new Reading(content, cue, subject, "attribution.subject");
    }

    /// Where a name begins that the tagger took into the cue before it: "Said | Oran Tal:"; 0 if none does.
    private int nameIn(Segment cue) {
        int name = cue.from() + 1;
        return name < cue.to() && shape.isSaying(cue.from()) && text.isCapitalized(name) ? name : 0;
    }

    private int nameEnd(int from, int to) {
        int end = from + 1;
        while (end < to && text.isWord(end)) {
            end++;
        }
        return end;
    }

    /// "“Enough,” | blared | the headline of the Karsi Weekly": what stands behind the verb of a quotation, up to the
    /// next mark; null if it is no name.
    private @Nullable Segment inverted(Segment cue, Segment content) {
        boolean behind = content.to() == cue.from() && marks.quotationOf(content.to() - 1) >= 0;
        int to = cue.to();
        while (to < text.tokenCount() && to - cue.to() < SourceShape.LONGEST && text.isWord(to)) {
            to++;
        }
        return behind && to > cue.to() && shape.opens(cue.to()) && shape.isName(cue.to(), to)
                ? new Segment(Tag.SOURCE, cue.to(), to)
                : null;
    }

    /// The words between the mark before a verb and the verb: "…, a voice on the recording repeated"; null if they
    /// can't be a subject.
    private @Nullable Segment subject(int verb) {
        int sentence = Datelines.bodyStart(text, text.sentenceOf(verb));
        int from = verb;
        while (from > sentence
                && verb - from < SourceShape.LONGEST
                && text.isWord(from - 1)
                && marks.quotationOf(from - 1) < 0) {
            from--;
        }
        int length = verb - from;
        boolean clause = length == 0 || length == SourceShape.LONGEST || !shape.opens(from);
        for (int i = from; i < verb && !clause; i++) {
            int code = FunctionWords.code(text.lower(i));
            clause = shape.isFinite(i)
                    || code == FunctionWords.SUBORDINATOR
                    || code == FunctionWords.RELATIVE
                    || code == FunctionWords.PRONOUN;
        }
        return clause ? null : new Segment(Tag.SOURCE, from, verb);
    }
}
