package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.onrecord.lexicon.Table;

/// Classes of words that stand beside the same words, as [WordClusterTrainer] finds them; a word's class tells the
/// tagger something of words that its labelled texts never showed it.
final class WordClusters {
    private final Map<String, Integer> classes = new HashMap<>();

    static WordClusters load(Path indexConfig) throws IOException {
        WordClusters clusters = new WordClusters();
        Table table = Table.read(indexConfig.resolve("word-clusters.tsv"), "class", "words");
        for (Table.Row row : table.rows()) {
            int number = number(row);
            for (String word : row.list("words")) {
                clusters.classes.put(word, number);
            }
        }
        return clusters;
    }

    private static int number(Table.Row row) {
        String cell = row.get("class");
        if (!cell.matches("[1-9][0-9]{0,5}")) {
            throw row.fault("a class is a number from 1, not '" + cell + "'");
        }
        return Integer.parseInt(cell);
    }

    /// From 1; 0 for a word of no class.
    ///
    /// @param lower in lower case
    int of(String lower) {
        return classes.getOrDefault(form(lower), 0);
    }

    /// A word with each digit as 0.
    static String form(String lower) {
        StringBuilder form = null;
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isDigit(lower.charAt(i))) {
                form = form == null ? new StringBuilder(lower) : form;
                form.setCharAt(i, '0');
            }
        }
        return form == null ? lower : form.toString();
    }
}
