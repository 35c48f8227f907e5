package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ExactForm;
import org.onrecord.schema.Keys;
import org.onrecord.schema.NameForm;
import org.onrecord.schema.Schema;

/// What to show for a key: the way it is printed most often, the longest of several.
final class Labels {
    private final IndexReader reader;

    Labels(IndexReader reader) {
        this.reader = reader;
    }

    /// The ways a speaker's name is printed that are likely the same name as `name`, the most frequent first.
    List<String> spellings(String key, String name) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Schema.labels(Dimension.SPEAKER));
        BytesRef prefix = new BytesRef(key + "\t");
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        boolean end = each.seekCeil(prefix) == TermsEnum.SeekStatus.END;
        Map<String, Integer> found = new TreeMap<>();
        while (!end && StringHelper.startsWith(each.term(), prefix)) {
            String spelling = each.term().utf8ToString().substring(key.length() + 1);
            if (isSpelling(NameForm.words(name), NameForm.words(spelling)) && !isSame(name, spelling)) {
                found.put(spelling, each.docFreq());
            }
            end = each.next() == null;
        }
        return found.keySet().stream()
                .sorted(Comparator.comparing(found::get, Comparator.reverseOrder()))
                .toList();
    }

    private static boolean isSame(String one, String other) {
        return ExactForm.of(one).equals(ExactForm.of(other));
    }

    /// Whether each word of one is a word of the other but for two letters at most, and begins with the same.
    private static boolean isSpelling(List<String> one, List<String> other) {
        boolean alike = one.size() == other.size();
        for (int i = 0; alike && i < one.size(); i++) {
            int most = one.get(i).length() < 5 ? 1 : 2;
            alike = one.get(i).charAt(0) == other.get(i).charAt(0)
                    && Edits.between(one.get(i), other.get(i), most) <= most;
        }
        return alike;
    }

    String of(Dimension dimension, String key) throws IOException {
        if (dimension == Dimension.COUNTRY) {
            return Keys.countryName(key);
        }
        Terms terms = MultiTerms.getTerms(reader, Schema.labels(dimension));
        if (terms == null) {
            return key;
        }
        BytesRef prefix = new BytesRef(key + "\t");
        TermsEnum each = terms.iterator();
        String best = key;
        int most = 0;
        if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return key;
        }
        for (BytesRef term = each.term(); term != null && StringHelper.startsWith(term, prefix); term = each.next()) {
            String label = term.utf8ToString().substring(key.length() + 1);
            int documents = each.docFreq();
            if (documents > most || (documents == most && label.length() > best.length())) {
                best = label;
                most = documents;
            }
        }
        return best;
    }
}
