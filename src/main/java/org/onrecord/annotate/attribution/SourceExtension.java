package org.onrecord.annotate.attribution;

import java.util.Map;
import org.onrecord.text.TokenizedText;

/// Takes the rest of a source in that the tagger cut off: of a name, of a noun with its "of", of several who say the
/// same.
final class SourceExtension {
    /// Tokens of the longest noun phrase that is taken in.
    private static final int HEAD = 6;

    private final TokenizedText text;
    private final Map<String, ReportingVerbs.Kind> verbs;
    private final SourceShape shape;

    SourceExtension(TokenizedText text, Map<String, ReportingVerbs.Kind> verbs, SourceShape shape) {
        this.text = text;
        this.verbs = verbs;
        this.shape = shape;
    }

    /// Never into the content, and never over the cue.
    Segment whole(Segment source, Segment cue, Segment content) {
        Segment all = withAll(wholeName(source, cue, content));
        return new Segment(Tag.SOURCE, headOf(all, content), all.to());
    }

    /// A source that stops in the middle of a name, with the rest of it: "Foreign Minister | Oran | Tal said", "one |
    /// post said".
    private Segment wholeName(Segment source, Segment cue, Segment content) {
        int sentence = text.sentenceStart(text.sentenceOf(source.from()));
        int from = source.from();
        int to = source.to();
        while (text.isCapitalized(to - 1) && to < text.tokenCount() && isNameWord(to) && !isIn(content, to)) {
            to++;
        }
        while (text.isCapitalized(from)
                && from > sentence
                && isNameWord(from - 1)
                && (from - 1 > sentence || FunctionWords.code(text.lower(from - 1)) == 0)
                && !isIn(content, from - 1)) {
            from--;
        }
        int code = FunctionWords.code(text.lower(from));
        boolean one = text.lower(from).equals("one");
        if (to - from == 1 && (one || code == FunctionWords.NUMBER || code == FunctionWords.DETERMINER)) {
            boolean noun = from == cue.to() && to < text.tokenCount() && text.isWord(to) && !isIn(content, to);
            to += noun ? 1 : 0;
            while (to < text.tokenCount() && to - from < HEAD && isNounWord(to) && !isIn(content, to)) {
                to++;
            }
        }
        return new Segment(Tag.SOURCE, from, to);
    }

    private boolean isNameWord(int token) {
        String lower = text.lower(token);
        return text.isWord(token)
                && text.isCapitalized(token)
                && !verbs.containsKey(lower)
                && FunctionWords.code(lower) != FunctionWords.TIME;
    }

    /// The start of a source that the tagger cut behind its "of" or "for": "the hospital of | Vidra".
    private int headOf(Segment source, Segment content) {
        int sentence = text.sentenceStart(text.sentenceOf(source.from()));
        int from = source.from();
        if (from <= sentence
                || !(text.lower(from - 1).equals("of") || text.lower(from - 1).equals("for"))) {
            return from;
        }
        int at = from - 1;
        while (at > sentence && from - at < HEAD && isNounWord(at - 1) && !isIn(content, at - 1)) {
            at--;
            if (FunctionWords.code(text.lower(at)) == FunctionWords.DETERMINER) {
                return at;
            }
        }
        return at < from - 1 && (at == sentence || text.isCapitalized(at)) ? at : from;
    }

    /// "Borland and its neighbour, Karsia, | both": all of them, back to where their clause begins.
    private Segment withAll(Segment source) {
        String lower = text.lower(source.from());
        if (source.to() - source.from() > 1 || !(lower.equals("both") || lower.equals("all"))) {
            return source;
        }
        int sentence = text.sentenceStart(text.sentenceOf(source.from()));
        int from = source.from();
        boolean several = false;
        while (from > sentence
                && source.from() - from < SourceShape.LONGEST
                && FunctionWords.code(text.lower(from - 1)) != FunctionWords.SUBORDINATOR) {
            from--;
            several |= text.lower(from).equals("and");
        }
        return several && from < source.from() && shape.isName(from, source.from())
                ? new Segment(Tag.SOURCE, from, source.to())
                : source;
    }

    private boolean isNounWord(int token) {
        int code = FunctionWords.code(text.lower(token));
        return text.isWord(token)
                && (code == 0 || code == FunctionWords.DETERMINER || code == FunctionWords.TITLE)
                && !verbs.containsKey(text.lower(token));
    }

    private static boolean isIn(Segment content, int token) {
        return token >= content.from() && token < content.to();
    }
}
