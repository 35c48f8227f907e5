package org.onrecord.engine.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.onrecord.query.Condition;
import org.onrecord.query.DateRange;
import org.onrecord.query.NumberRange;
import org.onrecord.schema.ArabicForm;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.Keys;
import org.onrecord.schema.NameForm;
import org.onrecord.schema.Schema;

/// Makes conditions on dimensions queries on the documents that carry the values themselves.
final class Conditions {
    private final IndexSearcher searcher;
    private final Labels labels;
    private final Expander expander;

    Conditions(IndexSearcher searcher, Labels labels, Expander expander) {
        this.searcher = searcher;
        this.labels = labels;
        this.expander = expander;
    }

    Query query(Dimension dimension, Condition condition) throws IOException {
        return switch (condition) {
            case Condition.Unknown unknown -> unknown(dimension);
            case Condition.Named named ->
                dimension.style() == Dimension.Style.NAME
                        ? name(dimension, named.text())
                        : key(dimension, Keys.of(dimension, named.text()));
            case NumberRange range -> number(dimension, range);
            case DateRange range -> date(dimension, range);
        };
    }

    /// The keys that a condition chooses.
    Set<String> keys(Dimension dimension, Condition condition) throws IOException {
        if (!(condition instanceof Condition.Named named)) {
            return Set.of();
        }
        String key = Keys.of(dimension, named.text());
        if (dimension.style() != Dimension.Style.NAME || isKey(dimension, key)) {
            return Set.of(key);
        }
        return identities(dimension, namesQuery(dimension, named.text()));
    }

    private static Query unknown(Dimension dimension) {
        if (dimension.style() != Dimension.Style.NUMBER) {
            return new TermQuery(new Term(Schema.NONE, dimension.label()));
        }
        return new BooleanQuery.Builder()
                .add(key(Dimension.HARM, dimension.label()), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.NONE, Schema.LOW)), Occur.FILTER)
                .build();
    }

    private static Query key(Dimension dimension, String key) {
        return new TermQuery(new Term(Schema.keys(dimension), key));
    }

    private static Query number(Dimension harm, NumberRange range) {
        int low = range.low() == null ? 0 : range.low();
        int high = range.high() == null ? Integer.MAX_VALUE : range.high();
        return new BooleanQuery.Builder()
                .add(key(Dimension.HARM, harm.label()), Occur.FILTER)
                .add(IntPoint.newRangeQuery(Schema.LOW, 0, high), Occur.FILTER)
                .add(IntPoint.newRangeQuery(Schema.HIGH, low, Integer.MAX_VALUE), Occur.FILTER)
                .build();
    }

    private static Query date(Dimension dimension, DateRange range) {
        int from = range.from() == null ? Integer.MIN_VALUE : day(range.from());
        int to = range.to() == null ? Integer.MAX_VALUE : day(range.to());
        return new BooleanQuery.Builder()
                .add(IntPoint.newRangeQuery(Schema.from(dimension), from, Integer.MAX_VALUE), Occur.FILTER)
                .add(IntPoint.newRangeQuery(Schema.to(dimension), Integer.MIN_VALUE, to), Occur.FILTER)
                .build();
    }

    private static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// By id; else all whose name in some article holds all the words, in all the articles where they are somebody
    /// else's variant too.
    private Query name(Dimension dimension, String text) throws IOException {
        String key = Keys.of(dimension, text);
        if (isKey(dimension, key)) {
            return key(dimension, key);
        }
        if (NameForm.words(text).isEmpty()) {
            return new MatchNoDocsQuery("no name in " + text);
        }
        Query names = namesQuery(dimension, text);
        Set<String> ids = identities(dimension, names);
        List<String> to = new ArrayList<>();
        for (String id : ids) {
            to.add(labels.of(dimension, id));
        }
        expander.note(text, to);
        return new BooleanQuery.Builder()
                .add(names, Occur.SHOULD)
                .add(anyKey(dimension, ids), Occur.SHOULD)
                .build();
    }

    private boolean isKey(Dimension dimension, String key) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(Schema.keys(dimension), key)) > 0;
    }

    /// Names that hold all the words; an Arabic spelling also finds what it can stand for in Latin letters.
    private static Query namesQuery(Dimension dimension, String text) {
        String field = Schema.names(dimension);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        NameForm.words(text).forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.FILTER));
        if (!ArabicForm.holds(text)) {
            return all.build();
        }
        BooleanQuery.Builder latin = new BooleanQuery.Builder();
        ArabicForm.patterns(text).forEach(word -> latin.add(new RegexpQuery(new Term(field, word)), Occur.FILTER));
        return new BooleanQuery.Builder()
                .add(all.build(), Occur.SHOULD)
                .add(latin.build(), Occur.SHOULD)
                .build();
    }

    private static Query anyKey(Dimension dimension, Collection<String> keys) {
        return new TermInSetQuery(
                Schema.keys(dimension), keys.stream().map(BytesRef::new).toList());
    }

    /// The keys of all documents that match.
    private Set<String> identities(Dimension dimension, Query query) throws IOException {
        Set<String> keys = new TreeSet<>();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Schema.keys(dimension));
            DocIdSetIterator documents = scorer.iterator();
            Set<Long> ordinals = new TreeSet<>();
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (values.advanceExact(doc)) {
                    ordinals.add(values.nextOrd());
                }
            }
            for (long ordinal : ordinals) {
                keys.add(values.lookupOrd(ordinal).utf8ToString());
            }
        }
        return keys;
    }
}
