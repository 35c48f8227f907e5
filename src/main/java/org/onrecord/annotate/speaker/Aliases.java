package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which forms of names are one person's within an article: a family name alone, an initial or a misprint is that of
/// the full name it agrees with.
final class Aliases {
    /// Letters from which on a misprint is looked for: of short names both orders can be names.
    private static final int LONG_NAME = 7;

    /// Letters of the longest family name for which no other spelling is looked for.
    private static final int SHORT_FAMILY = 5;

    private static final double SAME_SPELLING = 0.93;

    private final SpeakerWords words;
    private final List<PersonMention> mentions = new ArrayList<>();

    /// By the family name and by the given name.
    private final Map<String, List<PersonMention>> byPart = new HashMap<>();

    private final Map<String, String> canonicals = new HashMap<>();

    /// @param kin come behind those that are printed whole
    Aliases(SpeakerWords words, List<PersonMention> whole, List<PersonMention> kin) {
        this.words = words;
        whole.forEach(this::add);
        kin.forEach(this::add);
        mentions.sort(Comparator.comparingInt(PersonMention::token));
    }

    private void add(PersonMention mention) {
        mentions.add(mention);
        PersonName name = mention.name();
        byPart.computeIfAbsent(name.family(), part -> new ArrayList<>()).add(mention);
        if (!name.given().equals(name.family())) {
            byPart.computeIfAbsent(name.given(), part -> new ArrayList<>()).add(mention);
        }
    }

    /// In the order of the text.
    List<PersonMention> mentions() {
        return mentions;
    }

    /// The fullest form of a name that agrees with `name`; `name` itself if none is fuller.
    String canonical(String name) {
        return canonicals.computeIfAbsent(name, this::fullest);
    }

    private String fullest(String printed) {
        PersonName name = PersonName.of(printed);
        PersonName best = name;
        for (PersonMention mention : byPart.getOrDefault(name.family(), List.of())) {
            PersonName other = mention.name();
            if (other.parts() > best.parts() && name.agreesWith(other)) {
                best = other;
            }
        }
        return best.equals(name) && !name.isFull() ? byVariant(name) : best.printed();
    }

    /// A fuller name whose family name is spelt almost the same, or whose given name has the same letters.
    private String byVariant(PersonName name) {
        String family = name.family();
        if (family.length() <= SHORT_FAMILY) {
            return name.printed();
        }
        for (PersonMention mention : mentions) {
            PersonName other = mention.name();
            if (other.isFull()
                    && (JaroWinkler.similarity(family, other.family()) > SAME_SPELLING
                            || isMisprint(family, other.given()))) {
                return other.printed();
            }
        }
        return name.printed();
    }

    /// The same for a name with a role beside it: a family name alone is not that of somebody who holds an office of
    /// another country.
    String canonical(String name, @Nullable String role) {
        String full = canonical(name);
        String country =
                role == null || PersonName.of(name).isFull() || full.equals(name) ? null : words.countryIn(role);
        if (country == null) {
            return full;
        }
        Set<String> countries = new HashSet<>();
        for (PersonMention mention : mentions) {
            String other = mention.name().printed().equals(full) ? words.countryIn(mention.role()) : null;
            if (other != null) {
                countries.add(other);
            }
        }
        return countries.isEmpty() || countries.contains(country) ? full : name;
    }

    /// Who bears as a family name a word that can be an office too: "Sen. Ivo King" where "King" says something; null
    /// if nobody here does.
    @Nullable
    String bearer(String word) {
        boolean name =
                Character.isUpperCase(word.charAt(0)) && !PersonName.of(word).isFull();
        String full = name ? canonical(word) : word;
        return full.endsWith(" " + word) ? full : null;
    }

    /// Whether [#canonical(String)] takes the name for a misprint of another.
    boolean isMisprinted(String printed) {
        PersonName name = PersonName.of(printed);
        PersonName full = PersonName.of(canonical(printed));
        return !name.isFull()
                && !full.equals(name)
                && !full.given().equals(name.family())
                && isMisprint(name.family(), full.given());
    }

    /// Whether a given name stands there with its letters in another order, as misprints have it.
    private static boolean isMisprint(String given, String other) {
        return given.length() >= LONG_NAME
                && given.charAt(0) == other.charAt(0)
                && Arrays.equals(
                        given.chars().sorted().toArray(), other.chars().sorted().toArray());
    }
}
