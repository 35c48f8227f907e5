package org.onrecord.annotate.casualty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.annotate.casualty.Group.Nature;
import org.onrecord.annotate.casualty.HarmWord.Role;
import org.onrecord.text.TokenizedText;

/// Reads what a quantity counts: "critically injured young army troops".
final class NounPhrases {
    /// Words between the quantity and its noun, at most: "17 critically injured young Indian army troops".
    private static final int LONGEST = 8;

    private final CasualtyLexicon lexicon;

    NounPhrases(CasualtyLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Whether a noun that names people begins at token `at`.
    boolean isNoun(TokenizedText text, int at, int end) {
        return lexicon.people().nouns().at(text, at, end) != null;
    }

    /// The noun phrase from token `from` on.
    Noun noun(TokenizedText text, int from, int end, Amount amount) {
        Noun noun = new Noun(from);
        int at = from;
        int limit = Math.min(end, from + LONGEST);
        while (at < limit) {
            int next = step(text, at, limit, noun, amount);
            if (next <= at) {
                break;
            }
            at = next;
        }
        return noun;
    }

    /// The token behind what was read at `at`, or `at` where the phrase ends.
    private int step(TokenizedText text, int at, int limit, Noun noun, Amount amount) {
        PhraseTable.Match<HarmWord> harm = lexicon.harms().at(text, at, limit);
        PhraseTable.Match<VictimNoun> people = lexicon.people().nouns().at(text, at, limit);
        if (harm != null && (people == null || harm.end() >= people.end())) {
            return prenominal(text, at, limit, noun, harm);
        }
        if (people != null) {
            noun.people(people);
            return people.end();
        }
        if (noun.nature == Nature.PEOPLE) {
            return isPlain(text, at) && peopleFollow(text, at, limit) ? at + 1 : at;
        }
        PhraseTable.Match<Boolean> other = lexicon.people().others().at(text, at, limit);
        if (other != null) {
            boolean compound = !text.lower(other.end() - 1).endsWith("s") && peopleFollow(text, at, limit);
            if (compound && !amount.isOne()) {
                return other.end();
            }
            noun.end = other.end();
            noun.nature = Nature.NOT_PEOPLE;
            return at;
        }
        return plain(text, at, limit, noun);
    }

    private int plain(TokenizedText text, int at, int limit, Noun noun) {
        Kind kind = Grammar.of(text, at);
        boolean possessive = text.lower(at).equals("'s") || text.lower(at).equals("’s");
        if (possessive && noun.nature == Nature.UNKNOWN && peopleFollow(text, at, limit)) {
            return at + 1;
        }
        if (kind == Kind.QUOTE && !text.isWord(at)) {
            return text.form(at).length() == 1 && peopleFollow(text, at, limit) ? at + 1 : at;
        }
        if (kind == Kind.ADVERB) {
            return peopleFollow(text, at, limit) ? at + 1 : at;
        }
        boolean own = text.lower(at).equals("its") || text.lower(at).equals("their");
        if ((kind == Kind.REPORTED || own) && peopleFollow(text, at, limit)) {
            return at + 1;
        }
        if (kind != Kind.WORD) {
            return at;
        }
        if (Character.isDigit(text.form(at).charAt(0)) && !text.form(at).contains("-")) {
            return at;
        }
        noun.end = at + 1;
        noun.nature = Nature.UNKNOWN;
        return at + 1;
    }

    /// "wounded soldiers": the harm word belongs to the noun phrase; "207 wounded": it does not.
    private int prenominal(TokenizedText text, int at, int limit, Noun noun, PhraseTable.Match<HarmWord> harm) {
        HarmWord word = harm.value();
        HarmWord.Use use = word.use(Role.PAST) != null ? word.use(Role.PAST) : word.use(Role.ADJECTIVE);
        int head = nearNoun(text, harm.end(), limit);
        if (use == null || head < 0 || noun.nature == Nature.PEOPLE) {
            return at;
        }
        noun.harmed = use;
        return harm.end();
    }

    /// The first token of a noun that names people, with few plain words before it; -1 if there is none.
    private int nearNoun(TokenizedText text, int from, int limit) {
        for (int at = from; at < Math.min(limit, from + 4); at++) {
            PhraseTable.Match<HarmWord> harm = lexicon.harms().at(text, at, limit);
            boolean adjective =
                    harm != null && (harm.value().is(Role.PAST) || harm.value().is(Role.ADJECTIVE));
            if (isNoun(text, at, limit) && harm == null) {
                return at;
            }
            boolean quote = text.form(at).length() == 1 && Grammar.of(text, at) == Kind.QUOTE;
            boolean within = quote || Grammar.of(text, at) == Kind.ADVERB || isPlain(text, at);
            if (!within || (harm != null && !adjective)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isPlain(TokenizedText text, int at) {
        return Grammar.of(text, at) == Kind.WORD
                && !Character.isDigit(text.form(at).charAt(0))
                && !lexicon.numbers().containsKey(text.lower(at));
    }

    private boolean peopleFollow(TokenizedText text, int at, int limit) {
        return nearNoun(text, at + 1, Math.min(limit, at + 5)) >= 0;
    }

    /// The noun phrase as read so far.
    static final class Noun {
        int end;
        Nature nature = Nature.BARE;
        final List<VictimNoun> nouns = new ArrayList<>(2);
        HarmWord.@Nullable Use harmed;

        Noun(int from) {
            this.end = from;
        }

        void people(PhraseTable.Match<VictimNoun> match) {
            nouns.add(match.value());
            end = match.end();
            nature = Nature.PEOPLE;
        }
    }
}
