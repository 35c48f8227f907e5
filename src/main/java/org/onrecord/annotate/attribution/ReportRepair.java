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
    private static final int LONGEST_SOURCE = 14;
    private static final int HEAD = 6;
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my", "whose");
    private static final Set<String> BEFORE_NAME =
            Set.of("that", "but", "and", "or", "while", "as", "which", "who", "whom");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;

    ReportRepair(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
    }

    Reading repair(Reading reading) {
        Reading turned = turned(reading);
        return turned != null ? turned : withSource(reading);
    }

    /// The report with content and source changed about; null if they stand right.
    private @Nullable Reading turned(Reading reading) {
        Segment cue = reading.cue();
        Segment name = reading.content();
        if (cue == null
                || cue.to() > name.from()
                || name.from() - cue.to() > 1
                || marks.quotationOf(name.from()) >= 0
                || !endsClause(name.to())
                || !isName(name.from(), name.to())) {
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
        boolean inverted = comma && cue.to() - cue.from() == 1 && isSaying(cue.from());
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

    /// Capitals, or an article and no verb, in few words.
    private boolean isName(int from, int to) {
        if (to - from > LONGEST_SOURCE) {
            return false;
        }
        boolean capital = false;
        for (int i = from; i < to; i++) {
            String lower = text.lower(i);
            int code = FunctionWords.code(lower);
            boolean verb = isFinite(i) || isSaying(i);
            if (verb || code == FunctionWords.SUBORDINATOR || (code == FunctionWords.PRONOUN && to - from > 1)) {
                return false;
            }
            capital |= text.isCapitalized(i);
        }
        boolean article = FunctionWords.code(text.lower(from)) == FunctionWords.DETERMINER;
        return capital ? text.isCapitalized(from) || article || to - from < 8 : article && to - from < 6;
    }

    private Reading withSource(Reading reading) {
        Segment source = reading.source();
        Segment cue = reading.cue();
        if (cue == null) {
            return reading;
        }
        if (source == null) {
            boolean that =
                    cue.to() <= reading.content().from() && text.lower(cue.to()).equals("that");
            int name = nameIn(cue);
            if (name > 0) {
                return new Reading(
                        reading.content(),
                        new Segment(Tag.CUE, cue.from(), name),
                        new Segment(Tag.SOURCE, name, nameEnd(name, cue.to())),
                        reading.rule());
            }
            boolean quoted = cue.to() == reading.content().from() && marks.quotationOf(cue.to()) >= 0;
            Segment subject = that || quoted ? subject(cue.from()) : inverted(cue, reading.content());
            return subject == null ? reading : new Reading(reading.content(), cue, subject, "attribution.subject");
        }
        Segment content = reading.content();
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
            Segment verb = new Segment(Tag.CUE, board.to(), cue.to());
            return new Reading(content, verb, board, reading.rule());
        }
        source = wholeName(source, cue, content);
        source = withAll(source);
        int from = Math.max(headOf(source, content), bodyStart(source));
        from = behindReport(from, source.to());
        from = behindCaption(from, source.to());
        while (from + 1 < source.to() && BEFORE_NAME.contains(text.lower(from)) && startsName(from + 1)) {
            from++;
        }
        if (content.to() <= from && cue.from() >= source.to()) {
            int clause = behindClause(from, source.to());
            if (clause > from && marks.quotationOf(content.to() - 1) < 0) {
                content = new Segment(Tag.CONTENT, content.from(), clause - 1);
                from = clause;
            }
        }
        return from == source.from() && source.equals(reading.source()) && content.equals(reading.content())
                ? reading
                : new Reading(content, cue, new Segment(Tag.SOURCE, from, source.to()), reading.rule());
    }

    /// Where a name begins that the tagger took into the cue before it: "Said | Oran Tal:"; 0 if none does.
    private int nameIn(Segment cue) {
        int name = cue.from() + 1;
        return name < cue.to() && isSaying(cue.from()) && text.isCapitalized(name) ? name : 0;
    }

    private int nameEnd(int from, int to) {
        int end = from + 1;
        while (end < to && text.isWord(end)) {
            end++;
        }
        return end;
    }

    /// "“Enough,” | blared | the headline of the Karsi Weekly": what stands behind the verb of a quotation, up to the
    /// next mark; null if it is no name.
    private @Nullable Segment inverted(Segment cue, Segment content) {
        boolean behind = content.to() == cue.from() && marks.quotationOf(content.to() - 1) >= 0;
        int to = cue.to();
        while (to < text.tokenCount() && to - cue.to() < LONGEST_SOURCE && text.isWord(to)) {
            to++;
        }
        return behind && to > cue.to() && startsName(cue.to()) && isName(cue.to(), to)
                ? new Segment(Tag.SOURCE, cue.to(), to)
                : null;
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

    /// The words between the mark before a verb and the verb: "…, a voice on the recording repeated"; null if they
    /// can't be a subject.
    private @Nullable Segment subject(int verb) {
        int sentence = Datelines.bodyStart(text, text.sentenceOf(verb));
        int from = verb;
        while (from > sentence
                && verb - from < LONGEST_SOURCE
                && text.isWord(from - 1)
                && marks.quotationOf(from - 1) < 0) {
            from--;
        }
        int length = verb - from;
        boolean clause = length == 0 || length == LONGEST_SOURCE || !startsName(from);
        for (int i = from; i < verb && !clause; i++) {
            int code = FunctionWords.code(text.lower(i));
            clause = isFinite(i)
                    || code == FunctionWords.SUBORDINATOR
                    || code == FunctionWords.RELATIVE
                    || code == FunctionWords.PRONOUN;
        }
        return clause ? null : new Segment(Tag.SOURCE, from, verb);
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
                && source.from() - from < LONGEST_SOURCE
                && FunctionWords.code(text.lower(from - 1)) != FunctionWords.SUBORDINATOR) {
            from--;
            several |= text.lower(from).equals("and");
        }
        return several && from < source.from() && isName(from, source.from())
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

    private int bodyStart(Segment source) {
        int start = Datelines.bodyStart(text, text.sentenceOf(source.from()));
        return start < source.to() ? start : source.from();
    }

    private boolean startsName(int token) {
        return text.isCapitalized(token) || FunctionWords.code(text.lower(token)) == FunctionWords.DETERMINER;
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
            if (text.lower(i).equals("that") && isSaying(i - 1)) {
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
            if (text.form(i).equals(",") && startsName(i + 1)) {
                return i + 1;
            }
        }
        return from;
    }

    /// An auxiliary; "'s" and "has" at the end of a name are left out, being possessives as often.
    private boolean isFinite(int token) {
        String lower = text.lower(token);
        return FunctionWords.code(lower) == FunctionWords.AUXILIARY
                && !FunctionWords.isClitic(lower)
                && !lower.equals("has");
    }

    private boolean isSaying(int token) {
        String lower = text.lower(token);
        return verbs.get(lower) == ReportingVerbs.Kind.SAY && !lower.endsWith("ing");
    }
}
