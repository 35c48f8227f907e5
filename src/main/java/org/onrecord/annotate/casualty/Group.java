package org.onrecord.annotate.casualty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counted people, or what may be: a quantity with its noun phrase, in tokens `[from, to)`.
///
/// @param nouns the nouns in it that name people, first to last; empty if none is known
/// @param harmed a harm word before the noun ("wounded soldiers"); null if none
/// @param partitive whether it counts some of others: "two of them", "ten of the dead"
record Group(
        Amount amount,
        int to,
        Nature nature,
        List<VictimNoun> nouns,
        HarmWord.@Nullable Use harmed,
        boolean partitive) {
    int from() {
        return amount.from();
    }

    /// What is counted.
    enum Nature {
        /// A noun that names people.
        PEOPLE,
        /// An unknown noun.
        UNKNOWN,
        /// A number alone.
        BARE,
        /// Houses, years, miles.
        NOT_PEOPLE
    }
}
