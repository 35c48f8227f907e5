package org.onrecord.annotate.country;

import java.util.Set;
import org.onrecord.text.TokenizedText;

/// What the words beside a name say of it.
final class Surroundings {
    private static final Set<String> PLACE_WORDS = Set.of(
            "in",
            "at",
            "near",
            "from",
            "to",
            "outside",
            "around",
            "into",
            "toward",
            "towards",
            "through",
            "across",
            "via",
            "between",
            "leave",
            "leaving",
            "left",
            "reach",
            "reached",
            "entered",
            "visit",
            "visited",
            "visiting",
            "inside",
            "throughout",
            "over",
            "north",
            "south",
            "east",
            "west",
            "of",
            "downtown",
            "central",
            "en",
            "à",
            "в",
            "на",
            "из");

    private static final Set<String> PLACE_NOUNS = Set.of(
            "city",
            "town",
            "village",
            "district",
            "province",
            "neighborhood",
            "neighbourhood",
            "suburb",
            "port",
            "county",
            "governorate",
            "region",
            "airport",
            "hospital",
            "border",
            "capital",
            "area",
            "oblast",
            "municipality",
            "prison",
            "residents",
            "resident");

    /// Capitalised words that stand before a place without making a name of it.
    private static final Set<String> FORE_WORDS = Set.of(
            "the",
            "in",
            "at",
            "near",
            "from",
            "to",
            "of",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "upper",
            "lower",
            "greater",
            "new",
            "president",
            "minister",
            "king",
            "queen",
            "prince",
            "ambassador",
            "downtown",
            "former",
            "mainland",
            "occupied",
            "communist",
            "post-war",
            "republic",
            "islamic",
            "arab",
            "muslim",
            "christian",
            "catholic",
            "orthodox",
            "modern",
            "ancient",
            "mr",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "and",
            "or",
            "for",
            "but",
            "while",
            "when",
            "if",
            "as",
            "since",
            "after",
            "before",
            "both",
            "that",
            "because",
            "with",
            "about",
            "against",
            "between",
            "two",
            "three",
            "a",
            "an",
            "by",
            "like",
            "some",
            "many",
            "most",
            "all",
            "although",
            "though",
            "yet",
            "so",
            "what",
            "how",
            "why",
            "where",
            "who",
            "this",
            "these",
            "those",
            "his",
            "her",
            "their",
            "our",
            "its",
            "meanwhile",
            "according",
            "via",
            "inside",
            "outside",
            "across",
            "over",
            "under",
            "on",
            "is",
            "are",
            "was",
            "will",
            "should",
            "has",
            "had",
            "have",
            "can",
            "could",
            "does",
            "did",
            "would",
            "even",
            "only",
            "also",
            "not",
            "no",
            "then",
            "now",
            "today",
            "yesterday",
            "here",
            "there",
            "ethnic",
            "pro",
            "anti",
            "non",
            "nato",
            "un",
            "eu",
            "army",
            "police");

    /// Capitalised words that stand behind a place and leave it one.
    private static final Set<String> AFTER_WORDS = Set.of(
            "police",
            "university",
            "ministry",
            "minister",
            "president",
            "prime",
            "foreign",
            "defense",
            "defence",
            "health",
            "interior",
            "government",
            "parliament",
            "embassy",
            "airport",
            "hospital",
            "governor",
            "mayor",
            "city",
            "province",
            "district",
            "county",
            "central",
            "national",
            "army",
            "navy",
            "air",
            "military",
            "state",
            "times",
            "post",
            "bank",
            "court",
            "high",
            "supreme",
            "street",
            "stock",
            "exchange",
            "international",
            "general",
            "red",
            "human",
            "school",
            "college",
            "party",
            "island",
            "islands",
            "republic",
            "peninsula",
            "valley",
            "strip",
            "region",
            "river",
            "bridge",
            "square",
            "tower",
            "fire",
            "attorney",
            "rep",
            "sen",
            "gov",
            "democrat",
            "republican",
            "secretary",
            "security",
            "council",
            "dam",
            "mosque",
            "church",
            "museum",
            "stadium",
            "olympics",
            "summit",
            "conference",
            "division",
            "office",
            "department",
            "authority",
            "institute",
            "chief",
            "task",
            "coast",
            "guard",
            "special",
            "today",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "on",
            "in",
            "and",
            "to");

    private final TokenizedText text;

    Surroundings(TokenizedText text) {
        this.text = text;
    }

    /// Whether a preposition or another word of place stands before `from`, or a word like "province" behind `to`.
    boolean hasPlaceWord(int from, int to) {
        if (!isInside(from - 1, from)) {
            return isInside(to, from) && isDateline(to);
        }
        String before = text.lower(from - 1);
        if (PLACE_WORDS.contains(before) || PLACE_NOUNS.contains(before)) {
            return true;
        }
        if (before.equals("of") || before.equals("the")) {
            return isInside(from - 2, from) && PLACE_NOUNS.contains(text.lower(from - 2));
        }
        return isInside(to, from) && (PLACE_NOUNS.contains(text.lower(to)) || isDateline(to));
    }

    /// Whether what stands at `to` ends a dateline: "BAKU (", "BAKU, March 2", "BAKU —".
    private boolean isDateline(int to) {
        int from = to - 1;
        boolean shouted =
                text.form(from).length() > 1 && text.form(from).chars().noneMatch(Character::isLowerCase);
        String mark = text.form(to);
        return shouted
                && (mark.equals("(")
                        || mark.equals(",")
                        || mark.equals("—")
                        || mark.equals("–")
                        || mark.equals("-")
                        || mark.equals("--")
                        || mark.equals(":"));
    }

    /// Whether a capitalised word before or behind makes a person's or a thing's name of it.
    boolean isInsideName(int from, int to) {
        return isNamePart(from - 1, from, FORE_WORDS) || isNameEnd(to, from);
    }

    /// Whether a capitalised word stands before it as a first name does.
    boolean hasForename(int from) {
        return isNamePart(from - 1, from, FORE_WORDS);
    }

    private boolean isNamePart(int token, int inside, Set<String> plain) {
        return isInside(token, inside) && isName(token) && !plain.contains(bare(token));
    }

    private boolean isNameEnd(int token, int inside) {
        return isInside(token, inside) && isName(token) && !AFTER_WORDS.contains(bare(token));
    }

    private String bare(int token) {
        String word = text.lower(token);
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    /// A capitalised word with small letters, or an initial.
    private boolean isName(int token) {
        String form = text.form(token);
        if (!text.isCapitalized(token)) {
            return false;
        }
        return (form.length() == 2 && form.charAt(1) == '.') || form.chars().anyMatch(Character::isLowerCase);
    }

    private boolean isInside(int token, int with) {
        return token >= 0 && token < text.tokenCount() && text.sentenceOf(token) == text.sentenceOf(with);
    }
}
