package org.onrecord.annotate.casualty;

import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.casualty.Grammar.Kind;
import org.onrecord.annotate.casualty.Group.Nature;
import org.onrecord.annotate.casualty.HarmWord.Role;
import org.onrecord.document.Harm;

/// Victims behind the verb: "killed 13", "killing and injuring dozens", "lost 11 soldiers", "claimed 49 lives".
final class ObjectRules {
    /// Chunks of a name or title between the verb and a counted group: "killed Gen. John Doe, his driver and two
    /// others".
    private static final int LONGEST_NAME = 12;

    private final Clause clause;
    private final Drafts drafts;

    ObjectRules(Clause clause, Drafts drafts) {
        this.clause = clause;
        this.drafts = drafts;
    }

    /// Whether the harm word at `chunk` took objects.
    boolean apply(int chunk, HarmWord word) {
        HarmWord.Use lives = word.use(Role.LIVES);
        if (lives != null) {
            return lives(chunk, lives);
        }
        HarmWord.Use lose = word.use(Role.LOSE);
        if (lose != null) {
            return lose(chunk, lose);
        }
        HarmWord.Use use = word.use(Role.ACTIVE) != null ? word.use(Role.ACTIVE) : word.use(Role.PAST);
        if (use == null || (word.use(Role.ACTIVE) == null && isPassive(chunk)) || isNegated(chunk)) {
            return false;
        }
        int object = object(chunk + 1, use);
        if (object < 0) {
            return false;
        }
        chain(object, chunk, toDeath(object, use), "active");
        return true;
    }

    /// "shot a policewoman to death", "shot 14 dead": the words behind the object tell what became of it.
    private HarmWord.Use toDeath(int object, HarmWord.Use use) {
        boolean dead =
                clause.word(object + 1).equals("to") && clause.word(object + 2).equals("death");
        HarmWord next = clause.harm(object + 1);
        boolean adjective = next != null && next.is(Role.ADJECTIVE) && next.is(Role.NOUN);
        return dead || adjective ? new HarmWord.Use(Harm.KILLED, use.peopleOnly()) : use;
    }

    private boolean lives(int chunk, HarmWord.Use use) {
        for (int at = chunk + 1; at <= chunk + 2; at++) {
            Group group = clause.group(at);
            if (group != null && clause.text().lower(group.to() - 1).equals("lives")) {
                drafts.add(at, chunk, use, false, "lives");
                return true;
            }
        }
        return false;
    }

    private boolean lose(int chunk, HarmWord.Use use) {
        int at = chunk + 1;
        Group group = clause.group(at);
        if (group == null || group.nature() != Nature.PEOPLE || isNegated(chunk)) {
            return false;
        }
        chain(at, chunk, use, "lose");
        return true;
    }

    /// The first counted group that is an object of the verb before chunk `from`; -1 if none is.
    private int object(int from, HarmWord.Use use) {
        int at = from;
        while (isSkipped(at)) {
            at++;
        }
        Group group = clause.group(at);
        if (group != null) {
            return accepts(group, use) && !pronounPart(group) ? at : -1;
        }
        if (use.peopleOnly()) {
            return -1;
        }
        return clause.kind(at) == Kind.WORD || clause.kind(at) == Kind.DETERMINER || isAlongWith(at)
                ? behindName(at, use)
                : -1;
    }

    private boolean isSkipped(int at) {
        Kind kind = clause.kind(at);
        HarmWord harm = clause.harm(at + 1);
        boolean joined = kind == Kind.AND && harm != null && (harm.is(Role.PAST) || harm.is(Role.ACTIVE));
        HarmWord self = clause.harm(at);
        boolean second =
                clause.kind(at - 1) == Kind.AND && self != null && (self.is(Role.PAST) || self.is(Role.ACTIVE));
        return kind == Kind.ADVERB || kind == Kind.QUOTE || joined || second;
    }

    private boolean isAlongWith(int at) {
        return clause.word(at).equals("along") && clause.word(at + 1).equals("with");
    }

    private int behindName(int from, HarmWord.Use use) {
        for (int at = from; at < from + LONGEST_NAME; at++) {
            Kind kind = clause.kind(at);
            Group group = clause.group(at);
            if (group != null && group.nature() != Nature.NOT_PEOPLE) {
                Kind before = clause.kind(at - 1);
                boolean joined = before == Kind.AND
                        || before == Kind.COMMA
                        || clause.word(at - 1).equals("with");
                boolean possessed =
                        clause.word(at).equals("'s") || clause.word(at).equals("’s");
                return (joined || possessed) && accepts(group, use) && !hasPredicate(at) ? at : -1;
            }
            boolean within = kind == Kind.WORD
                    || kind == Kind.DETERMINER
                    || kind == Kind.COMMA
                    || kind == Kind.AND
                    || kind == Kind.QUOTE
                    || kind == Kind.OPEN
                    || kind == Kind.CLOSE
                    || group != null
                    || isAsWellAs(at)
                    || isAsWellAs(at - 2)
                    || (at <= from + 1 && isAlongWith(from));
            if (!within) {
                return -1;
            }
        }
        return -1;
    }

    /// Adds the group at `first` and those joined to it.
    void chain(int first, int harm, HarmWord.Use use, String rule) {
        drafts.add(first, harm, use, false, rule);
        int at = first + 1;
        while (true) {
            int next = joined(at, use);
            if (next < 0) {
                return;
            }
            drafts.add(next, harm, use, false, rule);
            at = next + 1;
        }
    }

    /// The group joined by "and" or a comma to the one before chunk `from`, prepositional phrases skipped; -1 if none.
    private int joined(int from, HarmWord.Use use) {
        int at = from;
        boolean phrase = false;
        while (at < from + 7 && isPhrase(at)) {
            phrase |= clause.kind(at) == Kind.PREPOSITION;
            at++;
        }
        int joint = at;
        while (clause.kind(at) == Kind.COMMA || clause.kind(at) == Kind.AND || isAsWellAs(at)) {
            at += isAsWellAs(at) ? 3 : 1;
        }
        Group group = clause.group(at);
        if (at == joint || group == null || !accepts(group, use) || pronounPart(group) || hasPredicate(at)) {
            return -1;
        }
        boolean bare = group.nature() == Nature.BARE;
        return bare && !(phrase && clause.kind(at + 1) == Kind.PREPOSITION) ? -1 : at;
    }

    private boolean isPhrase(int at) {
        Kind kind = clause.kind(at);
        return kind == Kind.PREPOSITION
                || kind == Kind.OF
                || kind == Kind.WORD
                || kind == Kind.DETERMINER
                || kind == Kind.ADVERB;
    }

    private boolean isAsWellAs(int at) {
        return clause.word(at).equals("as")
                && clause.word(at + 1).equals("well")
                && clause.word(at + 2).equals("as");
    }

    /// Whether the group at `at` is the subject of what follows: "killing 11, and two were wounded".
    private boolean hasPredicate(int at) {
        int next = at + 1;
        while (clause.kind(next) == Kind.ADVERB) {
            next++;
        }
        HarmWord harm = clause.harm(next);
        boolean predicate = harm != null
                && (harm.is(Role.PAST) || harm.is(Role.INTRANSITIVE) || harm.is(Role.ADJECTIVE) || harm.is(Role.NOUN));
        Kind kind = clause.kind(next);
        return predicate || kind == Kind.AUX || kind == Kind.SAY || kind == Kind.REPORTED;
    }

    private static boolean pronounPart(Group group) {
        return group.partitive() && group.nature() == Nature.BARE;
    }

    private boolean accepts(Group group, HarmWord.Use use) {
        return switch (group.nature()) {
            case PEOPLE -> true;
            case UNKNOWN -> !use.peopleOnly();
            case BARE ->
                !use.peopleOnly() || (group.amount().vague() && group.amount().low() != null);
            case NOT_PEOPLE -> false;
        };
    }

    /// Whether a form of "be" or "get" governs the participle at `chunk`.
    private boolean isPassive(int chunk) {
        for (int at = chunk - 1; at >= 0; at--) {
            Kind kind = clause.kind(at);
            if (kind == Kind.AUX) {
                switch (clause.word(at)) {
                    case "is",
                            "are",
                            "was",
                            "were",
                            "be",
                            "been",
                            "being",
                            "am",
                            "got",
                            "get",
                            "gets",
                            "getting",
                            "wasn't",
                            "weren't",
                            "isn't",
                            "'re" -> {
                        return true;
                    }
                    default -> {
                        continue;
                    }
                }
            }
            HarmWord harm = clause.harm(at);
            boolean joined = kind == Kind.AND || (harm != null && harm.is(Role.PAST));
            if (kind != Kind.ADVERB && kind != Kind.NEGATION && kind != Kind.REPORTED && !joined) {
                return false;
            }
        }
        return false;
    }

    private boolean isNegated(int chunk) {
        for (int at = chunk - 1; at >= chunk - 3; at--) {
            Kind kind = clause.kind(at);
            if (kind == Kind.NEGATION) {
                return true;
            }
            if (kind != Kind.AUX && kind != Kind.ADVERB) {
                return false;
            }
        }
        return false;
    }

    /// The object of a nominal harm word; for [NounRules].
    int objectOf(int from, HarmWord.@Nullable Use use) {
        return use == null ? -1 : object(from, use);
    }
}
