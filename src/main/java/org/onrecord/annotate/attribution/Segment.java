package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// A run of tokens with one role: [Tag#SOURCE], [Tag#CUE] or [Tag#CONTENT]. Half-open, never empty.
record Segment(int role, int from, int to) {
    Segment {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("segment [" + from + ", " + to + ") must satisfy 0 <= from < to");
        }
    }

    /// The segments of a text, in order, from one [Tag] for each token.
    static List<Segment> of(int[] tags) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        while (at < tags.length) {
            int end = at + 1;
            if (tags[at] != Tag.OUTSIDE) {
                int role = Tag.role(tags[at]);
                while (end < tags.length && tags[end] == role + 1) {
                    end++;
                }
                segments.add(new Segment(role, at, end));
            }
            at = end;
        }
        return segments;
    }

    String label() {
        return isSource() ? "source" : isCue() ? "cue" : "content";
    }

    boolean isSource() {
        return role == Tag.SOURCE;
    }

    boolean isCue() {
        return role == Tag.CUE;
    }

    boolean isContent() {
        return role == Tag.CONTENT;
    }

    Span span(TokenizedText text) {
        return text.span(from, to);
    }

    boolean overlaps(Segment other) {
        return from < other.to && other.from < to;
    }

    /// Whether one of the words, in lower case, stands in it.
    boolean hasAny(Set<String> words, TokenizedText text) {
        for (int i = from; i < to; i++) {
            if (words.contains(text.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
