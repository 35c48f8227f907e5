package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.document.Attribution;
import org.onrecord.document.Found;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.text.TokenizedText;

/// Finds reported speech: source, cue and content.
public final class AttributionFinder {
    private static final String MODEL = "attribution-tagger.model";

    private final Tagger tagger;
    private final SpeechCue speech;

    private AttributionFinder(ReportingVerbs verbs, TaggerModel model) {
        this.tagger = new Tagger(model, verbs.of("en"));
        this.speech = new SpeechCue(verbs.of("en"));
    }

    /// Reads reporting verbs and the tagger's model from the folder `index-config/`.
    public static AttributionFinder load(Path indexConfig) throws IOException {
        ReportingVerbs verbs = ReportingVerbs.load(indexConfig);
        return new AttributionFinder(verbs, TaggerModel.readGzip(Files.readAllBytes(indexConfig.resolve(MODEL))));
    }

    /// Sorted by content.
    public List<Attribution> find(NormalizedDocument document, TokenizedText text) {
        QuoteMarks marks = QuoteMarks.of(text);
        List<Segment> segments = Segment.of(tagger.tag(text, marks));
        List<Attribution> found = new ArrayList<>();
        List<Reading> readings =
                new ContentRepair(text, marks, segments).repair(new Linker(text, marks, segments).link());
        for (Reading reading : readings) {
            if (isSpeech(text, marks, reading)) {
                found.add(attribution(text, marks, reading));
            }
        }
        found.sort(Comparator.comparing(attribution -> attribution.content().getFirst()));
        return found;
    }

    /// A quote needs a cue of speech, or quotation marks around most of it.
    private boolean isSpeech(TokenizedText text, QuoteMarks marks, Reading reading) {
        Segment cue = reading.cue();
        if (cue != null && speech.isSpeech(text, cue)) {
            return true;
        }
        Segment content = reading.content();
        int quoted = quoted(marks, content);
        return quoted * 2 > content.to() - content.from() && quoted >= (cue == null ? 6 : 4);
    }

    private static Attribution attribution(TokenizedText text, QuoteMarks marks, Reading reading) {
        Segment content = ContentExtent.bare(text, marks, reading.content());
        Segment cue = reading.cue();
        Segment source = reading.source();
        return new Attribution(
                type(marks, content),
                List.of(content.span(text)),
                cue == null ? List.of() : List.of(cue.span(text)),
                source == null ? List.of() : List.of(source.span(text)),
                null,
                new Found(reading.rule(), 0.8));
    }

    private static Attribution.Type type(QuoteMarks marks, Segment content) {
        int quoted = quoted(marks, content);
        if (quoted == content.to() - content.from()) {
            return Attribution.Type.DIRECT;
        }
        return quoted > 0 ? Attribution.Type.MIXED : Attribution.Type.INDIRECT;
    }

    private static int quoted(QuoteMarks marks, Segment content) {
        int quoted = 0;
        for (int i = content.from(); i < content.to(); i++) {
            quoted += marks.quotationOf(i) >= 0 ? 1 : 0;
        }
        return quoted;
    }
}
