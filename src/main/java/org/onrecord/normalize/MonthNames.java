package org.onrecord.normalize;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Month names in the languages that the Java platform knows from Unicode's CLDR, in nominative and genitive.
final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "ru", "uk", "be", "tr", "az", "hy", "ka", "ar", "ar-SY", "he", "fr", "de", "es", "it", "pt", "nl",
            "sv", "da", "nb", "fi", "et", "lv", "lt", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "sq", "mk", "bg", "ro",
            "hu", "el", "id", "ms", "vi", "hi", "bn", "ur", "sw", "kk", "uz");

    private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();

    /// Only names that mean the same month in all languages that have them: Czech and Croatian disagree on some.
    private static final Map<String, Integer> SHARED = new HashMap<>();

    static {
        Set<String> disputed = new HashSet<>();
        for (String tag : LANGUAGES) {
            Map<String, Integer> names = names(Locale.forLanguageTag(tag));
            BY_LANGUAGE
                    .computeIfAbsent(tag.substring(0, 2), key -> new HashMap<>())
                    .putAll(names);
            names.forEach((name, month) -> {
                Integer other = SHARED.putIfAbsent(name, month);
                if (other != null && !other.equals(month)) {
                    disputed.add(name);
                }
            });
        }
        disputed.forEach(SHARED::remove);
    }

    private MonthNames() {}

    /// The month, 1–12; null for a word that is no month.
    ///
    /// @param language primary tag of the text; `und` where it is not known
    static @Nullable Integer month(String word, String language) {
        String name = fold(word);
        Integer own = BY_LANGUAGE.getOrDefault(language, Map.of()).get(name);
        return own != null ? own : SHARED.get(name);
    }

    private static Map<String, Integer> names(Locale locale) {
        Map<String, Integer> names = new HashMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                put(names, month.getDisplayName(style, locale), month);
            }
            if (Set.of("en", "de", "fr", "es", "pt", "it", "ru", "nl").contains(locale.getLanguage())) {
                put(names, month.getDisplayName(TextStyle.SHORT, locale), month);
            }
        }
        if (locale.getLanguage().equals("en")) {
            names.put("sept", 9);
        }
        return names;
    }

    private static void put(Map<String, Integer> names, String name, Month month) {
        String folded = fold(name);
        if (folded.length() >= 3 && folded.chars().anyMatch(Character::isLetter)) {
            names.put(folded, month.getValue());
        }
    }

    /// Lower case as every locale but Turkish has it, without the mark that lower-casing İ leaves, and without a dot at
    /// the end.
    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace("\u0307", "");
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
