package org.onrecord.lexicon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Words by class, from a table with the columns `class` and `words`.
///
/// @param words in lower case; some are several words with single blanks between
/// @param <K> the classes: their names in lower case stand in the table
public record WordClasses<K extends Enum<K>>(Map<K, Set<String>> words) {
    /// @throws LexiconException if a row names another class
    public static <K extends Enum<K>> WordClasses<K> read(Path file, Class<K> classes) throws IOException {
        Map<K, Set<String>> words = new EnumMap<>(classes);
        for (Table.Row row : Table.read(file, "class", "words").rows()) {
            words.put(named(row, classes), Set.copyOf(row.list("words")));
        }
        return new WordClasses<>(words);
    }

    private static <K extends Enum<K>> K named(Table.Row row, Class<K> classes) {
        for (K each : classes.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(row.get("class"))) {
                return each;
            }
        }
        throw row.fault("unknown class '" + row.get("class") + "'");
    }

    public boolean is(K kind, String lower) {
        return words.getOrDefault(kind, Set.of()).contains(lower);
    }
}
