package org.onrecord.text;

/// Tells whether a text's lines were cut at a column, as wire services and mail programs do.
public final class HardWrap {
    /// Lines of a hard-wrapped text are hardly longer than a terminal's.
    private static final int COLUMNS = 100;

    /// A line is cut only where it is nearly full.
    private static final int FULL_LINE = 40;

    private static final String ENDS = ".!?…:;\"”»’)]։";

    private HardWrap() {}

    /// True where no line is longer than 100 code units, and most line breaks inside paragraphs cut a long line in the
    /// midst of a sentence. A single break tells nothing: at least two are needed.
    public static boolean isHardWrapped(String text) {
        int breaks = 0;
        int cuts = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > COLUMNS) {
                return false;
            }
            String line = text.substring(start, end).strip();
            boolean last = end + 1 >= text.length() || text.charAt(end + 1) == '\n';
            if (!line.isEmpty() && !last) {
                breaks++;
                cuts += line.length() >= FULL_LINE && ENDS.indexOf(line.charAt(line.length() - 1)) < 0 ? 1 : 0;
            }
            start = end + 1;
        }
        return breaks >= 2 && cuts * 2 > breaks;
    }
}
