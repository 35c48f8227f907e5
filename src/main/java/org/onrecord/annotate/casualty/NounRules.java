package org.onrecord.annotate.casualty;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.annotate.casualty.Group.Nature;
import org.onrecord.annotate.casualty.HarmWord.Role;

/// Harm told by a noun: "13 deaths", "the killing of 19 people", "six Jesuits' murder", "the death toll rose to 37".
final class NounRules {
    private static final int TOLL_REACH = 18;

    private static final Set<String> TO =
            Set.of("to", "at", "as", "is", "was", "are", "were", ":", "be", "being", "been");

    private static final Set<String> REACHED = Set.of(
            "reached",
            "passed",
            "passes",
            "exceeded",
            "exceeds",
            "topped",
            "tops",
            "surpassed",
            "hit",
            "hits",
            "reaches",
            "approaching",
            "stood",
            "totaled",
            "totalled",
            "nears",
            "neared",
            "reaching",
            "climbs",
            "climbed",
            "rose",
            "risen",
            "grown",
            "soared",
            "jumped");

    /// From two on.
    private static final List<String> TIMES = List.of("double", "triple", "quadruple", "quintuple");

    private final Clause clause;
    private final Drafts drafts;
    private final ObjectRules objects;

    NounRules(Clause clause, Drafts drafts) {
        this.clause = clause;
        this.drafts = drafts;
        this.objects = new ObjectRules(clause, drafts);
    }

    /// Whether the harm word at `chunk` was read as a noun.
    boolean apply(int chunk, HarmWord word) {
        HarmWord.Use multiple = word.use(Role.MULTIPLE);
        if (multiple != null && multiple(chunk, multiple)) {
            return true;
        }
        HarmWord.Use toll = word.use(Role.TOLL);
        if (toll != null && toll(chunk, toll, TOLL_REACH)) {
            return true;
        }
        HarmWord.Use act = word.use(Role.ACT);
        if (act != null && (of(chunk, act) || possessed(chunk, act))) {
            return true;
        }
        boolean predicate = word.is(Role.PAST) || word.is(Role.ADJECTIVE);
        HarmWord.Use noun = word.use(Role.NOUN);
        if (noun != null && !predicate) {
            return counted(chunk, noun) || toll(chunk, noun, 10);
        }
        HarmWord.Use past = word.use(Role.PAST) != null ? word.use(Role.PAST) : word.use(Role.INTRANSITIVE);
        if (past != null && isNumberOf(chunk)) {
            return toll(chunk, past, TOLL_REACH);
        }
        return false;
    }

    /// "a double murder"; "attempted" before it makes it none.
    private boolean multiple(int chunk, HarmWord.Use use) {
        int token = clause.get(chunk).from() - 1;
        int count = token < 0 ? -1 : TIMES.indexOf(clause.text().lower(token));
        if (count < 0 || (token > 0 && clause.text().lower(token - 1).equals("attempted"))) {
            return false;
        }
        Amount amount = new Amount(count + 2, count + 2, false, false, new Amount.Extent(token, token, token + 1));
        drafts.addMultiple(new Group(amount, token + 1, Nature.BARE, List.of(), null, false), chunk, use);
        return true;
    }

    private boolean of(int chunk, HarmWord.Use use) {
        boolean to = clause.word(chunk + 1).equals("to") && clause.group(chunk + 2) != null;
        if (clause.kind(chunk + 1) != Kind.OF && !to) {
            return false;
        }
        int object = objects.objectOf(chunk + 2, use);
        if (object < 0) {
            return false;
        }
        objects.chain(object, chunk, use, "act");
        return true;
    }

    private boolean possessed(int chunk, HarmWord.Use use) {
        String mark = clause.word(chunk - 1);
        boolean possessive = mark.equals("'s") || mark.equals("’s") || mark.equals("'") || mark.equals("’");
        Group group = possessive ? clause.group(chunk - 2) : null;
        if (group == null || group.nature() == Nature.NOT_PEOPLE || group.nature() == Nature.BARE) {
            return false;
        }
        drafts.add(chunk - 2, chunk, use, false, "possessed");
        return true;
    }

    private boolean counted(int chunk, HarmWord.Use use) {
        if (clause.kind(chunk - 1) == Kind.OF) {
            return noReports(chunk, use);
        }
        int at = chunk - 1;
        while (clause.kind(at) == Kind.ADVERB || clause.kind(at) == Kind.QUOTE || clause.kind(at) == Kind.REPORTED) {
            at--;
        }
        Group group = clause.group(at);
        boolean bodies = group != null
                && group.nature() == Nature.NOT_PEOPLE
                && !group.amount().isZero();
        if (group == null || bodies || isName(chunk)) {
            return false;
        }
        drafts.add(at, chunk, use, false, "counted");
        return true;
    }

    /// "There were no immediate reports of casualties."
    private boolean noReports(int chunk, HarmWord.Use use) {
        int at = chunk - 2;
        while ((clause.kind(at) == Kind.WORD || clause.kind(at) == Kind.SAY) && at > chunk - 5) {
            at--;
        }
        Group group = clause.group(at);
        String noun = clause.text().lower(clause.get(chunk - 1).from() - 1);
        if (group == null || !group.amount().isZero() || !noun.startsWith("report")) {
            return false;
        }
        drafts.add(at, chunk, use, false, "none");
        return true;
    }

    /// "two murder charges", "no casualty count": the noun only qualifies the next.
    private boolean isName(int chunk) {
        String next = clause.word(chunk + 1);
        boolean singular =
                clause.word(chunk).equals("casualty") || clause.word(chunk).equals("fatality");
        return (singular && clause.kind(chunk + 1) == Kind.WORD)
                || next.equals("charges")
                || next.equals("counts")
                || next.equals("cases");
    }

    /// "the number of people killed", "the total that were killed".
    private boolean isNumberOf(int chunk) {
        for (int at = chunk - 1; at >= Math.max(0, chunk - 7); at--) {
            String word = clause.word(at);
            if (word.equals("number") || word.equals("total") || word.equals("how")) {
                return true;
            }
            if (clause.word(at - 1).equals("how")) {
                return true;
            }
            if (clause.group(at) != null || clause.kind(at) == Kind.COMMA || clause.kind(at) == Kind.STOP) {
                return false;
            }
        }
        return false;
    }

    private boolean toll(int noun, HarmWord.Use use, int reach) {
        int chunk = behindJoined(noun);
        for (int at = chunk + 1; at < Math.min(clause.size(), chunk + reach); at++) {
            Group group = clause.group(at);
            HarmWord other = clause.harm(at);
            if (clause.kind(at) == Kind.STOP || clause.word(at).equals(";") || (other != null && other.is(Role.TOLL))) {
                return false;
            }
            if (group != null && isReached(at, chunk, group)) {
                drafts.add(at, noun, use, false, "toll");
                return true;
            }
        }
        return false;
    }

    /// "the fatality and injury range was put at 2–4": the number stands behind the second.
    private int behindJoined(int noun) {
        HarmWord second = clause.kind(noun + 1) == Kind.AND ? clause.harm(noun + 2) : null;
        return second != null && second.is(Role.TOLL) ? noun + 2 : noun;
    }

    private boolean isReached(int at, int chunk, @Nullable Group group) {
        if (group == null
                || group.nature() == Nature.NOT_PEOPLE
                || group.amount().isOne()) {
            return false;
        }
        int before = at - 1;
        while (clause.kind(before) == Kind.ADVERB) {
            before--;
        }
        String word = clause.word(before);
        boolean ranging = clause.word(at).equals("from");
        boolean of = before == chunk + 1 && word.equals("of");
        return of || ranging || before == chunk || TO.contains(word) || REACHED.contains(word);
    }
}
