package org.onrecord.text;

import java.util.Arrays;

/// Finds where sentences and paragraphs end.
///
/// A sentence ends at `.`, `!`, `?`, `…` or their Armenian, Arabic and Devanagari kin, with the closing marks behind
/// it, unless the next word goes on in lower case; and at each end of a paragraph or region. A paragraph ends at a
/// blank line, before an indented line, and at every line break where the text is not hard-wrapped.
final class SentenceSplitter {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final boolean wrapped;

    private SentenceSplitter(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.wrapped = HardWrap.isHardWrapped(text);
    }

    static TokenizedText.Boundaries split(String text, int[] starts, int[] ends, int[] regionEnds) {
        return new SentenceSplitter(text, starts, ends).run(regionEnds);
    }

    private TokenizedText.Boundaries run(int[] regionEnds) {
        int[] sentenceEnds = new int[starts.length];
        int[] paragraphs = new int[starts.length];
        int sentences = 0;
        int paragraph = 0;
        int region = 0;
        for (int i = 0; i < starts.length; i++) {
            boolean regionEnd = false;
            while (region < regionEnds.length && i + 1 >= regionEnds[region]) {
                regionEnd = true;
                region++;
            }
            boolean paragraphEnd = regionEnd || i + 1 == starts.length || isParagraphBreak(ends[i], starts[i + 1]);
            if (paragraphEnd || isSentenceEnd(i)) {
                paragraphs[sentences] = paragraph;
                sentenceEnds[sentences++] = i + 1;
                paragraph += paragraphEnd ? 1 : 0;
            }
        }
        return new TokenizedText.Boundaries(
                Arrays.copyOf(sentenceEnds, sentences), Arrays.copyOf(paragraphs, sentences));
    }

    /// Whether a sentence ends behind token `i`, which is not the last.
    private boolean isSentenceEnd(int i) {
        int mark = i;
        while (mark > 0 && isCloser(mark) && ends[mark - 1] == starts[mark]) {
            mark--;
        }
        if (!isTerminator(mark) || (isCloser(i + 1) && starts[i + 1] == ends[i])) {
            return false;
        }
        int next = i + 1;
        while (next + 1 < starts.length && isOpener(next)) {
            next++;
        }
        int first = text.codePointAt(starts[next]);
        boolean spaced = starts[i + 1] > ends[i];
        if (endsWithAbbreviation(mark)) {
            return spaced && Character.isUpperCase(first) && ends[mark] - starts[mark] > 2 && isLikelyOpener(next);
        }
        return !Character.isLowerCase(first) && (spaced || Character.isUpperCase(first) || next > i + 1);
    }

    private boolean isTerminator(int token) {
        char last = text.charAt(ends[token] - 1);
        return ".!?…։؟।。".indexOf(last) >= 0;
    }

    private boolean endsWithAbbreviation(int token) {
        return ends[token] - starts[token] > 1 && Character.isLetterOrDigit(text.charAt(starts[token]));
    }

    /// Words that open a sentence and no name: after `U.S.` or `p.m.` they tell an end from an abbreviation.
    private boolean isLikelyOpener(int token) {
        String word = text.substring(starts[token], ends[token]);
        return switch (word) {
            case "The",
                    "He",
                    "She",
                    "It",
                    "They",
                    "We",
                    "But",
                    "And",
                    "In",
                    "On",
                    "At",
                    "A",
                    "An",
                    "This",
                    "That",
                    "His",
                    "Her",
                    "Their",
                    "I",
                    "You",
                    "There",
                    "If",
                    "When",
                    "As",
                    "For" -> true;
            default -> false;
        };
    }

    private boolean isCloser(int token) {
        if (ends[token] - starts[token] > 2) {
            return false;
        }
        return "\"”’'»)]".indexOf(text.charAt(starts[token])) >= 0;
    }

    private boolean isOpener(int token) {
        return "\"“‘'«„([`".indexOf(text.charAt(starts[token])) >= 0 && ends[token] - starts[token] <= 2;
    }

    private boolean isParagraphBreak(int from, int to) {
        int breaks = 0;
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\u2029') {
                breaks++;
            }
        }
        boolean indented = to - from > 2 && text.charAt(to - 1) == ' ' && text.charAt(to - 2) == ' ';
        return breaks > 1 || (breaks == 1 && (!wrapped || indented));
    }
}
