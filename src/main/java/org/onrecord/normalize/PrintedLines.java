package org.onrecord.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Tells the line ends that end a paragraph from those where a printed line was merely full, as in a PDF or a mail.
///
/// @param width of a full line in characters; 0 where lines are not wrapped
record PrintedLines(int width) {
    /// Longer lines than this are no printed lines: each is a paragraph.
    private static final int WIDEST = 130;

    /// A line shorter than this share of a full one was not full.
    private static final double FULL = 0.6;

    /// A line of this share of a full one, which ends within a sentence, is no heading: those are set in larger
    /// letters.
    private static final double WHOLE = 0.8;

    /// One line in ten is longer than a full one; what is longer than this is several.
    private static final double SLACK = 1.25;

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\u00A0]*\\n");

    /// A word parted at the end of a printed line.
    private static final Pattern PARTED = Pattern.compile("(?<=\\p{Ll})[-\\u2010]\\n(?=\\p{Ll})");

    /// A hyphen of its own at the end of a printed line, as in a double name or a range.
    private static final Pattern HYPHEN = Pattern.compile("(?<=[\\p{L}\\p{Nd}][-\\u2010])\\n(?=[\\p{Lu}\\p{Nd}])");

    /// An item of a list.
    private static final Pattern ITEM = Pattern.compile("\\d{1,3}[.)](?:\\s|$).*");

    /// Measures the text of a whole document: the length that nine lines in ten do not exceed.
    static PrintedLines of(String text) {
        int[] lengths = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .mapToInt(String::length)
                .sorted()
                .toArray();
        if (lengths.length < 2) {
            return new PrintedLines(0);
        }
        int width = lengths[Math.min(lengths.length - 1, lengths.length * 9 / 10)];
        return new PrintedLines(width > WIDEST || Arrays.stream(lengths).max().orElse(0) > 2 * WIDEST ? 0 : width);
    }

    /// Two parts of a paragraph as one.
    String join(String begun, String rest) {
        return joined(new StringBuilder(begun).append('\n').append(rest)).replace('\n', ' ');
    }

    /// Whether `next` is the next printed line of the sentence with which `begun` ends, though a gap parts them.
    ///
    /// @param line length of the last printed line of `begun`
    boolean runsOn(String begun, int line, String next) {
        if (!isFull(line) || line > width * SLACK || begun.isEmpty() || LineRules.endsSentence(begun)) {
            return false;
        }
        int last = begun.codePointBefore(begun.length());
        boolean inSentence = line >= WHOLE * width && (Character.isLowerCase(last) || last == ',');
        return inSentence || goesOn(begun, next);
    }

    /// Whether a line of that length was full, so that its end means nothing.
    boolean isFull(int length) {
        return width > 0 && length >= FULL * width;
    }

    /// The paragraphs of a part of the document; a word parted at a line end is joined again.
    List<String> paragraphs(String part) {
        List<String> paragraphs = new ArrayList<>();
        for (String block : BLANK_LINE.split(part)) {
            StringBuilder open = new StringBuilder();
            String[] lines = block.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                String line = lines[i].strip();
                open.append(line);
                boolean goesOn = isFull(line.length()) || (i + 1 < lines.length && goesOn(line, lines[i + 1].strip()));
                if (!goesOn) {
                    paragraphs.add(joined(open));
                    open.setLength(0);
                } else {
                    open.append('\n');
                }
            }
            paragraphs.add(joined(open));
        }
        return paragraphs;
    }

    private static String joined(StringBuilder lines) {
        return HYPHEN.matcher(PARTED.matcher(lines).replaceAll("")).replaceAll("");
    }

    /// Whether the next line goes on with the sentence of a line that ends too early to be full: with a small letter,
    /// or with a number that does not count the items of a list.
    boolean goesOn(String line, String next) {
        if (width == 0 || line.isEmpty() || next.isEmpty() || LineRules.endsSentence(line)) {
            return false;
        }
        int last = line.codePointBefore(line.length());
        int first = next.codePointAt(0);
        boolean hyphened = (last == '-' || last == '\u2010')
                && line.length() > 1
                && Character.isLetterOrDigit(line.charAt(line.length() - 2))
                && Character.isLetterOrDigit(first);
        return hyphened
                || Character.isLowerCase(first)
                || (Character.isDigit(first)
                        && (Character.isLowerCase(last) || last == ',')
                        && !ITEM.matcher(next).matches());
    }
}
