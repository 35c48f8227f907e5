package org.onrecord.annotate.casualty;

import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.annotate.casualty.Group.Nature;
import org.onrecord.annotate.casualty.HarmWord.Role;

/// Victims before the verb: "13 people were killed", "11 died", "three dead", "207 wounded".
final class SubjectRules {
    private final Clause clause;
    private final Drafts drafts;
    private final ObjectRules objects;

    SubjectRules(Clause clause, Drafts drafts) {
        this.clause = clause;
        this.drafts = drafts;
        this.objects = new ObjectRules(clause, drafts);
    }

    void apply(int chunk, HarmWord word) {
        HarmWord.Use use = word.use(Role.PAST);
        use = use == null ? word.use(Role.INTRANSITIVE) : use;
        use = use == null ? word.use(Role.ADJECTIVE) : use;
        if (use == null) {
            return;
        }
        VerbGroup verb = VerbGroup.read(clause, chunk);
        if (verb.active() && word.is(Role.PAST)) {
            return;
        }
        boolean finite = verb.finite() || word.is(Role.INTRANSITIVE);
        Subjects subjects = Subjects.before(clause, verb.before(), finite, use);
        for (int host : subjects.hosts()) {
            Group group = clause.group(host);
            if (group != null && isOtherClause(host, chunk, group)) {
                continue;
            }
            boolean weak = group != null
                    && use.peopleOnly()
                    && !finite
                    && group.amount().isOne();
            if (group != null && !weak && (!verb.negated() || group.amount().isZero())) {
                drafts.add(host, chunk, use, false, finite ? "passive" : "reduced");
            }
        }
        if (!verb.negated()) {
            companions(chunk, use);
        }
        for (int part : subjects.parts()) {
            if (!verb.negated()) {
                drafts.add(part, chunk, use, true, "part");
            }
        }
    }

    /// "killed a guard and fled": another one fled. "Five of the wounded died": nobody is said to have wounded five.
    private boolean isOtherClause(int host, int chunk, Group group) {
        boolean coordinated = clause.kind(host + 1) == Kind.AND && host + 2 == chunk && drafts.isObject(group);
        int next = chunk + 1;
        while (clause.kind(next) == Kind.ADVERB || clause.kind(next) == Kind.AUX) {
            next++;
        }
        HarmWord second = clause.harm(next);
        boolean died = second != null && second.is(Role.INTRANSITIVE);
        return coordinated || (group.partitive() && host + 1 == chunk && died);
    }

    /// "was killed along with a bodyguard": those named behind the verb.
    private void companions(int chunk, HarmWord.Use use) {
        for (int at = chunk + 1; at < chunk + 8; at++) {
            boolean with = clause.word(at + 1).equals("with")
                    && (clause.word(at).equals("along") || clause.word(at).equals("together"));
            boolean beside = clause.word(at).equals("alongside");
            Group group = clause.group(with ? at + 2 : at + 1);
            if ((with || beside) && group != null && group.nature() == Nature.PEOPLE) {
                objects.chain(with ? at + 2 : at + 1, chunk, use, "companions");
                return;
            }
            if (clause.group(at) != null || clause.kind(at) == Kind.STOP || clause.harm(at) != null) {
                return;
            }
        }
    }
}
