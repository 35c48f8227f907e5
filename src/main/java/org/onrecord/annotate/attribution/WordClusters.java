package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.onrecord.lexicon.Table;

/// Classes of words of like use, from `index-config/word-clusters.tsv`.
final class WordClusters {
    private final Map<String, Integer> clusters;

    WordClusters(Map<String, Integer> clusters) {
        this.clusters = Map.copyOf(clusters);
    }

    static WordClusters load(Path indexConfig) throws IOException {
        Map<String, Integer> clusters = new HashMap<>();
        for (Table.Row row :
                Table.read(indexConfig.resolve("word-clusters.tsv"), "word", "cluster").rows()) {
            try {
                clusters.put(row.get("word"), Integer.parseInt(row.get("cluster")) + 1);
            } catch (NumberFormatException e) {
                throw row.fault("the cluster must be a number, not '" + row.get("cluster") + "'");
            }
        }
        return new WordClusters(clusters);
    }

    /// At least 1 for a known word in lower case; 0 for any other.
    int of(String lower) {
        return clusters.getOrDefault(lower, 0);
    }
}
