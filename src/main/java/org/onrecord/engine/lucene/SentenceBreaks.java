package org.onrecord.engine.lucene;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import java.util.List;
import org.onrecord.text.Span;

/// The sentences that were found when the article was indexed, as the highlighter reads them: a boundary where each
/// begins, at 0 and at the end of the text.
final class SentenceBreaks extends BreakIterator {
    private final int[] boundaries;
    private CharacterIterator text = new StringCharacterIterator("");
    private int at;

    /// @param sentences sorted
    SentenceBreaks(List<Span> sentences, int length) {
        int[] starts = new int[sentences.size() + 2];
        int size = 1;
        for (Span sentence : sentences) {
            if (sentence.start() > starts[size - 1]) {
                starts[size++] = sentence.start();
            }
        }
        if (length > starts[size - 1]) {
            starts[size++] = length;
        }
        boundaries = Arrays.copyOf(starts, size);
    }

    @Override
    public int first() {
        at = 0;
        return current();
    }

    @Override
    public int last() {
        at = boundaries.length - 1;
        return current();
    }

    @Override
    public int next(int n) {
        int boundary = current();
        for (int i = 0; i < Math.abs(n) && boundary != DONE; i++) {
            boundary = n > 0 ? next() : previous();
        }
        return boundary;
    }

    @Override
    public int next() {
        int here = current();
        return here == boundaries[boundaries.length - 1] ? DONE : following(here);
    }

    @Override
    public int previous() {
        int here = current();
        return here == 0 ? DONE : preceding(here);
    }

    /// The first boundary behind `offset`; the last one for an offset at or behind the end.
    @Override
    public int following(int offset) {
        int found = Arrays.binarySearch(boundaries, offset + 1);
        at = Math.min(found >= 0 ? found : -found - 1, boundaries.length - 1);
        return current();
    }

    /// The last boundary before `offset`; the first one for an offset at or before the start.
    @Override
    public int preceding(int offset) {
        int found = Arrays.binarySearch(boundaries, offset - 1);
        at = Math.max(found >= 0 ? found : -found - 2, 0);
        return current();
    }

    @Override
    public int current() {
        return boundaries[at];
    }

    @Override
    public CharacterIterator getText() {
        return text;
    }

    @Override
    public void setText(CharacterIterator newText) {
        text = newText;
        at = 0;
    }
}
