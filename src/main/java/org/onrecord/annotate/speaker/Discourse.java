package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.document.Attribution;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Follows an article from attribution to attribution and tells whom each source stands for; what has no source goes on
/// with who spoke before.
///
/// Serves one article.
final class Discourse {
    /// Tokens of "he told a news conference" between its commas.
    private static final int PARENTHESIS = 7;

    /// Paragraphs over which a speaker goes on without being named again.
    private static final int GOES_ON = 2;

    private final TokenizedText text;
    private final boolean english;
    private final ArticlePeople people;
    private final SourceReader reader;
    private final ForeignSourceReader foreign;
    private final SpeakerNames names;
    private final Turns turns;
    private final ReferenceResolver resolver;
    private final List<Span> quoted = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();

    Discourse(TokenizedText text, Lexicon lexicon, ArticlePeople people, boolean english) {
        this.text = text;
        this.english = english;
        this.people = people;
        this.reader = new SourceReader(lexicon.words);
        this.foreign = new ForeignSourceReader(lexicon.words, lexicon.ids);
        this.names = new SpeakerNames(lexicon.ids, english);
        this.turns = new Turns(text);
        this.resolver = new ReferenceResolver(lexicon.words, names, new ReferenceResolver.Article(text, people, turns));
    }

    /// What a speaker of this name says.
    private record Said(Attribution attribution, String name) {}

    /// The tables of `index-config/`.
    record Lexicon(SpeakerWords words, SpeakerIds ids) {}

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
            Resolved floating = floating(attribution, content);
            note(attribution, floating);
            return floating;
        }
        Phrase source = source(attribution);
        Reference reference = read(source);
        int at = reference instanceof Reference.Pronoun ? before(content, source.from()) : source.from();
        Set<String> others = new HashSet<>(told(attribution, content, source.from()));
        others.addAll(quoting(attribution));
        Resolved resolved = resolver.resolve(reference, at, others);
        note(attribution, resolved);
        if (resolved.speaker() != null && !isQuoted(attribution)) {
            turns.add(new Turns.Turn(resolved.speaker(), source.from(), head(reference), isReported(attribution)));
        }
        return resolved;
    }

    private void note(Attribution attribution, Resolved resolved) {
        if (resolved.speaker() != null) {
            said.add(new Said(
                    attribution, people.aliases().canonical(resolved.speaker().name())));
        }
    }

    /// Whose quoted words the source stands in: they would say "I".
    private Set<String> quoting(Attribution attribution) {
        Set<String> quoting = new HashSet<>();
        for (Said other : said) {
            if (other.attribution.type() == Attribution.Type.DIRECT && holds(other.attribution, attribution)) {
                quoting.add(other.name);
            }
        }
        return quoting;
    }

    private boolean isReported(Attribution attribution) {
        return said.stream().anyMatch(other -> holds(other.attribution, attribution));
    }

    private static boolean holds(Attribution outer, Attribution inner) {
        Span source = inner.source().getFirst();
        return !outer.equals(inner) && outer.content().stream().anyMatch(words -> words.contains(source));
    }

    /// Who is named in what the source says behind it: nobody speaks of himself by name behind his pronoun.
    private Set<String> told(Attribution attribution, int content, int source) {
        return attribution.type() != Attribution.Type.DIRECT && content > source
                ? people.namedIn(
                        content, text.tokenAt(attribution.content().getLast().end() - 1) + 1)
                : Set.of();
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

    private Reference read(Phrase source) {
        return english ? reader.read(source) : foreign.read(source);
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

    /// A quotation without a printed source goes on with the words of the speaker before it, who does not speak of
    /// himself
    /// by name.
    private Resolved floating(Attribution attribution, int content) {
        if (!english && !attribution.cue().isEmpty()) {
            String subject = people.only(content);
            return subject == null ? Resolved.NONE : new Resolved(names.person(subject, null), "speaker.only-person");
        }
        Turns.Turn last = turns.lastReporting();
        if (last == null
                || attribution.type() == Attribution.Type.INDIRECT
                || !attribution.cue().isEmpty()) {
            return Resolved.NONE;
        }
        int end = text.tokenAt(attribution.content().getLast().end() - 1) + 1;
        if (people.namedIn(content, end)
                .contains(people.aliases().canonical(last.speaker().name()))) {
            return Resolved.NONE;
        }
        int distance = paragraph(content) - paragraph(last.token());
        if (distance > GOES_ON || (distance > 0 && !opensParagraph(content))) {
            return Resolved.NONE;
        }
        return new Resolved(last.speaker(), distance == 0 ? "speaker.same-paragraph" : "speaker.paragraph-before");
    }

    /// Whether nothing but a mark stands before the token in its paragraph: "A survivor: “…”" is no more of what the
    /// speaker before said.
    private boolean opensParagraph(int token) {
        return token < 2 || paragraph(token - 2) != paragraph(token);
    }

    private int paragraph(int token) {
        return text.paragraphOf(text.sentenceOf(token));
    }
}
