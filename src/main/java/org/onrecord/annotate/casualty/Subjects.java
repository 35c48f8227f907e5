package org.onrecord.annotate.casualty;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.annotate.casualty.Group.Nature;
import org.onrecord.annotate.casualty.HarmWord.Role;

/// Looks for the counted groups before a verb that are its subject.
final class Subjects {
    /// Chunks between the verb and its subject, at most.
    private static final int REACH = 24;

    private final Clause clause;
    private final List<Integer> hosts = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();

    private Subjects(Clause clause) {
        this.clause = clause;
    }

    /// @param from the chunk before the verb group
    /// @param finite whether an auxiliary or relative pronoun stands in it
    static Subjects before(Clause clause, int from, boolean finite, HarmWord.Use use) {
        Subjects subjects = new Subjects(clause);
        subjects.find(from, finite, use);
        return subjects;
    }

    /// Chunks of those that are counted whole.
    List<Integer> hosts() {
        return hosts;
    }

    /// Chunks of those that are counted in another: "13, including two children".
    List<Integer> parts() {
        return parts;
    }

    private void find(int from, boolean finite, HarmWord.Use use) {
        if (finite && clause.kind(from) == Kind.WORD && isOtherSubject(from)) {
            return;
        }
        if (!finite && clause.kind(from) == Kind.DETERMINER) {
            return;
        }
        int reach = finite ? REACH : 6;
        boolean compound = false;
        for (int at = from; at >= 0 && at > from - reach; at--) {
            Kind kind = clause.kind(at);
            Group group = clause.group(at);
            HarmWord other = clause.harm(at);
            compound |= finite && kind == Kind.AND && other == null;
            if (compound && (kind == Kind.AUX || (other != null && other.is(Role.PAST)))) {
                continue;
            }
            if (group != null && accepts(group, use, from - at) && isComplement(at) && hasHostBefore(at)) {
                continue;
            }
            if (group != null && isNamedPart(at)) {
                parts.add(at - 1);
                at--;
                continue;
            }
            if (group != null && accepts(group, use, from - at)) {
                List<Integer> chain = chain(at, use);
                int first = chain.getLast();
                int whole = wholeOf(chain);
                if (whole >= 0) {
                    hosts.add(whole);
                    return;
                }
                if (!isPart(first - 1) && !isDashed(first - 1, at + 1)) {
                    hosts.addAll(chain);
                    return;
                }
                parts.addAll(chain);
                at = first - 1;
            } else if (kind == Kind.CLOSE) {
                at = opening(at);
            } else if (group == null && stops(at, kind, finite)) {
                return;
            }
        }
    }

    /// "two brothers, one of them a child, were": the noun says who one of them is.
    private boolean isNamedPart(int at) {
        Group before = clause.group(at - 1);
        return before != null && before.partitive() && before.nature() == Nature.BARE;
    }

    /// "belonging to two families", "from 10 villages": the group only qualifies another.
    private boolean isComplement(int at) {
        String before = clause.word(at - 1);
        return before.equals("to") || before.equals("from") || before.equals("of");
    }

    private boolean hasHostBefore(int complement) {
        for (int at = complement - 1; at >= 0 && at > complement - 7; at--) {
            Group group = clause.group(at);
            if (group != null && (group.nature() == Nature.PEOPLE || isPart(at - 1))) {
                return true;
            }
            Kind kind = clause.kind(at);
            if (kind == Kind.COMMA || kind == Kind.BOUNDARY || kind == Kind.SAY || clause.harm(at) != null) {
                return false;
            }
        }
        return false;
    }

    /// Whether the noun phrase that ends at `from` is a subject of its own, without a number: "Farook was killed".
    private boolean isOtherSubject(int from) {
        int at = from;
        while (clause.kind(at) == Kind.WORD
                || clause.kind(at) == Kind.DETERMINER
                || clause.kind(at) == Kind.QUOTE
                || clause.kind(at) == Kind.ADVERB) {
            at--;
        }
        return switch (clause.kind(at)) {
            case STOP, COMMA, BOUNDARY, SAY, RELATIVE, PRONOUN -> true;
            case AND -> clause.group(at - 1) == null;
            default -> false;
        };
    }

    private boolean stops(int at, Kind kind, boolean finite) {
        HarmWord harm = clause.harm(at);
        if (harm != null) {
            Group before = clause.group(at - 1);
            return before == null || before.nature() == Nature.NOT_PEOPLE;
        }
        return switch (kind) {
            case STOP, BOUNDARY, SAY -> true;
            case PRONOUN ->
                clause.kind(at - 1) != Kind.AMONG
                        && clause.kind(at - 1) != Kind.OF
                        && clause.kind(at - 1) != Kind.PREPOSITION;
            case AUX -> clause.kind(at - 1) != Kind.RELATIVE && !clause.word(at).equals("to");
            case AND -> !finite;
            case BY -> !finite;
            default -> false;
        };
    }

    private int opening(int close) {
        int at = close;
        while (at > 0 && clause.kind(at) != Kind.OPEN) {
            at--;
        }
        return at;
    }

    /// The group at `last` and those joined before it, last first.
    private List<Integer> chain(int last, HarmWord.Use use) {
        List<Integer> chain = new ArrayList<>();
        chain.add(last);
        int at = last - 1;
        Group nearest = clause.group(last);
        while (nearest != null && nearest.nature() != Nature.BARE) {
            int joint = at;
            while (clause.kind(joint) == Kind.COMMA || clause.kind(joint) == Kind.AND) {
                joint--;
            }
            if (joint == at) {
                return chain;
            }
            if (clause.kind(joint) == Kind.CLOSE) {
                joint = opening(joint) - 1;
            }
            int end = joint;
            while (joint > end - 7 && isPhrase(joint) && clause.group(joint) == null) {
                joint--;
            }
            Group group = clause.group(joint);
            if (group != null && group.partitive() && clause.kind(joint - 1) == Kind.COMMA) {
                at = joint - 1;
                continue;
            }
            if (group == null || group.nature() == Nature.BARE || !accepts(group, use, 0)) {
                return chain;
            }
            chain.add(joint);
            at = joint - 1;
        }
        return chain;
    }

    /// "three dockers, a man, another man and a woman, …": the chunk of the number that the chain spells out; -1 if
    /// there is none.
    private int wholeOf(List<Integer> chain) {
        int before = chain.getLast() - 2;
        Group whole = clause.kind(before + 1) == Kind.COMMA ? clause.group(before) : null;
        Integer number = whole == null ? null : whole.amount().low();
        boolean spelt = chain.stream()
                .map(clause::group)
                .allMatch(group -> group != null && group.amount().isOne());
        return number != null && chain.size() > 1 && spelt && number == chain.size() ? before : -1;
    }

    private boolean isPhrase(int at) {
        Kind kind = clause.kind(at);
        return kind == Kind.PREPOSITION || kind == Kind.OF || kind == Kind.WORD || kind == Kind.DETERMINER;
    }

    /// "the six – two clerks and four guards – killed".
    private boolean isDashed(int before, int behind) {
        return isDash(before) && isDash(behind) && clause.group(before - 1) != null;
    }

    private boolean isDash(int at) {
        return clause.kind(at) == Kind.COMMA && !clause.word(at).equals(",");
    }

    private boolean isPart(int at) {
        Kind kind = clause.kind(at);
        Group part = clause.group(at + 1);
        boolean ofThem = part != null && part.partitive() && part.nature() == Nature.BARE && kind == Kind.COMMA;
        return ofThem
                || kind == Kind.INCLUDING
                || (kind == Kind.PRONOUN && clause.kind(at - 1) == Kind.AMONG)
                || (kind == Kind.ADVERB && clause.kind(at - 1) == Kind.INCLUDING);
    }

    private boolean accepts(Group group, HarmWord.Use use, int distance) {
        return switch (group.nature()) {
            case PEOPLE -> true;
            case UNKNOWN -> !use.peopleOnly();
            case BARE ->
                distance <= 6
                        && (!use.peopleOnly() || distance <= 1 || group.amount().vague());
            case NOT_PEOPLE -> false;
        };
    }
}
