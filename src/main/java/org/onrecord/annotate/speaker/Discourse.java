package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.speaker.SpeakerWords.WordClass;
import org.onrecord.document.Attribution;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Follows an article from attribution to attribution and tells whom each source stands for: what it says by itself,
/// else whom the article spoke of before.
///
/// Serves one article.
final class Discourse {
    /// Tokens that "the country" looks back.
    private static final int COUNTRY_REACH = 150;

    /// Tokens of "he told a news conference" between its commas.
    private static final int PARENTHESIS = 7;

    /// A name with its letters in another order than that of the person it is taken for.
    static final String MISPRINT = "speaker.misprint";

    /// Somebody who was named in the sentence before, if only one was.
    private static final Set<String> SOMEBODY = Set.of("man", "woman", "suspect");

    private static final Set<String> ISSUED = Set.of(
            "statement",
            "report",
            "communique",
            "communiqué",
            "release",
            "declaration",
            "message",
            "resolution",
            "recording",
            "video",
            "tweet",
            "post",
            "note",
            "document",
            "letter");

    private final TokenizedText text;
    private final boolean english;
    private final SpeakerWords words;
    private final SpeakerIds ids;
    private final ArticlePeople people;
    private final ArticleBodies bodies;
    private final SourceReader reader;
    private final Turns turns;
    private final Pronouns pronouns;
    private final List<Span> quoted = new ArrayList<>();

    /// Who is named in what the source that is being resolved says behind it: nobody speaks of himself by name behind
    /// his pronoun.
    private Set<String> told = Set.of();

    Discourse(TokenizedText text, Lexicon lexicon, ArticlePeople people, boolean english) {
        SpeakerWords words = lexicon.words();
        SpeakerIds ids = lexicon.ids();
        this.english = english;
        this.text = text;
        this.words = words;
        this.ids = ids;
        this.people = people;
        this.bodies = new ArticleBodies(text, words);
        this.reader = new SourceReader(words);
        this.turns = new Turns(text);
        this.pronouns = new Pronouns(text, people, turns, words);
    }

    /// The tables of `index-config/`.
    record Lexicon(SpeakerWords words, SpeakerIds ids) {}

    /// Whom a source stands for.
    ///
    /// @param speaker null if the article does not tell
    /// @param rule stable id of what told it
    record Resolved(@Nullable Speaker speaker, String rule) {}

    /// Notes everybody who is named as a source anywhere in the article.
    void confirm(List<Attribution> attributions) {
        for (Attribution attribution : attributions) {
            if (attribution.type() == Attribution.Type.DIRECT) {
                quoted.addAll(attribution.content());
            }
            if (!attribution.source().isEmpty() && read(source(attribution)) instanceof Reference.Person person) {
                people.confirm(person.name());
            }
        }
    }

    Resolved resolve(Attribution attribution) {
        int content = text.tokenAt(attribution.content().getFirst().start());
        if (attribution.source().isEmpty()) {
            return floating(attribution, content);
        }
        Phrase source = source(attribution);
        Reference reference = read(source);
        told = attribution.type() != Attribution.Type.DIRECT && content > source.from()
                ? people.namedIn(
                        content, text.tokenAt(attribution.content().getLast().end() - 1) + 1)
                : Set.of();
        Resolved resolved = resolve(
                reference, reference instanceof Reference.Pronoun ? before(content, source.from()) : source.from());
        if (resolved.speaker() != null && !isQuoted(attribution)) {
            turns.add(resolved.speaker(), source.from(), head(reference));
        }
        return resolved;
    }

    /// Whether somebody is quoted as telling it: who quotes goes on as the speaker.
    private boolean isQuoted(Attribution attribution) {
        Span source = attribution.source().getFirst();
        return quoted.stream().anyMatch(words -> words.contains(source));
    }

    /// From where a pronoun looks back. What is said cannot be who says it: where the content, or the beginning of it,
    /// stands before the pronoun in its sentence ("…, he said", "The deeds of Tal, he said, are …"), that is before it.
    private int before(int content, int pronoun) {
        int start = text.sentenceStart(text.sentenceOf(pronoun));
        if (content < pronoun && content >= start) {
            return content;
        }
        boolean parenthetic = pronoun > start + 1 && text.form(pronoun - 1).equals(",");
        int cue = pronoun + 1;
        while (parenthetic && cue < content && !text.form(cue).equals(",")) {
            cue++;
        }
        return parenthetic && cue < content && cue - pronoun < PARENTHESIS ? start : pronoun;
    }

    /// In a language whose roles are not known the last two capitalised words are the name.
    private Reference read(Phrase source) {
        if (english) {
            return reader.read(source);
        }
        Reference pronoun = foreignPronoun(source.trimmed());
        if (pronoun != null) {
            return pronoun;
        }
        int to = source.trimmed().to();
        int run = NameWords.runStart(text, source.from(), to);
        Phrase whole = source.part(run, to);
        if (whole.length() == 1 && words.is(WordClass.DOCUMENT, whole.first())) {
            return new Reference.Unnamed(source.words());
        }
        if (whole.isEmpty() || ids.curated(whole.words()) != null || whole.length() < 3) {
            return whole.isEmpty()
                    ? new Reference.Unnamed(source.words())
                    : ForeignNames.person(whole.words(), role(source.part(source.from(), run)));
        }
        return ForeignNames.person(source.part(to - 2, to).words(), role(source.part(source.from(), to - 2)));
    }

    private @Nullable Reference foreignPronoun(Phrase source) {
        if (source.length() != 1) {
            return null;
        }
        String lower = source.first();
        String last = lower.substring(lower.lastIndexOf('-') + 1);
        if (words.is(WordClass.HE, last)) {
            return new Reference.Pronoun("he");
        }
        return words.is(WordClass.SHE, last) ? new Reference.Pronoun("she") : null;
    }

    /// A role without the verb that the printed order puts before it.
    private @Nullable String role(Phrase role) {
        int from = role.from();
        while (from < role.to() && words.is(WordClass.AUXILIARY, text.lower(from))) {
            from++;
        }
        Phrase bare = role.part(from, role.to()).trimmed();
        return bare.isEmpty() ? null : bare.words();
    }

    private Phrase source(Attribution attribution) {
        int from = text.tokenAt(attribution.source().getFirst().start());
        int to = text.tokenAt(attribution.source().getFirst().end() - 1) + 1;
        return new Phrase(text, from, Math.max(to, from + 1));
    }

    private static String head(Reference reference) {
        return switch (reference) {
            case Reference.Body body -> body.head();
            case Reference.Known known -> known.organisation().kind();
            case Reference.Role role -> role.head();
            default -> "";
        };
    }

    /// A quotation without a printed source goes on with the words of the speaker before it.
    private Resolved floating(Attribution attribution, int content) {
        if (!english && !attribution.cue().isEmpty()) {
            String subject = people.only(content);
            return subject == null
                    ? new Resolved(null, "speaker.none")
                    : new Resolved(named(subject, null), "speaker.only-person");
        }
        Turns.Turn last = turns.last();
        if (last == null
                || attribution.type() == Attribution.Type.INDIRECT
                || !attribution.cue().isEmpty()) {
            return new Resolved(null, "speaker.none");
        }
        int distance = paragraph(content) - paragraph(last.token());
        if (distance > 2 || (distance > 0 && !opensParagraph(content))) {
            return new Resolved(null, "speaker.none");
        }
        return new Resolved(last.speaker(), distance == 0 ? "speaker.same-paragraph" : "speaker.paragraph-before");
    }

    /// Whether nothing but a mark stands before the token in its paragraph: "A survivor: “…”" is no more of what the
    /// speaker before said.
    private boolean opensParagraph(int token) {
        return token < 2 || paragraph(token - 2) != paragraph(token);
    }

    private Resolved resolve(Reference reference, int at) {
        return switch (reference) {
            case Reference.Person person ->
                new Resolved(person(person), people.aliases().isMisprinted(person.name()) ? MISPRINT : "speaker.name");
            case Reference.Known known -> new Resolved(known(known.organisation()), "speaker.organisation");
            case Reference.Nation nation ->
                new Resolved(
                        speaker(
                                nation.country().name(),
                                Speaker.Kind.COUNTRY,
                                null,
                                nation.country().code()),
                        "speaker.country");
            case Reference.Body body -> body(body, at);
            case Reference.People group -> new Resolved(group(group), "speaker.people");
            case Reference.Role role -> role(role, at);
            case Reference.Document document -> document(document, at);
            case Reference.Bare bare -> bare(bare, at);
            case Reference.Pronoun pronoun -> pronoun(pronoun, at);
            case Reference.Several several -> several(several, at);
            case Reference.Unnamed unnamed -> new Resolved(unnamed(unnamed.words()), "speaker.unnamed");
        };
    }

    private Speaker known(SpeakerWords.Organisation organisation) {
        return new Speaker(
                ids.of(organisation.name()),
                bodies.name(organisation),
                Speaker.Kind.ORGANISATION,
                null,
                organisation.country());
    }

    private Speaker person(Reference.Person person) {
        String name = people.aliases().canonical(person.name(), person.role());
        boolean capitalOfSentence = person.role() == null && name.indexOf(' ') < 0 && isKindOfPeople(name);
        return capitalOfSentence ? unnamed(name) : named(name, person.role());
    }

    /// A plural of what people do, which begins a sentence: "Rescuers", "Marchers".
    private static boolean isKindOfPeople(String word) {
        return word.endsWith("ers") || word.endsWith("ists") || word.endsWith("ents") || word.endsWith("ants");
    }

    private Speaker named(String name, @Nullable String role) {
        SpeakerIds.Known known = ids.curated(name);
        String full = english ? name : withoutTitle(name);
        return speaker(known == null ? full : known.name(), Speaker.Kind.PERSON, role, null);
    }

    /// The last two words of a run of capitals in a language whose titles aren't known.
    private static String withoutTitle(String name) {
        int last = name.lastIndexOf(' ');
        int before = last < 0 ? -1 : name.lastIndexOf(' ', last - 1);
        return name.substring(before + 1);
    }

    private Speaker speaker(String name, Speaker.Kind kind, @Nullable String role, @Nullable String country) {
        String id = kind == Speaker.Kind.PERSON ? ids.ofPerson(name) : ids.of(name);
        return new Speaker(id, name, kind, role, country);
    }

    private static Speaker unnamed(String words) {
        return new Speaker(null, words, Speaker.Kind.UNNAMED, null, null);
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
        String name = BodyNames.capitalized(ofCountry(body.name(), at));
        return new Resolved(
                speaker(name, Speaker.Kind.ORGANISATION, null, body.country()),
                body.definite() ? "speaker.body-alone" : "speaker.body");
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
        return group.identified() ? speaker(group.name(), Speaker.Kind.GROUP, null, null) : unnamed(group.name());
    }

    private Resolved role(Reference.Role role, int at) {
        String bearer = role.definite() ? null : people.aliases().bearer(role.words());
        if (bearer != null) {
            return new Resolved(named(bearer, null), "speaker.name");
        }
        if (role.definite()) {
            String name = people.byRole(role.head(), role.country(), at);
            if (name != null) {
                return new Resolved(named(name, role.words()), "speaker.role-of");
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
            return new Resolved(named(somebody, null), "speaker.role-person");
        }
        return new Resolved(unnamed(role.words()), role.definite() ? "speaker.role-alone" : "speaker.unnamed");
    }

    private Resolved document(Reference.Document document, int at) {
        if (document.issuer() != null) {
            Resolved issuer = resolve(document.issuer(), at);
            if (issuer.speaker() != null && issuer.speaker().kind() != Speaker.Kind.UNNAMED) {
                return new Resolved(issuer.speaker(), "speaker.issuer");
            }
        }
        if (document.definite() && hasIssuer(document.name())) {
            Phrase publisher = pronouns.publisher(headNoun(document.name()), at);
            if (publisher != null) {
                Turns.Turn turn = turns.around(publisher.from());
                Speaker speaker = turn != null
                        ? turn.speaker()
                        : resolve(reader.read(publisher), publisher.from()).speaker();
                return new Resolved(speaker, "speaker.publisher");
            }
            Turns.Turn last = turns.issuer(at);
            if (last != null) {
                return new Resolved(last.speaker(), "speaker.issuer-before");
            }
        }
        if (!document.definite()
                && hasIssuer(document.name())
                && at > 0
                && text.lower(at - 1).equals("in")) {
            Speaker subject = subjectOf(at);
            if (subject != null) {
                return new Resolved(subject, "speaker.issuer-subject");
            }
        }
        return new Resolved(unnamed(document.name()), "speaker.document");
    }

    /// Whoever speaks, or else the body that is spoken of first, in the sentence: "The League said nothing but in | a
    /// statement".
    private @Nullable Speaker subjectOf(int at) {
        List<Turns.Turn> before = turns.recent(at, 0);
        if (!before.isEmpty()) {
            return before.getFirst().speaker();
        }
        Phrase subject = pronouns.bodySubject(text.sentenceOf(at), at);
        return subject == null
                ? null
                : resolve(reader.read(subject), subject.from()).speaker();
    }

    /// A statement is its issuer's; a complaint or a poll may be anybody's.
    private static boolean hasIssuer(String name) {
        return ISSUED.contains(headNoun(name));
    }

    private static String headNoun(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private Resolved bare(Reference.Bare bare, int at) {
        if (bare.head().equals("country") || bare.head().equals("nation")) {
            Turns.Turn last = turns.last(at, Speaker.Kind.COUNTRY, 2 * Turns.REACH);
            if (last != null) {
                return new Resolved(last.speaker(), "speaker.country-before");
            }
        }
        return new Resolved(unnamed(bare.words()), "speaker.bare");
    }

    private Resolved several(Reference.Several several, int at) {
        List<String> names = new ArrayList<>();
        for (Reference part : several.parts()) {
            Speaker speaker = resolve(part, at).speaker();
            names.add(speaker == null ? "" : speaker.name());
        }
        return new Resolved(speaker(String.join("; ", names), Speaker.Kind.GROUP, null, null), "speaker.several");
    }

    private Resolved pronoun(Reference.Pronoun pronoun, int at) {
        Pronouns.Antecedent found = pronouns.find(pronoun.word(), at, told);
        Turns.Turn turn = found.turn();
        if (turn != null) {
            return new Resolved(turn.speaker(), found.rule());
        }
        PersonMention person = found.person();
        if (person != null) {
            return new Resolved(named(people.canonical(person), null), found.rule());
        }
        Phrase phrase = found.phrase();
        if (phrase != null && !(reader.read(phrase) instanceof Reference.Pronoun)) {
            return new Resolved(resolve(reader.read(phrase), phrase.from()).speaker(), found.rule());
        }
        boolean own = pronoun.word().equals("i") || pronoun.word().equals("we");
        return own
                ? new Resolved(unnamed(pronoun.word().toUpperCase(Locale.ROOT)), "speaker.own-words")
                : new Resolved(null, "speaker.none");
    }

    private int paragraph(int token) {
        return text.paragraphOf(text.sentenceOf(token));
    }
}
