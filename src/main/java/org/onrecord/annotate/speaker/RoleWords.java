package org.onrecord.annotate.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what of the words that stand beside a name is a role.
final class RoleWords {
    private static final Set<String> ADVERBS = Set.of("even", "only", "also", "just", "now", "once", "still");

    private static final Set<String> RELATIVES = Set.of("who", "whose", "whom", "which", "where", "when", "that");

    /// What opens no role: the words are told of something else.
    private static final Set<String> OUTSIDE = Set.of(
            "according",
            "with",
            "in",
            "at",
            "on",
            "from",
            "by",
            "for",
            "to",
            "if",
            "of",
            "after",
            "before",
            "during",
            "near",
            "under",
            "over",
            "how",
            "why",
            "what",
            "because",
            "while",
            "since",
            "and",
            "but",
            "or",
            "i",
            "we",
            "he",
            "she",
            "they");

    /// What ends no role: words are missing behind it.
    private static final Set<String> OPEN =
            Set.of("if", "the", "a", "an", "every", "that", "to", "and", "for", "with", "as", "by", "in", "at", "of");

    private RoleWords() {}

    /// The role; null if there is none.
    static @Nullable String of(String beside) {
        List<String> words = List.of(beside.strip().split(" +", -1));
        int from = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            if (lower(words, i).equals("as") && !lower(words, i + 1).equals("well")) {
                from = i + 1;
            }
        }
        while (from + 1 < words.size() && ADVERBS.contains(lower(words, from))) {
            from++;
        }
        int to = from;
        while (to < words.size() && !RELATIVES.contains(lower(words, to))) {
            to++;
        }
        boolean act = to == from + 1 && lower(words, from).endsWith("ing");
        if (to == from || act || OUTSIDE.contains(lower(words, from)) || OPEN.contains(lower(words, to - 1))) {
            return null;
        }
        return String.join(" ", words.subList(from, to));
    }

    private static String lower(List<String> words, int at) {
        return words.get(at).toLowerCase(Locale.ROOT);
    }
}
