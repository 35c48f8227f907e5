package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.onrecord.schema.ExactForm;
import org.onrecord.schema.Schema;
import org.onrecord.schema.TextTokens;

/// Finds the words of the index that have a stem in common with another.
final class Forms {
    /// Words looked at: those that begin as the word and its stem do.
    private static final int MOST_SEEN = 2000;

    /// A shorter beginning fits too many words.
    private static final int SHORTEST = 3;

    private final IndexReader reader;

    Forms(IndexReader reader) {
        this.reader = reader;
    }

    /// Without the word itself, the most frequent first.
    ///
    /// @param stems of the word by language
    List<String> of(String word, Map<String, String> stems, int size) throws IOException {
        String exact = ExactForm.of(word);
        String beginning = exact;
        for (String stem : stems.values()) {
            beginning = beginning.substring(0, common(beginning, stem));
        }
        Terms terms = MultiTerms.getTerms(reader, Schema.TEXT);
        if (terms == null || stems.isEmpty() || beginning.length() < SHORTEST) {
            return List.of();
        }
        record Form(String text, int documents) {}
        List<Form> found = new ArrayList<>();
        BytesRef prefix = new BytesRef(TextTokens.EXACT + beginning);
        TermsEnum each = terms.iterator();
        boolean end = each.seekCeil(prefix) == TermsEnum.SeekStatus.END;
        for (int seen = 0; !end && seen < MOST_SEEN && StringHelper.startsWith(each.term(), prefix); seen++) {
            String text = each.term().utf8ToString().substring(TextTokens.EXACT.length());
            if (!text.equals(exact) && isForm(text, stems)) {
                found.add(new Form(text, each.docFreq()));
            }
            end = each.next() == null;
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Form::documents).reversed().thenComparing(Form::text))
                .limit(size)
                .map(Form::text)
                .toList();
    }

    private static boolean isForm(String text, Map<String, String> stems) {
        return stems.entrySet().stream()
                .anyMatch(stem -> TextTokens.stem(text, stem.getKey()).equals(stem.getValue()));
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
