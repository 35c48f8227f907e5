package org.onrecord.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// Parts what one speaker does with several verbs, and takes off what only says how it was said.
///
/// - "condemned the attack and called for calm": a report for each verb.
/// - "said the road was mined, but officials said …": a report for each speaker.
/// - "condemned the attack in a statement": the statement is not what was condemned.
/// - "praised the attack, but did not claim it": what the speaker did besides is not what was praised.
final class Coordination {
    private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "or");
    private static final Set<String> PARTICLES = Set.of("on", "for", "upon", "out", "of", "to");
    private static final Set<String> MEDIUM = Set.of(
            "statement",
            "statements",
            "tweet",
            "tweets",
            "post",
            "posts",
            "posting",
            "interview",
            "speech",
            "letter",
            "email",
            "e-mail",
            "message",
            "video",
            "recording",
            "broadcast",
            "briefing",
            "conference",
            "communique",
            "communiqué",
            "telegram",
            "twitter",
            "facebook",
            "website",
            "television",
            "address");
    /// What is claimed or pledged as a thing rather than in a clause.
    static final Set<String> OBJECTS = Set.of("responsibility", "credit", "allegiance", "loyalty", "support");

    /// Verbs that go on with what the same speaker says: "confirmed that five had died and said a sixth was hurt".
    private static final Set<String> PLAIN = Set.of("said", "says", "added");

    private static final Set<String> ADJUNCT = Set.of("in", "on", "at", "via", "during");

    /// Words of the longest adjunct: "in an emailed statement to the agency".
    private static final int ADJUNCT_REACH = 5;

    /// Tokens of the longest subject behind a conjunction.
    private static final int SUBJECT = 8;

    private static final int MIN_PIECE = 1;

    private final TokenizedText text;
    private final QuoteMarks marks;
    private final Map<String, ReportingVerbs.Kind> verbs;

    Coordination(TokenizedText text, QuoteMarks marks, Map<String, ReportingVerbs.Kind> verbs) {
        this.text = text;
        this.marks = marks;
        this.verbs = verbs;
    }

    List<Reading> part(List<Reading> readings) {
        List<Reading> parted = new ArrayList<>();
        for (Reading reading : readings) {
            part(reading, parted);
        }
        return parted.stream()
                .flatMap(reading -> withoutAdjunct(reading).stream())
                .toList();
    }

    private void part(Reading reading, List<Reading> parted) {
        Segment cue = reading.cue();
        Segment content = reading.content();
        if (cue == null || cue.to() > content.from() || isWhole(content)) {
            parted.add(reading);
            return;
        }
        Reading other = CONJUNCTIONS.contains(text.lower(content.from())) ? ofAnother(content) : null;
        if (other != null) {
            part(other, parted);
            return;
        }
        for (int i = content.from() + MIN_PIECE; i + 2 < content.to(); i++) {
            if (marks.quotationOf(i) >= 0) {
                continue;
            }
            Reading second = CONJUNCTIONS.contains(text.lower(i)) ? second(reading, i) : participle(reading, i);
            if (second != null || isOtherDeed(reading, i)) {
                int to = text.isWord(i - 1) || marks.quotationOf(i - 1) >= 0 ? i : i - 1;
                Segment first = new Segment(Tag.CONTENT, content.from(), Math.max(to, content.from() + 1));
                parted.add(new Reading(first, cue, reading.source(), reading.rule()));
                if (second != null) {
                    part(second, parted);
                }
                return;
            }
        }
        parted.add(reading);
    }

    /// "called it “a crime,” saying that …": the report that a participle behind a quotation begins; null elsewhere.
    private @Nullable Reading participle(Reading first, int at) {
        String lower = text.lower(at);
        boolean goesOn = lower.endsWith("ing")
                && verbs.get(lower) == ReportingVerbs.Kind.SAY
                && !SpeechCue.isWeak(lower)
                && isQuoted(at - 1);
        return goesOn ? reading(first.content(), at, first.source()) : null;
    }

    /// Whether it is one quotation from end to end.
    private boolean isWhole(Segment content) {
        int number = marks.quotationOf(content.from());
        return number >= 0 && number == marks.quotationOf(content.to() - 1);
    }

    /// The report that the conjunction at `and` begins; null if it only goes on with the first.
    private @Nullable Reading second(Reading first, int and) {
        Segment content = first.content();
        int at = and + 1;
        while (at < content.to() && FunctionWords.code(text.lower(at)) == FunctionWords.ADVERB) {
            at++;
        }
        if (at < content.to()
                && isFinite(at)
                && (takesObject(first)
                        || isQuoted(and - 1)
                        || PLAIN.contains(text.lower(at))
                        || isCharge(and - 1, at))) {
            return reading(content, at, first.source());
        }
        if (at < content.to() && isParallel(first, at)) {
            return reading(content, at, first.source());
        }
        return text.lower(and).equals("but") ? ofAnother(content, at, 4) : null;
    }

    /// The report of somebody else that a conjunction at the head of a content begins: "“…,” Tal added, | and the army
    /// says …"; null if it is none.
    private @Nullable Reading ofAnother(Segment content) {
        return ofAnother(content, content.from() + 1, SUBJECT);
    }

    /// The report by the subject at `at`, whose verb comes within `reach` tokens; null if none does.
    private @Nullable Reading ofAnother(Segment content, int at, int reach) {
        int limit = Math.min(content.to(), at + reach);
        int verb = at;
        while (verb < limit && isInSubject(verb) && !isFinite(verb)) {
            verb++;
        }
        boolean other = verb > at && verb < limit && isFinite(verb) && isSubject(at, verb, reach);
        return other ? reading(content, verb, new Segment(Tag.SOURCE, at, verb)) : null;
    }

    private boolean isInSubject(int token) {
        return text.isWord(token) || FunctionWords.isClitic(text.lower(token));
    }

    /// Whether a "but" behind a thing that is reported begins another clause: "but did not", "but that has not".
    private boolean isOtherDeed(Reading reading, int but) {
        String next = text.lower(but + 1);
        boolean clause = FunctionWords.code(next) == FunctionWords.AUXILIARY && !next.equals("not");
        return text.lower(but).equals("but") && (clause || next.equals("that")) && takesObject(reading);
    }

    /// "said it was a mistake, and accused his critics of lying": a comma parts the verbs of the one who speaks.
    private boolean isCharge(int comma, int verb) {
        return text.form(comma).equals(",") && verbs.get(text.lower(verb)) == ReportingVerbs.Kind.CHARGE;
    }

    /// "denying any part in it and claiming that …": two participles of one speaker.
    private boolean isParallel(Reading first, int verb) {
        Segment cue = first.cue();
        String lower = text.lower(verb);
        return cue != null
                && text.lower(cue.to() - 1).endsWith("ing")
                && verbs.get(text.lower(cue.to() - 1)) != null
                && lower.endsWith("ing")
                && verbs.get(lower) == ReportingVerbs.Kind.SAY
                && !SpeechCue.isWeak(lower);
    }

    private @Nullable Reading reading(Segment content, int verb, @Nullable Segment source) {
        int to = verb + 1;
        if (to < content.to() && PARTICLES.contains(text.lower(to))) {
            to++;
        }
        if (to >= content.to() || (!text.isWord(to) && marks.quotationOf(to) < 0)) {
            return null;
        }
        return new Reading(
                new Segment(Tag.CONTENT, to, content.to()),
                new Segment(Tag.CUE, verb, to),
                source,
                "attribution.coordinated");
    }

    /// Whether what the cue reports is a thing rather than a clause, so that a second verb is the speaker's own.
    private boolean takesObject(Reading reading) {
        Segment cue = reading.cue();
        int head = reading.content().from();
        boolean owned = FunctionWords.code(text.lower(head)) == FunctionWords.DETERMINER;
        boolean charge = OBJECTS.contains(text.lower(owned ? head + 1 : head));
        for (int i = cue == null ? 0 : cue.from(); cue != null && i < cue.to(); i++) {
            charge |= verbs.get(text.lower(i)) == ReportingVerbs.Kind.CHARGE;
        }
        return charge && !text.lower(reading.content().from()).equals("that");
    }

    private boolean isQuoted(int token) {
        return marks.quotationOf(token) >= 0;
    }

    private boolean isSubject(int from, int to, int reach) {
        int code = FunctionWords.code(text.lower(from));
        return code != FunctionWords.PREPOSITION
                && code != FunctionWords.SUBORDINATOR
                && code != FunctionWords.AUXILIARY
                && to - from <= reach;
    }

    private boolean isFinite(int token) {
        String lower = text.lower(token);
        ReportingVerbs.Kind kind = verbs.get(lower);
        boolean reports = kind == ReportingVerbs.Kind.SAY || kind == ReportingVerbs.Kind.CHARGE;
        return reports
                && (lower.endsWith("ed") || lower.equals("said") || lower.equals("told") || lower.equals("says"))
                && !SpeechCue.isWeak(lower);
    }

    /// The report without how it was made, and with what is reported of that: "claimed responsibility in a letter |
    /// that said …".
    private List<Reading> withoutAdjunct(Reading reading) {
        Segment cue = reading.cue();
        Segment content = reading.content();
        if (cue == null
                || cue.to() > content.from()
                || marks.quotationOf(content.from()) >= 0
                || !takesObject(reading)) {
            return List.of(reading);
        }
        for (int i = content.from() + 1; i + 1 < content.to(); i++) {
            int medium = ADJUNCT.contains(text.lower(i)) && marks.quotationOf(i) < 0 ? medium(i + 1, content.to()) : -1;
            if (medium >= 0) {
                Segment bare = new Segment(Tag.CONTENT, content.from(), i);
                Reading plain = new Reading(bare, cue, reading.source(), reading.rule());
                Reading told = told(content, i + 1, medium);
                return told == null ? List.of(plain) : List.of(plain, told);
            }
        }
        return List.of(reading);
    }

    private @Nullable Reading told(Segment content, int from, int medium) {
        int that = medium + 1;
        boolean takesUp = that + 1 < content.to()
                && (text.lower(that).equals("that") || text.lower(that).equals("which"))
                && isFinite(that + 1);
        return takesUp ? reading(content, that + 1, new Segment(Tag.SOURCE, from, that)) : null;
    }

    /// The first word for a medium within reach; -1 if there is none.
    private int medium(int from, int to) {
        for (int i = from; i < Math.min(to, from + ADJUNCT_REACH); i++) {
            if (MEDIUM.contains(text.lower(i))) {
                return i;
            }
        }
        return -1;
    }
}
