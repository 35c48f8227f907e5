package org.onrecord.annotate.casualty;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.document.Assertion.Status;
import org.onrecord.document.Harm;

/// The claims found in one sentence, each group once for each harm.
final class Drafts {
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
        found.add(new Draft(counted, use.harm(), from, to, part || counted.partitive(), status(harm), rule));
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

    /// Hypothetical behind a modal verb, "threatened to", "plot to"; denied behind "denied".
    private Status status(int harm) {
        Status status = Status.ASSERTED;
        for (int at = harm - 1; at >= 0 && at > harm - 6; at--) {
            Kind kind = clause.kind(at);
            String word = clause.word(at);
            switch (word) {
                case "could", "may", "might", "would", "can", "will", "'d", "should" -> {
                    return Status.HYPOTHETICAL;
                }
                case "threatened",
                        "threatening",
                        "threatens",
                        "plot",
                        "plotting",
                        "plotted",
                        "planned",
                        "planning",
                        "attempted",
                        "attempting",
                        "attempt",
                        "tried",
                        "trying",
                        "if",
                        "conspiring",
                        "conspiracy",
                        "intended",
                        "vowed",
                        "designed" -> {
                    return Status.HYPOTHETICAL;
                }
                case "charged", "faces", "facing", "indicted" -> {
                    return Status.HYPOTHETICAL;
                }
                case "denied", "denies", "denying" -> {
                    return Status.DENIED;
                }
                default -> {
                    if (kind == Kind.COMMA || kind == Kind.GROUP || kind == Kind.STOP || kind == Kind.SAY) {
                        return status;
                    }
                }
            }
        }
        return status;
    }
}
