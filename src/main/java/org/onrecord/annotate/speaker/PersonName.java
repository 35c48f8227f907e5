package org.onrecord.annotate.speaker;

import java.util.Locale;

/// A person's name as printed, and its parts by which another form of it is known for the same.
///
/// @param given its first word in lower case
/// @param family the family name in lower case, without article or suffix: "al-Naass" and "Naass" are one
/// @param parts the number of its words
record PersonName(String printed, String given, String family, int parts) {
    static PersonName of(String printed) {
        String[] words = printed.split(" ", -1);
        return new PersonName(printed, words[0].toLowerCase(Locale.ROOT), family(words), words.length);
    }

    private static String family(String[] words) {
        int last = words.length - 1;
        while (last > 0 && NameWords.isSuffix(words[last].toLowerCase(Locale.ROOT))) {
            last--;
        }
        String key = words[last].toLowerCase(Locale.ROOT);
        int hyphen = key.indexOf('-');
        return hyphen > 0 && hyphen < 4 && NameWords.isParticle(key.substring(0, hyphen))
                ? key.substring(hyphen + 1)
                : key;
    }

    /// Whether it has more than the one word that may be anybody's of the family.
    boolean isFull() {
        return parts > 1;
    }

    /// Whether the given names do not tell the two apart; `longer` has more words.
    boolean agreesWith(PersonName longer) {
        boolean initial = given.endsWith(".") && longer.given.startsWith(given.substring(0, 1));
        return !isFull() || given.equals(longer.given) || initial;
    }
}
