package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Direct quotations in any language whose reporting verbs are known: what stands in quotation marks beside such a
/// verb, and the name beside the verb.
///
/// The path for languages that the tagger was not trained in.
final class QuotationRules {
    /// Fewer words are a scare quote or a title unless they end like a sentence.
    private static final int SHORT = 4;

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final CueVerbs cues;
    private final VerbSources sources;
    private final MarkCues markCues;
    private final SpeechBreaks breaks;

    QuotationRules(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.marks = marks;
        this.cues = new CueVerbs(text, marks, verbs);
        this.sources = new VerbSources(text, marks, cues);
        this.markCues = new MarkCues(text, cues);
        this.breaks = new SpeechBreaks(text, verbs);
    }

    List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        Reading before = null;
        for (int i = 0; i < marks.quotations().size(); i++) {
            QuoteMarks.Quoted quoted = marks.quotations().get(i);
            if (isScare(quoted)) {
                continue;
            }
            List<Reading> parted = breaks.part(quoted);
            if (!parted.isEmpty()) {
                readings.addAll(parted);
                before = parted.getLast();
                continue;
            }
            Reading reading = read(i, quoted, before);
            if (reading != null) {
                readings.add(reading);
                before = reading;
            }
        }
        return readings;
    }

    private boolean isScare(QuoteMarks.Quoted quoted) {
        int words = 0;
        for (int i = quoted.from(); i < quoted.to(); i++) {
            words += text.isWord(i) ? 1 : 0;
        }
        boolean sentence = ".!?…,։:".contains(text.form(quoted.to() - 1)) && words > 1;
        return words < SHORT
                && !sentence
                && !(words > 1 && (cues.isFollowed(quoted.end()) || cues.isIntroduced(quoted.open())));
    }

    private @Nullable Reading read(int number, QuoteMarks.Quoted quoted, @Nullable Reading before) {
        Reading marked = markCues.read(quoted);
        if (marked != null) {
            return marked;
        }
        Segment content = new Segment(Tag.CONTENT, quoted.from(), quoted.to());
        int verb = cues.behind(number, quoted);
        if (verb >= 0) {
            Segment cue = new Segment(Tag.CUE, verb, verb + 1);
            return new Reading(content, cue, sources.behind(quoted, verb), "attribution.quoted-behind");
        }
        verb = cues.before(number, quoted);
        if (verb >= 0) {
            Segment cue = new Segment(Tag.CUE, verb, verb + 1);
            return new Reading(content, cue, sources.before(verb), "attribution.quoted-before");
        }
        boolean goes = before != null && paragraph(before.content().from()) == paragraph(quoted.open());
        return goes && before != null
                ? new Reading(content, before.cue(), before.source(), "attribution.quoted-on")
                : null;
    }

    private int paragraph(int token) {
        return text.paragraphOf(text.sentenceOf(token));
    }
}
