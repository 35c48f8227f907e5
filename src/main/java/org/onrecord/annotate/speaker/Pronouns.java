package org.onrecord.annotate.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.speaker.SpeakerWords.WordClass;
import org.onrecord.document.Speaker;
import org.onrecord.text.TokenizedText;

/// Finds whom a pronoun stands for: the previous speaker first, unless another person is spoken of since.
///
/// Whether somebody is a man or a woman is only learnt from the article: from titles and from pronouns before.
final class Pronouns {
    /// Tokens from the start of a sentence within which its subject stands.
    private static final int SUBJECT = 8;

    private static final Set<String> INDEFINITE = Set.of("a", "an");

    private static final int ANTECEDENT = 12;

    private final TokenizedText text;
    private final ArticlePeople people;
    private final Turns turns;
    private final SpeakerWords words;
    /// By the fullest name: a family shares the last one.
    private final Map<String, Boolean> female = new HashMap<>();
    private Set<String> not = Set.of();

    Pronouns(TokenizedText text, ArticlePeople people, Turns turns, SpeakerWords words) {
        this.text = text;
        this.people = people;
        this.turns = turns;
        this.words = words;
        for (PersonMention mention : people.mentions()) {
            Boolean told = gender(mention.role());
            if (told != null) {
                learn(mention.name().printed(), told);
            }
        }
        learnFromSentences();
    }

    /// "Oran Tal used his turn": the first pronoun behind a name, with no other name between, is the name's own.
    private void learnFromSentences() {
        List<PersonMention> mentions = people.mentions();
        for (int m = 0; m < mentions.size(); m++) {
            PersonMention mention = mentions.get(m);
            int end = text.sentenceEnd(text.sentenceOf(mention.token()));
            int limit =
                    m + 1 < mentions.size() ? Math.min(end, mentions.get(m + 1).token()) : end;
            for (int i = mention.end(); i < limit; i++) {
                Boolean woman = pronoun(text.lower(i));
                if (woman != null) {
                    learn(mention.name().printed(), woman);
                    break;
                }
            }
        }
    }

    private static @Nullable Boolean pronoun(String lower) {
        return switch (lower) {
            case "he", "his", "him", "himself" -> false;
            case "she", "her", "herself" -> true;
            default -> null;
        };
    }

    /// What a pronoun stands for: a speaker before, a person, or the words before it; all null if nothing is found.
    record Antecedent(
            Turns.@Nullable Turn turn,
            @Nullable PersonMention person,
            @Nullable Phrase phrase,
            String rule) {}

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
            default -> none();
        };
    }

    private static Antecedent none() {
        return new Antecedent(null, null, null, "speaker.none");
    }

    private static @Nullable Boolean gender(String role) {
        for (String word : role.toLowerCase(Locale.ROOT).split(" ", -1)) {
            switch (word) {
                case "mr",
                        "mr.",
                        "spokesman",
                        "king",
                        "father",
                        "sir",
                        "chairman",
                        "husband",
                        "son",
                        "brother",
                        "man" -> {
                    return false;
                }
                case "mrs",
                        "mrs.",
                        "ms",
                        "ms.",
                        "miss",
                        "spokeswoman",
                        "queen",
                        "mother",
                        "chairwoman",
                        "wife",
                        "daughter",
                        "sister",
                        "woman" -> {
                    return true;
                }
                default -> {
                    // Tells nothing.
                }
            }
        }
        return null;
    }

    private Antecedent personal(int at, boolean woman) {
        Turns.Turn turn = speaker(at, woman, Turns.REACH);
        PersonMention near = subject(at, woman, Turns.REACH, turn != null);
        if (near != null && (turn == null || near.token() > turn.token())) {
            learn(near.name().printed(), woman);
            return new Antecedent(null, near, null, "speaker.pronoun-subject");
        }
        if (turn == null) {
            turn = speaker(at, woman, 2 * Turns.REACH);
        }
        if (turn != null) {
            learn(turn.speaker().name(), woman);
            return new Antecedent(turn, null, null, "speaker.pronoun-speaker");
        }
        PersonMention far = subject(at, woman, 2 * Turns.REACH, false);
        return far == null ? none() : new Antecedent(null, far, null, "speaker.pronoun-far");
    }

    private void learn(String name, boolean woman) {
        female.putIfAbsent(people.aliases().canonical(name), woman);
    }

    private boolean fits(String name, boolean woman) {
        return !not.contains(people.aliases().canonical(name)) && female.getOrDefault(people.aliases().canonical(name), woman) == woman;
    }

    private Turns.@Nullable Turn speaker(int at, boolean woman, int reach) {
        for (Turns.Turn turn : turns.recent(at, reach)) {
            if ((turn.speaker().kind() == Speaker.Kind.PERSON || isOne(turn.speaker()))
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
                && (words.is(WordClass.PERSON, last) || name.startsWith("a ") || name.startsWith("an "));
    }

    /// The person that the nearest sentence with one outside quotations speaks of: one that surely is a person, else
    /// any full name.
    ///
    /// @param strict whether it must be the subject of a sentence before this one
    private @Nullable PersonMention subject(int at, boolean woman, int reach, boolean strict) {
        int sentence = text.sentenceOf(at);
        PersonMention unsure = null;
        for (int s = sentence; s >= Math.max(0, sentence - reach); s--) {
            for (PersonMention mention : people.mentions()) {
                if (mention.token() >= at || text.sentenceOf(mention.token()) > s) {
                    break;
                }
                boolean here = text.sentenceOf(mention.token()) == s && !mention.quoted();
                boolean fits = here && people.canStand(mention) && fits(mention.name().printed(), woman);
                if (fits && (s == sentence || !strict || isSubject(mention))) {
                    if (people.isSure(mention) || opens(mention)) {
                        return mention;
                    }
                    unsure = unsure == null ? mention : unsure;
                }
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
        boolean possessor = mention.end() < text.tokenCount()
                && text.lower(mention.end()).endsWith("s")
                && text.form(mention.end()).length() == 2;
        return mention.token() - start <= SUBJECT && !possessor;
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
        return before == null || nearer ? which(at) : new Antecedent(null, before, null, "speaker.relative");
    }

    /// The words right before a relative, back to the mark or verb that bounds them.
    private Antecedent which(int at) {
        int sentence = text.sentenceStart(text.sentenceOf(at));
        int to = at > sentence && !text.isWord(at - 1) ? at - 1 : at;
        int from = to;
        while (from > sentence && to - from < 6 && text.isWord(from - 1) && !isStart(from)) {
            from--;
        }
        return from < to ? new Antecedent(null, null, new Phrase(text, from, to), "speaker.relative-words") : none();
    }

    private boolean isStart(int token) {
        String lower = text.lower(token);
        return lower.equals("the") || lower.equals("a") || lower.equals("an");
    }

    private Antecedent impersonal(int at) {
        Phrase subject = bodySubject(at);
        Turns.Turn last = turns.last();
        if (subject != null && (last == null || subject.from() > last.token())) {
            return new Antecedent(null, null, subject, "speaker.it-subject");
        }
        for (Turns.Turn turn : turns.recent(at, Turns.REACH)) {
            Speaker.Kind kind = turn.speaker().kind();
            if (kind == Speaker.Kind.ORGANISATION || kind == Speaker.Kind.COUNTRY) {
                return new Antecedent(turn, null, null, "speaker.it-speaker");
            }
        }
        return none();
    }

    /// The country or known organisation that begins this sentence or the one before; null if neither does.
    private @Nullable Phrase bodySubject(int at) {
        int sentence = text.sentenceOf(at);
        for (int s = sentence; s >= Math.max(0, sentence - 1); s--) {
            Phrase subject = bodySubject(s, at);
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    /// The country or known organisation among the first words of the sentence, before the token; not one that only
    /// owns another ("Borland's fleet").
    @Nullable
    Phrase bodySubject(int sentence, int at) {
        int from = text.sentenceStart(sentence);
        int limit = Math.min(at, Math.min(from + SUBJECT, text.sentenceEnd(sentence)));
        for (int i = from; i < limit; i++) {
            for (int to = Math.min(limit, i + 4); to > i; to--) {
                String name = NameWords.joined(text, i, to);
                boolean owner = to < text.tokenCount()
                        && text.lower(to).endsWith("s")
                        && text.form(to).length() == 2;
                if (!owner && (words.country(name) != null || words.organisation(name) != null)) {
                    return new Phrase(text, i, to);
                }
            }
        }
        return null;
    }

    /// Who put out the document that "the recording" speaks of: the body that begins the sentence which last named one
    /// of its kind; null if none does.
    ///
    /// @param noun the document's head noun in lower case
    @Nullable
    Phrase publisher(String noun, int at) {
        int sentence = text.sentenceOf(at);
        for (int s = sentence; s >= Math.max(0, sentence - 2 * Turns.REACH); s--) {
            int from = text.sentenceStart(s);
            for (int i = Math.min(at, text.sentenceEnd(s)) - 1; i > from; i--) {
                if (text.lower(i).equals(noun)) {
                    return bodySubject(s, i);
                }
            }
        }
        return null;
    }

    private Antecedent plural(int at) {
        List<Turns.Turn> recent = turns.recent(at, Turns.REACH);
        for (Turns.Turn turn : recent) {
            Speaker.Kind kind = turn.speaker().kind();
            if (kind == Speaker.Kind.GROUP || (kind == Speaker.Kind.UNNAMED && !isOne(turn.speaker()))) {
                return new Antecedent(turn, null, null, "speaker.they-group");
            }
        }
        for (Turns.Turn turn : recent) {
            if (turn.speaker().kind() != Speaker.Kind.PERSON) {
                return new Antecedent(turn, null, null, "speaker.they-body");
            }
        }
        return none();
    }
}
