package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.speaker.SpeakerWords.Organisation;
import org.onrecord.text.TokenizedText;

/// The known organisations an article names, and how.
final class ArticleBodies {
    private static final int MAX_TOKENS = 6;

    private final List<Mention> mentions = new ArrayList<>();
    private final Map<Organisation, Map<String, Integer>> printed = new HashMap<>();

    /// An organisation at one place of the text.
    record Mention(int token, Organisation organisation) {}

    ArticleBodies(TokenizedText text, SpeakerWords words) {
        int at = 0;
        while (at < text.tokenCount()) {
            at = NameWords.isNamePart(text, at) ? name(text, words, at) : at + 1;
        }
    }

    private int name(TokenizedText text, SpeakerWords words, int at) {
        int most = words.beginsSeveral(text, at) ? MAX_TOKENS : 1;
        int limit = Math.min(text.sentenceEnd(text.sentenceOf(at)), at + most);
        for (int to = limit; to > at; to--) {
            if (!text.isWord(to - 1)) {
                continue;
            }
            String printed = NameWords.joined(text, at, to);
            Organisation organisation = words.organisation(printed);
            if (organisation != null) {
                mentions.add(new Mention(at, organisation));
                this.printed
                        .computeIfAbsent(organisation, key -> new TreeMap<>())
                        .merge(printed, 1, Integer::sum);
                return to;
            }
        }
        return at + 1;
    }

    /// The form that the article prints most often; the organisation's own name where that form is an acronym of it,
    /// or none is printed.
    String name(Organisation organisation) {
        String most = organisation.name();
        int count = 0;
        for (Map.Entry<String, Integer> form :
                printed.getOrDefault(organisation, Map.of()).entrySet()) {
            boolean own = form.getKey().equals(organisation.name());
            if (form.getValue() > count || (own && form.getValue() == count)) {
                most = form.getKey();
                count = form.getValue();
            }
        }
        return isAcronym(most, organisation.name()) ? organisation.name() : most;
    }

    /// Whether the capitals of `form` are the initials of the longer name's capitalised words.
    private static boolean isAcronym(String form, String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[ -]", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() > 1 && form.replace(".", "").equalsIgnoreCase(initials.toString());
    }

    /// The last one of a kind named before the token; null if none is.
    @Nullable
    Mention last(String kind, int before) {
        Mention found = null;
        for (Mention mention : mentions) {
            if (mention.token() >= before) {
                break;
            }
            if (mention.organisation().kind().equals(kind)) {
                found = mention;
            }
        }
        return found;
    }
}
