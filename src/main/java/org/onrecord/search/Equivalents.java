package org.onrecord.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.lexicon.Table;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ExactForm;
import org.onrecord.schema.Keys;
import org.onrecord.schema.NameForm;
import org.onrecord.schema.TextTokens;

/// What a newsroom knows to be the same in other words: spellings of a person's name (`people.tsv`) and words that mean
/// the same (`synonyms.tsv`).
///
/// A family name alone stands for the family name in the other spellings, where it has four letters at least and is in
/// the list once.
public final class Equivalents {
    /// A shorter family name is a common word in some language.
    private static final int SHORTEST = 4;

    private final Map<String, Group> names = new HashMap<>();
    private final Map<String, Group> synonyms = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();

    private Equivalents() {}

    /// None at all.
    public static Equivalents none() {
        return new Equivalents();
    }

    /// Reads the tables of `indexConfig`.
    ///
    /// @throws org.onrecord.lexicon.LexiconException with every fault
    public static Equivalents read(Path indexConfig) throws IOException {
        Equivalents read = new Equivalents();
        for (Table.Row row : Table.read(indexConfig.resolve("people.tsv"), "id", "name", "variants", "role", "country")
                .rows()) {
            read.person(row.get("id"), all(row.get("name") + "," + row.get("variants")));
        }
        for (Table.Row row :
                Table.read(indexConfig.resolve("synonyms.tsv"), "words").rows()) {
            read.synonyms(all(row.get("words")));
        }
        for (Table.Row row : Table.read(indexConfig.resolve("countries.tsv"), "code", "name", "aliases", "demonyms")
                .rows()) {
            read.country(row.get("code"), all(row.get("name") + "," + row.get("aliases")));
        }
        return read;
    }

    /// Several ways to say one thing.
    ///
    /// @param id of the person whose name it is; empty for other words
    record Group(String id, List<String> all) {
        /// All but `typed`, in whatever case it is typed.
        List<String> others(String typed) {
            String exact = ExactForm.of(typed);
            return all.stream().filter(one -> !ExactForm.of(one).equals(exact)).toList();
        }
    }

    /// The spellings of a name; empty if it is not known, or several bear it.
    Group name(String typed) {
        return names.getOrDefault(nameKey(typed), NONE);
    }

    /// The words that mean the same; empty if there are none.
    Group synonyms(String typed) {
        return synonyms.getOrDefault(wordKey(typed), NONE);
    }

    /// The code of a country under one of its names (`countries.tsv`); empty if it is not known, or several bear it.
    String country(String typed) {
        return countries.getOrDefault(countryKey(typed), "");
    }

    private static final Group NONE = new Group("", List.of());

    private void person(String id, List<String> spellings) {
        Group whole = new Group(id, spellings);
        Set<String> family = new LinkedHashSet<>();
        for (String spelling : spellings) {
            put(names, nameKey(spelling), whole);
            String[] words = spelling.split(" ", -1);
            if (words.length > 1) {
                family.add(words[words.length - 1]);
            }
        }
        Group last = new Group(id, List.copyOf(family));
        for (String word : family) {
            if (NameForm.words(word).size() == 1 && word.length() >= SHORTEST) {
                put(names, nameKey(word), last);
            }
        }
    }

    private void synonyms(List<String> words) {
        Group group = new Group("", words);
        words.forEach(each -> put(synonyms, wordKey(each), group));
    }

    private void country(String code, List<String> called) {
        for (String name : called) {
            countries.merge(countryKey(name), code, (one, other) -> one.equals(other) ? one : "");
        }
    }

    /// Without case and accents.
    private static String countryKey(String name) {
        return Keys.of(Dimension.PLACE, name);
    }

    /// What stands in two groups is in none.
    private static void put(Map<String, Group> groups, String key, Group group) {
        groups.merge(key, group, (one, other) -> one.equals(other) ? one : NONE);
    }

    private static String nameKey(String name) {
        return String.join(" ", NameForm.words(name));
    }

    private static String wordKey(String words) {
        return String.join(" ", TextTokens.stems(words, "en"));
    }

    private static List<String> all(String cell) {
        List<String> values = new ArrayList<>();
        Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(values::add);
        return values;
    }
}
