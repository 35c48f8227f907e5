package org.onrecord.annotate.speaker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lexicon.Table;
import org.onrecord.text.TokenizedText;

/// The words and names by which a source is understood, from `index-config/`.
final class SpeakerWords {
    /// Words of the longest name or adjective of a country that [#countryIn] looks for.
    private static final int LONGEST_COUNTRY = 3;

    private final Map<WordClass, Set<String>> classes = new EnumMap<>(WordClass.class);
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, Country> demonyms = new HashMap<>();
    private final Map<String, Country> capitals = new HashMap<>();
    private final Map<String, String> seats = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Set<String> openers = new HashSet<>();

    private SpeakerWords() {}

    /// The classes of `speaker-words.tsv`.
    enum WordClass {
        TITLE,
        PERSON,
        MEMBER,
        PEOPLE,
        OFFICE,
        MEDIA,
        DOCUMENT,
        PRONOUN,
        HE,
        SHE,
        AUXILIARY
    }

    /// @param kind `body`, `group`, `organ` or `media`
    record Organisation(String name, @Nullable String country, String kind) {}

    /// @param adjective "Armenian"
    record Country(String code, String name, String adjective) {}

    static SpeakerWords load(Path indexConfig) throws IOException {
        SpeakerWords words = new SpeakerWords();
        for (Table.Row row : Table.read(indexConfig.resolve("speaker-words.tsv"), "class", "words")
                .rows()) {
            words.classes.put(wordClass(row), new HashSet<>(row.list("words")));
        }
        for (Table.Row row : Table.read(indexConfig.resolve("organisations.tsv"), "name", "variants", "country", "kind")
                .rows()) {
            Organisation organisation =
                    new Organisation(row.get("name"), emptyToNull(row.get("country")), row.get("kind"));
            words.organisations.put(organisation.name(), organisation);
            row.list("variants").forEach(variant -> words.organisations.put(variant, organisation));
        }
        for (Table.Row row : Table.read(indexConfig.resolve("title-abbreviations.tsv"), "abbreviation", "title")
                .rows()) {
            words.abbreviations.put(row.get("abbreviation"), row.get("title"));
        }
        words.readCountries(indexConfig);
        words.classes.values().forEach(words::addOpeners);
        Stream.of(words.organisations, words.countries, words.demonyms, words.capitals, words.seats)
                .forEach(names -> words.addOpeners(names.keySet()));
        return words;
    }

    private void addOpeners(Set<String> names) {
        for (String name : names) {
            int blank = name.indexOf(' ');
            if (blank > 0) {
                openers.add(name.substring(0, blank).toLowerCase(Locale.ROOT));
            }
        }
    }

    private void readCountries(Path indexConfig) throws IOException {
        Map<String, Country> byCode = new HashMap<>();
        for (Table.Row row : Table.read(indexConfig.resolve("countries.tsv"), "code", "name", "aliases", "demonyms")
                .rows()) {
            List<String> adjectives = row.list("demonyms");
            String adjective = adjectives.isEmpty() ? row.get("name") : adjectives.getFirst();
            Country country = new Country(row.get("code"), row.get("name"), adjective);
            byCode.put(country.code(), country);
            countries.put(country.name(), country);
            row.list("aliases").forEach(alias -> countries.put(alias, country));
            adjectives.forEach(demonym -> demonyms.putIfAbsent(demonym, country));
        }
        for (Table.Row row : Table.read(indexConfig.resolve("seats.tsv"), "name", "kind", "country", "aliases")
                .rows()) {
            Country country = byCode.get(row.get("country"));
            List<String> names = new ArrayList<>(row.list("aliases"));
            names.add(row.get("name"));
            if (country != null && row.get("kind").equals("capital")) {
                names.forEach(name -> capitals.putIfAbsent(name, country));
            } else {
                names.forEach(name -> seats.putIfAbsent(name, row.get("name")));
            }
        }
    }

    private static WordClass wordClass(Table.Row row) {
        for (WordClass known : WordClass.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(row.get("class"))) {
                return known;
            }
        }
        throw row.fault("unknown class '" + row.get("class") + "'");
    }

    private static @Nullable String emptyToNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    /// @param lower one word, or several with single blanks between, in lower case
    boolean is(WordClass kind, String lower) {
        return classes.getOrDefault(kind, Set.of()).contains(lower);
    }

    /// Whether a role prints the title in its short form: "Gov." for "governor".
    ///
    /// @param role in lower case
    boolean isShortIn(String title, String role) {
        for (String word : role.split(" ", -1)) {
            if (title.equals(abbreviations.get(word))) {
                return true;
            }
        }
        return false;
    }

    /// Whether any name or expression of several words begins with this token. Most tokens begin none, which spares
    /// putting together and looking up the words from there on. A token that is joined to the next without a blank
    /// may be but a part of the first word.
    boolean beginsSeveral(TokenizedText text, int token) {
        boolean joined = token + 1 < text.tokenCount() && text.end(token) == text.start(token + 1);
        return joined || openers.contains(text.lower(token));
    }

    /// By any printed form, capitals included.
    @Nullable
    Organisation organisation(String name) {
        return organisations.get(name);
    }

    @Nullable
    Country country(String name) {
        return countries.get(name);
    }

    @Nullable
    Country demonym(String name) {
        return demonyms.get(name);
    }

    /// The code of the first country that a run of words names, by name or adjective; null if none is.
    @Nullable
    String countryIn(String run) {
        String parted = run.replace('’', ' ').replace('\'', ' ');
        int start = 0;
        while (start <= parted.length()) {
            int end = wordEnd(parted, start);
            int next = end + 1;
            for (int words = 1; words <= LONGEST_COUNTRY; words++) {
                String name = parted.substring(start, end);
                Country country = demonyms.containsKey(name) ? demonyms.get(name) : countries.get(name);
                if (country != null) {
                    return country.code();
                }
                if (end == parted.length()) {
                    break;
                }
                end = wordEnd(parted, end + 1);
            }
            start = next;
        }
        return null;
    }

    private static int wordEnd(String words, int start) {
        int blank = words.indexOf(' ', start);
        return blank < 0 ? words.length() : blank;
    }

    @Nullable
    Country capital(String name) {
        return capitals.get(name);
    }

    /// The first name of a building or body that stands for a government; null for any other.
    @Nullable
    String seat(String name) {
        return seats.get(name);
    }
}
