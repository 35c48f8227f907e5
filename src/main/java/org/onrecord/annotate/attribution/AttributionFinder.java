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
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Finds reported speech: source, cue and content.
public final class AttributionFinder {
    private static final String MODEL = "attribution-tagger.model";

    private final ReportingVerbs verbs;
    private final Tagger tagger;

    private AttributionFinder(ReportingVerbs verbs, Tagger tagger) {
        this.verbs = verbs;
        this.tagger = tagger;
    }

    /// Reads reporting verbs and the tagger's model from the folder `index-config/`.
    public static AttributionFinder load(Path indexConfig) throws IOException {
        ReportingVerbs verbs = ReportingVerbs.load(indexConfig);
        TaggerModel model = TaggerModel.readGzip(Files.readAllBytes(indexConfig.resolve(MODEL)));
        return new AttributionFinder(verbs, new Tagger(model, verbs.of("en")));
    }

    /// Sorted by content.
    public List<Attribution> find(NormalizedDocument document, TokenizedText text) {
        QuoteMarks marks = QuoteMarks.of(text);
        List<Segment> segments = Segment.of(tagger.tag(text, marks));
        List<Attribution> found = new ArrayList<>();
        for (Reading reading : new Linker(text, marks, segments).link()) {
            found.add(attribution(text, marks, reading));
        }
        found.sort(Comparator.comparing(attribution -> attribution.content().getFirst()));
        return found;
    }

    private static Attribution attribution(TokenizedText text, QuoteMarks marks, Reading reading) {
        Segment content = reading.content();
        return new Attribution(
                type(marks, content),
                List.of(content.span(text)),
                reading.cue() == null ? List.of() : List.of(reading.cue().span(text)),
                reading.source() == null ? List.of() : List.of(reading.source().span(text)),
                null,
                new Found(reading.rule(), 0.8));
    }

    private static Attribution.Type type(QuoteMarks marks, Segment content) {
        int quoted = 0;
        for (int i = content.from(); i < content.to(); i++) {
            quoted += marks.quotationOf(i) >= 0 ? 1 : 0;
        }
        if (quoted == content.to() - content.from()) {
            return Attribution.Type.DIRECT;
        }
        return quoted > 0 ? Attribution.Type.MIXED : Attribution.Type.INDIRECT;
    }

    static List<Span> spans(List<Segment> segments, TokenizedText text) {
        return segments.stream().map(segment -> segment.span(text)).toList();
    }
}
