package org.onrecord.annotate.casualty;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.Group.Nature;
import org.onrecord.annotate.casualty.HarmWord.Role;
import org.onrecord.text.TokenizedText;

/// Reads counted people: a quantity and the noun phrase that it counts.
final class GroupReader {
    private static final Set<String> EXTRA =
            Set.of("more", "further", "additional", "new", "fewer", "separate", "unidentified", "unnamed", "different");

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "my", "our", "its", "'s", "’s");
    private static final Set<String> THEM = Set.of("them", "whom", "these", "those", "which", "us");
    private static final Set<String> SINGLE = Set.of("a", "an", "another", "one", "single", "third", "second");

    /// Words of which none describes the same person as another.
    private static final Set<String> PERSONS =
            Set.of("man", "woman", "boy", "girl", "child", "baby", "infant", "toddler", "teenager");

    private final CasualtyLexicon lexicon;
    private final Quantities quantities;
    private final NounPhrases phrases;
    private final OtherNumbers others;

    private final Set<String> openers;

    GroupReader(CasualtyLexicon lexicon) {
        this.lexicon = lexicon;
        this.quantities = new Quantities(lexicon);
        this.phrases = new NounPhrases(lexicon);
        this.others = new OtherNumbers(phrases);
        this.openers = new HashSet<>(Set.of("a", "an", "another", "the"));
        openers.addAll(quantities.openers());
        openers.addAll(POSSESSIVES);
        openers.addAll(PERSONS);
    }

    /// Every word that a group can begin with, digits apart.
    Set<String> openers() {
        return openers;
    }

    /// The group that starts at token `at` and ends at or before token `end`; null if none does.
    @Nullable
    Group at(TokenizedText text, int at, int end) {
        Amount amount = quantities.at(text, at, end);
        if (amount != null) {
            return counted(text, amount, end);
        }
        String word = text.lower(at);
        if (POSSESSIVES.contains(word)) {
            return relative(text, at, end);
        }
        if (word.equals("a") || word.equals("an") || word.equals("another") || startsOnly(text, at, end)) {
            return single(text, at, end);
        }
        return PERSONS.contains(word) && isJoinedPerson(text, at) ? person(text, at) : null;
    }

    /// The woman and the child of "a man, woman and child".
    private static boolean isJoinedPerson(TokenizedText text, int at) {
        int back = at;
        while (back >= 3) {
            int joint = back - 1;
            boolean and = text.lower(joint).equals("and");
            joint -= and && text.form(joint - 1).equals(",") ? 1 : 0;
            if (!(and || text.form(joint).equals(",")) || !PERSONS.contains(text.lower(joint - 1)) || joint < 2) {
                return false;
            }
            String before = text.lower(joint - 2);
            if (before.equals("a") || before.equals("an")) {
                return true;
            }
            back = joint - 1;
        }
        return false;
    }

    private Group person(TokenizedText text, int at) {
        Amount one = new Amount(1, 1, false, false, new Amount.Extent(at, at, at + 1));
        NounPhrases.Noun noun = phrases.noun(text, at, at + 1, one);
        return new Group(one, at + 1, Nature.PEOPLE, noun.nouns, null, false);
    }

    private static boolean startsOnly(TokenizedText text, int at, int end) {
        return text.lower(at).equals("the")
                && at + 1 < end
                && (text.lower(at + 1).equals("only") || text.lower(at + 1).equals("other"));
    }

    private @Nullable Group counted(TokenizedText text, Amount amount, int end) {
        int at = amount.to();
        boolean partitive = false;
        if (at < end && text.lower(at).equals("of") && at + 1 < end) {
            String next = text.lower(at + 1);
            boolean pronoun = next.equals("them") || next.equals("whom");
            if (pronoun || (THEM.contains(next) && !phrases.isNoun(text, at + 2, end))) {
                return new Group(amount, at + 2, Nature.BARE, List.of(), null, true);
            }
            boolean determined =
                    next.equals("the") || next.equals("its") || next.equals("their") || THEM.contains(next);
            if (amount.vague() && !determined) {
                at++;
            } else if (determined) {
                at += 2;
                // "12 of its soldiers" are counted in no other number.
                partitive = !next.equals("its") && !next.equals("their");
            } else if (quantities.at(text, at + 1, end) != null) {
                return new Group(amount, at + 1, Nature.NOT_PEOPLE, List.of(), null, true);
            }
            Amount whole = partitive ? quantities.at(text, at, end) : null;
            if (whole != null) {
                NounPhrases.Noun noun = phrases.noun(text, whole.to(), end, whole);
                boolean subject = noun.nature == Nature.PEOPLE
                        && noun.harmed == null
                        && noun.end < end
                        && isFinite(text, noun.end, end);
                return subject
                        ? new Group(amount, noun.end, Nature.PEOPLE, noun.nouns, null, true)
                        : new Group(amount, at, Nature.NOT_PEOPLE, List.of(), null, true);
            }
        }
        while (at < end && EXTRA.contains(text.lower(at))) {
            at++;
        }
        if (others.is(text, amount, at, end)) {
            return new Group(amount, amount.to(), Nature.NOT_PEOPLE, List.of(), null, partitive);
        }
        NounPhrases.Noun noun = phrases.noun(text, at, end, amount);
        if (text.lower(amount.from()).equals("both") && isPair(text, noun.end, end)) {
            noun.end += 2;
        }
        return new Group(amount, Math.max(noun.end, amount.to()), noun.nature, noun.nouns, noun.harmed, partitive);
    }

    /// "one of the three victims was killed", "… died": the verb speaks of the one.
    private boolean isFinite(TokenizedText text, int at, int end) {
        PhraseTable.Match<HarmWord> harm = lexicon.harms().at(text, at, end);
        boolean verb = harm != null && harm.value().is(Role.INTRANSITIVE);
        return Grammar.of(text, at) == Grammar.Kind.AUX || verb;
    }

    /// "both husband and wife".
    private boolean isPair(TokenizedText text, int and, int end) {
        return and + 1 < end && text.lower(and).equals("and") && phrases.isNoun(text, and + 1, end);
    }

    /// "a soldier", "another American", "the only U.S. citizen".
    private @Nullable Group single(TokenizedText text, int at, int end) {
        int from = at + 1;
        while (from < end && (EXTRA.contains(text.lower(from)) || SINGLE.contains(text.lower(from)))) {
            from++;
        }
        if (startsOnly(text, at, end)) {
            from = at + 2;
        }
        Amount amount = new Amount(1, 1, false, false, new Amount.Extent(at, at, from));
        NounPhrases.Noun noun = phrases.noun(text, from, end, amount);
        if (noun.nature == Nature.PEOPLE && noun.nouns.getLast().singular()) {
            return new Group(amount, noun.end, noun.nature, noun.nouns, noun.harmed, false);
        }
        return noun.end == from && text.lower(at).equals("another")
                ? new Group(amount, from, Nature.BARE, List.of(), null, false)
                : null;
    }

    /// "her son", "Awlaki's teenage son".
    private @Nullable Group relative(TokenizedText text, int at, int end) {
        Amount amount = new Amount(1, 1, false, false, new Amount.Extent(at, at, at + 1));
        NounPhrases.Noun noun = phrases.noun(text, at + 1, end, amount);
        boolean relative = noun.nature == Nature.PEOPLE
                && noun.nouns.getLast().singular()
                && lexicon.people().relatives().contains(text.lower(noun.end - 1));
        return relative ? new Group(amount, noun.end, noun.nature, noun.nouns, noun.harmed, false) : null;
    }
}
