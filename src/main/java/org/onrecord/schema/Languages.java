package org.onrecord.schema;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/// How words are cut and brought to their stems, language by language. All share ICU's tokenizer, so that a text has
/// the same words in every analysis; all end in ICU's folding, so that accents do not matter among stems.
public final class Languages {
    /// A language that has no stemmer here, or is not known.
    public static final String OTHER = "und";

    private static final Normalizer2 FOLDING = ICUFoldingFilter.NORMALIZER;

    private static final Map<String, UnaryOperator<TokenStream>> STEMMERS = Map.ofEntries(
            Map.entry("en", in -> new PorterStemFilter(fold(new EnglishPossessiveFilter(exact(in))))),
            Map.entry("ru", in -> fold(new SnowballFilter(exact(in), "Russian"))),
            Map.entry(
                    "tr",
                    in -> exact(
                            fold(new SnowballFilter(new TurkishLowerCaseFilter(new ApostropheFilter(in)), "Turkish")))),
            Map.entry("hy", in -> fold(new SnowballFilter(exact(in), "Armenian"))),
            Map.entry("ar", in -> fold(new ArabicStemFilter(new ArabicNormalizationFilter(exact(in))))),
            Map.entry("fa", in -> fold(new PersianNormalizationFilter(new ArabicNormalizationFilter(exact(in))))),
            Map.entry(
                    "fr",
                    in -> fold(
                            new FrenchLightStemFilter(new ElisionFilter(exact(in), FrenchAnalyzer.DEFAULT_ARTICLES)))),
            Map.entry("de", in -> fold(new GermanLightStemFilter(new GermanNormalizationFilter(exact(in))))),
            Map.entry("es", in -> fold(new SpanishLightStemFilter(exact(in)))),
            Map.entry("it", in -> fold(new ItalianLightStemFilter(exact(in)))),
            Map.entry("pt", in -> fold(new PortugueseLightStemFilter(exact(in)))),
            Map.entry("nl", in -> fold(new SnowballFilter(exact(in), "Dutch"))),
            Map.entry(OTHER, in -> fold(exact(in))));

    private static final Map<String, Words> WORDS = Map.copyOf(STEMMERS.entrySet().stream()
            .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> new Words(e.getValue()))));

    private static final Analyzer TOKENS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new ICUTokenizer());
        }
    };

    private Languages() {}

    /// The language whose stems a text in `language` (BCP 47) gets: itself, or [#OTHER].
    public static String of(String language) {
        String primary = language.split("-", 2)[0];
        return STEMMERS.containsKey(primary) ? primary : OTHER;
    }

    /// All that [#of] can answer, sorted.
    public static Set<String> all() {
        return new TreeSet<>(STEMMERS.keySet());
    }

    /// The forms of a language's words.
    ///
    /// @param language one of [#all]
    static Words words(String language) {
        Words words = WORDS.get(language);
        if (words == null) {
            throw new IllegalArgumentException("language '" + language + "' must be one of " + all());
        }
        return words;
    }

    /// A word without accents.
    static String bare(String exact) {
        return FOLDING.normalize(exact);
    }

    /// Cuts a text into words, as printed.
    static Analyzer tokens() {
        return TOKENS;
    }

    private static TokenStream exact(TokenStream in) {
        return new ExactFilter(in);
    }

    private static TokenStream fold(TokenStream in) {
        return new ICUFoldingFilter(in);
    }
}
