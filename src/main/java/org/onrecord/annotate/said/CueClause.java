package org.onrecord.annotate.said;

import java.util.List;
import org.onrecord.annotate.said.SaidWords.Kind;
import org.onrecord.document.Attribution;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// The clause of a report's verb, and whether a date in it is the day of the report.
///
/// - "said on Monday", "told reporters in Vidra on 3 March"
/// - "Oran Tal on Friday said"
/// - "On Tuesday, Oran Tal said", "In an interview last year, Oran Tal said"
/// - "according to a statement published on Sunday"
///
/// A date behind "after", "since", "who" and the like is that of something else, and so is one with a possessive
/// ("Monday's attack").
final class CueClause {
    /// Tokens from a verb to its date.
    private static final int FAR = 14;

    /// Tokens between a date and the speaker or verb beside it.
    private static final int NEAR = 3;

    private final TokenizedText text;
    private final SaidWords words;
    private final Attribution attribution;
    private final int sentence;
    private final int cueStart;
    private final int cueEnd;

    /// @param attribution with a cue
    CueClause(TokenizedText text, SaidWords words, Attribution attribution) {
        this.text = text;
        this.words = words;
        this.attribution = attribution;
        this.cueStart = text.tokenAt(attribution.cue().getFirst().start());
        this.cueEnd = text.tokenAt(attribution.cue().getLast().end() - 1) + 1;
        this.sentence = text.sentenceOf(cueStart);
    }

    /// Whether the date stands in the verb's sentence.
    boolean holds(Span date) {
        return text.sentenceSpan(sentence).contains(date);
    }

    /// Whether the date, which is in the sentence and in no content, is the report's own.
    boolean dates(Span date) {
        int from = text.tokenAt(date.start());
        int to = text.tokenAt(date.end() - 1) + 1;
        if (isPossessive(to)) {
            return false;
        }
        if (isInDocument(from)) {
            return true;
        }
        if (from >= cueStart) {
            return isBehind(from);
        }
        return isBetween(from, to) || isFirst(from, to);
    }

    private boolean isPossessive(int behind) {
        if (behind >= text.tokenCount()) {
            return false;
        }
        String next = text.lower(behind);
        return next.equals("'s") || next.equals("’s") || next.equals("'") || next.equals("’");
    }

    /// "a statement published on Sunday", "a letter of 3 May" as the source itself.
    private boolean isInDocument(int date) {
        for (Span source : attribution.source()) {
            if (source.contains(text.start(date))) {
                for (int i = text.tokenAt(source.start()); i < date; i++) {
                    if (words.is(Kind.OCCASION, text.lower(i)) || words.is(Kind.ISSUED, text.lower(i))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Behind the verb with nothing between that the date may belong to: neither another clause nor what the words are
    /// about.
    private boolean isBehind(int date) {
        int from = date < cueEnd ? cueStart + 1 : cueEnd;
        if (date - cueEnd > FAR) {
            return false;
        }
        for (int i = from; i < date; i++) {
            if (isInContent(i)) {
                return isQuotedEnd(date) || isIssued(date);
            }
            boolean comma = isStop(i) && !(i + 1 == date || (i + 2 == date && isSmall(i + 1)));
            boolean issued = i > from && words.is(Kind.ISSUED, text.lower(i));
            if (comma || (words.is(Kind.TOPIC, text.lower(i)) && !issued && !isAnnounced(i))) {
                return false;
            }
        }
        return true;
    }

    /// "after talks", "during a meeting", "following a session": said on the day of that.
    private boolean isAnnounced(int preposition) {
        for (int i = preposition + 1; i < Math.min(preposition + NEAR + 1, text.tokenCount()); i++) {
            if (words.is(Kind.OCCASION, text.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /// "called it “a crime” on Monday": the date follows the quotation's closing mark at once.
    private boolean isQuotedEnd(int date) {
        int end = text.tokenAt(attribution.content().getLast().end() - 1) + 1;
        boolean mark = end < date && !text.isWord(end);
        boolean near = end < date && date - end <= NEAR - 1 && (date - end == 1 || isSmall(date - 1));
        return mark && near && attribution.type() != Attribution.Type.INDIRECT;
    }

    /// "condemned the raid | in a statement released Wednesday".
    private boolean isIssued(int date) {
        int end = text.tokenAt(attribution.content().getLast().end() - 1) + 1;
        return end < date && isOccasion(end, date);
    }

    /// "Oran Tal on Friday said", "Oran Tal, in his address on Saturday, said".
    private boolean isBetween(int from, int to) {
        List<Span> source = attribution.source();
        if (source.isEmpty() || source.getFirst().start() > text.start(from)) {
            return false;
        }
        boolean inside = source.getFirst().contains(text.start(from));
        int behind = inside ? from - 1 : text.tokenAt(source.getFirst().end() - 1) + 1;
        if (behind <= text.tokenAt(source.getFirst().start()) || to > cueStart) {
            return false;
        }
        boolean beside = areSmall(behind, from) && areSmall(to, cueStart);
        boolean aside = isStop(behind) && isStop(to) && isOccasion(behind + 1, from) && areSmall(to + 1, cueStart);
        return beside || aside;
    }

    /// At the top of the sentence, before speaker and verb.
    private boolean isFirst(int from, int to) {
        int speaker = attribution.source().stream()
                .mapToInt(source -> text.tokenAt(source.start()))
                .filter(start -> start < cueStart)
                .min()
                .orElse(cueStart);
        if (to > speaker) {
            return false;
        }
        int start = text.sentenceStart(sentence);
        boolean opens = from == start || opensWith(start, from);
        boolean direct = speaker - to <= 1 || areSmall(to + 1, speaker);
        return opens && (direct || (isStop(to) && isStop(speaker - 1) && isPhrase(to + 1, speaker - 1)));
    }

    /// "On", "Late on", "In an interview".
    private boolean opensWith(int start, int date) {
        boolean bare = date - start <= 2 && words.is(Kind.OPENER, text.lower(start)) && areSmall(start + 1, date);
        return bare || isOccasion(start, date);
    }

    /// "in a statement", "speaking at a meeting", as far as the date.
    private boolean isOccasion(int start, int date) {
        if (start >= date || date - start > FAR || !words.is(Kind.OPENER, text.lower(start))) {
            return false;
        }
        boolean occasion = false;
        for (int i = start; i < date; i++) {
            occasion |= words.is(Kind.OCCASION, text.lower(i));
            if (isStop(i) || (i > start && words.is(Kind.TOPIC, text.lower(i)))) {
                return false;
            }
        }
        return occasion;
    }

    /// "On Tuesday, | after a night of shelling |, Oran Tal said": a phrase with a preposition or an -ing form first.
    private boolean isPhrase(int from, int to) {
        String first = text.lower(from);
        boolean opener = words.is(Kind.OPENER, first) || words.is(Kind.TOPIC, first) || first.endsWith("ing");
        return opener && to - from <= FAR;
    }

    private boolean areSmall(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isSmall(i)) {
                return false;
            }
        }
        return to - from <= NEAR;
    }

    private boolean isSmall(int token) {
        return words.is(Kind.SMALL, text.lower(token));
    }

    private boolean isStop(int token) {
        return !text.isWord(token)
                && !text.form(token).startsWith("'")
                && !text.form(token).startsWith("’");
    }

    private boolean isInContent(int token) {
        return attribution.content().stream().anyMatch(piece -> piece.contains(text.start(token)));
    }
}
