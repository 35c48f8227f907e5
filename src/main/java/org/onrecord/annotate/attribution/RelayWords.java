package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.onrecord.lexicon.Table;
import org.onrecord.lexicon.WordClasses;

/// The words by which a relayer is known, from `index-config/relay-words.tsv`, and the outlets of the other tables.
///
/// @param mediaNouns "newspaper", "agency", in lower case
/// @param outlets names as printed: "Reuters"
/// @param all the words of every kind
record RelayWords(WordClasses<Kind> words, Set<String> all, Set<String> mediaNouns, Set<String> outlets) {
    /// The classes of `relay-words.tsv`.
    enum Kind {
        QUOTE,
        CARRY,
        PUBLISH,
        REPORT,
        SAY,
        SAYING
    }

    static RelayWords load(Path indexConfig) throws IOException {
        WordClasses<Kind> words = WordClasses.read(indexConfig.resolve("relay-words.tsv"), Kind.class);
        Set<String> nouns = new HashSet<>();
        for (Table.Row row : Table.read(indexConfig.resolve("speaker-words.tsv"), "class", "words")
                .rows()) {
            if (row.get("class").equals("media")) {
                nouns.addAll(row.list("words"));
            }
        }
        Set<String> outlets = new HashSet<>();
        for (Table.Row row : Table.read(indexConfig.resolve("organisations.tsv"), "name", "variants", "country", "kind")
                .rows()) {
            if (row.get("kind").equals("media")) {
                outlets.add(row.get("name"));
                outlets.addAll(row.list("variants"));
            }
        }
        Set<String> all = new HashSet<>();
        words.words().values().forEach(all::addAll);
        return new RelayWords(words, Set.copyOf(all), Set.copyOf(nouns), Set.copyOf(outlets));
    }

    /// Whether the word has any kind: few words of a text have.
    boolean isAny(String lower) {
        return all.contains(lower);
    }

    boolean is(Kind kind, String lower) {
        return words.is(kind, lower);
    }
}
