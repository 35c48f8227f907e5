package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.speaker.SpeakerWords.WordClass;
import org.onrecord.text.TokenizedText;

/// Reads a source as printed: a name with its role, an office, a country, a description, a pronoun.
final class SourceReader {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "its", "their", "his", "her", "these");
    private static final Set<String> RELATIVES = Set.of("who", "which", "whom");

    /// "its website" is no outlet that was named before.
    private static final Set<String> OWNERS = Set.of("its", "their", "his", "her", "our", "my");

    private static final Set<String> ADVERBS = Set.of("even", "only", "just", "now", "then");

    /// What follows several who say the same: "Britain and France both".
    private static final Set<String> TOGETHER = Set.of("all", "both");

    private static final Set<String> PARTS =
            Set.of("branch", "wing", "unit", "brigade", "office", "command", "leadership");

    private static final Set<String> THEMSELVES = Set.of("themselves", "itself", "himself", "herself");

    private static final Pattern CAMEL = Pattern.compile("(?:\\p{Lu}\\p{Ll}{2,}){2,3}");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final int MAX_TOKENS = 60;

    private final SpeakerWords words;
    private final NamedSource naming;

    SourceReader(SpeakerWords words) {
        this.words = words;
        this.naming = new NamedSource(words);
    }

    Reference read(Phrase source) {
        Phrase phrase = source.part(source.from(), Math.min(source.to(), source.from() + MAX_TOKENS))
                .trimmed();
        if (phrase.isEmpty()) {
            return new Reference.Unnamed(source.words());
        }
        boolean together = phrase.length() > 2 && TOGETHER.contains(phrase.last());
        if (together || (phrase.length() > 1 && THEMSELVES.contains(phrase.last()))) {
            return read(phrase.part(phrase.from(), phrase.to() - 1));
        }
        if (phrase.length() > 1 && ADVERBS.contains(phrase.first())) {
            return read(phrase.part(phrase.from() + 1, phrase.to()));
        }
        if (isPronoun(phrase)) {
            return new Reference.Pronoun(phrase.first());
        }
        int handle = phrase.text().form(phrase.to() - 1).startsWith("@") ? phrase.to() - 1 : -1;
        if (handle > phrase.from() + 1) {
            return signed(phrase.part(phrase.from(), handle).trimmed());
        }
        if (RELATIVES.contains(phrase.first())) {
            Phrase behind = phrase.part(phrase.from() + 1, phrase.to()).trimmed();
            return opensSource(behind) ? read(behind) : new Reference.Pronoun(phrase.first());
        }
        Reference several = several(phrase);
        return several != null ? several : single(phrase);
    }

    /// "us", and not "US".
    private boolean isPronoun(Phrase phrase) {
        return phrase.length() == 1
                && words.is(WordClass.PRONOUN, phrase.first())
                && naming.whole(phrase, phrase) == null;
    }

    /// Whether a relative is followed by the source itself: "whom | the police said", "which | he claimed".
    private boolean opensSource(Phrase behind) {
        return !behind.isEmpty()
                && (NamedSource.DETERMINERS.contains(behind.first())
                        || NameWords.isNamePart(behind.text(), behind.from())
                        || (behind.length() == 1 && words.is(WordClass.PRONOUN, behind.first())));
    }

    /// The name before a handle, which may be anything.
    private Reference signed(Phrase name) {
        Reference read = name.isEmpty() ? null : naming.whole(name, name);
        return read != null ? read : new Reference.Person(parted(name.words()), null);
    }

    /// A name whose words an account wrote as one: "OranTal" is "Oran Tal".
    private static String parted(String name) {
        return CAMEL.matcher(name).matches() ? HUMP.matcher(name).replaceAll(" ") : name;
    }

    /// "A and B", "A, B and C", where each part names somebody.
    private @Nullable Reference several(Phrase phrase) {
        int and = phrase.indexOf("and", phrase.from());
        Phrase bare = NamedSource.withoutDeterminer(phrase);
        if (!bare.isEmpty() && naming.whole(bare, phrase) != null) {
            return null;
        }
        int to = relative(phrase);
        if (and <= phrase.from() || and + 1 >= to || isShared(phrase, and, to)) {
            return null;
        }
        List<Reference> parts = new ArrayList<>();
        int start = phrase.from();
        for (int i = phrase.from(); i < and; i++) {
            if (phrase.text().form(i).equals(",") && i + 1 < and) {
                parts.add(single(phrase.part(start, i).trimmed()));
                start = i + 1;
            }
        }
        parts.add(single(phrase.part(start, and).trimmed()));
        parts.add(single(phrase.part(and + 1, to).trimmed()));
        if (parts.size() > 2 && parts.getFirst() instanceof Reference.People && allPersons(parts)) {
            parts.removeFirst();
        }
        boolean all = parts.stream().allMatch(part -> isNamed(part) || part instanceof Reference.People);
        return all && parts.stream().anyMatch(SourceReader::isNamed) ? new Reference.Several(parts) : null;
    }

    /// Whether what stands before "and" says whose the people behind it are too: "US and Borlandian officials".
    private boolean isShared(Phrase phrase, int and, int to) {
        String last = phrase.text().lower(to - 1);
        return and == phrase.from() + 1
                && words.countryIn(phrase.part(phrase.from(), and).words()) != null
                && (words.is(WordClass.PEOPLE, last) || words.is(WordClass.PERSON, last));
    }

    /// Whether all parts behind the first are people, of whom the first tells what they are: "the boy's parents, Edo
    /// and Pala Karsi".
    private static boolean allPersons(List<Reference> parts) {
        return parts.stream().skip(1).allMatch(Reference.Person.class::isInstance);
    }

    private static boolean isNamed(Reference part) {
        return part instanceof Reference.Person
                || part instanceof Reference.Nation
                || part instanceof Reference.Known
                || part instanceof Reference.Body;
    }

    /// Where the clause begins that tells more of somebody: "…, who is"; the phrase's end if there is none.
    private static int relative(Phrase phrase) {
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            if (RELATIVES.contains(phrase.text().lower(i))) {
                return i;
            }
        }
        return phrase.to();
    }

    private Reference single(Phrase whole) {
        if (whole.isEmpty()) {
            return new Reference.Unnamed("");
        }
        int comma = whole.indexOf(",", whole.from());
        int bracket = whole.indexOf("(", whole.from());
        int cut = Math.min(comma < 0 ? whole.to() : comma, bracket < 0 ? whole.to() : bracket);
        Phrase head = whole.part(whole.from(), cut).trimmed();
        Phrase rest = whole.part(Math.min(cut + 1, whole.to()), whole.to()).trimmed();
        if (head.isEmpty()) {
            return rest.isEmpty() ? new Reference.Unnamed(whole.words()) : single(rest);
        }
        if (isPronoun(head)) {
            return new Reference.Pronoun(head.first());
        }
        Reference read = naming.named(head);
        if (read == null && bracket != cut && !rest.isEmpty()) {
            Reference apposed = naming.named(upToComma(rest));
            if (apposed instanceof Reference.Person person) {
                return new Reference.Person(person.name(), head.words());
            }
        }
        if (read instanceof Reference.Person person && person.role() == null && !rest.isEmpty() && bracket != cut) {
            return new Reference.Person(person.name(), upToComma(rest).words());
        }
        return read != null ? read : described(head, whole);
    }

    private static Phrase upToComma(Phrase phrase) {
        int comma = phrase.indexOf(",", phrase.from());
        return comma < 0 ? phrase : phrase.part(phrase.from(), comma).trimmed();
    }

    private Reference described(Phrase head, Phrase whole) {
        Phrase bare = NamedSource.withoutDeterminer(head);
        boolean definite = DEFINITE.contains(head.first());
        Phrase core = bare.part(bare.from(), naming.headEnd(bare));
        if (core.isEmpty()) {
            return new Reference.Unnamed(whole.words());
        }
        String noun = core.last();
        if (words.is(WordClass.DOCUMENT, noun)) {
            return document(whole.part(bare.from(), whole.to()), core, new Described(bare.words(), definite));
        }
        if (words.is(WordClass.PEOPLE, noun)) {
            boolean owned =
                    NameWords.isNamePart(core.text(), core.from()) && core.length() > 1 && core.from() != head.from();
            boolean identified = owned || naming.countryIn(core) != null;
            return new Reference.People(NamedSource.withoutDeterminer(head).words(), identified);
        }
        if (words.is(WordClass.OFFICE, noun) || words.is(WordClass.MEDIA, noun)) {
            boolean indefinite = head.first().equals("a") || head.first().equals("an");
            boolean owned = words.is(WordClass.MEDIA, noun) && OWNERS.contains(head.first());
            if (indefinite || owned) {
                return new Reference.Unnamed(head.words());
            }
            Phrase body = withOwner(bare, core);
            String name = words.is(WordClass.MEDIA, noun) ? core.words() : naming.bodyName(body);
            return new Reference.Body(name, noun, naming.countryIn(body), !hasCapital(body));
        }
        if (words.is(WordClass.PERSON, noun) || words.is(WordClass.TITLE, noun)) {
            return new Reference.Role(whole.words(), noun, naming.countryIn(bare), definite);
        }
        return definite && core.length() == 1
                ? new Reference.Bare(noun, whole.words())
                : new Reference.Unnamed(whole.words());
    }

    /// "the eastern branch of the Vidra Brigade": a part of a body is no body without it.
    private Phrase withOwner(Phrase bare, Phrase core) {
        int of = core.to();
        if (of + 1 >= bare.to() || !bare.text().lower(of).equals("of") || !PARTS.contains(core.last())) {
            return core;
        }
        Phrase owner = NamedSource.withoutDeterminer(bare.part(of + 1, bare.to()));
        return owner.isEmpty() ? core : bare.part(bare.from(), naming.headEnd(owner));
    }

    private static boolean hasCapital(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (phrase.text().isCapitalized(i)) {
                return true;
            }
        }
        return false;
    }

    /// "Instant polls": the first word of a sentence may be any.
    private boolean isCapitalOfSentence(Phrase owner) {
        TokenizedText text = owner.text();
        return owner.length() == 1
                && owner.from() == text.sentenceStart(text.sentenceOf(owner.from()))
                && naming.whole(owner, owner) == null;
    }

    /// @param words without what is told behind a comma
    private record Described(String words, boolean definite) {}

    private Reference document(Phrase bare, Phrase core, Described described) {
        Reference issuer = null;
        if (core.length() > 1) {
            Phrase owner = core.part(core.from(), core.to() - 1).trimmed();
            issuer = owner.isEmpty() || isCapitalOfSentence(owner) ? null : naming.named(owner);
            if (issuer == null && owner.length() > 1 && owner.last().equals("press")) {
                issuer = naming.named(owner.part(owner.from(), owner.to() - 1));
            }
            if (issuer == null && !owner.isEmpty() && words.is(WordClass.OFFICE, owner.last())) {
                issuer = described(owner, owner);
            }
        }
        if (issuer == null) {
            for (String by : new String[] {"by", "from", "of"}) {
                int at = bare.indexOf(by, core.to());
                if (at >= 0 && at + 1 < bare.to() && issuer == null) {
                    issuer = single(bare.part(at + 1, bare.to()).trimmed());
                }
            }
        }
        int in = issuer == null ? bare.indexOf("in", core.to()) : -1;
        if (in >= 0
                && in + 1 < bare.to()
                && single(bare.part(in + 1, bare.to()).trimmed()) instanceof Reference.Document other) {
            issuer = other.issuer();
        }
        return new Reference.Document(described.words(), issuer, described.definite());
    }
}
