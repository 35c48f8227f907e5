package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.onrecord.text.TokenizedText;

/// Mends contents that the tagger broke off, broke up or ran over.
///
/// - Two pieces of one sentence with nothing tagged between them, the second without a cue, are one content.
/// - A clause behind its cue goes on to the end of its sentence, unless something else is said there, and not beyond.
/// - A clause before its cue begins with its sentence, behind the dateline.
/// - A clause that another conjunction parts from its cue is not what the cue reports.
final class ContentRepair {
    private static final Set<String> CONJUNCTIONS = Set.of("but", "and", "so", "however", "meanwhile");
    private static final Set<String> CONTRASTS = Set.of("but", "while", "although", "though");

    /// A clause that one of these opens is followed by the one it depends on.
    private static final Set<String> SUBORDINATORS = Set.of("if", "while", "although", "though", "unless", "because");

    private static final Set<String> AFTERWARDS = Set.of("came", "comes", "followed", "follows");

    private static final String DASHES = "—–-";

    /// Tokens of the longest addressee.
    private static final int ADDRESSEE = 5;

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final boolean[] tagged;

    ContentRepair(TokenizedText text, QuoteMarks marks, List<Segment> segments) {
        this.text = text;
        this.marks = marks;
        this.tagged = new boolean[text.tokenCount()];
        for (Segment segment : segments) {
            Arrays.fill(tagged, segment.from(), segment.to(), true);
        }
    }

    List<Reading> repair(List<Reading> readings) {
        List<Reading> merged = new ArrayList<>();
        for (Reading reading : readings) {
            Reading before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && belongs(before, reading)) {
                Segment content = new Segment(
                        Tag.CONTENT, before.content().from(), reading.content().to());
                merged.set(merged.size() - 1, new Reading(content, before.cue(), before.source(), before.rule()));
            } else if (!isParted(reading)) {
                merged.add(reading);
            }
        }
        merged.replaceAll(this::extend);
        return merged;
    }

    private boolean belongs(Reading before, Reading reading) {
        return reading.cue() == null
                && before.cue() != null
                && before.cue().to() <= before.content().from()
                && marks.quotationOf(before.content().from()) < 0
                && sameSentence(before.content().from(), reading.content().from())
                && isFree(before.content().to(), reading.content().from());
    }

    /// "Nobody knew, but Tal said …": what stands before the conjunction is not said.
    private boolean isParted(Reading reading) {
        Segment cue = reading.cue();
        Segment content = reading.content();
        if (cue == null || cue.from() < content.to() || marks.quotationOf(content.to() - 1) >= 0) {
            return false;
        }
        Segment source = reading.source();
        int to = source == null || source.from() < content.to() ? cue.from() : Math.min(source.from(), cue.from());
        for (int i = content.to(); i < to; i++) {
            if (CONTRASTS.contains(text.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /// "claimed responsibility for | the attack", "pledged allegiance to | the group": what is claimed is the
    /// responsibility.
    private Reading withObject(Reading reading) {
        Segment cue = reading.cue();
        if (cue == null || cue.to() != reading.content().from()) {
            return reading;
        }
        for (int i = cue.from() + 1; i < cue.to(); i++) {
            boolean given = text.lower(i).equals("credit") && text.lower(i + 1).equals("to");
            if (Coordination.OBJECTS.contains(text.lower(i)) && !given) {
                Segment content = new Segment(Tag.CONTENT, i, reading.content().to());
                return new Reading(content, new Segment(Tag.CUE, cue.from(), i), reading.source(), reading.rule());
            }
        }
        return reading;
    }

    /// "claimed responsibility for the attack | , which …": what a relative clause tells of the attack is not claimed;
    /// nor is ", which came a week after …", with which a paper tells when something was.
    private int objectEnd(Segment content, int to) {
        for (int i = content.from() + 1; i + 2 < to; i++) {
            boolean which = text.form(i).equals(",") && text.lower(i + 1).equals("which");
            if (which && AFTERWARDS.contains(text.lower(i + 2)) && marks.quotationOf(i) < 0) {
                return i;
            }
        }
        for (int i = content.from(); text.lower(content.from()).equals("responsibility") && i + 1 < to; i++) {
            int code = FunctionWords.code(text.lower(i + 1));
            boolean clause = code == FunctionWords.RELATIVE || code == FunctionWords.SUBORDINATOR;
            if (text.form(i).equals(",") && clause) {
                return i;
            }
        }
        return to;
    }

    private Reading extend(Reading tagged) {
        Reading reading = withObject(tagged);
        Segment content = reading.content();
        Segment cue = reading.cue();
        int from = content.from();
        int to = content.to();
        if (cue == null) {
            return reading;
        }
        int sentence = text.sentenceOf(from);
        int end = text.sentenceEnd(sentence);
        if (cue.to() <= from && to > end && marks.quotationOf(from) < 0 && marks.quotationOf(end - 1) < 0) {
            to = Math.max(from + 1, unmarked(from, end));
        } else if (cue.to() <= from && lacksVerb(content)) {
            to = unmarked(from, end);
        } else if (cue.to() <= from && marks.quotationOf(to - 1) < 0) {
            from = behindAddressee(cue, content);
            to = Math.min(to, Math.max(from + 1, unmarked(from, end)));
            if (to < end && marks.quotationOf(from) < 0) {
                int first = text.lower(from).equals("that") ? from + 1 : from;
                boolean mark = text.form(to).equals(",");
                boolean open = mark && SUBORDINATORS.contains(text.lower(first));
                boolean parenthesis = DASHES.indexOf(text.form(to).charAt(0)) >= 0 && isParenthesis(to, end);
                to = open ? wordsEnd(to + 1, end) : mark || parenthesis ? clauseEnd(to, end) : wordsEnd(to, end);
            }
        } else if (cue.from() >= to && sentence == text.sentenceOf(cue.from()) && marks.quotationOf(from) < 0) {
            int start = clauseStart(from, Datelines.bodyStart(text, sentence));
            from = start < to ? start : from;
            to = behindEnd(to, reading);
        }
        to = objectEnd(content, to);
        return new Reading(new Segment(Tag.CONTENT, from, to), cue, reading.source(), reading.rule());
    }

    /// Where a clause before its cue ends: at the comma before the speaker, if nothing is tagged up to there.
    private int behindEnd(int to, Reading reading) {
        Segment source = reading.source();
        Segment cue = reading.cue();
        if (cue == null || marks.quotationOf(to - 1) >= 0) {
            return to;
        }
        int limit = source == null || source.from() < to ? cue.from() : Math.min(source.from(), cue.from());
        int end = limit;
        while (end > to && !text.isWord(end - 1)) {
            end--;
        }
        return end < limit && isFree(to, end) ? end : to;
    }

    /// The end of the sentence without its mark.
    private int unmarked(int from, int sentenceEnd) {
        int end = sentenceEnd;
        while (end > from && !text.isWord(end - 1) && marks.quotationOf(end - 1) < 0) {
            end--;
        }
        return end;
    }

    /// The end of the sentence without its mark if nothing is tagged up to there, else `to`.
    private int clauseEnd(int to, int sentenceEnd) {
        int end = sentenceEnd;
        while (end > to && !text.isWord(end - 1)) {
            end--;
        }
        return (isFree(to, sentenceEnd) || isGap(to, sentenceEnd)) && end > to + 1 ? end : to;
    }

    /// Whether a content stopped before the verb of its clause, behind an apposition: nothing is tagged up to the end
    /// of the sentence, though a word may stand in marks there.
    private boolean isGap(int to, int sentenceEnd) {
        for (int i = to; i < sentenceEnd; i++) {
            if (tagged[i]) {
                return false;
            }
        }
        String verb = to + 1 < sentenceEnd ? text.lower(to + 1) : "";
        return verb.endsWith("ed") || isAuxiliary(to + 1);
    }

    /// Where a content ends that stopped between two words of a clause: before the next mark or anything tagged.
    private int wordsEnd(int to, int sentenceEnd) {
        int end = to;
        while (end < sentenceEnd && isInClause(end)) {
            end++;
        }
        return end < sentenceEnd && tagged[end] ? to : end;
    }

    /// Behind a name that the tagger took for the beginning of what somebody was told: "told | the Vidra Post | that
    /// …".
    private int behindAddressee(Segment cue, Segment content) {
        int from = content.from();
        if (cue.to() != from || !text.lower(cue.to() - 1).equals("told")) {
            return from;
        }
        for (int i = from; i < Math.min(content.to() - 1, from + ADDRESSEE) && text.isWord(i); i++) {
            if (text.lower(i).equals("that")) {
                return i;
            }
        }
        return from;
    }

    /// Whether another dash follows the one at `dash` before the sentence ends.
    private boolean isParenthesis(int dash, int end) {
        for (int i = dash + 1; i < end; i++) {
            if (DASHES.indexOf(text.form(i).charAt(0)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether a clause that "that" opens was cut before its verb.
    private boolean lacksVerb(Segment content) {
        int from = content.from();
        boolean that = text.lower(from).equals("that")
                || (from > 0 && text.lower(from - 1).equals("that"));
        if (!that || marks.quotationOf(content.to() - 1) >= 0 || !isAuxiliary(content.to())) {
            return false;
        }
        for (int i = from; i < content.to(); i++) {
            if (isAuxiliary(i) || !text.isWord(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAuxiliary(int token) {
        return token < text.tokenCount() && FunctionWords.code(text.lower(token)) == FunctionWords.AUXILIARY;
    }

    private boolean isInClause(int token) {
        return text.isWord(token)
                && !tagged[token]
                && marks.quotationOf(token) < 0
                && !CONJUNCTIONS.contains(text.lower(token))
                && !CONTRASTS.contains(text.lower(token));
    }

    /// The start of the sentence if nothing is tagged from there on, else `from`.
    private int clauseStart(int from, int sentenceStart) {
        int start = sentenceStart;
        while (start < from && (!text.isWord(start) || CONJUNCTIONS.contains(text.lower(start)))) {
            start++;
        }
        if (start > from) {
            return start;
        }
        return isFree(start, from) ? start : from;
    }

    private boolean isFree(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tagged[i] || marks.quotationOf(i) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean sameSentence(int a, int b) {
        return text.sentenceOf(a) == text.sentenceOf(b);
    }
}
