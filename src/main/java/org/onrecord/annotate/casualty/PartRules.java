package org.onrecord.annotate.casualty;

import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.annotate.casualty.Group.Nature;
import org.onrecord.annotate.casualty.HarmWord.Role;
import org.onrecord.document.Harm;

/// Parts of a number, and groups whose harm stands elsewhere in the sentence: "including two children", "957 of them",
/// "wounded soldiers", "also killed were two guards".
final class PartRules {
    private final Clause clause;
    private final Drafts drafts;
    private final ObjectRules objects;

    PartRules(Clause clause, Drafts drafts) {
        this.clause = clause;
        this.drafts = drafts;
        this.objects = new ObjectRules(clause, drafts);
    }

    void apply() {
        for (int at = 0; at < clause.size(); at++) {
            Group group = clause.group(at);
            if (group == null || group.nature() == Nature.NOT_PEOPLE) {
                continue;
            }
            if (group.harmed() != null && !drafts.has(group)) {
                drafts.add(at, at, group.harmed(), false, "prenominal");
            }
            if (!drafts.has(group)) {
                unclaimed(at, group);
            }
        }
    }

    private void unclaimed(int at, Group group) {
        Draft host = before(at);
        if (host != null && isFatal(at, group, host)) {
            drafts.add(at, at + 1, new HarmWord.Use(Harm.KILLED, false), true, "part");
            return;
        }
        if (host != null && !host.group().amount().isZero()) {
            boolean part = isPart(at) || isOfThem(at, group) || isPredicated(at, group);
            if (part || isGapped(at, group)) {
                HarmWord.Use use = new HarmWord.Use(host.harm(), false);
                drafts.add(at, chunkOf(host), use, part, part ? "part" : "gapped");
                return;
            }
        }
        int verb = at - 1;
        while (clause.kind(verb) == Kind.ADVERB) {
            verb--;
        }
        String word = clause.word(verb);
        boolean were = word.equals("were") || word.equals("was") || word.equals("are") || word.equals("included");
        if (were) {
            inverted(at, verb);
        }
        among(at);
    }

    /// "The dead journalist was a photographer": says who one was, not how many there were.
    private boolean isOneOfThem(int harm) {
        return clause.kind(harm - 1) == Kind.DETERMINER && clause.isPeople(harm + 1);
    }

    /// "Also killed were two guards"; "among the dead were two Americans"; "the dead included three guards".
    private void inverted(int at, int verb) {
        int reach = Math.max(0, verb - 8);
        for (int chunk = verb - 1; chunk >= reach; chunk--) {
            HarmWord harm = clause.harm(chunk);
            HarmWord.Use use = harm == null ? null : harm.use(Role.PAST);
            use = use == null && harm != null ? harm.use(Role.NOUN) : use;
            if (use != null && isOneOfThem(chunk)) {
                return;
            }
            if (use != null) {
                boolean among = clause.kind(chunk - 1) == Kind.AMONG || clause.kind(chunk - 2) == Kind.AMONG;
                objects.chain(at, chunk, use, among ? "among" : "inverted");
                return;
            }
            Kind kind = clause.kind(chunk);
            if (clause.group(chunk) != null || kind == Kind.STOP || kind == Kind.BOUNDARY || kind == Kind.SAY) {
                return;
            }
        }
    }

    /// "two children were among the 13 killed", "a reporter was among the wounded".
    private void among(int at) {
        if (clause.kind(at - 1) == Kind.PREPOSITION || clause.kind(at - 1) == Kind.OF) {
            return;
        }
        int next = at + 1;
        int reach = at + 8;
        while (next < reach && clause.kind(next) != Kind.AMONG) {
            if (clause.harm(next) != null || clause.kind(next) == Kind.STOP) {
                return;
            }
            next++;
        }
        if (clause.kind(next) != Kind.AMONG) {
            return;
        }
        for (int chunk = next + 1; chunk < next + 4; chunk++) {
            Group whole = clause.group(chunk);
            HarmWord harm = clause.harm(chunk);
            if (whole != null && drafts.has(whole)) {
                Draft host = drafts.found().stream()
                        .filter(draft -> draft.group().equals(whole))
                        .findFirst()
                        .orElseThrow();
                drafts.add(at, chunk, new HarmWord.Use(host.harm(), false), true, "among");
                return;
            }
            HarmWord.Use use =
                    harm == null ? null : harm.use(Role.PAST) != null ? harm.use(Role.PAST) : harm.use(Role.NOUN);
            if (use != null) {
                drafts.add(at, chunk, use, true, "among");
                return;
            }
        }
    }

    /// "six were shot, two of them fatally".
    private boolean isFatal(int at, Group group, Draft host) {
        boolean some = group.nature() == Nature.BARE && group.amount().low() != null;
        return some && host.harm() == Harm.INJURED && clause.word(at + 1).equals("fatally");
    }

    /// "957 of them since May", "many of them civilians": a vague number needs a noun.
    private boolean isOfThem(int at, Group group) {
        if (!group.partitive() || group.nature() != Nature.BARE) {
            return false;
        }
        Group next = clause.group(at + 1);
        return group.amount().low() != null
                || clause.isPeople(at + 1)
                || (next != null && next.nature() == Nature.PEOPLE);
    }

    /// "Of the 957 people killed, 119 were women."
    private boolean isPredicated(int at, Group group) {
        String verb = clause.word(at + 1);
        boolean be = verb.equals("were") || verb.equals("was") || verb.equals("are");
        return group.nature() == Nature.BARE && group.amount().low() != null && be && clause.isPeople(at + 2);
    }

    /// "… killed 130 in Orven and 32 in Lasko": a bare number with a place of its own.
    private boolean isGapped(int at, Group group) {
        boolean joined = clause.kind(at - 1) == Kind.AND || clause.kind(at - 1) == Kind.COMMA;
        String next = clause.word(at + 1);
        boolean placed = next.equals("in") || next.equals("at") || next.equals("from") || next.equals("near");
        if (group.nature() != Nature.BARE || group.partitive() || !joined || !placed) {
            return false;
        }
        for (int chunk = at + 2; chunk < at + 10; chunk++) {
            if (clause.harm(chunk) != null || clause.kind(chunk) == Kind.AUX) {
                return false;
            }
            if (clause.kind(chunk) == Kind.STOP || clause.kind(chunk) == Kind.AND) {
                return true;
            }
        }
        return true;
    }

    private boolean isPart(int at) {
        int before = at - 1;
        while (before > at - 12 && before >= 0) {
            Kind kind = clause.kind(before);
            boolean ofWhom = kind == Kind.RELATIVE && clause.kind(before - 1) == Kind.OF;
            if (ofWhom || kind == Kind.INCLUDING || (kind == Kind.PRONOUN && clause.kind(before - 1) == Kind.AMONG)) {
                return true;
            }
            boolean within = kind == Kind.AND
                    || kind == Kind.COMMA
                    || kind == Kind.ADVERB
                    || kind == Kind.GROUP
                    || kind == Kind.WORD
                    || kind == Kind.PRONOUN
                    || kind == Kind.DETERMINER;
            if (!within) {
                return false;
            }
            before--;
        }
        return false;
    }

    /// The last claim whose group or harm word stands before chunk `at`.
    private @Nullable Draft before(int at) {
        int token = clause.get(at).from();
        Draft last = null;
        for (Draft draft : drafts.found()) {
            boolean earlier = draft.group().from() < token;
            boolean better = last == null || (last.part() && !draft.part()) || last.from() <= draft.from();
            if (earlier && better && (!draft.part() || last == null || last.part())) {
                last = draft;
            }
        }
        return last;
    }

    private int chunkOf(Draft draft) {
        for (int at = 0; at < clause.size(); at++) {
            if (draft.group().equals(clause.group(at))) {
                return at;
            }
        }
        throw new IllegalStateException("a draft's group is a chunk of its clause");
    }
}
