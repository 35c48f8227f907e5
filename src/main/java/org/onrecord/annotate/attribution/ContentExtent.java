package org.onrecord.annotate.attribution;

import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// The two conventions for the extent of a content: with the quotation marks around it and the "that" before it, as
/// PolNeAR and the tagger have it, or without them, as an attribution has it.
public final class ContentExtent {
    private static final String MARKS = "“”\"«»„‘’'`";

    private ContentExtent() {}

    /// Without a "that" before it and without marks, where one pair of them holds all of it.
    static Segment bare(TokenizedText text, QuoteMarks marks, Segment content) {
        int from = content.from();
        int to = content.to();
        if (to - from > 1 && text.lower(from).equals("that")) {
            from++;
        }
        while (to - from > 1 && (text.form(to - 1).equals(",") && marks.quotationOf(to - 1) < 0)) {
            to--;
        }
        int number = marks.quotationOf(from);
        if (number >= 0) {
            QuoteMarks.Quoted quoted = marks.quotations().get(number);
            if (quoted.end() >= to && (from == quoted.open() || from == quoted.from())) {
                from = Math.min(quoted.from(), to - 1);
                to = Math.max(from + 1, Math.min(to, quoted.to()));
            }
        }
        return new Segment(content.role(), from, to);
    }

    /// The bare extent with its marks and its "that" again.
    public static Span marked(String text, Span content) {
        int start = content.start();
        int end = content.end();
        boolean opened = start > 0 && isMark(text, start - 1) && (start == 1 || !isWord(text.charAt(start - 2)));
        boolean closed = end < text.length() && isMark(text, end);
        if (opened) {
            start -= width(text, start - 1, -1);
            end += closed ? width(text, end, 1) : 0;
        }
        if (text.regionMatches(true, start - 5, "that ", 0, 5) && (start == 5 || !isWord(text.charAt(start - 6)))) {
            start -= 5;
        }
        return new Span(start, end);
    }

    private static boolean isMark(String text, int at) {
        return MARKS.indexOf(text.charAt(at)) >= 0;
    }

    /// 2 for a doubled mark ('' or ``), else 1.
    private static int width(String text, int at, int step) {
        char mark = text.charAt(at);
        int next = at + step;
        boolean doubled =
                (mark == '\'' || mark == '`') && next >= 0 && next < text.length() && text.charAt(next) == mark;
        return doubled ? 2 : 1;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
