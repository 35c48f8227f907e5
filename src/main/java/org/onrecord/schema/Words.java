package org.onrecord.schema;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The forms of one language's words. A form depends on the word alone, and texts use few words often: what was worked
/// out once is kept. Safe for any number of threads.
final class Words {
    /// Words kept; when there are more, all are forgotten. Some 10 MB for each language in use.
    private static final int MOST = 1 << 16;

    private final Map<String, Forms> known = new ConcurrentHashMap<>();
    private final OneWord word = new OneWord();
    private final TokenStream chain;

    /// @param stemmer makes of a stream of words as printed one of stems, word by word
    Words(UnaryOperator<TokenStream> stemmer) {
        chain = stemmer.apply(word);
    }

    /// A word's forms in the index.
    ///
    /// @param exact empty for what is no word to the index
    /// @param stem the exact form where the stemmer leaves nothing
    /// @param printed with its capitals; empty where it has none
    /// @param bare without accents; empty where it has none
    record Forms(String exact, String stem, String printed, String bare) {}

    Forms of(String printed) {
        Forms forms = known.get(printed);
        if (forms == null) {
            String exact = ExactForm.of(printed);
            String stem = stem(printed);
            String capitals = ExactForm.printed(printed);
            forms = new Forms(
                    exact,
                    stem.isEmpty() ? exact : stem,
                    capitals.equals(exact) ? "" : capitals,
                    ExactForm.isPlain(exact) ? "" : other(exact, Languages.bare(exact)));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(printed, forms);
        }
        return forms;
    }

    private static String other(String exact, String bare) {
        return bare.equals(exact) ? "" : bare;
    }

    private synchronized String stem(String printed) {
        word.next = printed;
        try {
            chain.reset();
            String stem = chain.incrementToken()
                    ? chain.getAttribute(CharTermAttribute.class).toString()
                    : "";
            chain.end();
            chain.close();
            return stem;
        } catch (IOException e) {
            throw new IllegalStateException("a string can be read", e);
        }
    }

    /// The stream of a single word.
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String next = "";

        @Override
        public boolean incrementToken() {
            if (next.isEmpty()) {
                return false;
            }
            clearAttributes();
            term.append(next);
            next = "";
            return true;
        }
    }
}
