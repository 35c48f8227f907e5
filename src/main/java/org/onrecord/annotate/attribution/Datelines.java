package org.onrecord.annotate.attribution;

import org.onrecord.text.TokenizedText;

/// Where the first sentence of a report begins behind its dateline: "LINDENAU, Austria — The ferry …".
final class Datelines {
    /// Tokens of the longest dateline: two places, a date and an agency in brackets.
    private static final int LONGEST = 16;

    private Datelines() {}

    /// The first token of the sentence's own words; its start where no dateline opens it.
    static int bodyStart(TokenizedText text, int sentence) {
        int from = text.sentenceStart(sentence);
        int to = Math.min(text.sentenceEnd(sentence), from + LONGEST);
        boolean agency = false;
        for (int i = from; i < to; i++) {
            String form = text.form(i);
            if (isDash(form) && i > from && i + 1 < text.sentenceEnd(sentence)) {
                return agency || isShouted(text.form(from)) ? i + 1 : from;
            }
            agency |= form.equals(")");
            boolean place = text.isCapitalized(i) || Character.isDigit(form.charAt(0)) || !text.isWord(i);
            if (!place && !form.equals("of")) {
                return from;
            }
        }
        return from;
    }

    private static boolean isDash(String form) {
        return form.equals("—") || form.equals("–") || form.equals("-") || form.equals("--") || form.equals("―");
    }

    private static boolean isShouted(String form) {
        return form.length() > 2
                && form.chars().noneMatch(Character::isLowerCase)
                && Character.isUpperCase(form.charAt(0));
    }
}
