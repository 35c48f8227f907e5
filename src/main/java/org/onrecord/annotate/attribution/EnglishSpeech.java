package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.text.TokenizedText;

/// Reads reported speech in English: a tagger marks it, rules link and mend what it marked and add what it missed, and
/// what may still hide a report is read a second time.
final class EnglishSpeech {
    private final TokenTagger tagger;
    private final Map<String, ReportingVerbs.Kind> verbs;
    private final SpeechCue speech;
    private final SpuriousReports spurious;
    private final ReportWords words;

    EnglishSpeech(TokenTagger tagger, Map<String, ReportingVerbs.Kind> verbs, SpeechCue speech, ReportWords words) {
        this.words = words;
        this.tagger = tagger;
        this.verbs = verbs;
        this.speech = speech;
        this.spurious = new SpuriousReports(verbs);
    }

    /// The same with another tagger.
    EnglishSpeech with(TokenTagger other) {
        return new EnglishSpeech(other, verbs, speech, words);
    }

    /// What the tagger alone marks.
    List<Segment> segments(TokenizedText text, QuoteMarks marks) {
        return Segment.of(tagger.tag(text, marks));
    }

    /// In no order.
    List<Reading> read(TokenizedText text, QuoteMarks marks) {
        return read(text, marks, true);
    }

    /// @param again whether to read parts of the text a second time
    private List<Reading> read(TokenizedText text, QuoteMarks marks, boolean again) {
        Coordination coordination = new Coordination(text, marks, verbs);
        FalseMarks falsely = new FalseMarks(text, marks);
        List<Reading> marked = marked(text, marks, coordination);
        List<Reading> tagged = marked.stream()
                .filter(reading -> isSpeech(text, marks, reading) && !falsely.isFalse(reading))
                .toList();
        List<Reading> complete = new RuleBackup(text, marks, verbs, words).complete(tagged);
        NestedQuotations quotations = new NestedQuotations(text, marks, verbs);
        List<Reading> all = new ArrayList<>(quotations.unfold(complete));
        if (again) {
            Rereading rereading = new Rereading(text, marks, verbs, own -> read(own, QuoteMarks.of(own), false));
            all = rereading.complete(all, marked, tagger.seesMoreAlone());
        }
        return new NestedSpeech(text, marks, verbs, coordination)
                .unfold(all).stream()
                        .map(quotations::withoutAuthor)
                        .filter(reading -> !spurious.isOne(text, reading)
                                && !SpuriousReports.isTopic(text, reading)
                                && !falsely.isFalse(reading))
                        .filter(reading -> complete.stream().noneMatch(other -> isInSource(reading, other)))
                        .toList();
    }

    /// What the tagger marked, linked and mended, speech or not.
    private List<Reading> marked(TokenizedText text, QuoteMarks marks, Coordination coordination) {
        List<Segment> segments = segments(text, marks);
        ReportRepair reports = new ReportRepair(text, marks, verbs);
        Antecedent antecedent = new Antecedent(text, marks);
        List<Reading> linked = new Linker(text, marks, segments)
                .link().stream().map(reports::repair).map(antecedent::resolve).toList();
        List<Reading> layered = new ReportLayers(text, segments).complete(linked);
        List<Reading> whole = new ContentRepair(text, marks, segments).repair(layered);
        QuotationEdges edges = new QuotationEdges(text, marks);
        return coordination.part(whole).stream()
                .flatMap(reading -> edges.trim(reading).stream())
                .toList();
    }

    /// Whether what one reading takes for a content belongs to the name of who says another: a name in quotation marks
    /// that explains one ("Hayali (“Imaginary”) Lines").
    private static boolean isInSource(Reading reading, Reading other) {
        Segment source = other.source();
        return source != null
                && reading.content().from() >= source.from()
                && reading.content().to() <= source.to();
    }

    /// A quote needs a cue of speech, or quotation marks around most of it.
    private boolean isSpeech(TokenizedText text, QuoteMarks marks, Reading reading) {
        Segment cue = reading.cue();
        Segment content = reading.content();
        boolean tells = tellsSomething(text, content) || isDenial(text, reading);
        if (!tells || spurious.isOne(text, reading) || isFreeRelative(text, reading)) {
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
        int quoted = marks.quoted(content.from(), content.to());
        return quoted * 2 > content.to() - content.from() && quoted >= (cue == null ? 6 : 4);
    }

    private static boolean isDenial(TokenizedText text, Reading reading) {
        Segment cue = reading.cue();
        Segment content = reading.content();
        return cue != null
                && content.to() == content.from() + 1
                && AccusationRules.isDenial(text, cue.to() - 1, content.from());
    }

    /// "He was hit by what he says was a bullet": what stands before "what" is not said.
    private static boolean isFreeRelative(TokenizedText text, Reading reading) {
        Segment source = reading.source();
        return source != null
                && reading.content().to() <= source.from()
                && text.lower(source.from() - 1).equals("what");
    }

    /// A content of nothing but function words ("which", "that it") tells nothing.
    static boolean tellsSomething(TokenizedText text, Segment content) {
        for (int i = content.from(); i < content.to(); i++) {
            if (text.isWord(i) && FunctionWords.code(text.lower(i)) == 0) {
                return true;
            }
        }
        return false;
    }
}
