package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Joins the segments of a text: each content to its cue, each cue to its source.
///
/// A content belongs to the cue at its left in its sentence ("X said …"), else to the one at its right ("…, said X"),
/// else, where it stands in quotation marks, to the one that the quotation before it belongs to. A cue's source is at
/// its left, or behind it ("according to X", "…, said X"), or that of the cue before it ("…, adding that …").
final class Linker {
    /// Tokens that may lie between a cue and the source behind it.
    private static final int GAP = 3;

    /// Tokens from a quotation that ends like a sentence to the cue behind it.
    private static final int CLOSE = 12;

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final List<Segment> segments;
    private final Map<Segment, Segment> sources = new HashMap<>();

    Linker(TokenizedText text, QuoteMarks marks, List<Segment> segments) {
        this.text = text;
        this.marks = marks;
        this.segments = segments;
    }

    /// One reading for each content, in the order of the text.
    List<Reading> link() {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).isCue()) {
                Segment source = source(i);
                if (source != null) {
                    sources.put(segments.get(i), source);
                }
            }
        }
        List<Reading> readings = new ArrayList<>();
        Reading before = null;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).isContent()) {
                Reading reading = read(i, before);
                readings.add(reading);
                boolean silent = reading.cue() != null && SpeechCue.isSilent(text, reading.cue());
                before = silent ? before : reading;
            }
        }
        return readings;
    }

    private Reading read(int i, @Nullable Reading before) {
        Segment content = segments.get(i);
        Segment left = cue(i, -1);
        if (left != null && sentence(left.to() - 1) == sentence(content.from())) {
            return reading(content, left, "attribution.cue-before");
        }
        Segment right = cue(i, 1);
        boolean quoted = marks.quotationOf(content.from()) >= 0;
        boolean close = right != null
                && quoted
                && right.from() - content.to() <= CLOSE
                && sameParagraph(content.from(), right.from())
                && !(before != null && hasOwn(right, content));
        if (right != null && (close || sentence(right.from()) == sentence(content.to() - 1))) {
            return reading(content, right, "attribution.cue-behind");
        }
        if (left != null && introduces(left, content)) {
            return reading(content, left, "attribution.colon");
        }
        if (quoted && before != null && before.cue() != null && sameParagraph(before, content)) {
            return new Reading(content, before.cue(), before.source(), "attribution.continued");
        }
        if (left != null && sameParagraph(left.from(), content.from()) && quoted) {
            return reading(content, left, "attribution.continued");
        }
        return new Reading(content, null, null, "attribution.floating");
    }

    /// Whether the cue behind a quotation that ended its sentence begins the next one and has a content of its own
    /// there: "“It was dark.” The mayor said the road was closed".
    private boolean hasOwn(Segment cue, Segment content) {
        int last = content.to() - 1;
        while (last > content.from()
                && !text.isWord(last)
                && "\"”’'".indexOf(text.form(last).charAt(0)) >= 0) {
            last--;
        }
        if (!text.form(last).equals(".")) {
            return false;
        }
        int i = segments.indexOf(cue);
        Segment source = sources.get(cue);
        Segment next = i + 1 < segments.size() ? segments.get(i + 1) : null;
        return source != null
                && source.to() <= cue.from()
                && next != null
                && next.isContent()
                && sentence(next.from()) == sentence(cue.from());
    }

    private Reading reading(Segment content, Segment cue, String rule) {
        return new Reading(content, cue, sources.get(cue), rule);
    }

    /// The cue next to a content on one side, with nothing but a source between; null if another content comes first.
    private @Nullable Segment cue(int content, int step) {
        for (int i = content + step; i >= 0 && i < segments.size(); i += step) {
            Segment segment = segments.get(i);
            if (segment.isCue()) {
                return segment;
            }
            if (segment.isContent()) {
                return null;
            }
        }
        return null;
    }

    /// A cue that ends its paragraph or sentence with a colon and the content that follows it; a colon of a later
    /// sentence is another's.
    private boolean introduces(Segment cue, Segment content) {
        for (int i = cue.to() - 1; i < Math.min(content.from(), cue.to() + 12); i++) {
            if (text.form(i).equals(":") && sentence(i) == sentence(cue.to() - 1)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Segment source(int i) {
        Segment cue = segments.get(i);
        Segment left = neighbour(i, -1);
        Segment right = neighbour(i, 1);
        boolean leftSource = left != null && left.isSource();
        boolean rightSource = right != null && right.isSource() && right.from() - cue.to() <= GAP;
        if (leftSource && (!rightSource || !looksBehind(cue))) {
            return left;
        }
        if (rightSource) {
            return right;
        }
        if (right != null && right.isSource() && left == null) {
            return right;
        }
        return inherited(i);
    }

    /// Whether the words of the cue take their source behind them; "was quoted as saying by" takes who passed it on.
    private boolean looksBehind(Segment cue) {
        for (int i = cue.from(); i < cue.to(); i++) {
            if (text.lower(i).equals("quoted") || text.lower(i).equals("cited")) {
                return false;
            }
        }
        String last = text.lower(cue.to() - 1);
        return last.equals("to") || last.equals("by") || last.equals("of") || last.equals("from");
    }

    /// The next segment on one side in the same sentence.
    private @Nullable Segment neighbour(int i, int step) {
        int next = i + step;
        if (next < 0 || next >= segments.size()) {
            return null;
        }
        Segment segment = segments.get(next);
        return sentence(segment.from()) == sentence(segments.get(i).from()) ? segment : null;
    }

    /// The source of the cue before in the same sentence: "X said …, adding that …".
    private @Nullable Segment inherited(int i) {
        for (int j = i - 1;
                j >= 0
                        && sentence(segments.get(j).to() - 1)
                                == sentence(segments.get(i).from());
                j--) {
            Segment segment = segments.get(j);
            if (segment.isCue() && sources.containsKey(segment)) {
                return sources.get(segment);
            }
            if (segment.isSource()) {
                return segment;
            }
        }
        return null;
    }

    private boolean sameParagraph(Reading before, Segment content) {
        return sameParagraph(before.content().from(), content.from());
    }

    private boolean sameParagraph(int a, int b) {
        return text.paragraphOf(sentence(a)) == text.paragraphOf(sentence(b));
    }

    private int sentence(int token) {
        return text.sentenceOf(token);
    }
}
