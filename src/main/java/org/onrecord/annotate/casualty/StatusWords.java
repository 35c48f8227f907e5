package org.onrecord.annotate.casualty;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.lexicon.Table;

/// Words that make a claim a possibility, or one that somebody denies.
final class StatusWords {
    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    private StatusWords() {}

    static StatusWords load(Path folder) throws IOException {
        StatusWords status = new StatusWords();
        for (Kind kind : Kind.values()) {
            status.words.put(kind, new HashSet<>());
        }
        for (Table.Row row :
                Table.read(folder.resolve("status-words.tsv"), "kind", "words").rows()) {
            status.of(kind(row)).addAll(row.list("words"));
        }
        return status;
    }

    private static Kind kind(Table.Row row) {
        try {
            return Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.fault("kind must be hypothetical, denied, disputed or report");
        }
    }

    boolean is(Kind kind, String lower) {
        return of(kind).contains(lower);
    }

    private Set<String> of(Kind kind) {
        return words.getOrDefault(kind, Set.of());
    }

    enum Kind {
        HYPOTHETICAL,
        /// What follows is denied: "denied that 12 were killed".
        DENIED,
        /// Denied only where a report is named: "rejected claims of 80 deaths".
        DISPUTED,
        /// What is named then.
        REPORT
    }
}
