package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.text.TokenizedText;

/// What stands in quotation marks: a state machine that runs over each paragraph.
///
/// Knows “ ”, " and '' (told apart by the blanks around them), « », » «, „ “, `` '' and the single kinds ‘ ’, ' and
/// ‹ ›. An apostrophe opens nothing unless a mark that can close it follows in the paragraph. A quotation that isn't
/// closed ends with its sentence, or with its paragraph if it begins that one (a long quotation re-opens its mark in
/// each paragraph and closes only the last).
final class QuoteMarks {
    private final TokenizedText text;
    private final List<Quoted> quotations = new ArrayList<>();
    private final int[] quotationOf;

    private QuoteMarks(TokenizedText text) {
        this.text = text;
        this.quotationOf = new int[text.tokenCount()];
        Arrays.fill(quotationOf, -1);
    }

    static QuoteMarks of(TokenizedText text) {
        QuoteMarks marks = new QuoteMarks(text);
        int sentence = 0;
        while (sentence < text.sentenceCount()) {
            int end = sentence + 1;
            while (end < text.sentenceCount() && text.paragraphOf(end) == text.paragraphOf(sentence)) {
                end++;
            }
            marks.paragraph(text.sentenceStart(sentence), text.sentenceEnd(end - 1));
            sentence = end;
        }
        return marks;
    }

    /// The outermost quotations, in the order of the text.
    List<Quoted> quotations() {
        return quotations;
    }

    /// Number of the quotation that holds the token, its marks included; -1 outside.
    int quotationOf(int token) {
        return quotationOf[token];
    }

    /// How many of the tokens stand in quotations.
    int quoted(int from, int to) {
        int quoted = 0;
        for (int i = from; i < to; i++) {
            quoted += quotationOf[i] >= 0 ? 1 : 0;
        }
        return quoted;
    }

    /// Opening mark, first token of the content, the token behind its last, and whether it is closed by a mark, which
    /// then is the token `to`.
    record Quoted(int open, int to, boolean closed, boolean single) {
        int from() {
            return open + 1;
        }

        /// The token behind the closing mark, or behind the content if there is none.
        int end() {
            return closed ? to + 1 : to;
        }

        int length() {
            return to - from();
        }
    }

    private void paragraph(int from, int to) {
        int at = from;
        while (at < to) {
            Mark mark = mark(at, from, to);
            if (mark == Mark.OPEN_DOUBLE || opensGlued(at, from, to)) {
                at = quotation(at, to, false, from);
            } else if (mark == Mark.OPEN_SINGLE && singleClose(at, to) > 0) {
                at = add(at, singleClose(at, to), true, true);
            } else {
                at++;
            }
        }
    }

    /// Whether a straight mark outside a quotation opens one without a blank before it, as where a page lost its line
    /// breaks: `the end."We begin`.
    private boolean opensGlued(int at, int from, int to) {
        return text.form(at).equals("\"")
                && at > from
                && at + 1 < to
                && text.end(at - 1) == text.start(at)
                && ".?!:\"”".indexOf(text.form(at - 1).charAt(0)) >= 0
                && text.end(at) == text.start(at + 1)
                && text.isCapitalized(at + 1);
    }

    private int quotation(int open, int to, boolean single, int paragraph) {
        int depth = 1;
        for (int at = open + 1; at < to; at++) {
            Mark mark = mark(at, paragraph, to);
            if (closes(open, at) && (mark != Mark.OPEN_DOUBLE || closesAlways(open))) {
                depth--;
                if (depth == 0) {
                    return add(open, at, true, single);
                }
            } else if (mark == Mark.OPEN_DOUBLE) {
                if (!closedTwice(open, at, to, paragraph)) {
                    return add(open, unclosedEnd(open, at, paragraph), false, single);
                }
                depth++;
            }
        }
        return add(open, unclosedEnd(open, to, paragraph), false, single);
    }

    /// Where a quotation without a closing mark ends: with the paragraph if it begins it, else with its sentence.
    private int unclosedEnd(int open, int limit, int paragraph) {
        if (open <= paragraph + 1) {
            return limit;
        }
        return Math.min(limit, text.sentenceEnd(text.sentenceOf(Math.min(open + 1, limit - 1))));
    }

    /// Whether the mark at `inner` opens a quotation inside the one that `open` opens: two closing marks follow.
    private boolean closedTwice(int open, int inner, int to, int paragraph) {
        int closed = 0;
        for (int at = inner + 1; at < to; at++) {
            if (mark(at, paragraph, to) == Mark.OPEN_DOUBLE) {
                return false;
            }
            if (closes(open, at) && ++closed == 2) {
                return true;
            }
        }
        return false;
    }

    private int add(int open, int to, boolean closed, boolean single) {
        if (to <= open + 1) {
            return Math.max(open + 1, closed ? to + 1 : to);
        }
        Quoted quoted = new Quoted(open, to, closed, single);
        Arrays.fill(quotationOf, open, quoted.end(), quotations.size());
        quotations.add(quoted);
        return quoted.end();
    }

    private enum Mark {
        NONE,
        OPEN_DOUBLE,
        OPEN_SINGLE
    }

    /// What a token opens; a mark that could do both does what the blanks around it say.
    private Mark mark(int at, int from, int to) {
        String form = text.form(at);
        if (form.length() > 2) {
            return Mark.NONE;
        }
        boolean before = at == from || text.end(at - 1) < text.start(at) || isBracket(at - 1);
        boolean after = at + 1 < to && text.end(at) == text.start(at + 1);
        return switch (form.charAt(0)) {
            case '“', '«', '„', '‟', '＂' -> Mark.OPEN_DOUBLE;
            case '"', '”', '»' -> before && at + 1 < to && (after || at == from) ? Mark.OPEN_DOUBLE : Mark.NONE;
            case '`' -> form.length() == 2 ? Mark.OPEN_DOUBLE : Mark.OPEN_SINGLE;
            case '\'' -> {
                if (!before || !after) {
                    yield Mark.NONE;
                }
                yield form.equals("''") ? Mark.OPEN_DOUBLE : form.length() == 1 ? Mark.OPEN_SINGLE : Mark.NONE;
            }
            case '‘', '‹', '‚' -> Mark.OPEN_SINGLE;
            case '’' -> before && after ? Mark.OPEN_SINGLE : Mark.NONE;
            default -> Mark.NONE;
        };
    }

    private boolean isBracket(int token) {
        return "([—–-/".indexOf(text.form(token).charAt(0)) >= 0;
    }

    /// Of „ “, « » and » « the second mark ends the quotation that the first opened, whatever blanks are around it.
    private boolean closesAlways(int open) {
        return "„«»".indexOf(text.form(open).charAt(0)) >= 0;
    }

    /// Whether the mark at `at` can close what the one at `open` opened.
    private boolean closes(int open, int at) {
        String form = text.form(at);
        if (form.length() > 2) {
            return false;
        }
        char mark = form.charAt(0);
        return switch (text.form(open).charAt(0)) {
            case '«' -> mark == '»';
            case '»' -> mark == '«';
            case '„' -> mark == '“' || mark == '”' || mark == '"';
            default -> mark == '”' || mark == '"' || mark == '＂' || form.equals("''");
        };
    }

    /// The mark that closes the single mark at `open`: followed by a blank or a mark, before the paragraph ends, not
    /// behind a double mark of the other kind; -1 if there is none. A plural's apostrophe closes only if no better
    /// one follows in the sentence.
    private int singleClose(int open, int to) {
        int plural = -1;
        for (int at = open + 1; at < to; at++) {
            String form = text.form(at);
            char mark = form.charAt(0);
            if (form.length() == 1 && (mark == '’' || mark == '\'' || mark == '›')) {
                boolean word = at + 1 < to && text.end(at) == text.start(at + 1) && text.isWord(at + 1);
                boolean blankBefore = text.end(at - 1) < text.start(at);
                if (!word && !blankBefore) {
                    boolean possessive = text.lower(at - 1).endsWith("s") && at + 1 < to && isLowerWord(at + 1);
                    if (!possessive) {
                        return at;
                    }
                    plural = plural < 0 ? at : plural;
                }
            } else if (form.length() == 1 && mark == '‘') {
                break;
            }
            if (plural > 0 && text.sentenceOf(at) != text.sentenceOf(plural)) {
                break;
            }
        }
        return plural;
    }

    private boolean isLowerWord(int token) {
        return Character.isLowerCase(text.form(token).charAt(0));
    }
}
