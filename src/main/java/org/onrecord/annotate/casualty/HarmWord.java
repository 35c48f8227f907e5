package org.onrecord.annotate.casualty;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Harm;

/// A word or phrase that tells harm, with what it governs.
final class HarmWord {
    private final Map<Role, Use> uses = new EnumMap<>(Role.class);
    private final Set<String> behind = new HashSet<>();

    void add(Role role, Use use) {
        uses.putIfAbsent(role, use);
    }

    @Nullable
    Use use(Role role) {
        return uses.get(role);
    }

    /// Asks for one of `words` behind this one.
    void require(List<String> words) {
        behind.addAll(words);
    }

    /// Words of which one must follow; empty if none need.
    Set<String> behind() {
        return behind;
    }

    boolean is(Role role) {
        return uses.containsKey(role);
    }

    /// Where the victims stand.
    enum Role {
        /// Participle or past tense: before it in the passive, behind it in the active voice.
        PAST,
        /// Behind it: "killing 11".
        ACTIVE,
        /// Before it: "11 died".
        INTRANSITIVE,
        /// Before it: "left 11 dead".
        ADJECTIVE,
        /// It is counted itself: "11 deaths".
        NOUN,
        /// Behind it after "of": "the killing of 11".
        ACT,
        /// The number stands behind it, mostly after "to": "the death toll rose to 11".
        TOLL,
        /// The object are people: "lost 11 soldiers".
        LOSE,
        /// The object are lives: "claimed 11 lives".
        LIVES,
        /// How many times it was done tells how many there are: "a double murder".
        MULTIPLE
    }

    /// @param peopleOnly whether a number counts only with a noun that names people
    record Use(Harm harm, boolean peopleOnly) {}
}
