package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.BlockType;
import org.onrecord.text.HardWrap;
import org.onrecord.text.Span;

/// A text with the stretches it is made of.
///
/// @param stretches sorted, inside the text, not blank
record ArticleText(String text, List<Stretch> stretches, boolean truncated) {
    /// Where a piece stands in the text.
    record Stretch(Span span, @Nullable BlockType hint) {}

    ArticleText {
        stretches = List.copyOf(stretches);
    }

    /// Joins pieces, a blank line between them.
    ///
    /// @param maxCharacters above which the text is cut
    static ArticleText join(List<Piece> pieces, int maxCharacters) {
        StringBuilder text = new StringBuilder();
        List<Stretch> stretches = new ArrayList<>();
        for (Piece piece : pieces) {
            int start = text.isEmpty() ? 0 : text.length() + 2;
            int room = maxCharacters - start;
            if (room <= 0) {
                return new ArticleText(text.toString(), stretches, true);
            }
            String kept = piece.text().length() <= room ? piece.text() : cut(piece.text(), room);
            if (kept.isBlank()) {
                return new ArticleText(text.toString(), stretches, true);
            }
            text.append(text.isEmpty() ? "" : "\n\n").append(kept);
            stretches.add(new Stretch(new Span(start, text.length()), piece.hint()));
        }
        return new ArticleText(text.toString(), stretches, false);
    }

    /// Takes a text as it is, parted at its line ends; a hard-wrapped one at its blank and before its indented lines.
    static ArticleText lines(String text, int maxCharacters) {
        String kept = text.length() <= maxCharacters ? text : cut(text, maxCharacters);
        List<Stretch> stretches = new ArrayList<>();
        boolean wrapped = HardWrap.isHardWrapped(kept);
        int start = 0;
        while (start < kept.length()) {
            int end = lineEnd(kept, start);
            boolean headline = start == 0 && isHeadline(kept, end);
            while (wrapped && !headline && end > start && end < kept.length() && goesOn(kept, end + 1)) {
                end = lineEnd(kept, end + 1);
            }
            Span line = trimmed(kept, start, end);
            if (line != null) {
                stretches.add(new Stretch(line, null));
            }
            start = end + 1;
        }
        return new ArticleText(kept, stretches, kept.length() < text.length());
    }

    /// Whether the first line of a wrapped text was ended before it was full, and not by the end of a sentence.
    private static boolean isHeadline(String text, int end) {
        int second = Math.min(end + 1, text.length());
        return end * 3 < (lineEnd(text, second) - second) * 2
                && LineRules.isHeadingLike(text.substring(0, end).strip());
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /// Whether the line at `start` belongs to the paragraph of the line before: neither blank nor indented.
    private static boolean goesOn(String text, int start) {
        return start + 1 < text.length()
                && !isBlank(text.charAt(start))
                && trimmed(text, start, lineEnd(text, start)) != null;
    }

    /// `[start, end)` without the blanks at its ends; null where it is all blanks.
    static @Nullable Span trimmed(CharSequence text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from < to ? new Span(from, to) : null;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /// The first `length` code units, one less where that would cut a surrogate pair.
    private static String cut(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
