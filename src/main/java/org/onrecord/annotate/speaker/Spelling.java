package org.onrecord.annotate.speaker;

/// One spelling for the many that a name has in Latin letters: what newspapers write in different ways though it is
/// the same name (Dragoychev and Dragoichev, Victor and Viktor, Ertaeva and Ertayeva).
///
/// A function of the name alone, so that who is who never depends on which documents came, or in which order. It joins
/// no two names of different people in the project's set of politicians' names; what is farther apart than these rules
/// is for the curated list.
final class Spelling {
    /// Replaced in this order.
    private static final String[][] LETTERS = {
        {"tsch", "ch"},
        {"tch", "ch"},
        {"sch", "sh"},
        {"ph", "f"},
        {"kh", "h"},
        {"gh", "g"},
        {"ck", "k"},
        {"q", "k"},
        {"w", "v"},
        {"x", "ks"},
        {"ou", "u"},
        {"oo", "u"}
    };

    private Spelling() {}

    /// @param slug words of lower-case ASCII with hyphens between them
    static String of(String slug) {
        StringBuilder name = new StringBuilder(slug.length());
        for (String word : slug.split("-", -1)) {
            if (!name.isEmpty()) {
                name.append('-');
            }
            name.append(word(word));
        }
        return name.toString();
    }

    private static String word(String word) {
        String plain = word;
        for (String[] pair : LETTERS) {
            plain = plain.replace(pair[0], pair[1]);
        }
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = letter(plain, i);
            if (letters.isEmpty() || letters.charAt(letters.length() - 1) != letter) {
                letters.append(letter);
            }
        }
        return withoutGlides(letters);
    }

    private static char letter(String word, int i) {
        char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
        return switch (word.charAt(i)) {
            // Before other letters it sounds as k; before these it may be s or ch.
            case 'c' -> "eiyh".indexOf(next) >= 0 ? 'c' : 'k';
            case 'y' -> 'i';
            // As German and the Slavic languages of the Latin script write the end of "ay" and "oy".
            case 'j' -> i > 0 && isVowel(word.charAt(i - 1)) && !isVowel(next) ? 'i' : 'j';
            default -> word.charAt(i);
        };
    }

    /// Without the i that stands between two vowels, or at the beginning before an e: Yerbol and Erbol.
    private static String withoutGlides(StringBuilder letters) {
        StringBuilder kept = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char next = i + 1 < letters.length() ? letters.charAt(i + 1) : ' ';
            boolean between = i > 0 && isOpen(letters.charAt(i - 1)) && isOpen(next);
            if (letters.charAt(i) != 'i' || !(between || (i == 0 && next == 'e'))) {
                kept.append(letters.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean isVowel(char letter) {
        return letter == 'i' || letter == 'y' || isOpen(letter);
    }

    private static boolean isOpen(char letter) {
        return "aeou".indexOf(letter) >= 0;
    }
}
