package org.onrecord.annotate.attribution;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Reads quotations that a dash or a colon gives to somebody, without a verb.
final class MarkCues {
    private static final int MAX_SIGNATURE = 14;

    /// Words of the longest name before a colon.
    private static final int MAX_NAME = 9;

    private static final String DASHES = "—–―-";

    private final TokenizedText text;
    private final CueVerbs verbs;

    MarkCues(TokenizedText text, CueVerbs verbs) {
        this.text = text;
        this.verbs = verbs;
    }

    /// Null if no mark gives the quotation to anybody.
    @Nullable
    Reading read(QuoteMarks.Quoted quoted) {
        Segment content = new Segment(Tag.CONTENT, quoted.from(), quoted.to());
        Reading signed = signed(quoted, content);
        return signed == null ? announced(quoted, content) : signed;
    }

    /// "“…” — Oran Tal" at the end of a paragraph.
    private @Nullable Reading signed(QuoteMarks.Quoted quoted, Segment content) {
        int dash = quoted.end();
        int end = dash;
        while (end < text.tokenCount() && end - dash < MAX_SIGNATURE && paragraph(end) == paragraph(quoted.open())) {
            end++;
        }
        boolean last = end == text.tokenCount() || paragraph(end) != paragraph(quoted.open());
        if (!last || end - dash < 2 || DASHES.indexOf(text.form(dash).charAt(0)) < 0 || !text.isCapitalized(dash + 1)) {
            return null;
        }
        int to = dash + 1;
        while (to < end && text.isWord(to)) {
            to++;
        }
        return new Reading(
                content,
                new Segment(Tag.CUE, dash, dash + 1),
                new Segment(Tag.SOURCE, dash + 1, to),
                "attribution.signed");
    }

    /// "Oran Tal: “…”", as in a headline, a caption or a transcript: a name alone before a colon, behind what a page
    /// puts before a caption.
    private @Nullable Reading announced(QuoteMarks.Quoted quoted, Segment content) {
        int colon = quoted.open() - 1;
        int start = text.sentenceStart(text.sentenceOf(quoted.open()));
        if (colon <= start || !text.form(colon).equals(":") || !text.isCapitalized(colon - 1)) {
            return null;
        }
        int from = colon;
        while (from > start && isInName(from - 1)) {
            from--;
        }
        boolean whole = from == start || text.lower(from - 1).equals("caption");
        return !whole || from == colon || colon - from > MAX_NAME || !text.isCapitalized(from)
                ? null
                : new Reading(
                        content,
                        new Segment(Tag.CUE, colon, colon + 1),
                        new Segment(Tag.SOURCE, from, colon),
                        "attribution.announced");
    }

    private boolean isInName(int token) {
        String lower = text.lower(token);
        boolean clitic = FunctionWords.isClitic(lower);
        return (clitic || text.isWord(token))
                && !lower.equals("caption")
                && !verbs.isVerb(token)
                && (clitic || FunctionWords.code(lower) != FunctionWords.AUXILIARY)
                && FunctionWords.code(lower) != FunctionWords.PRONOUN;
    }

    private int paragraph(int token) {
        return text.paragraphOf(text.sentenceOf(token));
    }
}
