package org.onrecord.annotate.casualty;

import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.annotate.casualty.HarmWord.Role;

/// The auxiliaries and adverbs before a harm word, as one verb.
///
/// @param before the chunk before the verb group
/// @param finite whether an auxiliary or relative pronoun stands in it
/// @param active whether "have" alone governs a participle: "had killed"
record VerbGroup(int before, boolean finite, boolean negated, boolean active) {
    /// Steps back over auxiliaries, adverbs, and verbs joined to this one.
    static VerbGroup read(Clause clause, int chunk) {
        boolean finite = false;
        boolean negated = false;
        boolean perfect = false;
        boolean passive = false;
        int at = chunk - 1;
        while (at >= 0) {
            Kind kind = clause.kind(at);
            HarmWord joined = clause.kind(at) == Kind.AND || clause.kind(at) == Kind.COMMA ? clause.harm(at - 1) : null;
            boolean shared = joined != null
                    && (joined.is(Role.PAST) || joined.is(Role.INTRANSITIVE) || joined.is(Role.ADJECTIVE));
            boolean said = kind == Kind.SAY && clause.kind(at - 1) == Kind.AUX;
            boolean all = clause.word(at).equals("all") && clause.kind(at - 1) == Kind.AUX;
            if (kind == Kind.AUX || kind == Kind.RELATIVE) {
                finite = true;
                perfect |= isHave(clause.word(at));
                passive |= kind == Kind.AUX && isBe(clause.word(at));
            } else if (kind == Kind.NEGATION) {
                negated = true;
            } else if (shared) {
                at--;
            } else if (kind != Kind.ADVERB && kind != Kind.REPORTED && !said && !all) {
                break;
            }
            at--;
        }
        return new VerbGroup(at, finite, negated, perfect && !passive);
    }

    private static boolean isHave(String word) {
        return word.equals("have") || word.equals("has") || word.equals("had") || word.equals("having");
    }

    private static boolean isBe(String word) {
        return switch (word) {
            case "is", "are", "was", "were", "be", "been", "being", "got", "get", "'re", "wasn't", "weren't" -> true;
            default -> false;
        };
    }
}
