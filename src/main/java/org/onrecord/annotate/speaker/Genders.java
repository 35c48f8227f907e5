package org.onrecord.annotate.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Whether somebody is a man or a woman, which is only learnt from the article: from titles and from pronouns.
final class Genders {
    private final TokenizedText text;
    private final Aliases aliases;

    /// By the fullest name: a family shares the last one.
    private final Map<String, Boolean> female = new HashMap<>();

    Genders(TokenizedText text, Aliases aliases) {
        this.text = text;
        this.aliases = aliases;
        for (PersonMention mention : aliases.mentions()) {
            Boolean told = ofRole(mention.role());
            if (told != null) {
                learn(mention.name().printed(), told);
            }
        }
        learnFromSentences();
    }

    /// What is learnt first stays.
    void learn(String name, boolean woman) {
        female.putIfAbsent(aliases.canonical(name), woman);
    }

    /// Whether nothing tells that it is not one.
    boolean mayBe(String name, boolean woman) {
        return female.getOrDefault(aliases.canonical(name), woman) == woman;
    }

    /// "Oran Tal used his turn": the first pronoun behind a name, with no other name between, is the name's own.
    private void learnFromSentences() {
        List<PersonMention> mentions = aliases.mentions();
        for (int m = 0; m < mentions.size(); m++) {
            PersonMention mention = mentions.get(m);
            int end = text.sentenceEnd(text.sentenceOf(mention.token()));
            int limit =
                    m + 1 < mentions.size() ? Math.min(end, mentions.get(m + 1).token()) : end;
            for (int i = mention.end(); i < limit; i++) {
                Boolean woman = ofPronoun(text.lower(i));
                if (woman != null) {
                    learn(mention.name().printed(), woman);
                    break;
                }
            }
        }
    }

    private static @Nullable Boolean ofPronoun(String lower) {
        return switch (lower) {
            case "he", "his", "him", "himself" -> false;
            case "she", "her", "herself" -> true;
            default -> null;
        };
    }

    /// Whether "the man's mother" can't be what the pronoun stands for.
    static boolean isOther(String description, boolean woman) {
        String lower = description.toLowerCase(Locale.ROOT);
        Boolean told = ofRole(lower.substring(lower.lastIndexOf(' ') + 1));
        return told != null && told != woman;
    }

    private static @Nullable Boolean ofRole(String role) {
        for (String word : role.toLowerCase(Locale.ROOT).split(" ", -1)) {
            switch (word) {
                case "mr",
                        "mr.",
                        "spokesman",
                        "king",
                        "father",
                        "sir",
                        "chairman",
                        "husband",
                        "son",
                        "brother",
                        "man" -> {
                    return false;
                }
                case "mrs",
                        "mrs.",
                        "ms",
                        "ms.",
                        "miss",
                        "spokeswoman",
                        "queen",
                        "mother",
                        "chairwoman",
                        "wife",
                        "daughter",
                        "sister",
                        "woman" -> {
                    return true;
                }
                default -> {
                    // Tells nothing.
                }
            }
        }
        return null;
    }
}
