package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Reads parts of a text again, each as a text of its own: a reader marks one layer of speech, and what it sees in the
/// company of other sentences it may see alone.
///
/// - What somebody is reported to say: "The agency reports that the mayor told the council that the bridge was closed"
///   is read again as "The mayor told the council that the bridge was closed."
/// - What was marked as a content, though of no report: "The film shows a soldier who says …".
/// - A sentence in which nothing was found, though a verb of saying stands in it.
final class Rereading {
    /// Tokens of the shortest content that may hold a report: a speaker, a verb, two words.
    private static final int SHORTEST = 5;

    /// Tokens of the longest content that is read again; a longer one is a quotation of several sentences.
    private static final int LONGEST = 120;

    private static final String NESTED = "attribution.nested";
    /// Forms that are verbs and nothing else.
    private static final Set<String> FINITE = Set.of("said", "says", "say", "told", "tells", "wrote", "writes");

    private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "who", "which", "that");

    /// Who speaks already, or is spoken to.
    private static final Set<String> NO_SPEAKER = Set.of("i", "we", "me", "us", "him", "her", "them", "you");

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;
    private final Function<TokenizedText, List<Reading>> reader;

    /// @param reader reads a text as if nobody had said it
    Rereading(
            TokenizedText text,
            QuoteMarks marks,
            Map<String, ReportingVerbs.Kind> verbs,
            Function<TokenizedText, List<Reading>> reader) {
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
        this.reader = reader;
    }

    /// The readings, each followed by those inside it that none of `readings` has, and the others behind them.
    ///
    /// @param marked everything that was marked as a report, those that are none too
    /// @param sentences whether to read sentences again in which nothing was found
    List<Reading> complete(List<Reading> readings, List<Reading> marked, boolean sentences) {
        List<Reading> all = new ArrayList<>();
        int[] contents = new int[text.tokenCount()];
        int[] words = new int[text.tokenCount()];
        for (Reading reading : readings) {
            count(contents, reading.content());
            count(words, reading.content());
            count(words, reading.cue());
        }
        for (Reading outer : readings) {
            all.add(outer);
            if (mayHold(outer.content(), words, 1)) {
                read(outer.content(), NESTED).stream()
                        .filter(inner -> isWithin(inner.content(), contents, 1))
                        .forEach(all::add);
            }
        }
        Taken taken = new Taken(all);
        for (Reading reading : marked) {
            Segment content = reading.content();
            if (taken.isFree(content) && mayHold(content, words, 0)) {
                add(all, taken, read(content, NESTED));
            }
        }
        for (int s = 0; sentences && s < text.sentenceCount(); s++) {
            Segment sentence = new Segment(Tag.CONTENT, text.sentenceStart(s), text.sentenceEnd(s));
            if (taken.isFree(sentence) && mayHold(sentence, words, 0)) {
                add(all, taken, read(sentence, null));
            }
        }
        return all;
    }

    private static void add(List<Reading> all, Taken taken, List<Reading> found) {
        for (Reading reading : found) {
            all.add(reading);
            taken.add(reading.content());
        }
    }

    private static void count(int[] counts, @Nullable Segment segment) {
        for (int i = segment == null ? 0 : segment.from(); segment != null && i < segment.to(); i++) {
            counts[i]++;
        }
    }

    private static boolean isWithin(Segment segment, int[] counts, int most) {
        for (int i = segment.from(); i < segment.to(); i++) {
            if (counts[i] > most) {
                return false;
            }
        }
        return true;
    }

    /// Whether a word of the content could be the cue of a report that is not read yet.
    ///
    /// @param words for each token how many readings have it in their content or cue
    /// @param most how many of them a word may have
    private boolean mayHold(Segment content, int[] words, int most) {
        if (content.to() - content.from() < SHORTEST || content.to() - content.from() > LONGEST) {
            return false;
        }
        for (int i = content.from() + 1; i + 2 < content.to(); i++) {
            if (words[i] <= most && mayReport(i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is a verb of saying in a form that has a speaker: no noun ("the claims", "his call"), no infinitive.
    private boolean mayReport(int token) {
        String lower = text.lower(token);
        if (lower.equals("according")) {
            return true;
        }
        ReportingVerbs.Kind kind = verbs.get(lower);
        boolean verb = kind == ReportingVerbs.Kind.SAY || kind == ReportingVerbs.Kind.CHARGE;
        return verb
                && !text.isCapitalized(token)
                && !SpeechCue.isWeak(lower)
                && (FINITE.contains(lower)
                        || lower.endsWith("ed")
                        || lower.endsWith("ing")
                        || isThat(token + 1)
                        || (lower.endsWith("s") && isProper(token - 1)))
                && !isNoun(token);
    }

    private boolean isProper(int token) {
        return token >= 0 && (text.isCapitalized(token) || SUBJECTS.contains(text.lower(token)));
    }

    private boolean isNoun(int token) {
        if (token == 0) {
            return false;
        }
        String before = text.lower(token - 1);
        int code = FunctionWords.code(before);
        return code == FunctionWords.DETERMINER
                || code == FunctionWords.NUMBER
                || code == FunctionWords.PREPOSITION
                || before.equals("own")
                || FunctionWords.isClitic(before);
    }

    /// The reports in a part, as readings of the whole text; none of them without a speaker.
    ///
    /// @param rule what they are said to be found by; null for what found them in the part
    private List<Reading> read(Segment content, @Nullable String rule) {
        int from = content.from();
        while (from + 1 < content.to()
                && (!text.isWord(from) || text.lower(from).equals("that"))) {
            from++;
        }
        int to = content.to();
        while (to > from + 1 && !text.isWord(to - 1)) {
            to--;
        }
        int base = text.start(from);
        String words = text.text().substring(base, text.end(to - 1));
        TokenizedText own = TokenizedText.of(Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".");
        List<Reading> found = new ArrayList<>();
        for (Reading reading : reader.apply(own)) {
            Segment source = reading.source();
            Segment cue = reading.cue();
            if (source != null && cue != null) {
                Segment verb = moved(cue, own, base, to);
                Segment speaker = behindThat(moved(source, own, base, to));
                if (isReport(content, verb, speaker)) {
                    found.add(new Reading(
                            moved(reading.content(), own, base, to),
                            verb,
                            speaker,
                            rule == null ? reading.rule() : rule));
                }
            }
        }
        return found;
    }

    /// Whether somebody else than who is quoted reports something: not "I call on them", "what they claimed was a
    /// tank", "(quoted) the mayor as saying", nor, within quotation marks, what is done by saying it ("the League
    /// condemns the attack").
    private boolean isReport(Segment outer, Segment cue, Segment source) {
        String first = text.lower(source.from());
        int last = FunctionWords.code(text.lower(source.to() - 1));
        boolean what =
                source.from() > outer.from() && text.lower(source.from() - 1).equals("what");
        boolean relayed =
                before(cue.from()).equals("as") || text.lower(cue.from()).equals("as");
        if (what
                || relayed
                || NO_SPEAKER.contains(first)
                || FunctionWords.code(first) == FunctionWords.COORDINATOR
                || last == FunctionWords.DETERMINER
                || last == FunctionWords.COORDINATOR
                || SpeechCue.isSilent(text, cue)) {
            return false;
        }
        boolean quoted = marks.quotationOf(cue.from()) >= 0;
        for (int i = cue.from(); i < cue.to(); i++) {
            String lower = text.lower(i);
            boolean now = !lower.endsWith("ed") && !lower.endsWith("ing") && !FINITE.contains(lower);
            if (mayReport(i) && !(quoted && now && !isThat(cue.to()))) {
                return true;
            }
        }
        return false;
    }

    private String before(int token) {
        return token == 0 ? "" : text.lower(token - 1);
    }

    private boolean isThat(int token) {
        return token < text.tokenCount() && text.lower(token).equals("that");
    }

    /// Without what a "that" parts from the speaker: "(reported) on the Morning Show that | the mayor".
    private Segment behindThat(Segment source) {
        for (int i = source.to() - 2; i > source.from(); i--) {
            boolean name =
                    text.isCapitalized(i + 1) || FunctionWords.code(text.lower(i + 1)) == FunctionWords.DETERMINER;
            if (isThat(i) && name) {
                return new Segment(Tag.SOURCE, i + 1, source.to());
            }
        }
        return source;
    }

    /// A segment of a part of the text as one of the whole.
    private Segment moved(Segment segment, TokenizedText own, int base, int limit) {
        int from = text.tokenAt(base + own.start(segment.from()));
        int to = text.tokenAt(base + own.end(segment.to() - 1) - 1) + 1;
        return new Segment(segment.role(), from, Math.max(from + 1, Math.min(to, limit)));
    }
}
