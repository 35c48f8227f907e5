package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.speaker.SpeakerWords.WordClass;
import org.onrecord.text.TokenizedText;

/// The people an article names, and which full name a part of one stands for.
final class ArticlePeople {
    private static final int MAX_NAME = 5;

    private static final Set<String> OPENERS = Set.of(
            "that",
            "with",
            "from",
            "when",
            "while",
            "after",
            "before",
            "because",
            "during",
            "since",
            "although",
            "though",
            "however",
            "meanwhile",
            "also",
            "then",
            "last",
            "former",
            "the",
            "a",
            "an",
            "but",
            "and",
            "in",
            "on",
            "at",
            "as",
            "for",
            "so",
            "yet",
            "by",
            "if",
            "to",
            "of",
            "it",
            "he",
            "she",
            "we",
            "our",
            "his",
            "her",
            "not",
            "no",
            "one",
            "all",
            "both",
            "only",
            "even",
            "like",
            "under",
            "over");

    /// Whom "the leader" of a country may be.
    private static final Set<String> LEADERS = Set.of("president", "prime minister", "chancellor", "premier", "leader");

    /// Words before a name that is a place's or a body's rather than a person's.
    private static final Set<String> NOT_BEFORE =
            Set.of("the", "in", "at", "near", "from", "of", "on", "into", "to", "our", "your", "this", "a", "an");

    private static final Set<String> KIN = Set.of(
            "brother", "brothers", "sister", "sisters", "siblings", "family", "couple", "twins", "cousins", "parents");

    private static final int LONG_NAME = 7;
    private static final Set<String> RELATIVES = Set.of("who", "whose", "whom", "which");

    private final TokenizedText text;
    private final SpeakerWords words;
    private final NameWords names;
    private final List<PersonMention> mentions = new ArrayList<>();
    private final Map<String, List<PersonMention>> byKey = new HashMap<>();
    private final Set<String> sure = new HashSet<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> canonicals = new HashMap<>();
    private final boolean[] places;

    /// @param quoted for each token whether it is inside a direct quotation
    /// @param places for each token whether it names a place
    ArticlePeople(TokenizedText text, SpeakerWords words, boolean[] quoted, boolean[] places) {
        this.text = text;
        this.words = words;
        this.names = new NameWords(words);
        this.places = places;
        for (int s = 0; s < text.sentenceCount(); s++) {
            sentence(text.sentenceStart(s), text.sentenceEnd(s), quoted);
        }
        addKin(quoted);
    }

    /// "Edo and Pala Karsi": Edo is a Karsi too, if the article speaks of the Karsis or of the Karsi brothers.
    private void addKin(boolean[] quoted) {
        List<PersonMention> kin = new ArrayList<>();
        for (PersonMention mention : mentions) {
            int given = mention.token() - 2;
            boolean pair = parts(mention.name()) > 1
                    && given >= 0
                    && text.lower(given + 1).equals("and")
                    && NameWords.isNamePart(text, given)
                    && (given == 0 || !NameWords.isNamePart(text, given - 1));
            String family = mention.name().substring(mention.name().lastIndexOf(' ') + 1);
            if (pair && isFamily(family)) {
                kin.add(new PersonMention(given, given + 1, text.form(given) + " " + family, "", quoted[given]));
            }
        }
        kin.forEach(this::add);
        mentions.sort(Comparator.comparingInt(PersonMention::token));
    }

    private boolean isFamily(String name) {
        for (int i = 0; i < text.tokenCount(); i++) {
            String form = text.form(i);
            boolean of = form.equals(name) && i + 1 < text.tokenCount() && KIN.contains(text.lower(i + 1));
            if (of || form.equals(name + "s")) {
                return true;
            }
        }
        return false;
    }

    /// In the order of the text.
    List<PersonMention> mentions() {
        return mentions;
    }

    /// Whether something in the article says that the name is a person's: a title, a role, an age, words they said.
    boolean isSure(PersonMention mention) {
        return sure.contains(key(mention.name()));
    }

    /// Whether a pronoun may stand for it: a full name, or one that is surely a person's.
    boolean canStand(PersonMention mention) {
        String canonical = canonical(mention.name());
        if (isSure(mention)) {
            return mention.name().indexOf(' ') > 0
                    || canonical.indexOf(' ') > 0
                    || !mention.role().isEmpty();
        }
        String before = mention.token() > 0 ? text.lower(mention.token() - 1) : "";
        return mention.name().indexOf(' ') > 0 && !NOT_BEFORE.contains(before);
    }

    /// Notes that somebody of this name speaks.
    void confirm(String name) {
        sure.add(key(name));
    }

    private void sentence(int from, int to, boolean[] quoted) {
        int at = from;
        while (at < to) {
            if (!NameWords.isNamePart(text, at)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < to && (NameWords.isNamePart(text, end) || joins(end, to))) {
                end++;
            }
            run(at, end, at == from, quoted[at]);
            at = end;
        }
    }

    private boolean joins(int token, int to) {
        return token + 1 < to && NameWords.isParticle(text.lower(token)) && NameWords.isNamePart(text, token + 1);
    }

    private void run(int from, int to, boolean opens, boolean quoted) {
        int start = names.nameStart(text, from, to);
        boolean titled = start > from && isTitle(start - 1);
        while (start < to - 1 && !titled && (isShouted(start, to) || (opens && start == from && isOpener(start)))) {
            start++;
        }
        if (start >= to || to - start > MAX_NAME || (isPlace(start, to) && !titled)) {
            return;
        }
        String before = start > from ? NameWords.joined(text, from, start) : roleBefore(start);
        boolean roleBefore = !before.isEmpty() && (titled || start == from);
        String name = ForeignNames.base(NameWords.joined(text, start, to));
        boolean known = words.country(name) != null || words.capital(name) != null || words.organisation(name) != null;
        if (known || (to - start == 1 && !titled && !roleBefore && !byKey.containsKey(key(name)))) {
            return;
        }
        String behind = roleBehind(to);
        if (titled || roleBefore || !behind.isEmpty()) {
            sure.add(key(name));
        }
        add(new PersonMention(start, to, name, (before + " " + behind).strip(), quoted));
    }

    /// "CLOSE Oran Tal", "WASHINGTON Oran Tal": a word in capitals only before a name that is not.
    private boolean isShouted(int start, int to) {
        String form = text.form(start);
        return form.length() > 3
                && form.equals(form.toUpperCase(Locale.ROOT))
                && !text.form(to - 1).equals(text.form(to - 1).toUpperCase(Locale.ROOT));
    }

    private boolean isPlace(int start, int to) {
        for (int i = start; i < to; i++) {
            if (!places[i]) {
                return false;
            }
        }
        return true;
    }

    /// Words before a name that tell a role: "spokesman Oran Tal", "Borland's president, Oran Tal"; empty if none do.
    private String roleBefore(int start) {
        int sentence = text.sentenceStart(text.sentenceOf(start));
        int end = start > sentence && text.form(start - 1).equals(",") ? start - 1 : start;
        if (end <= sentence || !isTitle(end - 1)) {
            return "";
        }
        int from = end - 1;
        while (from > sentence
                && end - from < 6
                && (text.isWord(from - 1) || text.lower(from - 1).endsWith("s"))) {
            from--;
        }
        return NameWords.joined(text, from, end);
    }

    /// An apposition behind a name: ", the Borland president,", ", 41,"; empty if there is none.
    private String roleBehind(int to) {
        int limit = text.sentenceEnd(text.sentenceOf(to - 1));
        if (to + 1 >= limit || !text.form(to).equals(",")) {
            return "";
        }
        int end = to + 1;
        if (RELATIVES.contains(text.lower(end))) {
            return "";
        }
        boolean role = Character.isDigit(text.form(end).charAt(0));
        while (end < limit && end < to + 9 && text.isWord(end)) {
            role |= isTitle(end);
            end++;
        }
        return role && end > to + 1 ? NameWords.joined(text, to + 1, end) : "";
    }

    private boolean isTitle(int token) {
        String lower = text.lower(token);
        return words.is(WordClass.TITLE, lower) || words.is(WordClass.PERSON, lower);
    }

    /// A sentence's first word that only has its capital from there.
    private boolean isOpener(int token) {
        String lower = text.lower(token);
        return OPENERS.contains(lower);
    }

    private void add(PersonMention mention) {
        mentions.add(mention);
        byKey.computeIfAbsent(key(mention.name()), key -> new ArrayList<>()).add(mention);
        String first = first(mention.name());
        if (!first.equals(key(mention.name()))) {
            byKey.computeIfAbsent(first, key -> new ArrayList<>()).add(mention);
        }
    }

    /// Who bears as a family name a word that can be an office too: "Sen. Ivo King" where "King" says something; null
    /// if nobody here does.
    @Nullable
    String bearer(String word) {
        String full = parts(word) == 1 && Character.isUpperCase(word.charAt(0)) ? canonical(word) : word;
        return full.endsWith(" " + word) ? full : null;
    }

    /// The fullest form of a name that agrees with `name`; `name` itself if none is fuller.
    String canonical(String name) {
        return canonicals.computeIfAbsent(name, this::fullest);
    }

    private String fullest(String name) {
        String best = name;
        for (PersonMention mention : byKey.getOrDefault(key(name), List.of())) {
            if (parts(mention.name()) > parts(best) && agrees(name, mention.name())) {
                best = mention.name();
            }
        }
        if (best.equals(name) && parts(name) == 1) {
            best = byVariant(name);
        }
        return best;
    }

    /// The one person whom the sentence of a quotation and the sentence before it name outside it: the subject where a
    /// language leaves the pronoun out; null if there are none, or several.
    @Nullable
    String only(int content) {
        int sentence = text.sentenceOf(content);
        Set<String> named = new HashSet<>();
        for (PersonMention mention : mentions) {
            int of = text.sentenceOf(mention.token());
            boolean near = of == sentence || of == sentence - 1;
            if (near && !mention.quoted() && text.paragraphOf(of) == text.paragraphOf(sentence)) {
                named.add(canonical(mention.name()));
            }
        }
        return named.size() == 1 ? named.iterator().next() : null;
    }

    /// The one person whom the sentence before that of the token names outside quotations; null if there are none, or
    /// several.
    @Nullable
    String onlyBefore(int token) {
        int sentence = text.sentenceOf(token) - 1;
        Set<String> named = new HashSet<>();
        for (PersonMention mention : mentions) {
            if (text.sentenceOf(mention.token()) == sentence && !mention.quoted()) {
                named.add(canonical(mention.name()));
            }
        }
        String one = named.size() == 1 ? named.iterator().next() : "";
        return one.indexOf(' ') > 0 ? one : null;
    }

    /// Everybody named in the tokens, by the fullest name.
    Set<String> namedIn(int from, int to) {
        Set<String> named = new HashSet<>();
        for (PersonMention mention : mentions) {
            if (mention.token() >= from && mention.token() < to) {
                named.add(canonical(mention.name()));
            }
        }
        return named;
    }

    /// The same for a name with a role beside it: a family name alone is not that of somebody who holds an office of
    /// another country.
    String canonical(String name, @Nullable String role) {
        String full = canonical(name);
        String country = role == null || parts(name) > 1 || full.equals(name) ? null : words.countryIn(role);
        if (country == null) {
            return full;
        }
        Set<String> countries = new HashSet<>();
        for (PersonMention mention : byKey.getOrDefault(key(full), List.of())) {
            String other = mention.name().equals(full) ? words.countryIn(mention.role()) : null;
            if (other != null) {
                countries.add(other);
            }
        }
        return countries.isEmpty() || countries.contains(country) ? full : name;
    }

    /// A fuller name whose family name is spelt almost the same, or whose given name has the same letters.
    private String byVariant(String name) {
        String key = key(name);
        if (key.length() <= 5) {
            return name;
        }
        for (PersonMention mention : mentions) {
            if (parts(mention.name()) > 1
                    && (JaroWinkler.similarity(key, key(mention.name())) > 0.93 || isMisprint(key, mention.name()))) {
                return mention.name();
            }
        }
        return name;
    }

    /// Whether [#canonical] takes the name for a misprint of another.
    boolean isMisprinted(String name) {
        String full = canonical(name);
        return parts(name) == 1 && !full.equals(name) && !first(full).equals(key(name)) && isMisprint(key(name), full);
    }

    /// Whether a given name stands there with its letters in another order, as misprints have it. Long names only: of
    /// short ones both orders can be names.
    private static boolean isMisprint(String given, String fuller) {
        String other = first(fuller);
        return given.length() >= LONG_NAME
                && given.charAt(0) == other.charAt(0)
                && Arrays.equals(
                        given.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    private static boolean agrees(String shorter, String longer) {
        if (parts(shorter) == 1) {
            return true;
        }
        String a = first(shorter);
        String b = first(longer);
        return a.equals(b) || (a.endsWith(".") && b.startsWith(a.substring(0, 1)));
    }

    private static int parts(String name) {
        int parts = 1;
        for (int i = 0; i < name.length(); i++) {
            parts += name.charAt(i) == ' ' ? 1 : 0;
        }
        return parts;
    }

    private static String first(String name) {
        int blank = name.indexOf(' ');
        return (blank < 0 ? name : name.substring(0, blank)).toLowerCase(Locale.ROOT);
    }

    /// The family name in lower case, without article or suffix: "al-Naass" and "Naass" are one.
    private String key(String name) {
        return keys.computeIfAbsent(name, ArticlePeople::family);
    }

    private static String family(String name) {
        String[] parts = name.split(" ", -1);
        int last = parts.length - 1;
        while (last > 0 && NameWords.isSuffix(parts[last].toLowerCase(Locale.ROOT))) {
            last--;
        }
        String key = parts[last].toLowerCase(Locale.ROOT);
        int hyphen = key.indexOf('-');
        return hyphen > 0 && hyphen < 4 && NameWords.isParticle(key.substring(0, hyphen))
                ? key.substring(hyphen + 1)
                : key;
    }

    /// The person last named before the token, else first named, whose role has the head noun and, if a country is
    /// given, that country; null if there is none.
    @Nullable
    String byRole(String head, @Nullable String country, int before) {
        String found = null;
        for (PersonMention mention : mentions) {
            if (found != null && mention.token() >= before) {
                break;
            }
            String role = mention.role();
            if (!role.isEmpty() && hasRole(role, head, country)) {
                found = mention.name();
            }
        }
        return found;
    }

    private boolean hasRole(String role, String head, @Nullable String country) {
        String lower = role.toLowerCase(Locale.ROOT);
        boolean leads = head.equals("leader") && LEADERS.stream().anyMatch(lower::contains);
        if (!(leads || lower.contains(head)) || lower.contains("former ")) {
            return false;
        }
        return country == null || country.equals(words.countryIn(role));
    }
}
