package org.onrecord.engine;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.query.NumberRange;

/// How many results there are after choosing each value of a dimension, its own selection left aside.
///
/// `unknown` counts the results that have no value.
public sealed interface FacetCounts {
    /// How many results have no value.
    long unknown();

    /// Keys with their counts.
    ///
    /// @param values the most frequent first, ties by key
    /// @param more whether there are values beyond those listed
    record Values(List<Value> values, long unknown, boolean more) implements FacetCounts {
        public Values {
            values = List.copyOf(values);
        }
    }

    /// How much has a label.
    ///
    /// @param stories near-copies counted once: in how many independent articles the results stand
    record Count(long results, long stories) {
        public static final Count NONE = new Count(0, 0);

        public Count plus(Count other) {
            return new Count(results + other.results, stories + other.stories);
        }
    }

    /// Days, months and years with their counts.
    ///
    /// @param years results by year, `yyyy`, of all dates that lie within one; `months` and `days` likewise
    record Dates(
            SortedMap<String, Count> years,
            SortedMap<String, Count> months,
            SortedMap<String, Count> days,
            long unknown)
            implements FacetCounts {}

    /// Ranges of numbers with their counts.
    ///
    /// @param min of the lowest numbers that the claims can mean; `median` and `max` likewise; null where no claim has
    /// a
    ///     number
    record Numbers(
            Map<NumberRange, Count> ranges,
            long unknown,
            @Nullable Integer min,
            @Nullable Integer median,
            @Nullable Integer max)
            implements FacetCounts {}

    /// One key with its count.
    ///
    /// @param chosen whether a filter of the request chooses it
    record Value(String key, String label, Count count, boolean chosen) {}
}
