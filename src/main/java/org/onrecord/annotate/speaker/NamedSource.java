package org.onrecord.annotate.speaker;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.speaker.SpeakerWords.Country;
import org.onrecord.annotate.speaker.SpeakerWords.WordClass;
import org.onrecord.text.TokenizedText;

/// Reads the name in a source: of a person, a body, an outlet, a country.
final class NamedSource {
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "in",
            "at",
            "for",
            "from",
            "with",
            "on",
            "to",
            "by",
            "near",
            "inside",
            "who",
            "whose",
            "which",
            "that",
            "whom",
            "familiar",
            "close",
            "speaking",
            "told",
            "said",
            "based",
            "referring",
            "dated",
            "issued",
            "published",
            "about",
            "after",
            "under",
            "over",
            "against",
            "as",
            "within",
            "outside",
            "among",
            "–",
            "—",
            "-",
            ":",
            ";");
    static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "another", "one",
            "some", "several", "many", "two", "three", "four", "five", "other", "both", "all");

    /// Bodies of which a country has one in each place.
    private static final Set<String> MISSIONS = Set.of("embassy", "consulate");

    /// Words behind "some" or "one" that stands for people.
    private static final Set<String> BEHIND_PEOPLE = Set.of("of", "in", "at", "from", "among", "on", "with");

    private static final Set<String> PURPOSE = Set.of("the", "of", "and");

    private final SpeakerWords words;
    private final NameWords names;

    NamedSource(SpeakerWords words) {
        this.words = words;
        this.names = new NameWords(words);
    }

    /// A name that the phrase ends with, before any "of", "in" or "who"; null if it only describes.
    @Nullable
    Reference named(Phrase phrase) {
        Phrase bare = withoutDeterminer(phrase);
        if (bare.isEmpty()) {
            return null;
        }
        Reference whole = whole(bare, phrase);
        if (whole != null) {
            return whole;
        }
        int end = headEnd(bare);
        Phrase head = bare.part(bare.from(), end);
        if (head.isEmpty()) {
            return null;
        }
        if (end < bare.to() && !head.last().equals("s")) {
            Reference inner = whole(head, phrase);
            if (inner != null) {
                return inner;
            }
        }
        return properName(head, bare, phrase);
    }

    /// The phrase as a known organisation, country, demonym or seat.
    @Nullable
    Reference whole(Phrase bare, Phrase printed) {
        String name = bare.words();
        SpeakerWords.Organisation known = words.organisation(name);
        if (known == null) {
            known = words.organisation(printed.words());
        }
        if (known != null) {
            return new Reference.Known(known);
        }
        Country country = words.country(name);
        if (country == null) {
            country = words.capital(name);
        }
        if (country != null) {
            return new Reference.Nation(country);
        }
        String seat = words.seat(name);
        return seat == null ? null : new Reference.Body(name, name.toLowerCase(Locale.ROOT), null, false);
    }

    private @Nullable Reference properName(Phrase head, Phrase bare, Phrase printed) {
        TokenizedText text = head.text();
        int run = NameWords.runStart(text, head.from(), head.to());
        if (run == head.to()) {
            return null;
        }
        String last = head.last();
        boolean document = words.is(WordClass.DOCUMENT, last) && !isPaper(head);
        if (names.isBodyWord(last) && !document) {
            String next = bare.to() > head.to() ? text.lower(head.to()) : "";
            boolean of = next.equals("of") || (next.equals("in") && MISSIONS.contains(last));
            Phrase body = of ? bare : next.equals("for") ? withPurpose(head, bare) : head;
            String name = words.is(WordClass.MEDIA, last) ? body.words() : bodyName(body);
            return new Reference.Body(name, last, countryIn(body), false);
        }
        if (isOneOf(head, printed)) {
            return null;
        }
        int start = names.nameStart(text, run, head.to());
        if (isRole(head.part(run, head.to())) || (start < head.to() && isRole(head.part(start, head.to())))) {
            return null;
        }
        if (start >= head.to()) {
            Reference known = whole(head.part(run, head.to()), head.part(run, head.to()));
            if (known != null) {
                return known;
            }
            return words.is(WordClass.DOCUMENT, last)
                    ? null
                    : new Reference.Body(head.words(), head.lower(), countryIn(head), false);
        }
        return name(head.part(start, head.to()), bare, printed);
    }

    /// "the Centre | for Border Studies": the capitals behind "for" belong to the name.
    private static Phrase withPurpose(Phrase head, Phrase bare) {
        TokenizedText text = head.text();
        int to = head.to() + 1;
        int end = head.to();
        while (text.isCapitalized(head.to() - 1)
                && to < bare.to()
                && (NameWords.isNamePart(text, to) || PURPOSE.contains(text.lower(to)))) {
            to++;
            end = NameWords.isNamePart(text, to - 1) ? to : end;
        }
        return head.part(head.from(), end);
    }

    /// "an Israeli", "one Borlander", "the Torsund Republican": somebody of a people or a party, no name.
    private boolean isOneOf(Phrase head, Phrase printed) {
        return DETERMINERS.contains(printed.first())
                && ((head.length() == 1 && words.demonym(head.words()) != null)
                        || words.is(WordClass.MEMBER, head.last()));
    }

    /// Whether the noun of a document is the end of an outlet's name: "The Lindenau Post".
    private boolean isPaper(Phrase head) {
        return words.is(WordClass.MEDIA, head.last())
                && head.length() > 1
                && head.text().isCapitalized(head.to() - 1)
                && head.text().isCapitalized(head.to() - 2);
    }

    private boolean isRole(Phrase phrase) {
        String lower = phrase.lower();
        return words.is(WordClass.TITLE, lower)
                || words.is(WordClass.PERSON, lower)
                || words.is(WordClass.PEOPLE, lower);
    }

    /// A bare name, of a person unless something says otherwise.
    private Reference name(Phrase phrase, Phrase bare, Phrase printed) {
        Reference known = whole(phrase, phrase);
        if (known != null) {
            return known;
        }
        String name = phrase.words();
        boolean acronym = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT)) && name.indexOf(' ') < 0;
        boolean article = printed.from() < bare.from()
                && phrase.from() == bare.from()
                && printed.first().equals("the");
        if (acronym || article) {
            return new Reference.Body(name, name.toLowerCase(Locale.ROOT), null, false);
        }
        boolean plain = phrase.from() == printed.from();
        boolean titled = !plain && names.titleStart(phrase.text(), phrase.from() - 1, phrase.to()) < phrase.from() - 1;
        if (!plain && !titled && names.isBodyWord(phrase.text().lower(phrase.from() - 1))) {
            return new Reference.Body(name, name.toLowerCase(Locale.ROOT), null, false);
        }
        return new Reference.Person(
                name, plain ? null : NameWords.joined(phrase.text(), printed.from(), phrase.from()));
    }

    /// Without titles, countries' possessives turned into adjectives: "China's foreign ministry" → "Chinese foreign
    /// ministry", "the country's foreign ministry" → "country foreign ministry"; another owner's stays.
    String bodyName(Phrase body) {
        TokenizedText text = body.text();
        for (int i = body.from(); i + 1 < body.to(); i++) {
            String clitic = text.lower(i + 1);
            if (clitic.equals("'s") || clitic.equals("’s")) {
                Country country = words.country(NameWords.joined(text, body.from(), i + 1));
                String owner = NameWords.joined(text, body.from(), i + 1);
                String whose = country != null ? country.adjective() : owner.equals("country") ? owner : null;
                return whose == null ? body.words() : whose + " " + NameWords.joined(text, i + 2, body.to());
            }
        }
        return body.words();
    }

    @Nullable
    String countryIn(Phrase phrase) {
        return words.countryIn(phrase.words());
    }

    /// Without "the", "a", "several" and the like before it; empty if it is nothing else.
    static Phrase withoutDeterminer(Phrase phrase) {
        int from = phrase.from();
        while (from < phrase.to()
                && DETERMINERS.contains(phrase.text().lower(from))
                && !(from + 1 < phrase.to()
                        && BEHIND_PEOPLE.contains(phrase.text().lower(from + 1)))) {
            from++;
        }
        return phrase.part(from, phrase.to());
    }

    /// Where the part before the first preposition or relative ends; titles such as "Secretary of State" go on.
    int headEnd(Phrase phrase) {
        TokenizedText text = phrase.text();
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            if (PREPOSITIONS.contains(text.lower(i)) && !isTitleOf(phrase, i)) {
                return i;
            }
        }
        return phrase.to();
    }

    private boolean isTitleOf(Phrase phrase, int of) {
        if (!phrase.text().lower(of).equals("of") || of + 1 >= phrase.to()) {
            return false;
        }
        for (int from = Math.max(phrase.from(), of - 2); from < of; from++) {
            for (int to = of + 2; to <= Math.min(phrase.to(), of + 4); to++) {
                if (words.is(WordClass.TITLE, phrase.part(from, to).lower())) {
                    return true;
                }
            }
        }
        return false;
    }
}
