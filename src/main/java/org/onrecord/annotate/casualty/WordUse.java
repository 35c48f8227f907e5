package org.onrecord.annotate.casualty;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a word by itself can be in a clause: one look at it spares one at each table.
///
/// @param harm whether it begins a harm word
/// @param group whether it begins a counted group, as any digits do
/// @param kind its closed class; null if it has none
record WordUse(boolean harm, boolean group, Grammar.@Nullable Kind kind) {
    /// All words that can be any of it, in lower case.
    static Map<String, WordUse> all(CasualtyLexicon lexicon, GroupReader groups) {
        Set<String> words = new HashSet<>(Grammar.words().keySet());
        words.addAll(lexicon.harms().firstWords());
        words.addAll(groups.openers());
        Map<String, WordUse> uses = new HashMap<>();
        for (String word : words) {
            boolean harm = lexicon.harms().firstWords().contains(word);
            uses.put(
                    word,
                    new WordUse(
                            harm,
                            groups.openers().contains(word),
                            Grammar.words().get(word)));
        }
        return uses;
    }
}
