package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// What the tagger's features know of words: the English reporting verbs.
record TaggerWords(Map<String, ReportingVerbs.Kind> verbs) {
    static TaggerWords load(Path indexConfig) throws IOException {
        return new TaggerWords(ReportingVerbs.load(indexConfig).of("en"));
    }
}
