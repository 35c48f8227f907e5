package org.onrecord.annotate.casualty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.annotate.casualty.Group.Nature;
import org.onrecord.annotate.casualty.HarmWord.Role;
import org.onrecord.text.TokenizedText;

/// Reads counted people: a quantity and the noun phrase that it counts.
final class GroupReader {
    /// Words between the quantity and its noun, at most: "17 critically injured young Indian army troops".
    private static final int LONGEST = 8;

    private static final Set<String> EXTRA =
            Set.of("more", "further", "additional", "new", "fewer", "separate", "unidentified", "unnamed", "different");

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "my", "our", "its", "'s", "’s");
    private static final Set<String> THEM = Set.of("them", "whom", "these", "those", "which", "us");
    private static final Set<String> AGES = Set.of("age", "ages", "aged");
    private static final Set<String> AGE_JOINTS = Set.of(",", "and", "or", "to", "-", "–", "from", "between");

    private static final Set<String> PARENTS =
            Set.of("mother", "father", "parent", "mum", "mom", "dad", "grandmother", "grandfather", "widow", "widower");

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "jun.",
            "jul.",
            "aug.",
            "sep.",
            "sept.",
            "oct.",
            "nov.",
            "dec.");

    private static final Set<String> SINGLE = Set.of("a", "an", "another", "one", "single", "third", "second");

    private final CasualtyLexicon lexicon;
    private final Quantities quantities;

    GroupReader(CasualtyLexicon lexicon) {
        this.lexicon = lexicon;
        this.quantities = new Quantities(lexicon);
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
        return null;
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
            if (pronoun || (THEM.contains(next) && !isNoun(text, at + 2, end))) {
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
                Noun noun = noun(text, whole.to(), end, whole);
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
        boolean date = isDay(text, amount, at, end) || isYearLike(text, amount, at, end);
        if (date || isAge(text, amount, end) || isQuestion(text, amount) || isOffspring(text, amount)) {
            return new Group(amount, amount.to(), Nature.NOT_PEOPLE, List.of(), null, partitive);
        }
        Noun noun = noun(text, at, end, amount);
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
        return and + 1 < end && text.lower(and).equals("and") && isNoun(text, and + 1, end);
    }

    private boolean isNoun(TokenizedText text, int at, int end) {
        return lexicon.people().nouns().at(text, at, end) != null;
    }

    /// "the May 25 death": a number of one or two digits behind a month, and no people behind it.
    private boolean isDay(TokenizedText text, Amount amount, int at, int end) {
        int from = amount.from();
        return from > 0
                && amount.to() == from + 1
                && text.form(from).length() <= 2
                && Character.isDigit(text.form(from).charAt(0))
                && text.isCapitalized(from - 1)
                && MONTHS.contains(text.lower(from - 1))
                && !isNoun(text, at, end);
    }

    /// "a mother of three".
    private static boolean isOffspring(TokenizedText text, Amount amount) {
        int from = amount.from();
        return from > 1 && text.lower(from - 1).equals("of") && PARENTS.contains(text.lower(from - 2));
    }

    /// A bare number of four digits from 1900 to 2039 without a noun that names people.
    private boolean isYearLike(TokenizedText text, Amount amount, int at, int end) {
        if (amount.low() == null || amount.low() < 1900 || amount.low() > 2039 || amount.from() + 1 < amount.to()) {
            return false;
        }
        return text.form(amount.from()).length() == 4 && !isNoun(text, at, end);
    }

    /// "how many people died", "children under 18", "men over 60", "14, not 30,".
    private boolean isQuestion(TokenizedText text, Amount amount) {
        int before = amount.from() - 1;
        if (before < 0) {
            return false;
        }
        String bound = bound(text, amount);
        boolean limit = bound.equals("under") || bound.equals("over") || bound.equals("above") || bound.equals("below");
        boolean corrected = bound(text, amount).equals("not")
                ? text.form(before).equals(",")
                : text.lower(before).equals("not")
                        && before > 0
                        && text.form(before - 1).equals(",");
        boolean asked = amount.vague() && text.lower(before).equals("how");
        return corrected || asked || (limit && isNoun(text, before, before + 1));
    }

    private static String bound(TokenizedText text, Amount amount) {
        return text.lower(amount.from());
    }

    /// "ages 13 to 17", "aged 25, 26 and 33"; and a number between commas or in brackets behind a name: "Gonzales, 30,
    /// said".
    private static boolean isAge(TokenizedText text, Amount amount, int end) {
        int from = amount.from();
        if (isListedAge(text, from)) {
            return true;
        }
        if (amount.to() - from != 1
                || from < 2
                || !Character.isDigit(text.form(from).charAt(0))) {
            return false;
        }
        String before = text.form(from - 1);
        String after = amount.to() < end ? text.form(amount.to()) : ".";
        boolean commas = before.equals(",") && (after.equals(",") || after.equals(".") || after.equals(";"));
        boolean brackets = before.equals("(") && after.equals(")");
        return (commas || brackets) && amount.low() != null && amount.low() < 120 && text.isWord(from - 2);
    }

    private static boolean isListedAge(TokenizedText text, int from) {
        for (int at = from - 1; at >= 0 && at >= from - LONGEST; at--) {
            String word = text.lower(at);
            if (AGES.contains(word)) {
                return true;
            }
            if (!AGE_JOINTS.contains(word) && !Character.isDigit(word.charAt(0))) {
                return false;
            }
        }
        return false;
    }

    /// The noun phrase from token `from` on.
    private Noun noun(TokenizedText text, int from, int end, Amount amount) {
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
        Noun noun = noun(text, from, end, amount);
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
        Noun noun = noun(text, at + 1, end, amount);
        boolean relative = noun.nature == Nature.PEOPLE
                && noun.nouns.getLast().singular()
                && lexicon.people().relatives().contains(text.lower(noun.end - 1));
        return relative ? new Group(amount, noun.end, noun.nature, noun.nouns, noun.harmed, false) : null;
    }

    /// The noun phrase as read so far.
    private static final class Noun {
        private int end;
        private Nature nature = Nature.BARE;
        private final List<VictimNoun> nouns = new ArrayList<>(2);
        private HarmWord.@Nullable Use harmed;

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
