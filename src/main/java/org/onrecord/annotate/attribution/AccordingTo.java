package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Reports without a verb in languages other than English: "Selon X, …", "…, selon X", "Laut X …", "X'e göre …".
///
/// Not for languages that put the name into another case there, such as Russian: its form would be another name.
final class AccordingTo {
    private static final int LONGEST_SOURCE = 9;
    /// Tokens between a source and the quotation behind it: an apposition.
    private static final int APPOSITION = 12;

    private static final int SHORTEST = 3;
    private static final String RULE = "attribution.according-to";

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> words;

    AccordingTo(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> words) {
        this.text = text;
        this.marks = marks;
        this.words = words;
    }

    /// At most one for each sentence.
    List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        for (int s = 0; s < text.sentenceCount(); s++) {
            Reading reading = sentence(text.sentenceStart(s), text.sentenceEnd(s));
            if (reading != null) {
                readings.add(reading);
            }
        }
        return readings;
    }

    private @Nullable Reading sentence(int from, int to) {
        for (int i = from; i < to; i++) {
            ReportingVerbs.Kind kind = marks.quotationOf(i) < 0 ? words.get(text.lower(i)) : null;
            if (kind == ReportingVerbs.Kind.ACCORDING) {
                return before(i, from, to);
            }
            if (kind == ReportingVerbs.Kind.ACCORDING_BEHIND && i - from <= LONGEST_SOURCE) {
                return reading(i, source(from, i), content(i + 1, to));
            }
        }
        return null;
    }

    /// The word stands before its source: at the head of the sentence, or behind what was said.
    private @Nullable Reading before(int word, int from, int to) {
        int end = sourceEnd(word + 1, to);
        Segment source = source(word + 1, end);
        if (word == from) {
            return reading(word, source, content(end, to));
        }
        boolean parted = !text.isWord(word - 1) || marks.quotationOf(word - 1) >= 0;
        boolean last = end >= to || !text.isWord(end);
        return parted && last ? reading(word, source, said(from, word)) : null;
    }

    private @Nullable Reading reading(int word, @Nullable Segment source, @Nullable Segment content) {
        return source == null || content == null
                ? null
                : new Reading(content, new Segment(Tag.CUE, word, word + 1), source, RULE);
    }

    /// Before a mark, a quotation, or the first small word behind a name.
    private int sourceEnd(int from, int to) {
        int end = from;
        boolean named = false;
        while (end < to && text.isWord(end) && marks.quotationOf(end) < 0) {
            boolean joined = end + 1 < to
                    && text.isCapitalized(end + 1)
                    && text.lower(end).length() < SHORTEST + 1;
            if (named && !text.isCapitalized(end) && !joined) {
                break;
            }
            named |= text.isCapitalized(end);
            end++;
        }
        return end;
    }

    private @Nullable Segment source(int from, int to) {
        boolean named = false;
        for (int i = from; i < to; i++) {
            named |= text.isCapitalized(i);
        }
        return named && to - from <= LONGEST_SOURCE ? new Segment(Tag.SOURCE, from, to) : null;
    }

    /// The quotation behind the source, or the rest of the sentence.
    private @Nullable Segment content(int from, int to) {
        for (int i = from; i < Math.min(to, from + APPOSITION); i++) {
            if (marks.quotationOf(i) >= 0) {
                return quoted(marks.quotationOf(i));
            }
        }
        int start = from;
        while (start < to && !text.isWord(start)) {
            start++;
        }
        return clause(start, to);
    }

    /// The quotation before the word, or the clause up to it.
    private @Nullable Segment said(int from, int word) {
        int last = word - 1;
        while (last > from && !text.isWord(last) && marks.quotationOf(last) < 0) {
            last--;
        }
        return marks.quotationOf(last) >= 0 ? quoted(marks.quotationOf(last)) : clause(from, last + 1);
    }

    private Segment quoted(int number) {
        QuoteMarks.Quoted quoted = marks.quotations().get(number);
        return new Segment(Tag.CONTENT, quoted.from(), quoted.to());
    }

    /// Null where another verb reports in it, or it is too short to say anything.
    private @Nullable Segment clause(int from, int to) {
        int end = to;
        while (end > from && !text.isWord(end - 1) && marks.quotationOf(end - 1) < 0) {
            end--;
        }
        for (int i = from; i < end; i++) {
            if (words.get(text.lower(i)) == ReportingVerbs.Kind.SAY) {
                return null;
            }
        }
        return end - from >= SHORTEST ? new Segment(Tag.CONTENT, from, end) : null;
    }
}
