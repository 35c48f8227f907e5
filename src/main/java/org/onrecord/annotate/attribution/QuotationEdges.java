package org.onrecord.annotate.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Takes off a content what the paper itself says around the words that it quotes.
///
/// - "promised “work for all,” but the towns are empty": the quotation ends it; so does a dash.
/// - "shouts, “Stop that,” until the door opens": words quoted from the cue on end with their mark.
/// - "For families like hers, “nothing has changed,” she said": an adjunct before the quotation is not said.
/// - "what the mayor called “our friends” will come": what was so called does not tell what they will do.
/// - "said “the road is closed.” “Nobody may pass.”": each pair of marks holds a content of its own; so does each of
/// two
///   that nobody is said to have said.
final class QuotationEdges {
    private static final Set<String> CONTRASTS = Set.of("but", "though", "although", "while");
    private static final String DASHES = "—–―-";

    /// Tokens of what is called something, with the article of that: "it an".
    private static final int NAMED = 3;

    /// Tokens of a conjunction's longest subject.
    private static final int SUBJECT = 7;

    private final TokenizedText text;
    private final QuoteMarks marks;

    QuotationEdges(TokenizedText text, QuoteMarks marks) {
        this.text = text;
        this.marks = marks;
    }

    /// One reading for each pair of marks, if the content is two of them side by side, else the reading trimmed.
    List<Reading> trim(Reading reading) {
        Segment content = reading.content();
        int number = marks.quotationOf(content.to() - 1);
        QuoteMarks.Quoted second = number < 0 ? null : marks.quotations().get(number);
        QuoteMarks.Quoted first =
                second == null || number == 0 ? null : marks.quotations().get(number - 1);
        if (second == null || first == null || first.end() > second.open() || first.open() < content.from()) {
            return List.of(trimmed(reading));
        }
        boolean listed = first.open() == content.from()
                && first.end() + 1 == second.open()
                && text.lower(first.end()).equals("and")
                && (reading.cue() == null || !text.isWord(first.to() - 1));
        if (first.end() != second.open() && !listed) {
            return List.of(trimmed(reading));
        }
        return List.of(
                new Reading(
                        new Segment(Tag.CONTENT, content.from(), first.end()),
                        reading.cue(),
                        reading.source(),
                        reading.rule()),
                new Reading(
                        new Segment(Tag.CONTENT, second.open(), content.to()),
                        reading.cue(),
                        reading.source(),
                        "attribution.continued"));
    }

    private Reading trimmed(Reading reading) {
        Segment content = reading.content();
        Segment cue = reading.cue();
        QuoteMarks.Quoted quoted = last(content);
        if (cue == null || quoted == null) {
            return reading;
        }
        int from = content.from();
        int to = content.to();
        Segment source = reading.source();
        if (source == null && cue.from() >= to && quoted.open() == from && isNameBehind(quoted, to)) {
            source = new Segment(Tag.SOURCE, quoted.end(), to);
            to = quoted.end();
        } else if (cue.to() <= from
                && quoted.end() < to
                && (isOwnVoice(content, quoted) || isCalled(reading, quoted))) {
            to = quoted.end();
        } else if (cue.from() >= to && quoted.open() > from && quoted.end() >= to && isAdjunct(from, quoted.open())) {
            from = quoted.open();
        }
        return from == content.from() && to == content.to()
                ? reading
                : new Reading(new Segment(Tag.CONTENT, from, to), cue, source, reading.rule());
    }

    /// The last quotation that begins inside a content.
    private QuoteMarks.@Nullable Quoted last(Segment content) {
        for (int i = content.to() - 1; i >= content.from(); i--) {
            int number = marks.quotationOf(i);
            if (number >= 0) {
                QuoteMarks.Quoted quoted = marks.quotations().get(number);
                return quoted.closed() && quoted.open() >= content.from() ? quoted : null;
            }
        }
        return null;
    }

    /// Whether what follows the quotation inside the content is no longer reported.
    private boolean isOwnVoice(Segment content, QuoteMarks.Quoted quoted) {
        int next = quoted.end();
        if (DASHES.indexOf(text.form(next).charAt(0)) >= 0) {
            return true;
        }
        boolean contrast = CONTRASTS.contains(text.lower(next)) && next + 2 < content.to() && opensClause(next + 1);
        boolean whole =
                quoted.open() == content.from() && text.form(quoted.to() - 1).equals(",");
        return contrast || whole || isNamed(content, quoted);
    }

    /// "called it a “fine catch” and buyers are coming": a clause cannot go on with what something was called.
    private boolean isNamed(Segment content, QuoteMarks.Quoted quoted) {
        int from = content.from();
        int next = quoted.end();
        if (quoted.open() - from > NAMED
                || FunctionWords.code(text.lower(from)) != FunctionWords.PRONOUN
                || !text.lower(next).equals("and")) {
            return false;
        }
        for (int i = from; i < quoted.open(); i++) {
            if (FunctionWords.code(text.lower(i)) == FunctionWords.AUXILIARY) {
                return false;
            }
        }
        for (int i = next + 1; i < Math.min(content.to(), next + SUBJECT); i++) {
            if (FunctionWords.code(text.lower(i)) == FunctionWords.AUXILIARY) {
                return true;
            }
        }
        return false;
    }

    private boolean isCalled(Reading reading, QuoteMarks.Quoted quoted) {
        Segment source = reading.source();
        return source != null
                && source.from() > 0
                && text.lower(source.from() - 1).equals("what")
                && quoted.open() == reading.content().from()
                && FunctionWords.code(text.lower(quoted.end())) == FunctionWords.AUXILIARY;
    }

    /// "“We go on,” Mr Tal, head of the council, | was quoted as saying": nothing but a name and what he is between
    /// the quotation and its cue.
    private boolean isNameBehind(QuoteMarks.Quoted quoted, int to) {
        boolean apposition = false;
        for (int i = quoted.end(); i < to; i++) {
            apposition |= text.form(i).equals(",");
            if (FunctionWords.isClausal(text.lower(i)) || !(text.isCapitalized(i) || apposition)) {
                return false;
            }
        }
        return quoted.end() < to;
    }

    private boolean opensClause(int token) {
        int code = FunctionWords.code(text.lower(token));
        return code == FunctionWords.PRONOUN
                || code == FunctionWords.DETERMINER
                || text.lower(token).equals("there")
                || text.isCapitalized(token);
    }

    /// "For families like hers,": opened by a preposition, without a verb, up to a comma.
    private boolean isAdjunct(int from, int open) {
        if (!text.form(open - 1).equals(",") || FunctionWords.code(text.lower(from)) != FunctionWords.PREPOSITION) {
            return false;
        }
        for (int i = from + 1; i < open; i++) {
            int code = FunctionWords.code(text.lower(i));
            boolean verb = code == FunctionWords.AUXILIARY && !text.lower(i).endsWith("s");
            if (verb || code == FunctionWords.PRONOUN || marks.quotationOf(i) >= 0) {
                return false;
            }
        }
        return true;
    }
}
