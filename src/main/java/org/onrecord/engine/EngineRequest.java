package org.onrecord.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Meaning;
import org.onrecord.query.Condition;
import org.onrecord.query.Node;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;

/// One search, read and checked.
///
/// @param facets dimensions to count, each once
/// @param near what results mean, beside what `query` asks for; null for anything
public record EngineRequest(
        ResultKind kind,
        Node query,
        Map<Dimension, Selection> filters,
        List<FacetSpec> facets,
        Page page,
        @Nullable Near near) {
    public EngineRequest(
            ResultKind kind, Node query, Map<Dimension, Selection> filters, List<FacetSpec> facets, Page page) {
        this(kind, query, filters, facets, page, null);
    }

    public EngineRequest {
        filters = Map.copyOf(filters);
        facets = List.copyOf(facets);
    }

    /// The same for the results behind `last`.
    public EngineRequest after(EngineHit last) {
        After behind = new After(0, last.key(), last.id());
        return new EngineRequest(
                kind, query, filters, facets, new Page(page.order, page.size, behind, page.fold), near);
    }

    /// All that means nearly the same is found; quotes alone have a meaning.
    ///
    /// @param floor the least likeness of what is found, above 0, see [Meaning#likeness]
    /// @param language the only one in which it is known what quotes mean, as ISO 639-1
    /// @param words what is found by these words is found too; null for what is found by its meaning alone
    public record Near(
            Meaning meaning,
            float floor,
            String language,
            @Nullable Node words) {}

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
    /// @param always keys that are listed whatever their count, behind the others
    /// @param search only keys that hold these letters; empty for all
    /// @param from so many are left out first
    /// @param byName by name, not the most frequent first
    public record FacetSpec(
            Dimension dimension, int size, Set<String> always, String search, int from, boolean byName) {
        public FacetSpec(Dimension dimension, int size) {
            this(dimension, size, Set.of(), "", 0, false);
        }

        /// The same with other keys that are always listed.
        public FacetSpec listing(Set<String> keys) {
            return new FacetSpec(dimension, size, keys, search, from, byName);
        }

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
        /// By relevance times freshness: newer articles before older ones that answer as well.
        RECENT,
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
