package org.onrecord.schema;

import com.ibm.icu.text.Normalizer2;

/// The form in which words are the same to the letter: case is folded, accents are kept.
///
/// Unicode's compatibility case folding, and two more: the Turkish dotted and dotless i fold with the other i's, so
/// that capitals find small letters in every language, and curly apostrophes are straight.
public final class ExactForm {
    private static final Normalizer2 CASE_FOLDING = Normalizer2.getNFKCCasefoldInstance();

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private ExactForm() {}

    /// The same with its capitals.
    static String printed(String text) {
        return COMPATIBLE.normalize(text).replace('’', '\'');
    }

    /// Whether there can be no accent in it.
    static boolean isPlain(String exact) {
        return exact.chars().allMatch(c -> c < 128);
    }

    public static String of(CharSequence text) {
        String folded = CASE_FOLDING.normalize(text);
        if (folded.indexOf('ı') < 0 && folded.indexOf('\u0307') < 0 && folded.indexOf('’') < 0) {
            return folded;
        }
        return folded.replace("i\u0307", "i").replace('ı', 'i').replace('’', '\'');
    }
}
