package org.onrecord.annotate.speaker;

import java.util.Locale;
import java.util.Set;
import org.onrecord.annotate.speaker.SpeakerWords.WordClass;
import org.onrecord.text.TokenizedText;

/// Reads the role that stands beside a name.
final class RoleReader {
    /// Words that end no role, so that the role of the name behind begins behind them.
    private static final Set<String> BEFORE = Set.of(
            "in",
            "on",
            "at",
            "with",
            "from",
            "by",
            "to",
            "as",
            "alongside",
            "beside",
            "like",
            "than",
            "about",
            "against",
            "after",
            "before",
            "when",
            "while",
            "that",
            "if",
            "including",
            "between",
            "said",
            "told",
            "met");

    private final TokenizedText text;
    private final SpeakerWords words;

    RoleReader(TokenizedText text, SpeakerWords words) {
        this.text = text;
        this.words = words;
    }

    /// Words before a name that tell a role: "spokesman Oran Tal", "Borland's president, Oran Tal"; empty if none do.
    String before(int start) {
        int sentence = text.sentenceStart(text.sentenceOf(start));
        int end = start > sentence && text.form(start - 1).equals(",") ? start - 1 : start;
        if (end <= sentence || !isTitle(end - 1)) {
            return "";
        }
        int from = end - 1;
        while (from > sentence
                && end - from < 6
                && !BEFORE.contains(text.lower(from - 1))
                && (text.isWord(from - 1) || text.lower(from - 1).endsWith("s"))) {
            from--;
        }
        return role(from, end);
    }

    private String role(int from, int to) {
        String role = RoleWords.of(NameWords.joined(text, from, to));
        return role == null ? "" : role;
    }

    /// An apposition behind a name: ", the Borland president,", ", 41,"; empty if there is none, or another person's
    /// name
    /// follows.
    String behind(int to) {
        int limit = text.sentenceEnd(text.sentenceOf(to - 1));
        if (to + 1 >= limit || !text.form(to).equals(",")) {
            return "";
        }
        int end = to + 1;
        if (isTitledName(end, limit)) {
            return "";
        }
        boolean role = Character.isDigit(text.form(end).charAt(0));
        while (end < limit && end < to + 9 && text.isWord(end)) {
            role |= isTitle(end);
            end++;
        }
        return role && end > to + 1 ? role(to + 1, end) : "";
    }

    /// "Sen. Ivo Renn of Torsund", and not "President Tal's adviser".
    private boolean isTitledName(int from, int limit) {
        int end = from + 1;
        while (end < limit && NameWords.isNamePart(text, end)) {
            end++;
        }
        return end > from + 1
                && words.is(WordClass.TITLE, text.lower(from))
                && !words.is(WordClass.TITLE, NameWords.joined(text, from, end).toLowerCase(Locale.ROOT))
                && !NameWords.isPossessive(text, end);
    }

    boolean isTitle(int token) {
        String lower = text.lower(token);
        return words.is(WordClass.TITLE, lower)
                || words.is(WordClass.PERSON, lower)
                || words.is(WordClass.MEMBER, lower);
    }
}
