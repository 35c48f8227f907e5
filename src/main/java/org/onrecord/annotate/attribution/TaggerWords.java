package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.onrecord.lexicon.Table;

/// What is known of English words for reported speech.
///
/// @param verbs the reporting verbs
/// @param clusters classes of words for the tagger's features
/// @param documents nouns of what speaks for its author, in lower case
record TaggerWords(Map<String, ReportingVerbs.Kind> verbs, WordClusters clusters, Set<String> documents) {
    static TaggerWords load(Path indexConfig) throws IOException {
        Set<String> documents = new HashSet<>();
        for (Table.Row row : Table.read(indexConfig.resolve("speaker-words.tsv"), "class", "words")
                .rows()) {
            if (row.get("class").equals("document")) {
                documents.addAll(row.list("words"));
            }
        }
        return new TaggerWords(
                ReportingVerbs.load(indexConfig).of("en"), WordClusters.load(indexConfig), Set.copyOf(documents));
    }
}
