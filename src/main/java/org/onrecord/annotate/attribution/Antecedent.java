package org.onrecord.annotate.attribution;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Finds who a report at a relative clause is about.
///
/// - "Tal of Vidra, who fears that the army will come, said": the source is "Tal of Vidra", not "the army will come"
/// and
///   not "who".
/// - "Tal, whose brother says": the source is the brother; of a report behind the clause it is Tal.
/// - "in a letter that said": the source is the letter.
/// - "Tal, who sources said was hurt": the sources.
final class Antecedent {
    /// Tokens of the longest name with its apposition.
    private static final int LONGEST = 20;

    /// Tokens of the longest thing with its article: "a statement", "an emailed joint statement".
    private static final int LONGEST_THING = 5;

    /// Words between the comma behind the clause and the verb: "quickly".
    private static final int BEFORE_VERB = 3;

    private final TokenizedText text;
    private final QuoteMarks marks;

    Antecedent(TokenizedText text, QuoteMarks marks) {
        this.text = text;
        this.marks = marks;
    }

    /// The report with its source put right, where a relative clause stands between that and the cue.
    Reading resolve(Reading marked) {
        Reading reading = behindRelative(marked);
        Segment source = reading.source();
        Segment cue = reading.cue();
        if (cue == null) {
            return reading;
        }
        Segment name = null;
        if (source == null) {
            name = beforeThat(cue);
        } else if (source.to() <= cue.from() && !isBetween(reading.content(), source, cue)) {
            name = beside(source, cue);
            name = name == null ? before(source, cue) : name;
        }
        return name == null ? reading : new Reading(reading.content(), cue, name, reading.rule());
    }

    /// With the people behind a relative as its source, where the cue or the source begins with both.
    private Reading behindRelative(Reading reading) {
        Segment source = reading.source();
        Segment cue = reading.cue();
        if (source == null || cue == null || cue.from() != source.to() || !isRelative(source.from())) {
            return reading;
        }
        int people = source.from() + 1;
        boolean said = people + 1 < cue.to() && SpeechCue.SAID.contains(text.lower(people + 1));
        if (!said || !isPlural(text.lower(people))) {
            return reading;
        }
        return new Reading(
                reading.content(),
                new Segment(Tag.CUE, people + 1, cue.to()),
                new Segment(Tag.SOURCE, people, people + 1),
                reading.rule());
    }

    private static boolean isPlural(String lower) {
        return FunctionWords.code(lower) == 0 && (lower.endsWith("s") || lower.equals("police"));
    }

    private static boolean isBetween(Segment content, Segment source, Segment cue) {
        return content.from() >= source.from() && content.to() <= cue.from();
    }

    /// Of a source that holds a name and its "whose": what is the name's if the cue follows, else the name; null if it
    /// holds none.
    private @Nullable Segment beside(Segment source, Segment cue) {
        for (int i = source.from() + 2; i + 1 < source.to(); i++) {
            if (text.lower(i).equals("whose") && text.form(i - 1).equals(",")) {
                return cue.from() == source.to() && text.isWord(source.to() - 1)
                        ? new Segment(Tag.SOURCE, i, source.to())
                        : new Segment(Tag.SOURCE, source.from(), i - 1);
            }
        }
        return null;
    }

    /// The thing with its article that a "that" right before the cue takes up.
    private @Nullable Segment beforeThat(Segment cue) {
        int that = cue.from() - 1;
        int sentence = text.sentenceStart(text.sentenceOf(cue.from()));
        if (that <= sentence
                || !(text.lower(that).equals("that") || text.lower(that).equals("which"))) {
            return null;
        }
        for (int from = that - 1; from >= sentence && that - from <= LONGEST_THING && text.isWord(from); from--) {
            int code = FunctionWords.code(text.lower(from));
            if (code == FunctionWords.DETERMINER) {
                return that - from > 1 ? new Segment(Tag.SOURCE, from, that) : null;
            }
            if (code != 0) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Segment before(Segment source, Segment cue) {
        int sentence = Datelines.bodyStart(text, text.sentenceOf(cue.from()));
        int close = close(source, cue);
        int open = source.from() - 1;
        while (open > sentence && !text.form(open).equals(",")) {
            open--;
        }
        if (close < 0 || open <= sentence || !isClause(open + 1, source, close)) {
            return null;
        }
        int from = open;
        while (from > sentence
                && open - from < LONGEST
                && !text.form(from - 1).equals(",")
                && marks.quotationOf(from - 1) < 0) {
            from--;
        }
        return from < open && isName(from, open) ? new Segment(Tag.SOURCE, from, open) : null;
    }

    /// The comma that ends the clause, right before the cue or its adverbs; -1 if none does.
    private int close(Segment source, Segment cue) {
        int at = cue.from() - 1;
        while (at >= source.from() && cue.from() - at <= BEFORE_VERB && text.isWord(at)) {
            if (FunctionWords.code(text.lower(at)) != FunctionWords.ADVERB) {
                break;
            }
            at--;
        }
        if (at >= source.from() && text.form(at).equals(",")) {
            return at;
        }
        return isRelative(source.from()) && source.to() - source.from() == 1 ? comma(source.to(), cue.from()) : -1;
    }

    private int comma(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (text.form(i).equals(",")) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a relative pronoun with a verb of its own stands between two commas, before or at the source.
    private boolean isClause(int from, Segment source, int close) {
        int relative = from;
        while (relative <= source.from() && !isRelative(relative)) {
            relative++;
        }
        if (relative > source.from()) {
            return false;
        }
        for (int i = relative + 1; i < close; i++) {
            if (FunctionWords.code(text.lower(i)) == FunctionWords.AUXILIARY
                    && !FunctionWords.isClitic(text.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRelative(int token) {
        return FunctionWords.code(text.lower(token)) == FunctionWords.RELATIVE;
    }

    /// Whether it begins as a name does and holds no clause.
    private boolean isName(int from, int to) {
        boolean begins = text.isCapitalized(from) || FunctionWords.code(text.lower(from)) == FunctionWords.DETERMINER;
        for (int i = from; i < to; i++) {
            if (FunctionWords.isClausal(text.lower(i))) {
                return false;
            }
        }
        return begins;
    }
}
