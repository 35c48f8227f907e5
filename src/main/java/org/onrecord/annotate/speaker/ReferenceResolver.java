package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Speaker;
import org.onrecord.text.TokenizedText;

/// Tells whom what a source says by itself stands for at its place in the article: by name, else by what the article
/// spoke of before.
final class ReferenceResolver {
    /// Tokens that "the country" looks back.
    private static final int COUNTRY_REACH = 150;

    /// "his office": an office of its own only with the person's name.
    private static final Set<String> PERSONS = Set.of("his", "her", "my");

    /// Somebody who was named in the sentence before, if only one was.
    private static final Set<String> SOMEBODY = Set.of("man", "woman", "suspect");

    private final TokenizedText text;
    private final SpeakerWords words;
    private final SpeakerNames names;
    private final ArticlePeople people;
    private final ArticleBodies bodies;
    private final SourceReader reader;
    private final Turns turns;
    private final Pronouns pronouns;
    private final Issuers issuers;

    ReferenceResolver(SpeakerWords words, SpeakerNames names, Article article) {
        this.text = article.text;
        this.words = words;
        this.names = names;
        this.people = article.people;
        this.turns = article.turns;
        this.bodies = new ArticleBodies(text, words);
        this.reader = new SourceReader(words);
        this.pronouns = new Pronouns(text, people, turns, words);
        this.issuers = new Issuers(text, turns, words);
    }

    /// @param turns who spoke before
    record Article(TokenizedText text, ArticlePeople people, Turns turns) {}

    /// @param others people whom a pronoun can't stand for, by the fullest name
    Resolved resolve(Reference reference, int at, Set<String> others) {
        return switch (reference) {
            case Reference.Person person -> person(person);
            case Reference.Known known -> new Resolved(known(known.organisation()), "speaker.organisation");
            case Reference.Nation nation -> new Resolved(names.country(nation.country()), "speaker.country");
            case Reference.Body body -> body(body, at);
            case Reference.People group -> new Resolved(group(group), "speaker.people");
            case Reference.Role role -> role(role, at);
            case Reference.Document document -> document(document, at, others);
            case Reference.Bare bare -> bare(bare, at);
            case Reference.Pronoun pronoun -> pronoun(pronoun, at, others);
            case Reference.Several several -> several(several, at, others);
            case Reference.Unnamed unnamed -> unnamed(unnamed.words(), "speaker.unnamed");
        };
    }

    private static Resolved unnamed(String words, String rule) {
        return new Resolved(SpeakerNames.unnamed(words), rule);
    }

    private Speaker known(SpeakerWords.Organisation organisation) {
        return names.known(organisation, bodies.name(organisation));
    }

    private Resolved person(Reference.Person person) {
        String name = people.aliases().canonical(person.name(), person.role());
        boolean capitalOfSentence = person.role() == null && name.indexOf(' ') < 0 && isKindOfPeople(name);
        Speaker speaker = capitalOfSentence ? SpeakerNames.unnamed(name) : names.person(name, person.role());
        return new Resolved(speaker, people.aliases().isMisprinted(person.name()) ? Resolved.MISPRINT : "speaker.name");
    }

    /// A plural of what people do, which begins a sentence: "Rescuers", "Marchers".
    private static boolean isKindOfPeople(String word) {
        return word.endsWith("ers") || word.endsWith("ists") || word.endsWith("ents") || word.endsWith("ants");
    }

    private Resolved body(Reference.Body body, int at) {
        if (body.definite()) {
            Turns.Turn before = turns.sameHead(body.head(), at);
            if (before != null) {
                return new Resolved(before.speaker(), "speaker.body-before");
            }
            String kind = BodyNames.kind(body.head());
            ArticleBodies.Mention named = kind == null ? null : bodies.last(kind, at);
            if (named != null) {
                return new Resolved(known(named.organisation()), "speaker.body-of-kind");
            }
        }
        if (body.definite() && PERSONS.contains(text.lower(at))) {
            return unnamed(text.form(at) + " " + body.name(), "speaker.body-alone");
        }
        String name = BodyNames.capitalized(ofCountry(body.name(), at));
        return new Resolved(names.body(name, body.country()), body.definite() ? "speaker.body-alone" : "speaker.body");
    }

    /// "country foreign ministry", as it is read from "the country's foreign ministry", with the country last named.
    private String ofCountry(String name, int at) {
        if (!name.startsWith("country ")) {
            return name;
        }
        for (int i = at - 1; i >= Math.max(0, at - COUNTRY_REACH); i--) {
            SpeakerWords.Country country =
                    words.country(text.form(i)) != null ? words.country(text.form(i)) : words.demonym(text.form(i));
            if (country != null) {
                return country.adjective() + name.substring("country".length());
            }
        }
        return name;
    }

    private Speaker group(Reference.People group) {
        return group.identified() ? names.group(group.name()) : SpeakerNames.unnamed(group.name());
    }

    private Resolved role(Reference.Role role, int at) {
        String bearer = role.definite() ? null : people.aliases().bearer(role.words());
        if (bearer != null) {
            return new Resolved(names.person(bearer, null), "speaker.name");
        }
        if (role.definite()) {
            Speaker last = holder(role, at);
            if (last != null) {
                return new Resolved(last, "speaker.role-before");
            }
            String name = people.byRole(role, at);
            if (name != null) {
                return new Resolved(names.person(name, role.words()), "speaker.role-of");
            }
            Turns.Turn before = turns.sameRole(role.head(), at);
            if (before != null && role.country() == null) {
                return new Resolved(before.speaker(), "speaker.role-before");
            }
        }
        String somebody = role.definite()
                        && SOMEBODY.contains(
                                role.words().toLowerCase(Locale.ROOT).replaceFirst("^the ", ""))
                ? people.onlyBefore(at)
                : null;
        if (somebody != null) {
            return new Resolved(names.person(somebody, null), "speaker.role-person");
        }
        return unnamed(role.words(), role.definite() ? "speaker.role-alone" : "speaker.unnamed");
    }

    /// Who of those that spoke last "the governor", without another word, is; null if none of them is governor.
    private @Nullable Speaker holder(Reference.Role role, int at) {
        if (!role.words().toLowerCase(Locale.ROOT).equals("the " + role.head())) {
            return null;
        }
        for (Turns.Turn turn : turns.recent(at, Turns.REACH)) {
            Speaker speaker = turn.speaker();
            if (speaker.kind() == Speaker.Kind.PERSON
                    && !turn.reported()
                    && people.holds(people.aliases().canonical(speaker.name()), role.head())) {
                return speaker;
            }
        }
        return null;
    }

    private Resolved document(Reference.Document document, int at, Set<String> others) {
        if (document.issuer() != null) {
            Speaker issuer = resolve(document.issuer(), at, others).speaker();
            if (issuer != null && issuer.kind() != Speaker.Kind.UNNAMED) {
                return new Resolved(issuer, "speaker.issuer");
            }
        }
        Antecedent issuer = issuers.find(document, at);
        Resolved found = issuer == null ? Resolved.NONE : follow(issuer, others);
        return found.speaker() == null ? unnamed(document.name(), "speaker.document") : found;
    }

    private Resolved bare(Reference.Bare bare, int at) {
        if (bare.head().equals("country") || bare.head().equals("nation")) {
            Turns.Turn last = turns.last(at, Speaker.Kind.COUNTRY, 2 * Turns.REACH);
            if (last != null) {
                return new Resolved(last.speaker(), "speaker.country-before");
            }
        }
        return unnamed(bare.words(), "speaker.bare");
    }

    private Resolved several(Reference.Several several, int at, Set<String> others) {
        List<String> names = new ArrayList<>();
        for (Reference part : several.parts()) {
            Speaker speaker = resolve(part, at, others).speaker();
            names.add(speaker == null ? "" : speaker.name());
        }
        return new Resolved(this.names.group(String.join("; ", names)), "speaker.several");
    }

    private Resolved pronoun(Reference.Pronoun pronoun, int at, Set<String> others) {
        boolean own = pronoun.word().equals("i") || pronoun.word().equals("we");
        return own
                ? unnamed(pronoun.word().equals("i") ? "I" : "We", "speaker.own-words")
                : follow(pronouns.find(pronoun.word(), at, others), others);
    }

    private Resolved follow(Antecedent antecedent, Set<String> others) {
        Turns.Turn turn = antecedent.turn();
        if (turn != null) {
            return new Resolved(turn.speaker(), antecedent.rule());
        }
        PersonMention person = antecedent.person();
        if (person != null) {
            return new Resolved(names.person(people.canonical(person), null), antecedent.rule());
        }
        Phrase phrase = antecedent.phrase();
        if (phrase == null || reader.read(phrase) instanceof Reference.Pronoun) {
            return Resolved.NONE;
        }
        return new Resolved(resolve(reader.read(phrase), phrase.from(), others).speaker(), antecedent.rule());
    }
}
