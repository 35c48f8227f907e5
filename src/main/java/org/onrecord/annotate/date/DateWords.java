package org.onrecord.annotate.date;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.lexicon.Table;
import org.onrecord.text.TokenizedText;

/// The words and holidays of `index-config/date-words.tsv` and `holidays.tsv`.
final class DateWords {
    private final Map<String, DateWord> words = new HashMap<>();
    private final Map<String, List<Holiday>> holidays = new HashMap<>();

    private DateWords() {}

    static DateWords load(Path folder) throws IOException {
        DateWords loaded = new DateWords();
        for (Table.Row row : Table.read(folder.resolve("date-words.tsv"), "word", "kind", "value")
                .rows()) {
            loaded.words.put(row.get("word"), new DateWord(kind(row), row.get("value"), number(row.get("value"))));
        }
        for (Table.Row row :
                Table.read(folder.resolve("holidays.tsv"), "name", "day").rows()) {
            TokenizedText name = TokenizedText.of(row.get("name").toLowerCase(Locale.ROOT));
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i < name.tokenCount(); i++) {
                tokens.add(name.form(i));
            }
            FeastDay day = FeastDay.parse(row.get("day"))
                    .orElseThrow(() -> row.fault("day must be MM-DD, M/weekday/n or easter+n"));
            loaded.holidays
                    .computeIfAbsent(tokens.getFirst(), key -> new ArrayList<>())
                    .add(new Holiday(tokens, day));
        }
        loaded.holidays.values().forEach(list -> list.sort((a, b) -> b.tokens.size() - a.tokens.size()));
        return loaded;
    }

    private static DateWord.Kind kind(Table.Row row) {
        String name = row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(DateWord.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> row.fault("unknown kind '" + row.get("kind") + "'"));
    }

    private static int number(String value) {
        boolean digits = value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
        return digits ? Integer.parseInt(value) : -1;
    }

    /// What the word in lower case means; null if nothing.
    @Nullable
    DateWord word(String lower) {
        return words.get(lower);
    }

    /// The longest holiday that starts at the token; null if none does.
    @Nullable
    Holiday holiday(TokenizedText text, int token) {
        List<Holiday> named = text.isCapitalized(token) ? holidays.get(text.lower(token)) : null;
        if (named != null) {
            for (Holiday holiday : named) {
                if (holiday.isAt(text, token)) {
                    return holiday;
                }
            }
        }
        return null;
    }

    /// A day with a name.
    record Holiday(List<String> tokens, FeastDay day) {
        Holiday {
            tokens = List.copyOf(tokens);
        }

        private boolean isAt(TokenizedText text, int token) {
            if (token + tokens.size() > text.tokenCount()) {
                return false;
            }
            for (int i = 1; i < tokens.size(); i++) {
                if (!tokens.get(i).equals(text.lower(token + i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
