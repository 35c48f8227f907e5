package org.onrecord.annotate.said;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.lexicon.Table;

/// The words around the verb of a report, from `index-config/said-words.tsv`.
record SaidWords(Map<Kind, Set<String>> words) {
    /// The classes of the table.
    enum Kind {
        TOPIC,
        OCCASION,
        ISSUED,
        OPENER,
        SMALL,
        BEFORE
    }

    static SaidWords load(Path indexConfig) throws IOException {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        for (Table.Row row : Table.read(indexConfig.resolve("said-words.tsv"), "class", "words")
                .rows()) {
            words.put(kind(row), row.list("words").stream().collect(Collectors.toUnmodifiableSet()));
        }
        return new SaidWords(words);
    }

    private static Kind kind(Table.Row row) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(row.get("class"))) {
                return kind;
            }
        }
        throw row.fault("unknown class '" + row.get("class") + "'");
    }

    boolean is(Kind kind, String lower) {
        return words.getOrDefault(kind, Set.of()).contains(lower);
    }
}
