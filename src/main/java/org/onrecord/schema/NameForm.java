package org.onrecord.schema;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a name in small Latin letters without accents, from whatever script: how names are compared.
public final class NameForm {
    /// Cyrillic and Armenian as English papers print them: what is typed in one script finds the other.
    private static final Transliterator LATIN =
            Transliterator.getInstance("Russian-Latin/BGN; Armenian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");

    private NameForm() {}

    /// `Ильхам Алиев` → `ilham, aliev`; empty where there is no letter and no digit.
    public static List<String> words(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 128);
        String latin = ascii ? name.toLowerCase(Locale.ROOT) : LATIN.transliterate(name);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= latin.length(); i++) {
            char c = i < latin.length() ? latin.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != '\'' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
