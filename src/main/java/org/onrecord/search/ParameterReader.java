package org.onrecord.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.schema.Dimension;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.InvalidRequest.Fault;
import org.onrecord.search.SearchRequest.Expand;
import org.onrecord.search.SearchRequest.FacetRequest;
import org.onrecord.search.SearchRequest.Interval;
import org.onrecord.search.SearchRequest.Mode;
import org.onrecord.search.SearchRequest.Page;
import org.onrecord.search.SearchRequest.Reading;
import org.onrecord.search.SearchRequest.Sort;
import org.onrecord.search.SearchRequest.ValueChoice;

/// Reads the parameters of the API; collects every fault.
final class ParameterReader {
    private static final String FACET_QUERY = "facetQuery.";
    private static final String FACET_SORT = "facetSort.";
    private static final String FACET_FROM = "facetFrom.";
    private static final int MOST_FROM = 999_999;
    private static final int FACET_SIZE = 10;
    private static final int MAX_FACET_SIZE = 1000;

    private final ResultKind kind;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Dimension, List<String>> filters = new EnumMap<>(Dimension.class);
    /// `facetQuery.speaker` and its kin.
    private final Map<String, String> ofFacets = new LinkedHashMap<>();
    private String q = "";
    private String facets = "";
    private Sort sort = Sort.RELEVANCE;
    private int size = Page.FIRST.size();
    private @Nullable String cursor;
    private boolean strict;
    private Expand expand = Expand.ALL;
    private Mode mode = Mode.WORDS;
    private boolean fold;

    ParameterReader(ResultKind kind) {
        this.kind = kind;
    }

    List<Fault> faults() {
        return faults;
    }

    SearchRequest read(Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> {
            Optional<Dimension> dimension = Dimension.of(name);
            if (dimension.isPresent()) {
                List<String> filled =
                        values.stream().filter(value -> !value.isBlank()).toList();
                if (!filled.isEmpty()) {
                    filters.put(dimension.get(), filled);
                }
            } else if (values.size() > 1) {
                faults.add(new Fault(name, String.join(", ", values), "must be given once", null, "given-twice"));
            } else if (!values.isEmpty()) {
                single(name, values.getFirst());
            }
        });
        return new SearchRequest(
                kind, q, filters, facets(), new Page(sort, size, cursor, fold), new Reading(strict, expand, mode));
    }

    private void single(String name, String value) {
        switch (name) {
            case "q" -> q = value;
            case "sort" -> sort(value);
            case "size" -> size(value);
            case "cursor" -> cursor = value.isBlank() ? null : value;
            case "facets" -> facets = value;
            case "strict" -> strict = flag(name, value);
            case "expand" -> expand(value);
            case "mode" -> mode(value);
            case "group" -> group(value);
            default -> {
                if (name.startsWith(FACET_QUERY) || name.startsWith(FACET_SORT) || name.startsWith(FACET_FROM)) {
                    ofFacets.put(name, value);
                } else {
                    faults.add(
                            new Fault(name, value, "is no parameter; there are " + names(), null, "no-such-parameter"));
                }
            }
        }
    }

    private static String names() {
        return "q, sort, size, cursor, facets, facetQuery.…, facetSort.…, facetFrom.…, group, strict, expand, mode, "
                + Arrays.stream(Dimension.values()).map(Dimension::label).collect(Collectors.joining(", "));
    }

    private void sort(String value) {
        Optional<Sort> known = Arrays.stream(Sort.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
        known.ifPresent(each -> sort = each);
        if (known.isEmpty()) {
            faults.add(new Fault("sort", value, "must be relevance, recent, newest, oldest, number or said", null));
        }
    }

    private void expand(String value) {
        Optional<Expand> known = Arrays.stream(Expand.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
        known.ifPresent(each -> expand = each);
        if (known.isEmpty()) {
            faults.add(new Fault("expand", value, "must be all, names, synonyms or none", null));
        }
    }

    private void mode(String value) {
        Optional<Mode> known = Arrays.stream(Mode.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
        known.ifPresent(each -> mode = each);
        if (known.isEmpty()) {
            faults.add(new Fault("mode", value, "must be words, meaning or blended", null));
        } else if (mode != Mode.WORDS && kind != ResultKind.QUOTE) {
            faults.add(new Fault("mode", value, "must be words: it is known of quotes alone what they mean", null));
        }
    }

    private void size(String value) {
        Integer number = number(value, SearchRequest.MAX_SIZE);
        if (number == null) {
            faults.add(new Fault("size", value, "must be a number from 1 to " + SearchRequest.MAX_SIZE, null));
        } else {
            size = number;
        }
    }

    private boolean flag(String name, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            faults.add(new Fault(name, value, "must be true or false", null));
        }
        return value.equals("true");
    }

    private void group(String value) {
        fold = value.equals("copies");
        if (!value.isBlank() && !fold) {
            faults.add(new Fault("group", value, "must be copies", null));
        }
    }

    private List<FacetRequest> facets() {
        List<FacetRequest> requests = new ArrayList<>();
        Set<Dimension> seen = new HashSet<>();
        for (String facet : facets.split(",", -1)) {
            String[] parts = facet.strip().split(":", 2);
            Optional<Dimension> dimension = Dimension.of(parts[0]);
            if (facet.isBlank()) {
                continue;
            }
            if (dimension.isEmpty() || !seen.add(dimension.get())) {
                String rule = dimension.isEmpty() ? "must name dimensions" : "must name a dimension once";
                faults.add(new Fault("facets", facet.strip(), rule, null));
                continue;
            }
            facet(dimension.get(), parts.length == 1 ? "" : parts[1], facet.strip())
                    .ifPresent(requests::add);
        }
        ofFacets.forEach((name, value) -> {
            String named = name.substring(name.indexOf('.') + 1);
            if (seen.stream().noneMatch(dimension -> dimension.label().equals(named))) {
                faults.add(new Fault(name, value, "must name a dimension in facets", null));
            }
        });
        return requests;
    }

    private Optional<FacetRequest> facet(Dimension dimension, String option, String typed) {
        ValueChoice values = values(dimension);
        if (option.isEmpty()) {
            return Optional.of(new FacetRequest(dimension, FACET_SIZE, null, values));
        }
        if (dimension.style() == Dimension.Style.DATE) {
            for (Interval interval : Interval.values()) {
                if (interval.name().toLowerCase(Locale.ROOT).equals(option)) {
                    return Optional.of(new FacetRequest(dimension, MAX_FACET_SIZE, interval, values));
                }
            }
            faults.add(new Fault("facets", typed, "must have year, month or day behind the colon", null));
            return Optional.empty();
        }
        Integer number = number(option, MAX_FACET_SIZE);
        if (number == null) {
            faults.add(new Fault(
                    "facets", typed, "must have a number from 1 to " + MAX_FACET_SIZE + " behind the colon", null));
            return Optional.empty();
        }
        return Optional.of(new FacetRequest(dimension, number, null, values));
    }

    private ValueChoice values(Dimension dimension) {
        String sort = ofFacets.getOrDefault(FACET_SORT + dimension.label(), "count");
        if (!sort.equals("count") && !sort.equals("name")) {
            faults.add(new Fault(FACET_SORT + dimension.label(), sort, "must be count or name", null));
        }
        String from = ofFacets.getOrDefault(FACET_FROM + dimension.label(), "0");
        Integer number = from.equals("0") ? (Integer) 0 : number(from, MOST_FROM);
        if (number == null) {
            faults.add(
                    new Fault(FACET_FROM + dimension.label(), from, "must be a number from 0 to " + MOST_FROM, null));
        }
        String search = ofFacets.getOrDefault(FACET_QUERY + dimension.label(), "");
        return new ValueChoice(search, number == null ? 0 : number, sort.equals("name"));
    }

    /// Null unless it is a whole number from 1 to `most`.
    private static @Nullable Integer number(String value, int most) {
        boolean digits =
                !value.isEmpty() && value.length() <= 6 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(value) : 0;
        return number >= 1 && number <= most ? number : null;
    }
}
