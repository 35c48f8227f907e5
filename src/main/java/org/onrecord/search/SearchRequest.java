package org.onrecord.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;

/// One search, as asked.
///
/// @param q in the query language; empty for everything
/// @param filters values as written: `ilham-aliyev`, `-direct`, `?`, `2020-10`, `20..50`; those of one dimension are
///     OR, dimensions are AND, a leading `-` excludes, `?` is unknown
/// @param reading how `q` is to be read
public record SearchRequest(
        ResultKind kind,
        String q,
        Map<Dimension, List<String>> filters,
        List<FacetRequest> facets,
        Page page,
        Reading reading) {
    /// Most results on one page.
    public static final int MAX_SIZE = 100;

    public SearchRequest {
        filters = Map.copyOf(filters);
        facets = List.copyOf(facets);
    }

    /// A search for `q` with no filter, first page, by relevance.
    public static SearchRequest of(ResultKind kind, String q) {
        return new SearchRequest(kind, q, Map.of(), List.of(), Page.FIRST, Reading.PLAIN);
    }

    /// How a query is read.
    ///
    /// @param strict whether one that needs repair is refused
    /// @param expand what else its words stand for
    /// @param mode by what its words find
    public record Reading(boolean strict, Expand expand, Mode mode) {
        /// As it is read where nothing is said of it.
        public static final Reading PLAIN = new Reading(false, Expand.ALL, Mode.WORDS);
    }

    /// By what words find.
    public enum Mode {
        /// What holds them, or other forms of them.
        WORDS,
        /// Quotes that mean nearly the same.
        MEANING,
        /// Either.
        BLENDED
    }

    /// What else words are searched by.
    public enum Expand {
        /// Other spellings of names, and words of the newsroom's list that mean the same.
        ALL,
        NAMES,
        SYNONYMS,
        NONE
    }

    /// Which stretch of the results.
    ///
    /// @param size 1 to [#MAX_SIZE]
    /// @param cursor the `next` of the page before; null for the first page
    /// @param fold whether near-copies are folded into the first of them
    public record Page(Sort sort, int size, @Nullable String cursor, boolean fold) {
        public static final Page FIRST = new Page(Sort.RELEVANCE, 20, null, false);

        public Page {
            if (size < 1 || size > MAX_SIZE) {
                throw new IllegalArgumentException("size " + size + " must be 1 to " + MAX_SIZE);
            }
        }
    }

    /// The order of results; ties are broken by id.
    public enum Sort {
        RELEVANCE,
        /// By relevance times freshness: newer articles before older ones that answer as well.
        RECENT,
        /// By date of publication, last first; articles without one come last.
        NEWEST,
        OLDEST,
        /// By the lowest number a claim can mean, largest first; what has no number comes last.
        NUMBER,
        /// By the day a quote was said, last first; what the text doesn't date comes last.
        SAID;

        /// Whether results have a score.
        boolean isScored() {
            return this == RELEVANCE || this == RECENT;
        }
    }

    /// A facet to count.
    ///
    /// @param size most values, 1 to 1000
    /// @param interval of a date dimension; null chooses one that fits
    /// @param values which values of it
    public record FacetRequest(
            Dimension dimension, int size, @Nullable Interval interval, ValueChoice values) {
        /// The most frequent values of all.
        public static FacetRequest of(Dimension dimension, int size, @Nullable Interval interval) {
            return new FacetRequest(dimension, size, interval, ValueChoice.ALL);
        }
    }

    /// Which values of a facet are listed.
    ///
    /// @param search only those whose label holds these letters; empty for all
    /// @param from so many are left out first
    /// @param byName by name, not the most frequent first
    public record ValueChoice(String search, int from, boolean byName) {
        public static final ValueChoice ALL = new ValueChoice("", 0, false);
    }

    /// The width of a date facet's buckets.
    public enum Interval {
        YEAR,
        MONTH,
        DAY
    }
}
