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
import org.onrecord.lexicon.Confidence;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Finds reported speech: source, cue and content.
public final class AttributionFinder {
    private static final String MODEL = "attribution-tagger.model";

    private final TokenTagger tagger;
    private final SpeechCue speech;
    private final ReportingVerbs verbs;
    private final RelayWords relays;
    private final Confidence confidence;

    private AttributionFinder(
            ReportingVerbs verbs, RelayWords relays, SpeechCue speech, TokenTagger tagger, Confidence confidence) {
        this.verbs = verbs;
        this.speech = speech;
        this.tagger = tagger;
        this.relays = relays;
        this.confidence = confidence;
    }

    /// Reads reporting verbs and the tagger's model from the folder `index-config/`.
    public static AttributionFinder load(Path indexConfig) throws IOException {
        TaggerModel model = TaggerModel.readGzip(Files.readAllBytes(indexConfig.resolve(MODEL)));
        TaggerWords words = TaggerWords.load(indexConfig);
        return new AttributionFinder(
                ReportingVerbs.load(indexConfig),
                RelayWords.load(indexConfig),
                new SpeechCue(words.verbs(), words.documents()),
                new Tagger(model, words),
                Confidence.load(indexConfig));
    }

    /// The same with the transformer in place of the fast tagger, which takes ten times as long and more. Its model
    /// stays in memory as long as the process lives.
    ///
    /// @throws IOException if the folder's model can't be read, or this machine can't run it
    public AttributionFinder careful(Path indexConfig) throws IOException {
        return new AttributionFinder(verbs, relays, speech, CarefulTagger.load(indexConfig), confidence);
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
        all.removeIf(attribution -> !tellsSomething(text, attribution));
        all.replaceAll(attribution -> weighed(attribution, document.metadata().language()));
        all.sort(Comparator.comparing(attribution -> attribution.content().getFirst()));
        return all;
    }

    /// What the tagger alone marks, before any rule links or mends it, in the order of the text; empty for a language
    /// that is read by rules.
    public List<Mark> marks(NormalizedDocument document, TokenizedText text) {
        return isReadByRules(document.metadata().language())
                ? List.of()
                : Segment.of(tagger.tag(text, QuoteMarks.of(text))).stream()
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
        if (isReadByRules(language)) {
            return new ForeignSpeech(text, marks, verbs.of(language)).read();
        }
        List<Segment> segments = Segment.of(tagger.tag(text, marks));
        ReportRepair reports = new ReportRepair(text, marks, verbs.of("en"));
        Antecedent antecedent = new Antecedent(text, marks);
        List<Reading> linked = new Linker(text, marks, segments)
                .link().stream().map(reports::repair).map(antecedent::resolve).toList();
        List<Reading> layered = new ReportLayers(text, segments).complete(linked);
        List<Reading> whole = new ContentRepair(text, marks, segments).repair(layered);
        QuotationEdges edges = new QuotationEdges(text, marks);
        Coordination coordination = new Coordination(text, marks, verbs.of("en"));
        List<Reading> tagged = coordination.part(whole).stream()
                .flatMap(reading -> edges.trim(reading).stream())
                .filter(reading -> isSpeech(text, marks, reading))
                .toList();
        List<Reading> complete = new RuleBackup(text, marks, verbs.of("en")).complete(tagged);
        return new NestedSpeech(text, marks, verbs.of("en"), coordination)
                .unfold(complete).stream()
                        .filter(reading -> !speech.isNoReport(text, reading) && !SpeechCue.isTopic(text, reading))
                        .filter(reading -> complete.stream().noneMatch(other -> isInSource(reading, other)))
                        .toList();
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

    /// Whether what one reading takes for a content belongs to the name of who says another: a name in quotation marks
    /// that explains one ("Hayali (“Imaginary”) Lines").
    private static boolean isInSource(Reading reading, Reading other) {
        Segment source = other.source();
        return source != null
                && reading.content().from() >= source.from()
                && reading.content().to() <= source.to();
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

    /// A quote needs a cue of speech, or quotation marks around most of it.
    private boolean isSpeech(TokenizedText text, QuoteMarks marks, Reading reading) {
        Segment cue = reading.cue();
        Segment content = reading.content();
        if (!tellsSomething(text, content) || speech.isNoReport(text, reading) || isFreeRelative(text, reading)) {
            return false;
        }
        if (cue != null && speech.isSpeech(text, cue)) {
            return reading.source() != null
                    || marks.quotationOf(content.from()) >= 0
                    || speech.needsNoSource(text, cue);
        }
        if (speech.isFinding(text, reading)) {
            return true;
        }
        int quoted = quoted(marks, content);
        return quoted * 2 > content.to() - content.from() && quoted >= (cue == null ? 6 : 4);
    }

    /// "He was hit by what he says was a bullet": what stands before "what" is not said.
    private static boolean isFreeRelative(TokenizedText text, Reading reading) {
        Segment source = reading.source();
        return source != null
                && reading.content().to() <= source.from()
                && text.lower(source.from() - 1).equals("what");
    }

    /// A content of nothing but function words ("which", "that it") tells nothing.
    private static boolean tellsSomething(TokenizedText text, Segment content) {
        for (int i = content.from(); i < content.to(); i++) {
            if (text.isWord(i) && FunctionWords.code(text.lower(i)) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsSomething(TokenizedText text, Attribution attribution) {
        return attribution.content().stream().anyMatch(piece -> {
            int from = text.tokenAt(piece.start());
            int to = text.tokenAt(piece.end() - 1) + 1;
            return tellsSomething(text, new Segment(Tag.CONTENT, from, to));
        });
    }

    private static Attribution attribution(TokenizedText text, QuoteMarks marks, Reading reading) {
        Segment content = ContentExtent.bare(text, marks, reading.content());
        Segment cue = reading.cue();
        Segment source = new SourceEdges(text).cut(reading.source());
        return new Attribution(
                reading.rule().equals(SpeechBreaks.DIALOGUE) ? Attribution.Type.DIRECT : type(marks, content),
                List.of(content.span(text)),
                cue == null ? List.of() : List.of(cue.span(text)),
                source == null ? List.of() : List.of(source.span(text)),
                null,
                new Found(reading.rule(), 1));
    }

    static Attribution.Type type(QuoteMarks marks, Segment content) {
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
