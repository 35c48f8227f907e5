package org.onrecord.annotate.country;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.TokenizedText;

/// A name of the gazetteer as tokens, with all that it can mean.
///
/// A lookalike means nothing: it is only known so that no shorter name is found inside it.
final class Name {
    private final String[] tokens;
    private final String[] printed;
    private final String key;
    private List<Place> places = List.of();
    private Set<String> languages = Set.of();
    private boolean everywhere;
    private boolean lookalike;

    Name(String[] printed) {
        this.printed = printed;
        this.tokens = new String[printed.length];
        for (int i = 0; i < printed.length; i++) {
            tokens[i] = fold(printed[i].toLowerCase(Locale.ROOT));
        }
        this.key = tokens.length == 1 ? tokens[0] : String.join(" ", tokens);
    }

    void add(Place place) {
        for (Place known : places) {
            if (known.form() == place.form()
                    && known.name().equals(place.name())
                    && Objects.equals(known.country(), place.country())
                    && known.admin().equals(place.admin())) {
                return;
            }
        }
        List<Place> more = new ArrayList<>(places);
        more.add(place);
        places = List.copyOf(more);
    }

    /// Says that texts of any language mean it by these words.
    void allowEverywhere() {
        everywhere = true;
    }

    /// Says that texts of this language mean it by these words.
    void allowIn(String language) {
        if (languages.isEmpty()) {
            languages = new HashSet<>();
        }
        languages.add(language);
    }

    /// Whether a text of the language can mean it: "Island" is Iceland in German alone.
    ///
    /// @param language ISO 639-1; `und` where it isn't known, which rules no name out
    boolean isIn(String language) {
        return everywhere || language.equals("und") || languages.contains(language);
    }

    void markLookalike() {
        everywhere = true;
        lookalike = true;
    }

    boolean isLookalike() {
        return lookalike;
    }

    /// The most likely of what it can mean; null where it means nothing.
    @Nullable
    Place heaviest() {
        Place most = null;
        for (Place place : places) {
            most = most == null || place.weight() > most.weight() ? place : most;
        }
        return most;
    }

    /// Whether all that it can mean are small towns.
    boolean isMinor() {
        for (Place place : places) {
            if (!place.isMinor()) {
                return false;
            }
        }
        return true;
    }

    List<Place> places() {
        return places;
    }

    /// Whether a text may print it with a small first letter.
    boolean isSmall() {
        return !Character.isUpperCase(printed[0].codePointAt(0));
    }

    int length() {
        return tokens.length;
    }

    String first() {
        return tokens[0];
    }

    /// Empty where it has only one.
    String second() {
        return tokens.length == 1 ? "" : tokens[1];
    }

    /// The name as its table prints it, tokens parted by blanks.
    String key() {
        return key;
    }

    /// Whether the name stands at `from`, whose first two tokens are known to be right. In a text with lower case a
    /// name must
    /// be capitalised as its table prints it, and an acronym must be one.
    boolean matches(TokenizedText text, int from, boolean caseless) {
        if (from + tokens.length > text.tokenCount()) {
            return false;
        }
        for (int i = 0; i < tokens.length; i++) {
            if ((i > 1 && !tokens[i].equals(fold(text.lower(from + i))))
                    || (!caseless && !isCasedLike(text.form(from + i), printed[i], i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isCasedLike(String form, String wanted, int at) {
        if (isAcronym(wanted)) {
            return form.equals(wanted);
        }
        int first = wanted.codePointAt(0);
        return !Character.isUpperCase(first)
                || Character.isUpperCase(form.codePointAt(0))
                || (at > 0 && wanted.indexOf('-') < 0 && isSmallWord(wanted));
    }

    private static boolean isSmallWord(String word) {
        return word.equals("Of") || word.equals("And") || word.equals("The");
    }

    boolean isAcronym() {
        return tokens.length == 1 && isAcronym(printed[0]);
    }

    private static boolean isAcronym(String word) {
        if (word.length() > 4 || word.length() < 2) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isUpperCase(word.charAt(i)) || word.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    /// Without accents and with a straight apostrophe; `lower` is in lower case already.
    static String fold(String lower) {
        boolean plain = true;
        for (int i = 0; i < lower.length(); i++) {
            plain &= lower.charAt(i) < 128;
        }
        if (plain) {
            return lower;
        }
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (c == '’' || c == 'ʼ' || c == 'ʽ' || c == '‘') {
                folded.append('\'');
            } else if (c == 'ı') {
                folded.append('i');
            } else if (c == '\u2010' || c == '\u2011') {
                folded.append('-');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
