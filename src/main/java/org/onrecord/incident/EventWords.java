package org.onrecord.incident;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.lexicon.Table;

/// Which words tell one event from another ("market", "ferry"), which tell little ("attack"), and which nothing.
public final class EventWords {
    private static final int WEAK = 1;
    private static final int TELLING = 2;
    private static final int SHORTEST = 3;
    /// Words of one stem mostly share so many letters: "explosion" and "explosions", "funeral" and "funerals".
    private static final List<String> ENDINGS = List.of("ings", "ing", "ers", "er", "ed", "es", "s", "e");
    private static final int STEM = 4;

    /// What other finders count, harm, report or date with says nothing of the event.
    private static final Map<String, String[]> OTHERS = Map.of(
            "victim-nouns.tsv", new String[] {"words", "kind", "number"},
            "number-words.tsv", new String[] {"word", "value", "kind"},
            "harm-words.tsv", new String[] {"words", "role", "harm", "needs", "behind"},
            "quantity-bounds.tsv", new String[] {"words", "effect"},
            "vague-quantities.tsv", new String[] {"words", "low", "high"},
            "date-words.tsv", new String[] {"word", "kind", "value"});

    private final Set<String> ignored = new HashSet<>();
    private final Map<String, String> weak = new HashMap<>();
    private final Set<String> weakStems = new HashSet<>();
    private final Set<String> apart = new HashSet<>();

    private EventWords() {}

    /// Reads `event-words.tsv` and the tables beside it.
    ///
    /// @throws org.onrecord.lexicon.LexiconException naming file, line and rule of a fault in them
    /// @throws IOException if a file can't be read
    public static EventWords load(Path indexConfig) throws IOException {
        EventWords words = new EventWords();
        for (Map.Entry<String, String[]> other : OTHERS.entrySet()) {
            String column = other.getValue()[0];
            for (Table.Row row : Table.read(indexConfig.resolve(other.getKey()), other.getValue())
                    .rows()) {
                words.ignored.addAll(List.of(row.get(column).split("[ -]")));
            }
        }
        Table own = Table.read(indexConfig.resolve("event-words.tsv"), "kind", "words", "as");
        for (Table.Row row : own.rows()) {
            words.add(row);
        }
        return words;
    }

    private void add(Table.Row row) {
        List<String> printed = row.list("words");
        switch (row.get("kind")) {
            case "ignored" -> ignored.addAll(printed);
            case "apart" -> apart.addAll(printed);
            case "weak" -> {
                ignored.removeAll(printed);
                for (String word : printed) {
                    String stem = row.get("as").isEmpty() ? stem(word) : row.get("as");
                    weak.put(word, stem);
                    weakStems.add(stem);
                }
            }
            default -> throw row.fault("kind must be ignored, weak or apart");
        }
    }

    /// The form in which `lower` is compared; empty if it says nothing of an event.
    String form(String lower) {
        String known = weak.get(lower);
        if (known != null) {
            return known;
        }
        boolean telling = lower.length() >= SHORTEST
                && Character.isLetter(lower.charAt(0))
                && !ignored.contains(lower)
                && !ignored.contains(stem(lower));
        return telling ? stem(lower) : "";
    }

    boolean tellsApart(String lower) {
        return apart.contains(lower);
    }

    /// How much it says that two reports share a form.
    int weight(String form) {
        return weakStems.contains(form) ? WEAK : TELLING;
    }

    private static String stem(String lower) {
        for (String ending : ENDINGS) {
            if (lower.length() - ending.length() >= STEM && lower.endsWith(ending)) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }
}
