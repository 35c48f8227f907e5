package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Path;
import org.onrecord.lexicon.WordClasses;

/// Words of reports that go without a verb of saying, from `index-config/report-words.tsv`.
record ReportWords(WordClasses<Kind> words) {
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
        return new ReportWords(WordClasses.read(indexConfig.resolve("report-words.tsv"), Kind.class));
    }

    boolean is(Kind kind, String lower) {
        return words.is(kind, lower);
    }
}
