package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.TokenizedText;

/// Posts printed verbatim with their signature: "… — Oran Tal (@orantal) May 1, 2019".
final class TweetRules {
    private static final String DASHES = "—–-―";

    private final TokenizedText text;

    TweetRules(TokenizedText text) {
        this.text = text;
    }

    List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        for (int i = 2; i + 1 < text.tokenCount(); i++) {
            boolean handle = text.form(i).startsWith("@") && text.form(i).length() > 1;
            if (handle && text.form(i - 1).equals("(") && text.form(i + 1).equals(")")) {
                post(i, readings);
            }
        }
        return readings;
    }

    private void post(int handle, List<Reading> readings) {
        int dash = handle - 2;
        while (dash > 0 && handle - dash < 12 && !isDash(dash)) {
            dash--;
        }
        if (!isDash(dash) || dash + 1 >= handle - 1) {
            return;
        }
        int paragraph = paragraph(dash);
        int start = dash;
        while (start > 0 && paragraph(start - 1) == paragraph) {
            start--;
        }
        if (start == dash && start > 0) {
            paragraph = paragraph(start - 1);
            while (start > 0 && paragraph(start - 1) == paragraph) {
                start--;
            }
        }
        if (start < dash) {
            Segment content = new Segment(Tag.CONTENT, start, dash);
            Segment source = new Segment(Tag.SOURCE, dash + 1, handle + 2);
            readings.add(new Reading(content, null, source, "attribution.post"));
        }
    }

    private boolean isDash(int token) {
        return DASHES.indexOf(text.form(token).charAt(0)) >= 0;
    }

    private int paragraph(int token) {
        return text.paragraphOf(text.sentenceOf(token));
    }
}
