package org.onrecord.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;

/// One search, read and checked.
///
/// @param facets dimensions to count, each once
public record EngineRequest(
        ResultKind kind, Node query, Map<Dimension, Selection> filters, List<FacetSpec> facets, Page page) {
    public EngineRequest {
        filters = Map.copyOf(filters);
        facets = List.copyOf(facets);
    }

    /// What is chosen in one dimension: any of `include`, if there are any, and none of `exclude`.
    public record Selection(List<Condition> include, List<Condition> exclude) {
        public Selection {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }
    }

    /// How to count one dimension.
    ///
    /// @param size most values listed
    /// @param always keys that are listed whatever their count
    /// @param search only keys that hold these letters; empty for all
    public record FacetSpec(Dimension dimension, int size, Set<String> always, String search) {
        public FacetSpec {
            always = Set.copyOf(always);
        }
    }

    /// Which results to return.
    ///
    /// @param size at least 1
    /// @param after results behind this one; null for the first
    /// @param fold whether near-copies are folded into the first of them
    public record Page(Order order, int size, @Nullable After after, boolean fold) {
        public Page(Order order, int size, @Nullable After after) {
            this(order, size, after, false);
        }
    }

    /// The order of results; ties are broken by id.
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST,
        NUMBER,
        SAID
    }

    /// The last result of the page before.
    ///
    /// @param snapshot of the index as the first page saw it
    /// @param key what results are ordered by: a score, a day, a number
    public record After(long snapshot, double key, String id) {}
}
