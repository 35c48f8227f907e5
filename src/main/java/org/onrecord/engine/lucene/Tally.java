package org.onrecord.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.engine.FacetCounts;

/// Counts the labels of results segment by segment, and in how many stories each of them stands.
final class Tally {
    private static final int CODE_BITS = 43;

    private final ResultSet results;
    private final List<BitSetProducer> homes;
    private final Stories stories;
    private final boolean ofArticles;
    /// Stories with copies and labels that were counted together; a story may have articles in several segments.
    private final Set<Long> seen = new HashSet<>();

    /// @param homes the documents that carry the labels, one set for each that an article must hold; empty where the
    ///     results carry them themselves
    /// @param ofArticles whether the results are articles
    Tally(ResultSet results, List<BitSetProducer> homes, Stories stories, boolean ofArticles) {
        this.results = results;
        this.homes = List.copyOf(homes);
        this.stories = stories;
        this.ofArticles = ofArticles;
    }

    /// By label of the segment: the results, and the stories that were not counted in segments before.
    static final class Counts {
        private final long[] results;
        private final long[] stories;

        Counts(long[] results, long[] stories) {
            this.results = results;
            this.stories = stories;
        }

        long results(int label) {
            return results[label];
        }

        FacetCounts.Count at(int label) {
            return new FacetCounts.Count(results[label], stories[label]);
        }
    }

    /// @param global what a label of this segment is called in all segments; at least -1
    Counts labels(LeafReaderContext leaf, Column column, IntToLongFunction global) throws IOException {
        Counts counts = new Counts(new long[column.labelCount()], new long[column.labelCount()]);
        FixedBitSet found = results.leaf(leaf);
        BitSet articles = Translator.ARTICLES.getBitSet(leaf);
        if (found == null || articles == null) {
            return counts;
        }
        Stories.Leaf copies = stories.leaf(leaf);
        if (homes.isEmpty() && ofArticles) {
            return ownOfArticles(column, found, copies, global);
        }
        if (homes.isEmpty()) {
            column.labelled(found, articles, List.of(found), (label, start, article) -> {
                counts.stories[label] += isNew(copies.of(article), label, global) ? 1 : 0;
            });
            return new Counts(column.own(found), counts.stories);
        }
        List<BitSet> sets = sets(leaf);
        if (sets != null) {
            column.labelled(found, articles, sets, (label, start, article) -> {
                counts.results[label] += ofArticles ? 1 : found.cardinality(start, article + 1);
                counts.stories[label] += isNew(copies.of(article), label, global) ? 1 : 0;
            });
        }
        return counts;
    }

    private Counts ownOfArticles(Column column, FixedBitSet found, Stories.Leaf copies, IntToLongFunction global) {
        long[] own = column.own(found);
        long[] independent = own.clone();
        for (int i = 0; i < copies.size(); i++) {
            int article = copies.doc(i);
            if (found.get(article)) {
                for (int label : column.of(article)) {
                    independent[label] -= isNew(copies.story(i), label, global) ? 0 : 1;
                }
            }
        }
        return new Counts(own, independent);
    }

    /// How many claims have each value: the results, or those of the first set in articles with results.
    int[] values(LeafReaderContext leaf, Column column) throws IOException {
        FixedBitSet found = results.leaf(leaf);
        BitSet articles = Translator.ARTICLES.getBitSet(leaf);
        if (found == null || articles == null) {
            return new int[0];
        }
        if (homes.isEmpty()) {
            return column.values(found);
        }
        BitSet home = homes.getFirst().getBitSet(leaf);
        return home == null ? new int[0] : column.values(found, articles, home);
    }

    private boolean isNew(int story, int label, IntToLongFunction global) {
        return story == Stories.ALONE || seen.add((long) story << CODE_BITS | (global.applyAsLong(label) + 1));
    }

    /// Null where the segment lacks one.
    private @Nullable List<BitSet> sets(LeafReaderContext leaf) throws IOException {
        List<BitSet> sets = new ArrayList<>();
        for (BitSetProducer home : homes) {
            BitSet set = home.getBitSet(leaf);
            if (set == null) {
                return null;
            }
            sets.add(set);
        }
        return sets;
    }
}
