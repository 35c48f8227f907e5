package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// What the tagger's features know of words: English reporting verbs and word classes.
record TaggerWords(Map<String, ReportingVerbs.Kind> verbs, WordClusters clusters) {
    static TaggerWords load(Path indexConfig) throws IOException {
        return new TaggerWords(ReportingVerbs.load(indexConfig).of("en"), WordClusters.load(indexConfig));
    }
}
