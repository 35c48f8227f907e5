package org.onrecord.text;

/// A stretch of text, half-open `[start, end)`, in UTF-16 code units: the same count in Java, Lucene and a browser.
///
/// Never empty: `0 <= start < end`, else an [IllegalArgumentException]. Ordered by start, then by end.
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") must satisfy 0 <= start < end");
        }
    }

    /// In UTF-16 code units, at least 1.
    public int length() {
        return end - start;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /// Whether `other` lies wholly inside, equal spans included.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// The shortest span that holds both, and what lies between them.
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// The stretch of `text` itself; `text` must be the one the span was made for.
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
