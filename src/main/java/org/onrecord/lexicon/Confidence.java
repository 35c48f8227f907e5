package org.onrecord.lexicon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How often each rule was right on hand-read articles, as probabilities; `index-config/confidence.tsv`.
///
/// By Laplace's rule of succession: as if one case more had been right and one more wrong. A rule that was never seen
/// is as likely wrong as right.
public final class Confidence {
    private final Map<Doubt, Map<String, Cases>> cases;

    private Confidence(Map<Doubt, Map<String, Cases>> cases) {
        this.cases = cases;
    }

    /// What may be doubted of a quotation.
    public enum Doubt {
        /// That it is reported speech at all.
        QUOTE,
        /// That it begins and ends where it was found to.
        EXTENT,
        /// That the resolved speaker is the right one.
        SPEAKER;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param right how many of the cases were right, at most `of`
    public record Cases(int right, int of) {
        public Cases {
            if (right < 0 || right > of) {
                throw new IllegalArgumentException(right + " of " + of + " cases can't be right");
            }
        }

        public Cases and(boolean one) {
            return new Cases(right + (one ? 1 : 0), of + 1);
        }
    }

    /// @param cases by doubt and rule
    public static Confidence of(Map<Doubt, Map<String, Cases>> cases) {
        return new Confidence(cases);
    }

    /// @throws LexiconException naming file, line and rule of a fault
    public static Confidence load(Path indexConfig) throws IOException {
        Map<Doubt, Map<String, Cases>> cases = new EnumMap<>(Doubt.class);
        Table table = Table.read(indexConfig.resolve("confidence.tsv"), "doubt", "rule", "right", "of");
        for (Table.Row row : table.rows()) {
            int right = number(row, "right");
            int of = number(row, "of");
            if (right > of) {
                throw row.fault("no more than " + of + " can be right");
            }
            cases.computeIfAbsent(doubt(row), doubt -> new TreeMap<>()).put(row.get("rule"), new Cases(right, of));
        }
        return new Confidence(cases);
    }

    private static Doubt doubt(Table.Row row) {
        for (Doubt doubt : Doubt.values()) {
            if (doubt.label().equals(row.get("doubt"))) {
                return doubt;
            }
        }
        throw row.fault("doubt must be quote, extent or speaker, not '" + row.get("doubt") + "'");
    }

    private static int number(Table.Row row, String column) {
        String cell = row.get(column);
        if (!cell.matches("[0-9]{1,8}")) {
            throw row.fault(column + " must be a number of cases, not '" + cell + "'");
        }
        return Integer.parseInt(cell);
    }

    /// The probability that what the rule found is right, above 0 and below 1.
    public double of(Doubt doubt, String rule) {
        Cases seen = cases.getOrDefault(doubt, Map.of()).getOrDefault(rule, new Cases(0, 0));
        return Math.round((seen.right() + 1) * 1000.0 / (seen.of() + 2)) / 1000.0;
    }

    /// The same for a text of a language: a rule is counted for each by itself, as `rule.language`, English without it.
    public double of(Doubt doubt, String rule, String language) {
        return of(doubt, language.equals("en") || language.equals("und") ? rule : rule + "." + language);
    }
}
