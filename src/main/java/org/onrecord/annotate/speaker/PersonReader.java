package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.text.TokenizedText;

/// Reads where a text names people: runs of capitalised words that are no place, country or organisation; a single
/// word only with a role beside it, or behind a longer name that it is a part of.
final class PersonReader {
    private static final int MAX_NAME = 5;

    /// Words of the shortest and the longest heading, and letters of the longest that has no capital there.
    private static final int HEADING = 3;

    private static final int LONGEST_HEADING = 12;
    private static final int SMALL_WORD = 4;

    /// A sentence's first word that only has its capital from there.
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
            "over",
            "every",
            "each",
            "some",
            "any",
            "this",
            "these",
            "those",
            "related");

    private final TokenizedText text;
    private final SpeakerWords words;
    private final NameWords names;
    private final RoleReader roles;
    private final boolean[] places;

    /// Whether the text has small letters, so that words in capitals only are a heading's.
    private final boolean mixed;
    private final List<PersonMention> mentions = new ArrayList<>();

    /// Given and family names of the mentions so far.
    private final Set<String> known = new HashSet<>();

    /// @param places for each token whether it names a place
    PersonReader(TokenizedText text, SpeakerWords words, boolean[] places) {
        this.text = text;
        this.words = words;
        this.names = new NameWords(words);
        this.roles = new RoleReader(text, words);
        this.places = places;
        this.mixed = !text.text().equals(text.text().toUpperCase(Locale.ROOT));
    }

    /// In the order of the text.
    ///
    /// @param quoted for each token whether it is inside a direct quotation
    List<PersonMention> read(boolean[] quoted) {
        for (int s = 0; s < text.sentenceCount(); s++) {
            if (!isHeading(s)) {
                sentence(text.sentenceStart(s), text.sentenceEnd(s), quoted);
            }
        }
        return mentions;
    }

    /// "Tal Praises Openings", a paragraph by itself without a mark at its end: where a capital tells of no name. Two
    /// words may be the name of who writes.
    private boolean isHeading(int sentence) {
        int from = text.sentenceStart(sentence);
        int to = text.sentenceEnd(sentence);
        if (!text.isParagraph(sentence) || to - from < HEADING || to - from > LONGEST_HEADING) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean small = text.form(i).length() <= SMALL_WORD;
            if (text.isWord(i) && !small && !text.isCapitalized(i)) {
                return false;
            }
        }
        return text.isWord(to - 1);
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
            run(at, end, at == from || (at == from + 1 && !text.isWord(from)), quoted[at]);
            at = end;
        }
    }

    private boolean joins(int token, int to) {
        return token + 1 < to && NameWords.isParticle(text.lower(token)) && NameWords.isNamePart(text, token + 1);
    }

    private void run(int from, int to, boolean opens, boolean quoted) {
        int start = names.nameStart(text, from, to);
        int title = names.titleStart(text, from, to);
        boolean titled = title < from || (start > from && roles.isTitle(start - 1));
        while (start < to - 1 && !titled && (isShouted(start, to) || (opens && start == from && isOpener(start)))) {
            start++;
        }
        boolean heading = to - start > 1 && mixed && isAllCapitals(start, to);
        if (start >= to || to - start > MAX_NAME || heading || (isPlace(start, to) && !titled)) {
            return;
        }
        while (opens && title < start && isOpener(title) && !text.lower(title).equals("former")) {
            title++;
        }
        String before = start > from ? NameWords.joined(text, title, start) : roles.before(start);
        boolean roleBefore = !before.isEmpty() && (titled || start == from);
        PersonName name = PersonName.of(ForeignNames.base(NameWords.joined(text, start, to)));
        boolean alone = to - start == 1 && !titled && !roleBefore && !known.contains(name.family());
        if (alone || isOther(name.printed())) {
            return;
        }
        String behind = roles.behind(to);
        boolean sure = titled || roleBefore || !behind.isEmpty();
        mentions.add(new PersonMention(start, to, name, (before + " " + behind).strip(), quoted, sure));
        known.add(name.family());
        known.add(name.given());
    }

    private boolean isOther(String name) {
        return words.country(name) != null || words.capital(name) != null || words.organisation(name) != null;
    }

    private boolean isOpener(int token) {
        return OPENERS.contains(text.lower(token));
    }

    /// "CLOSE Oran Tal", "WASHINGTON Oran Tal": a word in capitals only before a name that is not.
    private boolean isShouted(int start, int to) {
        String form = text.form(start);
        return form.length() > 3
                && form.equals(form.toUpperCase(Locale.ROOT))
                && !text.form(to - 1).equals(text.form(to - 1).toUpperCase(Locale.ROOT));
    }

    private boolean isAllCapitals(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!text.form(i).equals(text.form(i).toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlace(int start, int to) {
        for (int i = start; i < to; i++) {
            if (!places[i]) {
                return false;
            }
        }
        return true;
    }
}
