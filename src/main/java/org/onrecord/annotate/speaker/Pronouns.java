package org.onrecord.annotate.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.speaker.SpeakerWords.WordClass;
import org.onrecord.document.Speaker;
import org.onrecord.text.TokenizedText;

/// Finds whom a pronoun stands for: the previous speaker first, unless another person is spoken of since.
final class Pronouns {
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "another", "one", "two", "three", "some", "several", "many");

    /// Words behind which the subject of a clause stands.
    private static final Set<String> CLAUSE =
            Set.of("when", "while", "after", "before", "because", "since", "as", "although", "though", "whereas");

    /// Words before those that a relative is told of: "complaints from | two women who".
    private static final Set<String> BEFORE_PEOPLE = Set.of("from", "by", "with", "to", "among", "against");

    private static final int ANTECEDENT = 12;

    private final TokenizedText text;
    private final ArticlePeople people;
    private final Turns turns;
    private final SpeakerWords words;
    private final Genders genders;
    private final BodySubjects subjects;
    private Set<String> not = Set.of();

    Pronouns(TokenizedText text, ArticlePeople people, Turns turns, SpeakerWords words) {
        this.text = text;
        this.people = people;
        this.turns = turns;
        this.words = words;
        this.genders = new Genders(text, people.aliases());
        this.subjects = new BodySubjects(text, words);
    }

    /// @param others people whom the pronoun can't stand for, by the fullest name
    Antecedent find(String pronoun, int at, Set<String> others) {
        not = others;
        return switch (pronoun) {
            case "he", "him", "his", "himself" -> personal(at, false);
            case "she", "her", "herself" -> personal(at, true);
            case "who", "whom", "whose" -> relative(at);
            case "which", "that" -> which(at);
            case "it", "its" -> impersonal(at);
            case "they", "them", "their", "themselves" -> plural(at);
            default -> Antecedent.NONE;
        };
    }

    private Antecedent personal(int at, boolean woman) {
        Turns.Turn turn = speaker(at, woman, Turns.REACH);
        PersonMention near = subject(at, woman, Turns.REACH, turn != null);
        if (near != null && (turn == null || near.token() > turn.token())) {
            genders.learn(near.name().printed(), woman);
            return Antecedent.of(near, "speaker.pronoun-subject");
        }
        if (turn == null) {
            turn = speaker(at, woman, 2 * Turns.REACH);
        }
        if (turn != null) {
            genders.learn(turn.speaker().name(), woman);
            return Antecedent.of(turn, "speaker.pronoun-speaker");
        }
        PersonMention far = subject(at, woman, 2 * Turns.REACH, false);
        return far == null ? Antecedent.NONE : Antecedent.of(far, "speaker.pronoun-far");
    }

    private boolean fits(String name, boolean woman) {
        return !not.contains(people.aliases().canonical(name)) && genders.mayBe(name, woman);
    }

    private Turns.@Nullable Turn speaker(int at, boolean woman, int reach) {
        for (Turns.Turn turn : turns.recent(at, reach)) {
            if ((turn.speaker().kind() == Speaker.Kind.PERSON || isOne(turn.speaker()))
                    && !Genders.isOther(turn.speaker().name(), woman)
                    && fits(turn.speaker().name(), woman)) {
                return turn;
            }
        }
        return null;
    }

    private boolean isOne(Speaker speaker) {
        String name = speaker.name().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return speaker.kind() == Speaker.Kind.UNNAMED
                && (words.is(WordClass.PERSON, last)
                        || ((name.startsWith("a ") || name.startsWith("an ")) && !isThing(name)));
    }

    /// "a lawsuit filed in May", and not "a party official".
    private boolean isThing(String description) {
        boolean thing = false;
        for (String word : description.split(" ", -1)) {
            thing |= words.is(WordClass.DOCUMENT, word) || words.is(WordClass.OFFICE, word);
            if (words.is(WordClass.PERSON, word)) {
                return false;
            }
        }
        return thing;
    }

    /// The person that the nearest sentence with one outside quotations speaks of: one that surely is a person, rather
    /// than who only owns something there ("Tal’s adviser"), else any full name.
    ///
    /// @param strict whether it must be the subject of a sentence before this one
    private @Nullable PersonMention subject(int at, boolean woman, int reach, boolean strict) {
        int sentence = text.sentenceOf(at);
        PersonMention unsure = null;
        for (int s = sentence; s >= Math.max(0, sentence - reach); s--) {
            PersonMention owner = null;
            for (PersonMention mention : people.mentions()) {
                if (mention.token() >= at || text.sentenceOf(mention.token()) > s) {
                    break;
                }
                boolean here = text.sentenceOf(mention.token()) == s && !mention.quoted();
                boolean fits =
                        here && people.canStand(mention) && fits(mention.name().printed(), woman);
                if (fits && (s == sentence || !strict || isSubject(mention))) {
                    boolean sure = people.isSure(mention) || opens(mention);
                    boolean owns = NameWords.isPossessive(text, mention.end());
                    if (sure && !owns) {
                        return mention;
                    }
                    owner = sure && owner == null ? mention : owner;
                    unsure = sure || unsure != null ? unsure : mention;
                }
            }
            if (owner != null) {
                return owner;
            }
        }
        return unsure;
    }

    /// Whether it is the first word of its sentence and something is told of it: "Mira Vex, from …", "Mira Vex choked".
    private boolean opens(PersonMention mention) {
        int start = text.sentenceStart(text.sentenceOf(mention.token()));
        int next = mention.end();
        return mention.token() == start
                && next < text.tokenCount()
                && (text.form(next).equals(",")
                        || (text.isWord(next)
                                && Character.isLowerCase(text.form(next).charAt(0))));
    }

    private boolean isSubject(PersonMention mention) {
        int start = text.sentenceStart(text.sentenceOf(mention.token()));
        boolean opensClause = mention.token() > start && CLAUSE.contains(text.lower(mention.token() - 1));
        return (opensClause || mention.token() - start <= BodySubjects.SUBJECT)
                && !NameWords.isPossessive(text, mention.end());
    }

    private Antecedent relative(int at) {
        PersonMention before = null;
        for (PersonMention mention : people.mentions()) {
            if (mention.token() < at
                    && at - mention.end() < ANTECEDENT
                    && text.sentenceOf(mention.token()) == text.sentenceOf(at)) {
                before = mention;
            }
        }
        Phrase phrase = which(at).phrase();
        boolean nearer = before != null
                && phrase != null
                && phrase.from() >= before.end()
                && INDEFINITE.contains(phrase.first());
        return before == null || nearer ? which(at) : Antecedent.of(before, "speaker.relative");
    }

    /// The words right before a relative, back to the mark or verb that bounds them.
    private Antecedent which(int at) {
        int sentence = text.sentenceStart(text.sentenceOf(at));
        int to = at > sentence && !text.isWord(at - 1) ? at - 1 : at;
        int from = to;
        while (from > sentence
                && to - from < 6
                && text.isWord(from - 1)
                && !isStart(from)
                && !(from < to && BEFORE_PEOPLE.contains(text.lower(from - 1)))) {
            from--;
        }
        return from < to ? Antecedent.of(new Phrase(text, from, to), "speaker.relative-words") : Antecedent.NONE;
    }

    private boolean isStart(int token) {
        String lower = text.lower(token);
        return lower.equals("the") || lower.equals("a") || lower.equals("an");
    }

    private Antecedent impersonal(int at) {
        Phrase subject = subjects.near(at);
        Turns.Turn last = turns.last();
        if (subject != null && (last == null || subject.from() > last.token())) {
            return Antecedent.of(subject, "speaker.it-subject");
        }
        for (Turns.Turn turn : turns.recent(at, Turns.REACH)) {
            Speaker.Kind kind = turn.speaker().kind();
            if (kind == Speaker.Kind.ORGANISATION || kind == Speaker.Kind.COUNTRY) {
                return Antecedent.of(turn, "speaker.it-speaker");
            }
        }
        return Antecedent.NONE;
    }

    private Antecedent plural(int at) {
        List<Turns.Turn> recent = turns.recent(at, Turns.REACH);
        for (Turns.Turn turn : recent) {
            Speaker.Kind kind = turn.speaker().kind();
            if (kind == Speaker.Kind.GROUP || (kind == Speaker.Kind.UNNAMED && !isOne(turn.speaker()))) {
                return Antecedent.of(turn, "speaker.they-group");
            }
        }
        for (Turns.Turn turn : recent) {
            if (turn.speaker().kind() != Speaker.Kind.PERSON) {
                return Antecedent.of(turn, "speaker.they-body");
            }
        }
        return Antecedent.NONE;
    }
}
