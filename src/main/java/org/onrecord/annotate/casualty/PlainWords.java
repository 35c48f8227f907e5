package org.onrecord.annotate.casualty;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.lexicon.Table;
import org.onrecord.text.TokenizedText;

/// The words of plain claims in one language, from `index-config/casualty-words.tsv`.
final class PlainWords {
    private static final String FILE = "casualty-words.tsv";
    private static final String VERBS = "reporting-verbs.tsv";

    private final Map<Role, Map<String, List<Pattern>>> patterns = new EnumMap<>(Role.class);

    private PlainWords() {}

    /// The classes of the table.
    enum Role {
        HARM,
        TOLL,
        PEOPLE,
        NUMBER,
        /// A number that is about right: "une vingtaine de".
        ROUND,
        /// An indefinite quantity, with the least that it stands for or "some": "десятки".
        VAGUE,
        /// "nobody".
        NONE,
        BOUND,
        /// What a number is bound by, behind it: "20’den fazla".
        AFTER,
        UNIT,
        /// Behind a number, by which it is to be multiplied: "40 тысяч".
        TIMES,
        /// Words and endings that tell where, see [PlainScenes].
        PLACE,
        DENIAL,
        /// Words around whom a sentence cites, see [PlainSources].
        CITE,
        /// The verbs of `reporting-verbs.tsv`.
        SAY
    }

    /// A word or phrase found: its value in the table and the token behind it.
    record Match(String value, int end) {}

    /// By language.
    static Map<String, PlainWords> load(Path folder) throws IOException {
        Map<String, PlainWords> words = new HashMap<>();
        for (Table.Row row : Table.read(folder.resolve(FILE), "language", "class", "value", "words")
                .rows()) {
            PlainWords language = words.computeIfAbsent(row.get("language"), key -> new PlainWords());
            for (String phrase : row.list("words")) {
                language.add(role(row), new Pattern(phrase.toLowerCase(Locale.ROOT), row.get("value")));
            }
        }
        for (Table.Row row : Table.read(folder.resolve(VERBS), "language", "verb", "forms", "kind")
                .rows()) {
            PlainWords language = words.get(row.get("language"));
            if (language != null && row.get("kind").equals("say")) {
                row.list("forms")
                        .forEach(form -> language.add(Role.SAY, new Pattern(form.toLowerCase(Locale.ROOT), "say")));
            }
        }
        return words;
    }

    private static Role role(Table.Row row) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(row.get("class"))) {
                return role;
            }
        }
        throw row.fault("unknown class '" + row.get("class") + "'");
    }

    private void add(Role role, Pattern pattern) {
        patterns.computeIfAbsent(role, key -> new HashMap<>())
                .computeIfAbsent(pattern.key(), key -> new ArrayList<>())
                .add(pattern);
    }

    /// The longest phrase of a class that starts at the token; null if none does.
    @Nullable
    Match at(Role role, TokenizedText text, int token, int end) {
        Match best = null;
        String key = Pattern.key(plain(text.lower(token)));
        for (Pattern pattern : patterns.getOrDefault(role, Map.of()).getOrDefault(key, List.of())) {
            int to = pattern.end(text, token, end);
            if (to > 0 && (best == null || to > best.end())) {
                best = new Match(pattern.value, to);
            }
        }
        return best;
    }

    /// Without the dot that small letters keep of a Turkish "İ".
    private static String plain(String lower) {
        return lower.indexOf('\u0307') < 0 ? lower : lower.replace("\u0307", "");
    }

    /// Whether a phrase of that value starts at the token.
    boolean is(Role role, String value, TokenizedText text, int token, int end) {
        Match match = at(role, text, token, end);
        return match != null && match.value().equals(value);
    }

    /// Whether a word ends in one of a class's words of that value.
    boolean endsIn(Role role, String value, String lower) {
        return patterns.getOrDefault(role, Map.of()).values().stream()
                .flatMap(List::stream)
                .anyMatch(pattern -> pattern.value.equals(value) && lower.endsWith(pattern.words[0]));
    }

    /// A phrase whose words may end in "*".
    private static final class Pattern {
        private final String[] words;
        private final String value;

        Pattern(String phrase, String value) {
            this.words = phrase.split(" ", -1);
            this.value = value;
        }

        /// Its first two letters, by which it is looked up; no word with "*" is shorter.
        String key() {
            return key(words[0]);
        }

        static String key(String word) {
            return word.length() < 2 ? word : word.substring(0, 2);
        }

        /// The token behind the phrase if it stands at `token`; -1 if it does not.
        int end(TokenizedText text, int token, int end) {
            if (token + words.length > end) {
                return -1;
            }
            for (int i = 0; i < words.length; i++) {
                String word = words[i];
                String lower = plain(text.lower(token + i));
                boolean stem = word.endsWith("*");
                boolean same = stem
                        ? lower.startsWith(word.substring(0, word.length() - 1))
                        : bare(lower).equals(word);
                if (!same) {
                    return -1;
                }
            }
            return token + words.length;
        }

        /// Without what an apostrophe joins to it: "l'", "’ya".
        private static String bare(String lower) {
            int mark = Math.max(lower.indexOf('’'), lower.indexOf('\''));
            return mark > 1 ? lower.substring(0, mark) : lower;
        }
    }
}
