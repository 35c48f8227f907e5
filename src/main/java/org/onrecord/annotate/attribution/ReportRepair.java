package org.onrecord.annotate.attribution;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Mends reports whose source the tagger took for content, or took too much for.
///
/// - "…, says X": what stands behind the verb is a name, no clause, so it is the source.
/// - "…, according to X": the same.
/// - "… when fire broke out, the ministry said": the clause before the comma is content.
/// - "A reports that B says …": the source of "says" is B.
final class ReportRepair {
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my", "whose");
    private static final Set<String> BEFORE_NAME =
            Set.of("that", "but", "and", "or", "while", "as", "which", "who", "whom");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;
    private final SourceShape shape;
    private final MissingSource missing;
    private final SourceExtension extension;

    ReportRepair(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
        this.shape = new SourceShape(text, verbs);
        this.missing = new MissingSource(text, marks, shape);
        this.extension = new SourceExtension(text, verbs, shape);
    }

    Reading repair(Reading reading) {
        Segment cue = reading.cue();
        Segment source = reading.source();
        if (cue == null) {
            return reading;
        }
        boolean named = source != null && opensSentence(source) && source.to() == cue.from();
        Reading turned = named ? null : turned(reading.content(), cue);
        if (turned != null) {
            return turned;
        }
        return source == null ? missing.add(reading, cue) : withSource(reading, cue, source);
    }

    /// "Oran Tal, a spokesman, | said the guards had left".
    private boolean opensSentence(Segment source) {
        int sentence = text.sentenceOf(source.from());
        return source.from() == Datelines.bodyStart(text, sentence) && text.isCapitalized(source.from());
    }

    /// The report with content and source changed about; null if they stand right.
    private @Nullable Reading turned(Segment name, Segment cue) {
        if (cue.to() > name.from()
                || name.from() - cue.to() > 1
                || marks.quotationOf(name.from()) >= 0
                || !endsClause(name.to())
                || !shape.isName(name.from(), name.to())) {
            return null;
        }
        int sentence = text.sentenceOf(cue.from());
        int from = Datelines.bodyStart(text, sentence);
        boolean according = text.lower(cue.from()).equals("according");
        int to = cue.from();
        boolean comma = to > from && text.form(to - 1).equals(",");
        if (comma) {
            to--;
        }
        boolean inverted = comma && cue.to() - cue.from() == 1 && shape.isSaying(cue.from());
        if (!(according || inverted) || to - from < 3 || marks.quotationOf(to - 1) >= 0) {
            return null;
        }
        return new Reading(
                new Segment(Tag.CONTENT, from, to),
                cue,
                new Segment(Tag.SOURCE, name.from(), name.to()),
                "attribution.inverted");
    }

    private boolean endsClause(int token) {
        return token >= text.tokenCount() || !text.isWord(token);
    }

    private Reading withSource(Reading reading, Segment marked, Segment markedSource) {
        Segment content = reading.content();
        Segment source = markedSource;
        Segment cue = marked;
        if (isPossessive(source, cue)) {
            int verb = verb(cue);
            source = new Segment(Tag.SOURCE, source.from(), verb);
            cue = new Segment(Tag.CUE, verb, cue.to());
        }
        if (source.to() <= cue.from() && SpeechCue.isPassive(text, cue)) {
            return new Reading(content, cue, null, reading.rule());
        }
        Segment board = Boards.of(text, cue);
        if (board != null && source.to() <= cue.from()) {
            return new Reading(content, new Segment(Tag.CUE, board.to(), cue.to()), board, reading.rule());
        }
        source = extension.whole(source, cue, content);
        int from = start(source);
        if (content.to() <= from && cue.from() >= source.to()) {
            int clause = behindClause(from, source.to());
            if (clause > from && marks.quotationOf(content.to() - 1) < 0) {
                content = new Segment(Tag.CONTENT, content.from(), clause - 1);
                from = clause;
            }
        }
        return new Reading(content, cue, new Segment(Tag.SOURCE, from, source.to()), reading.rule());
    }

    /// Whether a source is but the owner of who says it: "his | family said".
    private boolean isPossessive(Segment source, Segment cue) {
        return source.to() == source.from() + 1
                && source.to() == cue.from()
                && POSSESSIVES.contains(text.lower(source.from()))
                && verb(cue) > cue.from();
    }

    /// The first reporting verb of a cue, with the auxiliaries before it; where the cue starts if it has none.
    private int verb(Segment cue) {
        for (int i = cue.from(); i < cue.to(); i++) {
            if (verbs.containsKey(text.lower(i)) || FunctionWords.code(text.lower(i)) == FunctionWords.AUXILIARY) {
                return i;
            }
        }
        return cue.from();
    }

    /// Where a source begins behind a dateline, another report, a caption and what joins clauses.
    private int start(Segment source) {
        int body = Datelines.bodyStart(text, text.sentenceOf(source.from()));
        int from = body < source.to() ? Math.max(body, source.from()) : source.from();
        from = behindReport(from, source.to());
        from = behindCaption(from, source.to());
        while (from + 1 < source.to() && BEFORE_NAME.contains(text.lower(from)) && shape.opens(from + 1)) {
            from++;
        }
        return from;
    }

    /// Behind what a page glues to the first word of a picture's caption: "Image caption The report".
    private int behindCaption(int from, int to) {
        for (int i = to - 2; i >= from; i--) {
            if (text.lower(i).equals("caption")) {
                return i + 1;
            }
        }
        return from;
    }

    /// Behind the last "… reports that" inside the source.
    private int behindReport(int from, int to) {
        for (int i = to - 2; i > from; i--) {
            if (text.lower(i).equals("that") && shape.isSaying(i - 1)) {
                return i + 1;
            }
        }
        return from;
    }

    /// Behind the last comma of a source whose beginning is a clause: it has no comma before it and begins small.
    private int behindClause(int from, int to) {
        boolean small = Character.isLowerCase(text.form(from).codePointAt(0))
                && FunctionWords.code(text.lower(from)) != FunctionWords.DETERMINER;
        boolean open = from > 0 && text.isWord(from - 1);
        if (!small && !open) {
            return from;
        }
        for (int i = to - 2; i > from; i--) {
            if (text.form(i).equals(",") && shape.opens(i + 1)) {
                return i + 1;
            }
        }
        return from;
    }
}
