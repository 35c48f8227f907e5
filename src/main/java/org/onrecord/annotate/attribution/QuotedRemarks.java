package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Words quoted between their owner and a noun of speech: "her “no more ferries” remark", "Tal's recent “open the
/// gates” speech".
final class QuotedRemarks {
    private static final Set<String> REMARKS = Set.of(
            "remark",
            "remarks",
            "comment",
            "comments",
            "reference",
            "quip",
            "joke",
            "jibe",
            "outburst",
            "speech",
            "tweet",
            "post",
            "claim",
            "threat",
            "warning",
            "promise",
            "pledge",
            "vow",
            "boast",
            "insult",
            "statement");

    /// Words between the owner and the quotation: "recent".
    private static final int BETWEEN = 2;

    /// Fewer quoted words are a name or a label as often: "his “red line” speech".
    private static final int SHORTEST = 3;

    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its");

    private final TokenizedText text;
    private final QuoteMarks marks;

    QuotedRemarks(TokenizedText text, QuoteMarks marks) {
        this.text = text;
        this.marks = marks;
    }

    List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        for (QuoteMarks.Quoted quoted : marks.quotations()) {
            int noun = quoted.end();
            boolean remark = noun < text.tokenCount() && REMARKS.contains(text.lower(noun));
            Segment owner = remark && quoted.to() - quoted.from() >= SHORTEST ? owner(quoted.open()) : null;
            if (owner != null) {
                Segment content = new Segment(Tag.CONTENT, quoted.from(), quoted.to());
                readings.add(new Reading(content, new Segment(Tag.CUE, noun, noun + 1), owner, "attribution.remark"));
            }
        }
        return readings;
    }

    /// The possessive pronoun or the name with its "'s" before the quotation; null if there is none.
    private @Nullable Segment owner(int open) {
        for (int i = open - 1; i >= Math.max(0, open - 1 - BETWEEN); i--) {
            if (OWNERS.contains(text.lower(i))) {
                return new Segment(Tag.SOURCE, i, i + 1);
            }
            if (FunctionWords.isClitic(text.lower(i)) && i > 0 && text.isCapitalized(i - 1)) {
                int from = i - 1;
                while (from > 0 && text.isCapitalized(from - 1) && text.isWord(from - 1)) {
                    from--;
                }
                return new Segment(Tag.SOURCE, from, i);
            }
            if (!text.isWord(i)) {
                return null;
            }
        }
        return null;
    }
}
