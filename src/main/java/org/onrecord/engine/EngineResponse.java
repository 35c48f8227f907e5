package org.onrecord.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.schema.Dimension;

/// What a search found.
///
/// @param total all results, those on other pages and folded ones included
/// @param complete false where the time was over before all of the index was read: `total` and counts are too low then,
///     and hits may be missing
/// @param more whether there are results behind the last hit
/// @param snapshot names the state of the index; while it is kept, following pages see the same; 0 where there are none
/// @param expansions names and patterns of the query, and what they stand for
/// @param coverage of how many quotes the meaning is known; null where the search had words alone
public record EngineResponse(
        FacetCounts.Count total,
        boolean complete,
        List<EngineHit> hits,
        boolean more,
        Map<Dimension, FacetCounts> facets,
        long snapshot,
        List<Expansion> expansions,
        @Nullable Coverage coverage) {
    public EngineResponse {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        expansions = List.copyOf(expansions);
    }

    /// The same as another snapshot of the same state has it.
    public EngineResponse in(long other) {
        return new EngineResponse(total, complete, hits, more, facets, other, expansions, coverage);
    }

    /// How much of the index a search by meaning can find.
    ///
    /// @param known quotes whose meaning is known
    /// @param all quotes in the language of the model
    public record Coverage(long known, long all) {}

    /// What a name, a pattern or a word with `~` stands for.
    ///
    /// @param to labels or words, the most frequent first; the first ten where there are more
    /// @param all how many there are
    public record Expansion(String from, List<String> to, int all) {
        public Expansion {
            to = List.copyOf(to);
        }
    }
}
