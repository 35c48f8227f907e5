package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Attribution;
import org.onrecord.document.Found;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.lexicon.Confidence;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Finds reported speech: source, cue and content.
public final class AttributionFinder {
    private static final String MODEL = "attribution-tagger.model";

    private final ReportingVerbs verbs;
    private final RelayWords relays;
    private final EnglishSpeech english;
    private final Confidence confidence;

    private AttributionFinder(ReportingVerbs verbs, RelayWords relays, EnglishSpeech english, Confidence confidence) {
        this.verbs = verbs;
        this.relays = relays;
        this.english = english;
        this.confidence = confidence;
    }

    /// Reads reporting verbs and the tagger's model from the folder `index-config/`.
    public static AttributionFinder load(Path indexConfig) throws IOException {
        TaggerModel model = TaggerModel.readGzip(Files.readAllBytes(indexConfig.resolve(MODEL)));
        TaggerWords words = TaggerWords.load(indexConfig);
        ReportingVerbs verbs = ReportingVerbs.load(indexConfig);
        return new AttributionFinder(
                verbs,
                RelayWords.load(indexConfig),
                new EnglishSpeech(
                        new Tagger(model, words),
                        verbs.of("en"),
                        new SpeechCue(words.verbs(), words.documents()),
                        ReportWords.load(indexConfig)),
                Confidence.load(indexConfig));
    }

    /// The same with the transformer in place of the fast tagger, which takes ten times as long and more. Its model
    /// stays in memory as long as the process lives.
    ///
    /// @throws IOException if the folder's model can't be read, or this machine can't run it
    public AttributionFinder careful(Path indexConfig) throws IOException {
        return new AttributionFinder(verbs, relays, english.with(CarefulTagger.load(indexConfig)), confidence);
    }

    /// Sorted by content.
    public List<Attribution> find(NormalizedDocument document, TokenizedText text) {
        QuoteMarks marks = QuoteMarks.of(text);
        List<Reading> posts = new TweetRules(text).read();
        List<Attribution> found = new ArrayList<>();
        posts.forEach(post -> found.add(post(text, post)));
        Reading before = null;
        for (Reading reading : readings(document.metadata().language(), text, marks)) {
            if (posts.stream().anyMatch(post -> isInside(reading, post) && !isReportIn(reading, post))) {
                continue;
            }
            Attribution attribution = attribution(text, marks, reading);
            if (before != null && isOtherHalf(text, marks, before, reading)) {
                found.set(found.size() - 1, joined(found.getLast(), attribution));
            } else {
                found.add(attribution);
            }
            before = reading;
        }
        List<Attribution> all = new ArrayList<>(new Relays(text, marks, relays).complete(found));
        all.removeIf(attribution -> !tellsSomething(text, attribution) && !isDenial(text, attribution));
        all.replaceAll(attribution -> weighed(attribution, document.metadata().language()));
        all.sort(Comparator.comparing(attribution -> attribution.content().getFirst()));
        return all;
    }

    /// What the tagger alone marks, before any rule links or mends it, in the order of the text; empty for a language
    /// that is read by rules.
    public List<Mark> marks(NormalizedDocument document, TokenizedText text) {
        return isReadByRules(document.metadata().language())
                ? List.of()
                : english.segments(text, QuoteMarks.of(text)).stream()
                        .map(segment -> new Mark(segment.label(), segment.span(text)))
                        .toList();
    }

    /// One segment of the tagger's.
    ///
    /// @param role `source`, `cue` or `content`
    public record Mark(String role, Span span) {}

    private boolean isReadByRules(String language) {
        return !language.equals("en") && !verbs.of(language).isEmpty();
    }

    /// With the share of its rule and type that is right as its confidence.
    private Attribution weighed(Attribution attribution, String language) {
        String rule = attribution.found().rule();
        return attribution.with(new Found(rule, confidence.of(Confidence.Doubt.QUOTE, attribution.kind(), language)));
    }

    /// English, and any language without verbs of its own, by the tagger; any other by the rules.
    private List<Reading> readings(String language, TokenizedText text, QuoteMarks marks) {
        return isReadByRules(language)
                ? new ForeignSpeech(text, marks, verbs.of(language)).read()
                : english.read(text, marks);
    }

    /// Whether a clause was split by its cue: "Tal, they said, was at home".
    private static boolean isOtherHalf(TokenizedText text, QuoteMarks marks, Reading before, Reading reading) {
        Segment cue = reading.cue();
        boolean around = cue != null
                && cue.equals(before.cue())
                && before.content().to() <= cue.from()
                && reading.content().from() >= cue.to();
        int quotation = marks.quotationOf(reading.content().from());
        boolean same = quotation == marks.quotationOf(before.content().from());
        return around
                && same
                && (quotation >= 0
                        || reading.rule().equals(SpeechBreaks.DIALOGUE)
                        || text.sentenceOf(before.content().from())
                                == text.sentenceOf(reading.content().from()));
    }

    private static Attribution joined(Attribution first, Attribution second) {
        List<Span> content = new ArrayList<>(first.content());
        content.addAll(second.content());
        Attribution.Type type = first.type() == second.type() ? first.type() : Attribution.Type.MIXED;
        return new Attribution(type, content, first.cue(), first.source(), first.relayer(), first.found());
    }

    private static boolean isInside(Reading reading, Reading post) {
        Segment source = post.source();
        return reading.content().from() >= post.content().from()
                && source != null
                && reading.content().from() < source.to();
    }

    /// Whether a post reports what somebody else said: another layer of it.
    private static boolean isReportIn(Reading reading, Reading post) {
        Segment source = reading.source();
        return reading.cue() != null
                && source != null
                && source.to() <= post.content().to();
    }

    private static Attribution post(TokenizedText text, Reading post) {
        Segment source = post.source();
        return new Attribution(
                Attribution.Type.DIRECT,
                List.of(post.content().span(text)),
                List.of(),
                source == null ? List.of() : List.of(source.span(text)),
                null,
                new Found(post.rule(), 1));
    }

    private static boolean tellsSomething(TokenizedText text, Attribution attribution) {
        return attribution.content().stream().anyMatch(piece -> {
            int from = text.tokenAt(piece.start());
            int to = text.tokenAt(piece.end() - 1) + 1;
            return EnglishSpeech.tellsSomething(text, new Segment(Tag.CONTENT, from, to));
        });
    }

    private static boolean isDenial(TokenizedText text, Attribution attribution) {
        if (attribution.cue().isEmpty() || attribution.content().size() > 1) {
            return false;
        }
        Span content = attribution.content().getFirst();
        int from = text.tokenAt(content.start());
        return text.end(from) == content.end()
                && AccusationRules.isDenial(
                        text, text.tokenAt(attribution.cue().getLast().end() - 1), from);
    }

    private static Attribution attribution(TokenizedText text, QuoteMarks marks, Reading reading) {
        Segment content = ContentExtent.bare(text, marks, reading.content());
        Segment cue = reading.cue();
        Segment source = new SourceEdges(text).cut(reading.source());
        return new Attribution(
                reading.rule().equals(SpeechBreaks.DIALOGUE)
                        ? Attribution.Type.DIRECT
                        : isToldInQuotation(marks, cue, content) ? Attribution.Type.INDIRECT : type(marks, content),
                List.of(content.span(text)),
                cue == null ? List.of() : List.of(cue.span(text)),
                source == null ? List.of() : List.of(source.span(text)),
                null,
                new Found(reading.rule(), 1));
    }

    /// Whether a quotation holds what is said with its cue: its speaker reports what somebody else says.
    private static boolean isToldInQuotation(QuoteMarks marks, @Nullable Segment cue, Segment content) {
        int quotation = marks.quotationOf(content.from());
        return cue != null && quotation >= 0 && marks.quotationOf(cue.from()) == quotation;
    }

    static Attribution.Type type(QuoteMarks marks, Segment content) {
        int quoted = marks.quoted(content.from(), content.to());
        if (quoted == content.to() - content.from()) {
            return Attribution.Type.DIRECT;
        }
        return quoted > 0 ? Attribution.Type.MIXED : Attribution.Type.INDIRECT;
    }
}
