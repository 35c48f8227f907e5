package org.onrecord.annotate.casualty;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.document.Assertion.Status;
import org.onrecord.document.Harm;

/// The claims found in one sentence, each group once for each harm.
final class Drafts {
    /// Chunks between a denial and the claim: "denied the opposition's reports that".
    private static final int DENIAL_REACH = 7;

    private final Clause clause;
    private final List<Draft> found = new ArrayList<>();

    Drafts(Clause clause) {
        this.clause = clause;
    }

    /// Adds the group at chunk `group` as a victim of the harm at chunk `harm`.
    void add(int group, int harm, HarmWord.Use use, boolean part, String rule) {
        Group counted = clause.group(group);
        if (counted == null || has(counted, use.harm())) {
            return;
        }
        int from = Math.min(clause.get(group).from(), clause.get(harm).from());
        int to = Math.max(clause.get(group).to(), clause.get(harm).to());
        found.add(new Draft(counted, use.harm(), from, to, part || counted.partitive(), status(group, harm), rule));
    }

    /// Adds as many victims as the word before the harm tells: "double murder". It has happened, whoever may be
    /// charged with it.
    void addMultiple(Group group, int harm, HarmWord.Use use) {
        if (!has(group, use.harm())) {
            int to = clause.get(harm).to();
            found.add(new Draft(group, use.harm(), group.from(), to, false, Status.ASSERTED, "multiple"));
        }
    }

    boolean has(Group group, Harm harm) {
        return found.stream().anyMatch(draft -> draft.group().equals(group) && draft.harm() == harm);
    }

    boolean has(Group group) {
        return found.stream().anyMatch(draft -> draft.group().equals(group));
    }

    List<Draft> found() {
        return found;
    }

    /// Whether the group was read as the object of a verb: the subject of the next one stands before it.
    boolean isObject(Group group) {
        return found.stream()
                .anyMatch(draft -> draft.group().equals(group) && draft.rule().equals("active"));
    }

    /// Hypothetical behind a modal verb, "threatened to", "plot to"; denied behind "denied", "rejected claims of".
    private Status status(int group, int harm) {
        StatusWords words = clause.statusWords();
        for (int at = harm - 1; at >= 0 && at > harm - 6; at--) {
            if (words.is(StatusWords.Kind.HYPOTHETICAL, clause.word(at))) {
                return Status.HYPOTHETICAL;
            }
            if (words.is(StatusWords.Kind.DENIED, clause.word(at))) {
                return Status.DENIED;
            }
            Kind kind = clause.kind(at);
            if (kind == Kind.COMMA || kind == Kind.GROUP || kind == Kind.STOP || kind == Kind.SAY) {
                break;
            }
        }
        return isDenied(Math.min(group, harm)) ? Status.DENIED : Status.ASSERTED;
    }

    /// "denied that 12 were killed", "denied the reports of 12 deaths", "rejected a claim that 12 died": between the
    /// verb and the claim stands nothing but a name of the report.
    private boolean isDenied(int claim) {
        StatusWords words = clause.statusWords();
        boolean report = false;
        for (int at = claim - 1; at >= 0 && at >= claim - DENIAL_REACH; at--) {
            String word = clause.word(at);
            if (words.is(StatusWords.Kind.DENIED, word)) {
                return true;
            }
            if (words.is(StatusWords.Kind.DISPUTED, word)) {
                return report;
            }
            boolean named = words.is(StatusWords.Kind.REPORT, word);
            report |= named;
            Kind kind = clause.kind(at);
            boolean linked = kind == Kind.OF || kind == Kind.RELATIVE || kind == Kind.DETERMINER;
            boolean described = report && (kind == Kind.WORD || kind == Kind.ADVERB || kind == Kind.SAY);
            if (!named && !linked && !described) {
                return false;
            }
        }
        return false;
    }
}
