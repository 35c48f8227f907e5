package org.onrecord.annotate.said;

import java.io.IOException;
import java.nio.file.Path;
import org.onrecord.lexicon.WordClasses;

/// The words around the verb of a report, from `index-config/said-words.tsv`.
record SaidWords(WordClasses<Kind> words) {
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
        return new SaidWords(WordClasses.read(indexConfig.resolve("said-words.tsv"), Kind.class));
    }

    boolean is(Kind kind, String lower) {
        return words.is(kind, lower);
    }
}
