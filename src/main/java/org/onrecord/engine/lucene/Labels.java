package org.onrecord.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Keys;
import org.onrecord.schema.Schema;

/// What to show for a key: the way it is printed most often, the longest of several.
final class Labels {
    private final IndexReader reader;

    Labels(IndexReader reader) {
        this.reader = reader;
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
