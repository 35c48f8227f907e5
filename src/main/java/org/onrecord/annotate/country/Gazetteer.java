package org.onrecord.annotate.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// All names of places, found by their first two tokens, longest first.
final class Gazetteer {
    private static final Comparator<Name> LONGEST_FIRST = Comparator.comparingInt(Name::length)
            .reversed()
            .thenComparing(name -> !name.isAcronym())
            .thenComparing(Name::key);

    /// By the first token, then by the second, which is empty where there is none: hundreds begin with "San".
    private final Map<String, Map<String, List<Name>>> names;

    /// Those of them that a text may print with a small first letter: the only ones that such a token can begin.
    private final Map<String, Map<String, List<Name>>> small;
    private final Map<String, Place> shortStates;
    private final Map<String, Ambiguity> ambiguous;
    private final ContextWords context;
    private final String language;

    private Gazetteer(Builder builder) {
        // A name that only the table of ambiguous ones holds names no place.
        List<Name> all = builder.names.values().stream()
                .filter(name -> name.isLookalike() || !name.places().isEmpty())
                .toList();
        this.names = byTokens(all);
        this.small = byTokens(all.stream().filter(Name::isSmall).toList());
        this.shortStates = Map.copyOf(builder.shortStates);
        this.ambiguous = Map.copyOf(builder.ambiguous);
        this.context = ContextWords.of(builder.context);
        this.language = "und";
    }

    private Gazetteer(Gazetteer whole, String language) {
        this.names = whole.names;
        this.small = whole.small;
        this.shortStates = whole.shortStates;
        this.ambiguous = whole.ambiguous;
        this.context = whole.context;
        this.language = language;
    }

    /// The same names as a text of the language reads them.
    Gazetteer in(String language) {
        return new Gazetteer(this, language);
    }

    private static Map<String, Map<String, List<Name>>> byTokens(List<Name> names) {
        Map<String, Map<String, List<Name>>> all = new HashMap<>();
        for (Name name : names) {
            all.computeIfAbsent(name.first(), first -> new HashMap<>())
                    .computeIfAbsent(name.second(), second -> new ArrayList<>(1))
                    .add(name);
        }
        all.replaceAll((first, lists) -> {
            lists.replaceAll((second, list) -> {
                list.sort(LONGEST_FIRST);
                return List.copyOf(list);
            });
            return Map.copyOf(lists);
        });
        return all;
    }

    /// The longest name that starts at `token`; null if none does.
    @Nullable
    Name longest(TokenizedText text, int token, boolean caseless) {
        Map<String, List<Name>> opened = opened(text, text.typeOf(token), caseless);
        if (opened == null) {
            return null;
        }
        List<Name> longer = token + 1 < text.tokenCount() ? opened.get(Name.fold(text.lower(token + 1))) : null;
        Name found = longer == null ? null : first(longer, text, token, caseless);
        List<Name> alone = found == null ? opened.get("") : null;
        return alone == null ? found : first(alone, text, token, caseless);
    }

    private @Nullable Name first(List<Name> among, TokenizedText text, int token, boolean caseless) {
        for (Name name : among) {
            if (name.isIn(language) && name.matches(text, token, caseless)) {
                return name;
            }
        }
        return null;
    }

    /// Whether any name can begin with tokens of this type.
    boolean opens(TokenizedText text, int type, boolean caseless) {
        return opened(text, type, caseless) != null;
    }

    private @Nullable Map<String, List<Name>> opened(TokenizedText text, int type, boolean caseless) {
        boolean capital = caseless || Character.isUpperCase(text.typeForm(type).codePointAt(0));
        return (capital ? names : small).get(Name.fold(text.typeLower(type)));
    }

    /// The name that is the whole of `word`, which is one token or a part of one; null if there is none.
    @Nullable
    Name single(String word) {
        TokenizedText text = TokenizedText.of(word);
        Name found = text.tokenCount() == 0 ? null : longest(text, 0, false);
        return found != null && text.end(found.length() - 1) == word.length() ? found : null;
    }

    /// The state that `token` abbreviates ("Calif", "TX"); null if none.
    @Nullable
    Place shortState(String token) {
        return shortStates.get(token.endsWith(".") ? token.substring(0, token.length() - 1) : token);
    }

    ContextWords context() {
        return context;
    }

    /// What speaks for and against the name; null where it is plain.
    @Nullable
    Ambiguity ambiguity(Name name) {
        return ambiguous.get(name.key());
    }

    /// What else a name can mean.
    ///
    /// @param person also a given name or a surname
    /// @param state also a US state
    /// @param evidence a common word or a rare place
    /// @param neighbours countries whose mention speaks for the country, against the state
    record Ambiguity(boolean person, boolean state, boolean evidence, List<String> neighbours) {
        Ambiguity {
            neighbours = List.copyOf(neighbours);
        }
    }

    /// Collects names; not thread-safe.
    static final class Builder {
        private static final Pattern WORDS = Pattern.compile(" ");

        private final Map<String, Set<String>> context = new HashMap<>();
        private final Map<String, Name> names = new HashMap<>();
        private final Map<String, Place> shortStates = new HashMap<>();
        private final Map<String, Ambiguity> ambiguous = new HashMap<>();

        void addContext(String role, Set<String> words) {
            context.put(role, words);
        }

        void add(String printed, Place place) {
            Name name = name(printed);
            name.add(place);
            name.allowEverywhere();
        }

        /// A name that only texts of one language mean so; one with a letter that English lacks can mean nothing else.
        void add(String printed, Place place, String language) {
            Name name = name(printed);
            name.add(place);
            if (printed.chars().allMatch(letter -> letter < 0x80)) {
                name.allowIn(language);
            } else {
                name.allowEverywhere();
            }
        }

        void addLookalike(String printed) {
            name(printed).markLookalike();
        }

        void addShortState(String printed, Place place) {
            shortStates.put(printed.endsWith(".") ? printed.substring(0, printed.length() - 1) : printed, place);
        }

        void addAmbiguity(String printed, Ambiguity ambiguity) {
            ambiguous.put(name(printed).key(), ambiguity);
        }

        private Name name(String printed) {
            Name name = new Name(isPlain(printed) ? WORDS.split(printed) : tokens(printed));
            return names.computeIfAbsent(name.key() + (name.isAcronym() ? "!" : ""), key -> name);
        }

        private static String[] tokens(String printed) {
            TokenizedText text = TokenizedText.of(printed);
            String[] tokens = new String[text.tokenCount()];
            for (int i = 0; i < tokens.length; i++) {
                tokens[i] = text.form(i);
            }
            return tokens;
        }

        /// Letters alone make one token a word, which needs no tokenizer: most of a hundred thousand names are so.
        private static boolean isPlain(String printed) {
            boolean letter = false;
            for (int i = 0; i < printed.length(); i++) {
                char c = printed.charAt(i);
                boolean blank = c == ' ' && letter;
                letter = Character.isLetter(c);
                if (!letter && !blank) {
                    return false;
                }
            }
            return letter;
        }

        Gazetteer build() {
            return new Gazetteer(this);
        }
    }
}
