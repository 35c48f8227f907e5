package org.onrecord.annotate.speaker;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// The people an article names: who of them stands where, and whom it tells to be a person.
final class ArticlePeople {
    /// Whom "the leader" of a country may be.
    private static final Set<String> LEADERS = Set.of("president", "prime minister", "chancellor", "premier", "leader");

    /// Words before a name that is a place's or a body's rather than a person's.
    private static final Set<String> NOT_BEFORE = Set.of(
            "the", "in", "at", "near", "nearby", "from", "for", "of", "on", "into", "to", "our", "your", "this", "a",
            "an");

    /// What makes another office of one, and the fields of which a country has a minister each.
    private static final Set<String> RANKS = Set.of(
            "vice",
            "deputy",
            "assistant",
            "former",
            "foreign",
            "defence",
            "defense",
            "interior",
            "finance",
            "health",
            "trade",
            "justice",
            "energy",
            "prime");

    private final TokenizedText text;
    private final SpeakerWords words;
    private final Aliases aliases;

    /// Family names.
    private final Set<String> sure = new HashSet<>();

    /// Family names of those who have a role.
    private final Set<String> titled = new HashSet<>();

    /// @param quoted for each token whether it is inside a direct quotation
    /// @param places for each token whether it names a place
    ArticlePeople(TokenizedText text, SpeakerWords words, boolean[] quoted, boolean[] places) {
        this.text = text;
        this.words = words;
        List<PersonMention> whole = new PersonReader(text, words, places).read(quoted);
        this.aliases = new Aliases(words, whole, new Kin(text).of(whole, quoted));
        for (PersonMention mention : whole) {
            if (mention.sure()) {
                sure.add(mention.name().family());
            }
            if (!mention.role().isEmpty()) {
                titled.add(mention.name().family());
            }
        }
    }

    /// In the order of the text.
    List<PersonMention> mentions() {
        return aliases.mentions();
    }

    Aliases aliases() {
        return aliases;
    }

    /// The fullest name of somebody mentioned.
    String canonical(PersonMention mention) {
        return aliases.canonical(mention.name().printed());
    }

    /// Notes that somebody of this name speaks.
    void confirm(String name) {
        sure.add(PersonName.of(name).family());
    }

    /// Whether something in the article says that the name is a person's: a title, a role, an age, words they said.
    boolean isSure(PersonMention mention) {
        return sure.contains(mention.name().family());
    }

    /// Whether a pronoun may stand for it: a full name, or one that is surely a person's and has a role somewhere.
    boolean canStand(PersonMention mention) {
        boolean full = mention.name().isFull();
        if (isSure(mention)) {
            return full
                    || canonical(mention).indexOf(' ') > 0
                    || titled.contains(mention.name().family());
        }
        String before = mention.token() > 0 ? text.lower(mention.token() - 1) : "";
        return full && !NOT_BEFORE.contains(before) && !isThing(mention);
    }

    /// "Silver Springs, which is told to be …".
    private boolean isThing(PersonMention mention) {
        int next = mention.end();
        return next + 1 < text.tokenCount()
                && text.form(next).equals(",")
                && (text.lower(next + 1).equals("which") || text.lower(next + 1).equals("where"));
    }

    /// Whether somebody of this name is said anywhere to have a role with the head noun.
    boolean holds(String name, String head) {
        return mentions().stream()
                .anyMatch(mention -> canonical(mention).equals(name)
                        && isSameRank(mention.role(), head)
                        && hasRole(mention.role(), head, null));
    }

    /// The one person whom the sentence of a quotation and the sentence before it name outside it: the subject where a
    /// language leaves the pronoun out; null if there are none, or several.
    @Nullable
    String only(int content) {
        int sentence = text.sentenceOf(content);
        boolean goesOn = sentence > 0 && text.paragraphOf(sentence - 1) == text.paragraphOf(sentence);
        return only(goesOn ? sentence - 1 : sentence, sentence);
    }

    /// The one person whom the sentence before that of the token names outside quotations, by a full name; null if
    /// there are none, or several.
    @Nullable
    String onlyBefore(int token) {
        int sentence = text.sentenceOf(token) - 1;
        String one = only(sentence, sentence);
        return one != null && one.indexOf(' ') > 0 ? one : null;
    }

    private @Nullable String only(int firstSentence, int lastSentence) {
        Set<String> named = new HashSet<>();
        for (PersonMention mention : mentions()) {
            int sentence = text.sentenceOf(mention.token());
            if (sentence >= firstSentence && sentence <= lastSentence && !mention.quoted()) {
                named.add(canonical(mention));
            }
        }
        return named.size() == 1 ? named.iterator().next() : null;
    }

    /// Everybody named in the tokens, by the fullest name.
    Set<String> namedIn(int from, int to) {
        Set<String> named = new HashSet<>();
        for (PersonMention mention : mentions()) {
            if (mention.token() >= from && mention.token() < to) {
                named.add(canonical(mention));
            }
        }
        return named;
    }

    /// The person last named before the token, else first named, whose role has the head noun and, if a country is
    /// given, that country, or else the name that the role is told with ("the Torsund senator"); null if there is none.
    @Nullable
    String byRole(Reference.Role of, int before) {
        String with = of.country() == null ? nameIn(of.words(), of.head()) : "";
        PersonMention found = null;
        for (PersonMention mention : mentions()) {
            if (found != null && mention.token() >= before) {
                break;
            }
            String role = mention.role();
            if (!role.isEmpty()
                    && role.contains(with)
                    && isSameRank(role, of.words())
                    && hasRole(role, of.head(), of.country())) {
                found = mention;
            }
        }
        return found == null ? null : canonical(found);
    }

    /// "the president" is no vice president, and "the defence minister" not the one of trade.
    private static boolean isSameRank(String role, String words) {
        Set<String> printed = words(role);
        Set<String> told = words(words);
        return RANKS.stream().allMatch(rank -> printed.contains(rank) == told.contains(rank));
    }

    private static Set<String> words(String run) {
        return new HashSet<>(List.of(run.toLowerCase(Locale.ROOT).split("[ -]", -1)));
    }

    /// The first word behind the article with a capital, that is not the role itself; empty if there is none.
    private static String nameIn(String words, String head) {
        String[] parts = words.split(" ", -1);
        for (int i = 1; i < parts.length; i++) {
            boolean capital = !parts[i].isEmpty() && Character.isUpperCase(parts[i].charAt(0));
            if (capital && !parts[i].toLowerCase(Locale.ROOT).equals(head)) {
                return parts[i];
            }
        }
        return "";
    }

    private boolean hasRole(String role, String head, @Nullable String country) {
        String lower = role.toLowerCase(Locale.ROOT);
        boolean leads = head.equals("leader") && LEADERS.stream().anyMatch(lower::contains);
        if (!(leads || lower.contains(head) || words.isShortIn(head, lower)) || lower.contains("former ")) {
            return false;
        }
        return country == null || country.equals(words.countryIn(role));
    }
}
