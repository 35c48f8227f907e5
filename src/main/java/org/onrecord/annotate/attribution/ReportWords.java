package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.lexicon.Table;

/// Words of reports that go without a verb of saying, from `index-config/report-words.tsv`.
///
/// @param words in lower case, by class; some are several words with single blanks between
record ReportWords(Map<Kind, Set<String>> words) {
    /// The classes of `report-words.tsv`.
    enum Kind {
        /// "took" before responsibility.
        TAKE,
        /// What is taken: "responsibility".
        CREDIT,
        /// What somebody claims to have done: "attack".
        DEED,
        /// A noun before its speaker: "a pledge by X".
        PROMISE,
        /// In the place of a verb: "served notice".
        NOTICE
    }

    static ReportWords load(Path indexConfig) throws IOException {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        for (Table.Row row : Table.read(indexConfig.resolve("report-words.tsv"), "class", "words")
                .rows()) {
            words.put(kind(row), Set.copyOf(row.list("words")));
        }
        return new ReportWords(words);
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
