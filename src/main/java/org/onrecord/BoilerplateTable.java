package org.onrecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.lexicon.Table;
import org.onrecord.normalize.Boilerplate;

/// Reads `boilerplate.tsv` for the normaliser, which may not read tables itself.
final class BoilerplateTable {
    private BoilerplateTable() {}

    /// @throws org.onrecord.lexicon.LexiconException naming file, line and rule of a fault
    /// @throws IOException if the file can't be read
    static Boilerplate read(Path indexConfig) throws IOException {
        List<Boilerplate.Phrase> phrases = new ArrayList<>();
        for (Table.Row row : Table.read(indexConfig.resolve("boilerplate.tsv"), "phrase", "match", "language")
                .rows()) {
            if (row.get("phrase").isEmpty()) {
                throw row.fault("phrase must not be empty");
            }
            phrases.add(new Boilerplate.Phrase(row.get("phrase"), match(row)));
        }
        return Boilerplate.of(phrases);
    }

    private static Boilerplate.Match match(Table.Row row) {
        for (Boilerplate.Match match : Boilerplate.Match.values()) {
            if (match.name().toLowerCase(Locale.ROOT).equals(row.get("match"))) {
                return match;
            }
        }
        throw row.fault("match must be line, start, anywhere or tail, is '" + row.get("match") + "'");
    }
}
