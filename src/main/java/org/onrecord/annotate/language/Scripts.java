package org.onrecord.annotate.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/// How many letters of each script a text has, and of the letters that tell languages of one script apart.
///
/// @param letters of any script
/// @param main the script that most of them have; [UnicodeScript#UNKNOWN] if no script has most
/// @param kana Hiragana and Katakana letters
/// @param telling how many letters are Ukrainian, Russian, Persian, Urdu, Azerbaijani or Turkish alone, or of
///     other languages in Cyrillic or in Arabic script, in this order
record Scripts(
        int letters,
        UnicodeScript main,
        int kana,
        @SuppressWarnings("ArrayRecordComponent") int[] telling) {
    private static final String[] TELLING = {
        "іїєґ", "ыэъё", "پچژگکی", "ٹڈںےھہ", "ə", "ışğçöü", "ўәғқңөұүһѓќѕјљњђћџ", "ێۆڕڵښځټډړږۇۈېڭ"
    };

    static Scripts count(String text) {
        Map<UnicodeScript, Integer> perScript = new EnumMap<>(UnicodeScript.class);
        int[] telling = new int[TELLING.length];
        int ascii = 0;
        int letters = 0;
        int kana = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 128) {
                ascii += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters++;
                UnicodeScript script = UnicodeScript.of(c);
                boolean kanaLetter = script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
                kana += kanaLetter ? 1 : 0;
                perScript.merge(kanaLetter ? UnicodeScript.HAN : script, 1, Integer::sum);
                int lower = Character.toLowerCase(c);
                for (int t = 0; t < TELLING.length; t++) {
                    telling[t] += TELLING[t].indexOf(lower) >= 0 ? 1 : 0;
                }
            }
        }
        perScript.merge(UnicodeScript.LATIN, ascii, Integer::sum);
        letters += ascii;
        UnicodeScript main = UnicodeScript.UNKNOWN;
        for (Map.Entry<UnicodeScript, Integer> script : perScript.entrySet()) {
            main = script.getValue() * 2 > letters ? script.getKey() : main;
        }
        return new Scripts(letters, main, kana, telling);
    }

    /// Whether one letter is as good as a word.
    boolean isDense() {
        return main == UnicodeScript.HAN || main == UnicodeScript.HANGUL;
    }

    /// The language that alone, among those the index knows, has the script; empty if several have; `und` where no
    /// script has most of the letters or none of the known languages has it.
    String onlyLanguage() {
        return switch (main) {
            case LATIN, CYRILLIC, ARABIC -> "";
            case ARMENIAN -> "hy";
            case GEORGIAN -> "ka";
            case HEBREW -> "he";
            case GREEK -> "el";
            case HANGUL -> "ko";
            case THAI -> "th";
            case DEVANAGARI -> "hi";
            case BENGALI -> "bn";
            case HAN -> kana * 20 > letters ? "ja" : "zh";
            default -> "und";
        };
    }

    /// By how much the telling letters speak for the language; 0 where its script is another one.
    double factor(String language) {
        return switch (language) {
            case "uk" -> main == UnicodeScript.CYRILLIC ? weight(0, 1) : 0;
            case "ru" -> main == UnicodeScript.CYRILLIC ? weight(1, 0) : 0;
            case "bg", "sr" -> main == UnicodeScript.CYRILLIC && telling[0] + telling[1] < 3 ? 1 : 0.2;
            case "ar" -> main == UnicodeScript.ARABIC ? weight(-1, 2) : 0;
            case "fa" -> main == UnicodeScript.ARABIC ? weight(2, 3) : 0;
            case "ur" -> main == UnicodeScript.ARABIC ? weight(3, -1) : 0;
            case "az" -> main == UnicodeScript.LATIN ? weight(4, -1) : 0;
            case "tr" -> main == UnicodeScript.LATIN ? weight(5, 4) : 0;
            default -> main == UnicodeScript.LATIN ? 1 : 0;
        };
    }

    /// The language that letters alone tell, for a text of so few common words that these don't: `und` where they leave
    /// it open. Arabic is what has the Arabic script and no letter of its neighbours.
    String byLetters() {
        return switch (main) {
            case ARABIC -> has(7) ? "und" : has(3) ? "ur" : has(2) ? "fa" : "ar";
            case CYRILLIC -> has(6) || has(0) == has(1) ? "und" : has(0) ? "uk" : "ru";
            case LATIN -> has(4) ? "az" : "und";
            default -> "und";
        };
    }

    private boolean has(int language) {
        return telling[language] * 100 > letters;
    }

    /// Up where letters of the language stand, down where letters of its neighbour do.
    private double weight(int own, int other) {
        double up = own >= 0 && has(own) ? 1.5 : 1;
        double down = other >= 0 && has(other) ? 0.4 : 1;
        return up * down;
    }
}
