package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Direct quotations in any language whose reporting verbs are known: what stands in quotation marks beside such a
/// verb, and the name beside the verb.
///
/// The path for languages that the tagger was not trained in.
final class QuotationRules {
    /// Words between a quotation and its verb.
    private static final int BEHIND = 14;

    private static final int BEFORE = 20;

    /// Words between a verb and the name beside it.
    private static final int NEAR = 9;

    /// The same with a name set off by commas: "the boy's parents, Edo and Pala Karsi, said".
    private static final int WITH_NAME = 14;

    private static final int MAX_SIGNATURE = 14;
    private static final String DASHES = "—–―-";
    private static final Set<String> AUXILIARIES = Set.of(
            "a",
            "ha",
            "hat",
            "avait",
            "había",
            "hatte",
            "habe",
            "է",
            "են",
            "diye",
            "également",
            "aussi",
            "также",
            "auch",
            "también");
    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "they", "it", "who", "он", "она", "они", "il", "elle", "ils", "elles", "er", "sie", "él",
            "ella", "նա", "նրանք");

    /// Words that begin a clause of its own, whose subject is not the one who speaks.
    private static final Set<String> SUBORDINATORS = Set.of("что", "чтобы", "que", "qu'", "dass", "որ", "that");

    /// Words behind which another clause has its own subject and verb.
    private static final Set<String> CONTRASTS = Set.of("but", "though", "although", "while");

    private static final Set<String> BARE =
            Set.of("report", "claim", "state", "call", "charge", "demand", "note", "order", "comment", "warning");

    /// Fewer words are a scare quote or a title unless they end like a sentence.
    private static final int SHORT = 4;

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;
    private final SpeechBreaks breaks;

    QuotationRules(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs) {
        this.breaks = new SpeechBreaks(text, verbs);
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
    }

    List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        Reading before = null;
        for (int i = 0; i < marks.quotations().size(); i++) {
            QuoteMarks.Quoted quoted = marks.quotations().get(i);
            if (isScare(quoted)) {
                continue;
            }
            List<Reading> parted = breaks.part(quoted);
            if (!parted.isEmpty()) {
                readings.addAll(parted);
                before = parted.getLast();
                continue;
            }
            Reading reading = read(i, quoted, before);
            if (reading != null) {
                readings.add(reading);
                before = reading;
            }
        }
        return readings;
    }

    private boolean isScare(QuoteMarks.Quoted quoted) {
        int words = 0;
        for (int i = quoted.from(); i < quoted.to(); i++) {
            words += text.isWord(i) ? 1 : 0;
        }
        boolean sentence = ".!?…,։:".contains(text.form(quoted.to() - 1)) && words > 1;
        return words < SHORT
                && !sentence
                && !(words > 1 && (isFollowedByVerb(quoted.end()) || isIntroduced(quoted.open())));
    }

    private boolean isFollowedByVerb(int from) {
        int next = from;
        while (next < text.tokenCount()
                && next < from + 2
                && (!text.isWord(next) || AUXILIARIES.contains(text.lower(next)))) {
            next++;
        }
        return next < text.tokenCount() && isVerb(next);
    }

    /// Whether a verb and a mark stand right before it: "ասաց. «…»", "a dit : « … »".
    private boolean isIntroduced(int open) {
        return open > 1 && ":.՝".contains(text.form(open - 1)) && isVerb(open - 2);
    }

    private @Nullable Reading read(int number, QuoteMarks.Quoted quoted, @Nullable Reading before) {
        Segment content = new Segment(Tag.CONTENT, quoted.from(), quoted.to());
        Reading signed = signed(quoted, content);
        if (signed == null) {
            signed = announced(quoted, content);
        }
        if (signed != null) {
            return signed;
        }
        int verb = verbBehind(number, quoted);
        if (verb >= 0) {
            Segment source = between(quoted.end(), verb);
            source = source == null ? clitic(verb) : source;
            source = source == null ? nameBehind(verb) : source;
            source = source == null ? nameBefore(quoted.open(), sentenceStart(quoted.open())) : source;
            return new Reading(content, new Segment(Tag.CUE, verb, verb + 1), source, "attribution.quoted-behind");
        }
        verb = verbBefore(number, quoted);
        if (verb >= 0) {
            Segment cue = new Segment(Tag.CUE, verb, verb + 1);
            Segment source = Boards.of(text, cue);
            source = source == null ? nameBefore(verb, sentenceStart(verb)) : source;
            source = source == null ? nameBehind(verb) : source;
            return new Reading(content, cue, source, "attribution.quoted-before");
        }
        boolean goes = before != null && paragraph(before.content().from()) == paragraph(quoted.open());
        return goes && before != null
                ? new Reading(content, before.cue(), before.source(), "attribution.quoted-on")
                : null;
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
        int start = sentenceStart(quoted.open());
        if (colon <= start || !text.form(colon).equals(":") || !text.isCapitalized(colon - 1)) {
            return null;
        }
        int from = colon;
        while (from > start && isInName(from - 1)) {
            from--;
        }
        boolean whole = from == start || text.lower(from - 1).equals("caption");
        return !whole || from == colon || colon - from > NEAR || !text.isCapitalized(from)
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
                && !isVerb(token)
                && (clitic || FunctionWords.code(lower) != FunctionWords.AUXILIARY)
                && FunctionWords.code(lower) != FunctionWords.PRONOUN;
    }

    private int verbBehind(int number, QuoteMarks.Quoted quoted) {
        return nearestVerb(number, quoted, quoted.end(), Math.min(text.tokenCount(), quoted.end() + BEHIND), 1);
    }

    private int verbBefore(int number, QuoteMarks.Quoted quoted) {
        return nearestVerb(number, quoted, quoted.open() - 1, Math.max(0, quoted.open() - BEFORE) - 1, -1);
    }

    /// The first verb from `from` on in the direction of `step`, in the quotation's paragraph and before another
    /// quotation, the end of a sentence and `limit`; -1 if there is none.
    private int nearestVerb(int number, QuoteMarks.Quoted quoted, int from, int limit, int step) {
        for (int i = from; i != limit && paragraph(i) == paragraph(quoted.open()); i += step) {
            if (marks.quotationOf(i) >= 0 && marks.quotationOf(i) != number) {
                break;
            }
            if (isVerb(i) && !isNounBeside(i, quoted.end())) {
                return i;
            }
            // Armenian introduces a quotation with a full stop: "ասաց. «…»".
            boolean introduces = step < 0 && i == from && i > 0 && text.form(i).equals(".") && isVerb(i - 1);
            boolean ends = ".!?։".contains(text.form(i)) && !introduces;
            if (ends || CONTRASTS.contains(text.lower(i))) {
                break;
            }
        }
        return -1;
    }

    /// "the “red line” report", "the attack": an uninflected English form right behind a mark, and any behind an
    /// article, is a noun.
    private boolean isNounBeside(int token, int end) {
        return (token == end && BARE.contains(text.lower(token)))
                || (token > 0
                        && FunctionWords.code(text.lower(token - 1)) == FunctionWords.DETERMINER
                        && !AUXILIARIES.contains(text.lower(token - 1)));
    }

    /// A known form, also with a clitic behind a hyphen ("explique-t-il").
    private boolean isVerb(int token) {
        String lower = text.lower(token);
        int hyphen = lower.indexOf('-');
        ReportingVerbs.Kind kind = verbs.get(hyphen > 0 ? lower.substring(0, hyphen) : lower);
        return kind == ReportingVerbs.Kind.SAY || kind == ReportingVerbs.Kind.CHARGE;
    }

    /// The words between a quotation and its verb ("…,” the statement read"); null if there are none, or too many.
    private @Nullable Segment between(int from, int verb) {
        int start = from;
        while (start < verb && !text.isWord(start)) {
            start++;
        }
        int end = verb;
        while (end > start && isAuxiliary(end - 1)) {
            end--;
        }
        int reach = NEAR;
        if (end > start && text.form(end - 1).equals(",")) {
            end--;
            reach = WITH_NAME;
        }
        for (int i = start; i < end; i++) {
            boolean apposition = reach == WITH_NAME && text.form(i).equals(",");
            if ((!text.isWord(i) && !text.lower(i).endsWith("s") && !apposition)
                    || text.lower(i).contains("-t-")
                    || (reach == WITH_NAME && FunctionWords.isClausal(text.lower(i)))) {
                return null;
            }
        }
        return end > start && end - start <= reach ? new Segment(Tag.SOURCE, start, end) : null;
    }

    /// The pronoun joined to a verb: "explique-t-il", "a-t-elle dit"; null if there is none.
    private @Nullable Segment clitic(int verb) {
        for (int i = verb; i >= Math.max(0, verb - 1); i--) {
            String lower = text.lower(i);
            if (lower.endsWith("-il") || lower.endsWith("-elle")) {
                return new Segment(Tag.SOURCE, i, i + 1);
            }
        }
        return null;
    }

    /// A word of another language that stands between a name and its verb.
    static boolean isForeignAuxiliary(String lower) {
        return AUXILIARIES.contains(lower);
    }

    private boolean isAuxiliary(int token) {
        int code = FunctionWords.code(text.lower(token));
        return code == FunctionWords.AUXILIARY
                || code == FunctionWords.ADVERB
                || AUXILIARIES.contains(text.lower(token));
    }

    /// From the verb on, without a mark between, to the end of the first run of capitalised words.
    private @Nullable Segment nameBehind(int verb) {
        int limit = Math.min(text.sentenceEnd(text.sentenceOf(verb)), verb + 1 + NEAR);
        int start = verb + 1;
        while (start < limit && isAuxiliary(start)) {
            start++;
        }
        if (start < limit && PRONOUNS.contains(text.lower(start))) {
            return new Segment(Tag.SOURCE, start, start + 1);
        }
        int end = -1;
        for (int i = start; i < limit && text.isWord(i) && marks.quotationOf(i) < 0; i++) {
            if (text.isCapitalized(i)) {
                end = i + 1;
            } else if (end > 0) {
                break;
            }
        }
        return end < 0 ? null : new Segment(Tag.SOURCE, start, withName(start, end, limit));
    }

    /// The end of the name behind a role: "declaró el ministro de Defensa, Oran Tal".
    private int withName(int start, int end, int limit) {
        boolean role =
                !text.isCapitalized(start) && end + 2 < limit && text.form(end).equals(",");
        if (!role || !text.isCapitalized(end + 1) || !text.isCapitalized(end + 2)) {
            return end;
        }
        int to = end + 1;
        while (to < limit && text.isCapitalized(to)) {
            to++;
        }
        return to;
    }

    /// The last run of capitalised words between `from` and `to`, with the words before it in its clause.
    private @Nullable Segment nameBefore(int to, int from) {
        int end = -1;
        if (to > from && PRONOUNS.contains(text.lower(to - 1))) {
            return new Segment(Tag.SOURCE, to - 1, to);
        }
        for (int i = to - 1; i >= Math.max(from, to - BEFORE) && end < 0 && marks.quotationOf(i) < 0; i--) {
            if (text.isCapitalized(i) && text.isWord(i) && !isSubordinate(i, from)) {
                end = i + 1;
            }
        }
        if (end < 0) {
            return null;
        }
        int start = end - 1;
        while (start > from && text.isWord(start - 1) && end - start < NEAR && marks.quotationOf(start - 1) < 0) {
            start--;
        }
        boolean relative = FunctionWords.code(text.lower(start)) == FunctionWords.RELATIVE;
        return relative && start - from > 1 && start - from < BEFORE && marks.quotationOf(from) < 0
                ? new Segment(Tag.SOURCE, from, end)
                : new Segment(Tag.SOURCE, start, end);
    }

    /// Whether the run of capitalised words at `token` stands behind a word like "that".
    private boolean isSubordinate(int token, int from) {
        int start = token;
        while (start > from && text.isCapitalized(start - 1)) {
            start--;
        }
        return start > from && SUBORDINATORS.contains(text.lower(start - 1));
    }

    private int sentenceStart(int token) {
        return text.sentenceStart(text.sentenceOf(token));
    }

    private int paragraph(int token) {
        return text.paragraphOf(text.sentenceOf(token));
    }
}
