package org.onrecord.annotate.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.onrecord.lexicon.Table;

/// The verbs that report speech, by language, from `index-config/reporting-verbs.tsv`.
final class ReportingVerbs {
    private static final String FILE = "reporting-verbs.tsv";

    private final Map<String, Map<String, Kind>> kinds;

    private ReportingVerbs(Map<String, Map<String, Kind>> kinds) {
        this.kinds = kinds;
    }

    /// What a verb, or a word in its place, takes, with the code that the tagger's features use.
    enum Kind {
        NONE(0),
        /// What was said, as a clause or a quotation: "said", "told".
        SAY(1),
        /// What was said, named as an object: "accused X of Y", "called for Z".
        CHARGE(2),
        /// Thought or wish: "believes", "wants". Never a quotation by itself.
        ATTITUDE(3),
        /// What a report, poll or study does: "found", "shows". Of a person it is evidence or thought.
        SHOW(4),
        /// No verb: it stands before whoever is named as the source, "selon X".
        ACCORDING(5),
        /// The same behind the source: "X'e göre".
        ACCORDING_BEHIND(6);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    static ReportingVerbs load(Path indexConfig) throws IOException {
        Map<String, Map<String, Kind>> kinds = new HashMap<>();
        for (Table.Row row : Table.read(indexConfig.resolve(FILE), "language", "verb", "forms", "kind")
                .rows()) {
            Kind kind = kind(row);
            Map<String, Kind> forms = kinds.computeIfAbsent(row.get("language"), language -> new HashMap<>());
            for (String form : row.list("forms")) {
                forms.putIfAbsent(form.toLowerCase(Locale.ROOT), kind);
            }
        }
        return new ReportingVerbs(kinds);
    }

    private static Kind kind(Table.Row row) {
        return switch (row.get("kind")) {
            case "say" -> Kind.SAY;
            case "charge" -> Kind.CHARGE;
            case "attitude" -> Kind.ATTITUDE;
            case "show" -> Kind.SHOW;
            case "according" -> Kind.ACCORDING;
            case "according-behind" -> Kind.ACCORDING_BEHIND;
            default ->
                throw row.fault("kind must be say, charge, show, attitude, according or according-behind, not '"
                        + row.get("kind") + "'");
        };
    }

    /// Every form of one language, in lower case; empty for a language without verbs.
    Map<String, Kind> of(String language) {
        return kinds.getOrDefault(language, Map.of());
    }
}
