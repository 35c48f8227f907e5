package org.onrecord.annotate.casualty;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Harm;
import org.onrecord.document.Victims;
import org.onrecord.lexicon.Table;

/// The words that a newsroom knows about casualties.
///
/// @param harms what tells harm
/// @param bounds words before a number
/// @param vagues indefinite quantities with the numbers they stand for
/// @param numbers words for numbers
/// @param people what names people and what names none
/// @param totals words that make a number a running total
/// @param status words that make a claim a possibility, or one that is denied
record CasualtyLexicon(
        PhraseTable<HarmWord> harms,
        PhraseTable<Bound> bounds,
        PhraseTable<Vague> vagues,
        Map<String, NumberWord> numbers,
        People people,
        PhraseTable<Boolean> totals,
        StatusWords status) {
    static CasualtyLexicon load(Path folder) throws IOException {
        return new CasualtyLexicon(
                harms(folder),
                bounds(folder),
                vagues(folder),
                numbers(folder),
                people(folder),
                totals(folder),
                StatusWords.load(folder));
    }

    private static PhraseTable<HarmWord> harms(Path folder) throws IOException {
        Map<String, HarmWord> words = new HashMap<>();
        for (Table.Row row : Table.read(folder.resolve("harm-words.tsv"), "words", "role", "harm", "needs", "behind")
                .rows()) {
            Harm harm = constant(row, "harm", Harm.class);
            HarmWord.Use use = new HarmWord.Use(harm, constant(row, "needs", Needs.class) == Needs.PEOPLE);
            HarmWord word = words.computeIfAbsent(row.get("words").toLowerCase(Locale.ROOT), key -> new HarmWord());
            word.require(row.list("behind"));
            for (String role : row.list("role")) {
                word.add(read(row, () -> HarmWord.Role.valueOf(role.toUpperCase(Locale.ROOT)), "role"), use);
            }
        }
        PhraseTable<HarmWord> table = new PhraseTable<>();
        words.forEach(table::add);
        return table;
    }

    private static PhraseTable<Bound> bounds(Path folder) throws IOException {
        PhraseTable<Bound> table = new PhraseTable<>();
        for (Table.Row row : Table.read(folder.resolve("quantity-bounds.tsv"), "words", "effect")
                .rows()) {
            table.add(row.get("words"), constant(row, "effect", Bound.class));
        }
        return table;
    }

    private static PhraseTable<Boolean> totals(Path folder) throws IOException {
        PhraseTable<Boolean> table = new PhraseTable<>();
        for (Table.Row row :
                Table.read(folder.resolve("scope-words.tsv"), "words").rows()) {
            table.add(row.get("words"), Boolean.TRUE);
        }
        return table;
    }

    private static PhraseTable<Vague> vagues(Path folder) throws IOException {
        PhraseTable<Vague> table = new PhraseTable<>();
        for (Table.Row row : Table.read(folder.resolve("vague-quantities.tsv"), "words", "low", "high")
                .rows()) {
            table.add(row.get("words"), new Vague(number(row, "low"), number(row, "high")));
        }
        return table;
    }

    private static Map<String, NumberWord> numbers(Path folder) throws IOException {
        Map<String, NumberWord> words = new HashMap<>();
        for (Table.Row row : Table.read(folder.resolve("number-words.tsv"), "word", "value", "kind")
                .rows()) {
            Integer value = number(row, "value");
            if (value == null) {
                throw row.fault("the value must be a whole number");
            }
            words.put(row.get("word"), new NumberWord(value, row.get("kind").equals("multiplier")));
        }
        return words;
    }

    private static People people(Path folder) throws IOException {
        PhraseTable<VictimNoun> nouns = new PhraseTable<>();
        for (Table.Row row : Table.read(folder.resolve("victim-nouns.tsv"), "words", "kind", "number")
                .rows()) {
            nouns.add(
                    row.get("words"),
                    new VictimNoun(
                            constant(row, "kind", Victims.Kind.class),
                            row.get("number").equals("singular")));
        }
        Set<String> relatives = new HashSet<>();
        for (Table.Row row : Table.read(folder.resolve("relatives.tsv"), "word").rows()) {
            relatives.add(row.get("word"));
        }
        PhraseTable<Boolean> others = new PhraseTable<>();
        for (Table.Row row :
                Table.read(folder.resolve("not-people.tsv"), "words").rows()) {
            others.add(row.get("words"), Boolean.TRUE);
        }
        PhraseTable<String> groups = new PhraseTable<>();
        for (Table.Row row :
                Table.read(folder.resolve("victim-groups.tsv"), "words", "side").rows()) {
            groups.add(row.get("words"), row.get("side"));
        }
        return new People(nouns, relatives, others, groups);
    }

    private static @Nullable Integer number(Table.Row row, String column) {
        String cell = row.get(column);
        return cell.isEmpty() ? null : read(row, () -> Integer.valueOf(cell), column);
    }

    private static <E extends Enum<E>> E constant(Table.Row row, String column, Class<E> type) {
        String name = row.get(column).toUpperCase(Locale.ROOT).replace('-', '_');
        return read(row, () -> Enum.valueOf(type, name), column);
    }

    private static <V> V read(Table.Row row, Supplier<V> value, String column) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw row.fault("'" + row.get(column) + "' is no " + column + " (" + e.getMessage() + ")");
        }
    }

    /// What the words before a number do to it.
    enum Bound {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN,
        ABOUT,
        NONE
    }

    private enum Needs {
        ANY,
        PEOPLE
    }

    /// Bounds inclusive, null where open.
    record Vague(@Nullable Integer low, @Nullable Integer high) {}

    record NumberWord(int value, boolean multiplier) {}

    /// @param nouns what names people
    /// @param relatives of whom one with a possessive is one victim
    /// @param others what a number counts that is no people
    /// @param groups peoples and armed groups, with the name of the side
    record People(
            PhraseTable<VictimNoun> nouns,
            Set<String> relatives,
            PhraseTable<Boolean> others,
            PhraseTable<String> groups) {}
}
