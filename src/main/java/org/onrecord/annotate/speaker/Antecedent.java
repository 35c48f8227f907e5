package org.onrecord.annotate.speaker;

import org.jspecify.annotations.Nullable;

/// What a pronoun or a document stands for: a speaker before, a person, or the words before it; all null if nothing is
/// found.
///
/// @param rule stable id of what found it
record Antecedent(
        Turns.@Nullable Turn turn,
        @Nullable PersonMention person,
        @Nullable Phrase phrase,
        String rule) {
    static final Antecedent NONE = new Antecedent(null, null, null, "speaker.none");

    static Antecedent of(Turns.Turn turn, String rule) {
        return new Antecedent(turn, null, null, rule);
    }

    static Antecedent of(PersonMention person, String rule) {
        return new Antecedent(null, person, null, rule);
    }

    static Antecedent of(Phrase phrase, String rule) {
        return new Antecedent(null, null, phrase, rule);
    }
}
