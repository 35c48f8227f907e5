package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.speaker.SpeakerWords.Country;
import org.onrecord.annotate.speaker.SpeakerWords.WordClass;
import org.onrecord.document.Attribution;
import org.onrecord.document.Speaker;
import org.onrecord.text.TokenizedText;

/// Follows an article from attribution to attribution and tells whom each source stands for: what it says by itself,
/// else whom the article spoke of before.
///
/// Serves one article.
final class Discourse {
    /// Sentences that a pronoun looks back.
    private static final int REACH = 3;

    private final TokenizedText text;
    private final SpeakerWords words;
    private final SpeakerIds ids;
    private final ArticlePeople people;
    private final SourceReader reader;
    private final List<Turn> turns = new ArrayList<>();

    Discourse(TokenizedText text, SpeakerWords words, SpeakerIds ids, ArticlePeople people) {
        this.text = text;
        this.words = words;
        this.ids = ids;
        this.people = people;
        this.reader = new SourceReader(words);
    }

    /// @param speaker null if the article does not tell
    /// @param confidence that it is the right one
    record Resolved(@Nullable Speaker speaker, double confidence) {}

    /// What was resolved before: the speaker, the token of the source or content, a body's head noun.
    private record Turn(Speaker speaker, int token, String head) {}

    Resolved resolve(Attribution attribution) {
        int content = text.tokenAt(attribution.content().getFirst().start());
        if (attribution.source().isEmpty()) {
            return floating(attribution, content);
        }
        int from = text.tokenAt(attribution.source().getFirst().start());
        int to = text.tokenAt(attribution.source().getFirst().end() - 1) + 1;
        Reference reference = reader.read(new Phrase(text, from, Math.max(to, from + 1)));
        Resolved resolved = resolve(reference, from);
        if (resolved.speaker() != null) {
            turns.add(new Turn(resolved.speaker(), from, head(reference)));
        }
        return resolved;
    }

    private static String head(Reference reference) {
        return switch (reference) {
            case Reference.Body body -> body.head();
            case Reference.Role role -> role.head();
            default -> "";
        };
    }

    /// A quotation without a printed source goes on with the words of the speaker before it.
    private Resolved floating(Attribution attribution, int content) {
        if (turns.isEmpty()
                || (attribution.type() == Attribution.Type.INDIRECT)
                || !attribution.cue().isEmpty()) {
            return new Resolved(null, 0.5);
        }
        Turn last = turns.getLast();
        int distance = paragraph(content) - paragraph(last.token);
        return distance > 2 ? new Resolved(null, 0.4) : new Resolved(last.speaker, distance == 0 ? 0.85 : 0.7);
    }

    private Resolved resolve(Reference reference, int at) {
        return switch (reference) {
            case Reference.Person person -> new Resolved(person(person), 0.95);
            case Reference.Nation nation ->
                new Resolved(
                        speaker(
                                nation.country().name(),
                                Speaker.Kind.COUNTRY,
                                null,
                                nation.country().code()),
                        0.95);
            case Reference.Body body -> body(body, at);
            case Reference.People group -> new Resolved(group(group), 0.9);
            case Reference.Role role -> role(role, at);
            case Reference.Document document -> document(document, at);
            case Reference.Bare bare -> bare(bare, at);
            case Reference.Pronoun pronoun -> pronoun(pronoun, at);
            case Reference.Several several -> several(several, at);
            case Reference.Unnamed unnamed -> new Resolved(unnamed(unnamed.words()), 0.9);
        };
    }

    private Speaker person(Reference.Person person) {
        return named(people.canonical(person.name()), person.role());
    }

    private Speaker named(String name, @Nullable String role) {
        return speaker(name, Speaker.Kind.PERSON, role, null);
    }

    private Speaker speaker(String name, Speaker.Kind kind, @Nullable String role, @Nullable String country) {
        return new Speaker(ids.of(name), name, kind, role, country);
    }

    private static Speaker unnamed(String words) {
        return new Speaker(null, words, Speaker.Kind.UNNAMED, null, null);
    }

    private Resolved body(Reference.Body body, int at) {
        if (body.definite()) {
            Turn before = sameHead(body.head(), at);
            if (before != null) {
                return new Resolved(before.speaker, 0.8);
            }
        }
        Speaker.Kind kind = Speaker.Kind.ORGANISATION;
        return new Resolved(
                speaker(capitalized(body.name()), kind, null, body.country()), body.definite() ? 0.7 : 0.92);
    }

    /// "Chinese foreign ministry" → "Chinese Foreign Ministry"; a bare noun stays as it is.
    private static String capitalized(String name) {
        if (name.indexOf(' ') < 0 || !Character.isUpperCase(name.charAt(0))) {
            return name;
        }
        return name.endsWith("ministry") ? title(name) : name;
    }

    private static String title(String name) {
        StringBuilder title = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            title.append(title.isEmpty() ? "" : " ");
            boolean small = word.length() < 4 || !Character.isLowerCase(word.charAt(0));
            title.append(small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return title.toString();
    }

    /// The last body whose name ends with the same noun.
    private @Nullable Turn sameHead(String head, int at) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            String name = turn.speaker.name().toLowerCase(Locale.ROOT);
            if (turn.speaker.kind() == Speaker.Kind.ORGANISATION
                    && turn.token < at
                    && (turn.head.equals(head) || name.endsWith(head) || (name.startsWith(head + " of ")))) {
                return turn;
            }
        }
        return null;
    }

    private Speaker group(Reference.People group) {
        return group.identified() ? speaker(group.name(), Speaker.Kind.GROUP, null, null) : unnamed(group.name());
    }

    private Resolved role(Reference.Role role, int at) {
        if (role.definite()) {
            String adjective = role.country() == null ? null : adjective(role);
            String name = people.byRole(role.head(), adjective, at);
            if (name == null && adjective != null) {
                name = people.byRole(role.head(), null, at);
                name = null;
            }
            if (name != null) {
                return new Resolved(named(people.canonical(name), role.words()), 0.8);
            }
            Turn before = samePerson(role.head(), at);
            if (before != null) {
                return new Resolved(before.speaker, 0.75);
            }
        }
        return new Resolved(unnamed(role.words()), role.definite() ? 0.6 : 0.9);
    }

    private String adjective(Reference.Role role) {
        for (String word : role.words().split("[ ’']", -1)) {
            Country country = words.demonym(word) != null ? words.demonym(word) : words.country(word);
            if (country != null) {
                return country.adjective();
            }
        }
        return "";
    }

    /// A person spoken of before by the same role, named or not.
    private @Nullable Turn samePerson(String head, int at) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            String role = turn.speaker.role();
            if (turn.token < at
                    && turn.speaker.kind() == Speaker.Kind.PERSON
                    && role != null
                    && role.toLowerCase(Locale.ROOT).endsWith(head)) {
                return turn;
            }
        }
        return null;
    }

    private Resolved document(Reference.Document document, int at) {
        if (document.issuer() != null) {
            Resolved issuer = resolve(document.issuer(), at);
            if (issuer.speaker() != null && issuer.speaker().kind() != Speaker.Kind.UNNAMED) {
                return new Resolved(issuer.speaker(), 0.85);
            }
        }
        if (document.definite() && !turns.isEmpty() && sentence(at) - sentence(turns.getLast().token) <= 2 * REACH) {
            return new Resolved(turns.getLast().speaker, 0.75);
        }
        return new Resolved(unnamed(document.name()), 0.7);
    }

    private Resolved bare(Reference.Bare bare, int at) {
        if (bare.head().equals("country") || bare.head().equals("nation")) {
            Turn last = last(at, Speaker.Kind.COUNTRY, 2 * REACH);
            if (last != null) {
                return new Resolved(last.speaker, 0.7);
            }
        }
        return new Resolved(unnamed(bare.words()), 0.6);
    }

    private @Nullable Turn last(int at, Speaker.Kind kind, int reach) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            if (sentence(at) - sentence(turn.token) > reach) {
                return null;
            }
            if (turn.speaker.kind() == kind && turn.token < at) {
                return turn;
            }
        }
        return null;
    }

    private Resolved several(Reference.Several several, int at) {
        List<String> names = new ArrayList<>();
        for (Reference part : several.parts()) {
            Speaker speaker = resolve(part, at).speaker();
            names.add(speaker == null ? "" : speaker.name());
        }
        return new Resolved(speaker(String.join("; ", names), Speaker.Kind.GROUP, null, null), 0.85);
    }

    private Resolved pronoun(Reference.Pronoun pronoun, int at) {
        return switch (pronoun.word()) {
            case "he", "she", "him", "her", "his", "himself", "herself" -> personal(at);
            case "who", "whom" -> relative(at);
            case "it", "its", "which", "that" -> impersonal(at);
            case "they", "them", "their", "themselves" -> plural(at);
            default -> new Resolved(unnamed(pronoun.word()), 0.5);
        };
    }

    private Resolved personal(int at) {
        Turn turn = turns.isEmpty() ? null : turns.getLast();
        int sentence = sentence(at);
        PersonMention near = subject(sentence, at);
        boolean turnIsPerson = turn != null
                && (turn.speaker.kind() == Speaker.Kind.PERSON || isOne(turn.speaker))
                && sentence - sentence(turn.token) <= REACH;
        if (turn != null && turnIsPerson && (near == null || near.token() <= turn.token)) {
            return new Resolved(turn.speaker, 0.85);
        }
        if (near != null) {
            return new Resolved(named(people.canonical(near.name()), null), 0.75);
        }
        if (turn != null && turnIsPerson) {
            return new Resolved(turn.speaker, 0.8);
        }
        Turn last = last(at, Speaker.Kind.PERSON, 2 * REACH);
        return last != null ? new Resolved(last.speaker, 0.6) : new Resolved(null, 0.3);
    }

    private boolean isOne(Speaker speaker) {
        String name = speaker.name().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return speaker.kind() == Speaker.Kind.UNNAMED
                && (words.is(WordClass.PERSON, last) || name.startsWith("a ") || name.startsWith("an "));
    }

    /// The first person outside quotations in the nearest sentence before `at` that names one.
    private @Nullable PersonMention subject(int sentence, int at) {
        for (int s = sentence; s >= Math.max(0, sentence - REACH); s--) {
            for (PersonMention mention : people.mentions()) {
                if (mention.token() >= at) {
                    break;
                }
                if (sentence(mention.token()) == s && !mention.quoted()) {
                    return mention;
                }
            }
        }
        return null;
    }

    private Resolved relative(int at) {
        PersonMention before = null;
        for (PersonMention mention : people.mentions()) {
            if (mention.token() < at && at - mention.end() < 12 && sentence(mention.token()) == sentence(at)) {
                before = mention;
            }
        }
        return before == null
                ? new Resolved(null, 0.3)
                : new Resolved(named(people.canonical(before.name()), null), 0.8);
    }

    private Resolved impersonal(int at) {
        for (int i = turns.size() - 1; i >= 0 && sentence(at) - sentence(turns.get(i).token) <= REACH; i--) {
            Speaker.Kind kind = turns.get(i).speaker.kind();
            if (kind == Speaker.Kind.ORGANISATION || kind == Speaker.Kind.COUNTRY) {
                return new Resolved(turns.get(i).speaker, 0.75);
            }
        }
        return new Resolved(null, 0.3);
    }

    private Resolved plural(int at) {
        for (int i = turns.size() - 1; i >= 0 && sentence(at) - sentence(turns.get(i).token) <= REACH; i--) {
            Speaker.Kind kind = turns.get(i).speaker.kind();
            if (kind != Speaker.Kind.PERSON) {
                return new Resolved(turns.get(i).speaker, 0.7);
            }
        }
        return new Resolved(null, 0.3);
    }

    private int sentence(int token) {
        return text.sentenceOf(token);
    }

    private int paragraph(int token) {
        return text.paragraphOf(text.sentenceOf(token));
    }
}
