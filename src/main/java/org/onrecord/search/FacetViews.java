package org.onrecord.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PartialDate;
import org.onrecord.engine.EngineRequest;
import org.onrecord.engine.EngineResponse;
import org.onrecord.engine.FacetCounts;
import org.onrecord.engine.FacetCounts.Count;
import org.onrecord.query.Condition;
import org.onrecord.schema.Dimension;
import org.onrecord.search.SearchRequest.FacetRequest;
import org.onrecord.search.SearchRequest.Interval;
import org.onrecord.search.SearchResponse.Facet;
import org.onrecord.search.SearchResponse.FacetValue;

/// Makes counts what goes out: labels, and the empty buckets of a histogram.
final class FacetViews {
    /// Most buckets of a histogram; of more, the last ones are shown.
    private static final int MAX_BUCKETS = 1000;

    private FacetViews() {}

    /// The facets asked for, by label, in their order.
    static Map<String, Facet> views(SearchRequest request, EngineResponse found, EngineRequest engine) {
        Map<String, Facet> facets = new LinkedHashMap<>();
        for (FacetRequest facet : request.facets()) {
            FacetCounts counts = Objects.requireNonNull(found.facets().get(facet.dimension()), "each facet is counted");
            facets.put(facet.dimension().label(), view(facet, counts, selected(facet.dimension(), engine)));
        }
        return facets;
    }

    /// The dates and numbers chosen, as facets write them.
    private static Set<String> selected(Dimension dimension, EngineRequest request) {
        EngineRequest.Selection selection = request.filters().get(dimension);
        return selection == null
                ? Set.of()
                : selection.include().stream().map(Condition::toString).collect(Collectors.toSet());
    }

    /// @param selected the values chosen, as the counts name them
    static Facet view(FacetRequest request, FacetCounts counts, Set<String> selected) {
        return switch (counts) {
            case FacetCounts.Values values ->
                new Facet(
                        values.values().stream()
                                .map(each -> value(each.key(), each.label(), each.count(), each.chosen()))
                                .toList(),
                        null,
                        null,
                        values.unknown(),
                        values.more(),
                        null,
                        null,
                        null);
            case FacetCounts.Dates dates -> dates(request.interval(), dates, selected);
            case FacetCounts.Numbers numbers -> {
                List<FacetValue> ranges = new ArrayList<>();
                numbers.ranges().forEach((range, count) -> {
                    String value = range.toString();
                    ranges.add(value(value, value, count, selected.contains(value)));
                });
                yield new Facet(
                        null, ranges, null, numbers.unknown(), false, numbers.min(), numbers.median(), numbers.max());
            }
        };
    }

    private static FacetValue value(String value, String label, Count count, boolean selected) {
        return new FacetValue(value, label, count.results(), count.stories(), selected);
    }

    private static Facet dates(@Nullable Interval asked, FacetCounts.Dates dates, Set<String> selected) {
        Interval interval = asked == null ? fitting(dates) : asked;
        SortedMap<String, Count> counts = switch (interval) {
            case YEAR -> dates.years();
            case MONTH -> dates.months();
            case DAY -> dates.days();
        };
        List<FacetValue> values = new ArrayList<>();
        boolean more = false;
        if (!counts.isEmpty()) {
            LocalDate bucket = start(counts.lastKey());
            LocalDate first = start(counts.firstKey());
            while (!bucket.isBefore(first) && !more) {
                String value = label(bucket, interval);
                values.add(value(value, value, counts.getOrDefault(value, Count.NONE), selected.contains(value)));
                bucket = previous(bucket, interval);
                more = values.size() == MAX_BUCKETS && !bucket.isBefore(first);
            }
        }
        return new Facet(
                values.reversed(),
                null,
                interval.name().toLowerCase(Locale.ROOT),
                dates.unknown(),
                more,
                null,
                null,
                null);
    }

    /// Days for up to two months, months for up to five years, else years.
    private static Interval fitting(FacetCounts.Dates dates) {
        if (dates.years().isEmpty()) {
            return Interval.YEAR;
        }
        int years = start(dates.years().lastKey()).getYear()
                - start(dates.years().firstKey()).getYear();
        if (years > 5 || dates.months().isEmpty()) {
            return Interval.YEAR;
        }
        LocalDate first = start(dates.months().firstKey());
        boolean short1 = !first.plusMonths(1).isBefore(start(dates.months().lastKey()));
        return short1 && !dates.days().isEmpty() ? Interval.DAY : Interval.MONTH;
    }

    private static LocalDate start(String label) {
        return PartialDate.parse(label).orElseThrow().earliest();
    }

    private static LocalDate previous(LocalDate bucket, Interval interval) {
        return switch (interval) {
            case YEAR -> bucket.minusYears(1);
            case MONTH -> bucket.minusMonths(1);
            case DAY -> bucket.minusDays(1);
        };
    }

    private static String label(LocalDate bucket, Interval interval) {
        PartialDate date = switch (interval) {
            case YEAR -> new PartialDate(bucket.getYear(), null, null);
            case MONTH -> new PartialDate(bucket.getYear(), bucket.getMonthValue(), null);
            case DAY -> PartialDate.of(bucket);
        };
        return date.toString();
    }
}
