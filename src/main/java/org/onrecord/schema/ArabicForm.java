package org.onrecord.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds names in Latin letters by their Arabic spelling, which writes long vowels alone: "بوتين" is any of the words
/// of [NameForm] that could be written so.
///
/// A short vowel between two consonants is one letter at most, so that حسن finds Hassan and not Hussein. Sounds that
/// Arabic writes with a neighbour's letter (p, v, g, ch) are found by that letter.
public final class ArabicForm {
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}ـ]");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final String ARTICLE = "ال";

    /// Letters of a word that begins with the article, at least.
    private static final int WITH_ARTICLE = 4;

    private static final String SHORT = "[aeiou]?";

    /// Arabic to Latin as papers print names; pairs first. From the romanisations of the United Nations and the
    /// practice of news agencies.
    private static final Map<String, String> PAIRS =
            Map.of("تش", "(ch|tsh|tch|c)", "كس", "(x|ks|cs)", "دج", "(j|dj|dzh)", "يي", "[aeiyj]{1,4}");

    private static final Map<Character, String> VOWELS = Map.ofEntries(
            Map.entry('ا', "[aeiou]{0,2}"),
            Map.entry('أ', "[aeiou]{0,2}"),
            Map.entry('إ', "[aeiou]{0,2}"),
            Map.entry('آ', "[aeiou]{0,2}"),
            Map.entry('ٱ', "[aeiou]{0,2}"),
            Map.entry('ء', "[aeiou]{0,2}"),
            Map.entry('ئ', "[aeiouy]{0,2}"),
            Map.entry('ؤ', "[aeiouw]{0,2}"),
            Map.entry('ع', "[aeiou]{0,2}"),
            Map.entry('و', "[aeouvw]{1,2}"),
            Map.entry('ي', "a?[eiyj]{1,2}"),
            Map.entry('ی', "a?[eiyj]{1,2}"),
            Map.entry('ى', "[aeiy]{1,2}"),
            Map.entry('ة', "(a|ah|at|e|eh)?"));

    private static final Map<Character, String> CONSONANTS = Map.ofEntries(
            Map.entry('ب', "[bp]{1,2}"),
            Map.entry('پ', "p{1,2}"),
            Map.entry('ت', "t{1,2}"),
            Map.entry('ط', "t{1,2}"),
            Map.entry('ث', "(th|s|t)"),
            Map.entry('ج', "(j|g{1,2}|c|dj|zh|dzh)"),
            Map.entry('چ', "(ch|c)"),
            Map.entry('ح', "h{1,2}"),
            Map.entry('خ', "(kh|h|x|ch)"),
            Map.entry('د', "d{1,2}"),
            Map.entry('ذ', "(dh|d|z|th)"),
            Map.entry('ر', "r{1,2}"),
            Map.entry('ز', "(z{1,2}|s)"),
            Map.entry('ژ', "(zh|j)"),
            Map.entry('س', "(s{1,2}|c|ts)"),
            Map.entry('ش', "(sh|sch|ch|s)"),
            Map.entry('ص', "s{1,2}"),
            Map.entry('ض', "(d|dh|z)"),
            Map.entry('ظ', "(z|dh|d)"),
            Map.entry('غ', "(gh|g|h)"),
            Map.entry('ف', "(f{1,2}|v{1,2}|ph|w)"),
            Map.entry('ڤ', "v"),
            Map.entry('ق', "(q|k|c|g)"),
            Map.entry('ك', "(k{1,2}|c{1,2}|ck|q|g)"),
            Map.entry('ک', "(k{1,2}|c{1,2}|ck|q|g)"),
            Map.entry('گ', "g"),
            Map.entry('ل', "l{1,2}"),
            Map.entry('م', "m{1,2}"),
            Map.entry('ن', "n{1,2}"),
            Map.entry('ه', "(h|a|ah|e|eh)?"));

    private ArabicForm() {}

    /// Whether a name has Arabic letters.
    public static boolean holds(String name) {
        return ARABIC.matcher(name).find();
    }

    /// A regular expression for each word, of what a word of [NameForm] has to be; in the syntax that Lucene and Java
    /// share. Empty for a name without letters.
    public static List<String> patterns(String name) {
        List<String> patterns = new ArrayList<>();
        for (String word : NOT_LETTERS.split(MARKS.matcher(name).replaceAll(""), -1)) {
            if (!word.isEmpty()) {
                patterns.add(holds(word) ? pattern(word) : word.toLowerCase(Locale.ROOT));
            }
        }
        return patterns;
    }

    private static String pattern(String word) {
        boolean article = word.startsWith(ARTICLE) && word.length() >= WITH_ARTICLE;
        StringBuilder pattern = new StringBuilder(article ? "([ae][lrsndtz])?" : "");
        boolean consonant = false;
        int at = article ? ARTICLE.length() : 0;
        while (at < word.length()) {
            String pair = PAIRS.get(word.substring(at, Math.min(word.length(), at + 2)));
            String vowel = pair == null ? VOWELS.get(word.charAt(at)) : null;
            String sound = pair != null ? pair : vowel != null ? vowel : CONSONANTS.getOrDefault(word.charAt(at), "");
            boolean next = vowel == null && !word.startsWith("يي", at);
            pattern.append(consonant && next ? SHORT : "").append(sound);
            consonant = next;
            at += pair == null ? 1 : 2;
        }
        return pattern.append(SHORT).toString();
    }
}
