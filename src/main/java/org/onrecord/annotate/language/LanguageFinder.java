package org.onrecord.annotate.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.lexicon.Table;

/// Tells the language of a text: first by its script, then, where languages share one, by how many of its words are
/// among the commonest of each, and by letters that only one of them has. These decide where words do not.
///
/// Reads the first few thousand characters; immutable, safe for any number of threads.
public final class LanguageFinder {
    private static final int SAMPLE = 4000;

    /// Fewer letters than this tell nothing.
    private static final int LEAST_LETTERS = 12;

    /// At least this part of the words must be common ones: running text has a third and more, names have none.
    private static final double LEAST_SHARE = 0.12;

    /// The best language needs this much more than the second.
    private static final double LEAST_LEAD = 1.15;

    private final Map<String, int[]> byWord = new HashMap<>();
    private final List<String> languages = new ArrayList<>();

    private LanguageFinder() {}

    /// Reads its words from the folder `index-config/`.
    ///
    /// @throws org.onrecord.lexicon.LexiconException naming file, line and rule of a fault in the table
    /// @throws IOException if the table can't be read
    public static LanguageFinder load(Path indexConfig) throws IOException {
        LanguageFinder finder = new LanguageFinder();
        for (Table.Row row : Table.read(indexConfig.resolve("language-words.tsv"), "language", "words")
                .rows()) {
            int number = finder.languages.size();
            finder.languages.add(row.get("language"));
            for (String word : row.list("words")) {
                finder.byWord.merge(word, new int[] {number}, LanguageFinder::joined);
            }
        }
        return finder;
    }

    private static int[] joined(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /// BCP 47 primary tag (`en`, `ru`, `hy`); `und` where the text is too short or too mixed to tell.
    public String find(String text) {
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        Scripts scripts = Scripts.count(sample);
        if (scripts.letters() < (scripts.isDense() ? 2 : LEAST_LETTERS)) {
            return "und";
        }
        String alone = scripts.onlyLanguage();
        if (!alone.isEmpty()) {
            return alone;
        }
        String told = byWords(sample, scripts);
        return told.equals("und") ? scripts.byLetters() : told;
    }

    private String byWords(String sample, Scripts scripts) {
        double[] scores = new double[languages.size()];
        int words = score(sample, scores);
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= scripts.factor(languages.get(i));
        }
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double second = 0;
        for (int i = 0; i < scores.length; i++) {
            second = i == best ? second : Math.max(second, scores[i]);
        }
        boolean sure = words > 0
                && scores[best] / words >= LEAST_SHARE
                && scores[best] >= LEAST_LEAD * second
                && scores[best] >= 2;
        return sure ? languages.get(best) : "und";
    }

    /// Adds one to each language of every common word; a word of several counts less. Returns the number of words.
    private int score(String sample, double[] scores) {
        int words = 0;
        int start = -1;
        for (int i = 0; i <= sample.length(); i++) {
            boolean inside = i < sample.length() && isWordPart(sample.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words++;
                int[] known = byWord.get(sample.substring(start, i).toLowerCase(Locale.ROOT));
                if (known != null) {
                    for (int language : known) {
                        scores[language] += 1 / Math.sqrt(known.length);
                    }
                }
                start = -1;
            }
        }
        return words;
    }

    private static boolean isWordPart(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
