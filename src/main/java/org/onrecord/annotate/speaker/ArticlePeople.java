package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.speaker.SpeakerWords.WordClass;
import org.onrecord.text.TokenizedText;

/// The people an article names, and which full name a part of one stands for.
final class ArticlePeople {
    private static final int MAX_NAME = 5;

    private static final Set<String> OPENERS = Set.of(
            "that",
            "with",
            "from",
            "when",
            "while",
            "after",
            "before",
            "because",
            "during",
            "since",
            "although",
            "though",
            "however",
            "meanwhile");

    private final TokenizedText text;
    private final SpeakerWords words;
    private final NameWords names;
    private final List<PersonMention> mentions = new ArrayList<>();
    private final Map<String, List<PersonMention>> byKey = new HashMap<>();

    /// @param quoted for each token whether it is inside a direct quotation
    ArticlePeople(TokenizedText text, SpeakerWords words, boolean[] quoted) {
        this.text = text;
        this.words = words;
        this.names = new NameWords(words);
        for (int s = 0; s < text.sentenceCount(); s++) {
            sentence(text.sentenceStart(s), text.sentenceEnd(s), quoted);
        }
    }

    /// In the order of the text.
    List<PersonMention> mentions() {
        return mentions;
    }

    private void sentence(int from, int to, boolean[] quoted) {
        int at = from;
        while (at < to) {
            if (!NameWords.isNamePart(text, at)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < to && (NameWords.isNamePart(text, end) || joins(end, to))) {
                end++;
            }
            run(at, end, at == from, quoted[at]);
            at = end;
        }
    }

    private boolean joins(int token, int to) {
        return token + 1 < to && NameWords.isParticle(text.lower(token)) && NameWords.isNamePart(text, token + 1);
    }

    private void run(int from, int to, boolean opens, boolean quoted) {
        int start = names.nameStart(text, from, to);
        boolean titled = start > from && isTitle(start - 1);
        if (start >= to || to - start > MAX_NAME) {
            return;
        }
        if (opens && start == from && to - start > 1 && isOpener(start)) {
            start++;
        }
        boolean roleBefore = start > 0 && start == from && words.is(WordClass.PERSON, text.lower(start - 1));
        String name = NameWords.joined(text, start, to);
        boolean known = words.country(name) != null || words.capital(name) != null || words.organisation(name) != null;
        if (known || (to - start == 1 && !titled && !roleBefore && !byKey.containsKey(key(name)))) {
            return;
        }
        String role = start > from ? NameWords.joined(text, from, start) : "";
        add(new PersonMention(start, to, name, role, quoted));
    }

    private boolean isTitle(int token) {
        String lower = text.lower(token);
        return words.is(WordClass.TITLE, lower) || words.is(WordClass.PERSON, lower);
    }

    /// A sentence's first word that only has its capital from there.
    private boolean isOpener(int token) {
        String lower = text.lower(token);
        boolean small = lower.length() <= 3
                && !lower.endsWith(".")
                && !Character.isUpperCase(text.form(token).charAt(lower.length() - 1));
        return small || OPENERS.contains(lower);
    }

    private void add(PersonMention mention) {
        mentions.add(mention);
        byKey.computeIfAbsent(key(mention.name()), key -> new ArrayList<>()).add(mention);
        String first = first(mention.name());
        if (!first.equals(key(mention.name()))) {
            byKey.computeIfAbsent(first, key -> new ArrayList<>()).add(mention);
        }
    }

    /// The fullest form of a name that agrees with `name`; `name` itself if none is fuller.
    String canonical(String name) {
        String best = name;
        for (PersonMention mention : byKey.getOrDefault(key(name), List.of())) {
            if (parts(mention.name()) > parts(best) && agrees(name, mention.name())) {
                best = mention.name();
            }
        }
        if (best.equals(name) && parts(name) == 1) {
            best = byVariant(name);
        }
        return best;
    }

    /// A fuller name whose family name is spelt almost the same.
    private String byVariant(String name) {
        String key = key(name);
        for (PersonMention mention : mentions) {
            String other = key(mention.name());
            if (parts(mention.name()) > 1 && key.length() > 5 && JaroWinkler.similarity(key, other) > 0.93) {
                return mention.name();
            }
        }
        return name;
    }

    private static boolean agrees(String shorter, String longer) {
        if (parts(shorter) == 1) {
            return true;
        }
        String a = first(shorter);
        String b = first(longer);
        return a.equals(b) || (a.endsWith(".") && b.startsWith(a.substring(0, 1)));
    }

    private static int parts(String name) {
        int parts = 1;
        for (int i = 0; i < name.length(); i++) {
            parts += name.charAt(i) == ' ' ? 1 : 0;
        }
        return parts;
    }

    private static String first(String name) {
        int blank = name.indexOf(' ');
        return (blank < 0 ? name : name.substring(0, blank)).toLowerCase(Locale.ROOT);
    }

    /// The family name in lower case, without article or suffix: "al-Naass" and "Naass" are one.
    static String key(String name) {
        String[] parts = name.split(" ", -1);
        int last = parts.length - 1;
        while (last > 0 && NameWords.isSuffix(parts[last].toLowerCase(Locale.ROOT))) {
            last--;
        }
        String key = parts[last].toLowerCase(Locale.ROOT);
        int hyphen = key.indexOf('-');
        return hyphen > 0 && hyphen < 4 && NameWords.isParticle(key.substring(0, hyphen))
                ? key.substring(hyphen + 1)
                : key;
    }

    /// The first person whose role holds all words of `role`, such as "french president"; null if there is none.
    @Nullable
    String byRole(String head, @Nullable String adjective, int before) {
        String found = null;
        for (PersonMention mention : mentions) {
            String role = mention.role().toLowerCase(Locale.ROOT);
            boolean fits =
                    role.endsWith(head) && (adjective == null || role.contains(adjective.toLowerCase(Locale.ROOT)));
            if (fits && (found == null || mention.token() < before)) {
                found = mention.name();
            }
        }
        return found;
    }
}
