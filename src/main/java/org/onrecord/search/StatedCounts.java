package org.onrecord.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Attested;
import org.onrecord.document.Quantity;
import org.onrecord.document.Victims;
import org.onrecord.incident.Report;
import org.onrecord.search.IncidentSearch.Counted;

/// Between which figures sources differ, for each kind of people apart: twelve people and three soldiers are no
/// contradiction, and neither are four dead of one side and two of the other.
final class StatedCounts {
    private static final String ANY_SIDE = "";

    private final FoldedReports folded;

    StatedCounts(FoldedReports folded) {
        this.folded = folded;
    }

    /// Those of people of any kind first, then what most claims count; what has a number before what has none.
    ///
    /// @param reports for one harm, at least one
    List<Counted> of(List<Report> reports) {
        List<Report> whole =
                reports.stream().filter(report -> !report.figure().part()).toList();
        Map<Victims.Kind, List<Report>> kinds = new EnumMap<>(Victims.Kind.class);
        for (Report report : whole.isEmpty() ? reports : whole) {
            kinds.computeIfAbsent(report.figure().victims().kind().value(), kind -> new ArrayList<>())
                    .add(report);
        }
        List<Counted> counts = new ArrayList<>();
        kinds.forEach((kind, ofKind) -> bySide(ofKind).forEach(ofSide -> counts.add(counted(kind, ofSide))));
        counts.sort(Comparator.comparing((Counted each) -> each.range().lowest() == null)
                .thenComparing(each -> !each.victims().equals(Victims.Kind.UNKNOWN.label()))
                .thenComparing(each -> each.by().claims(), Comparator.reverseOrder()));
        return counts;
    }

    /// One list where no two sides are named.
    private static List<List<Report>> bySide(List<Report> reports) {
        Map<String, List<Report>> sides = new LinkedHashMap<>();
        for (Report report : reports) {
            sides.computeIfAbsent(Objects.requireNonNullElse(side(report), ANY_SIDE), side -> new ArrayList<>())
                    .add(report);
        }
        long named =
                sides.keySet().stream().filter(side -> !side.equals(ANY_SIDE)).count();
        return named > 1 ? List.copyOf(sides.values()) : List.of(reports);
    }

    private Counted counted(Victims.Kind kind, List<Report> reports) {
        List<Report> numbered =
                reports.stream().filter(report -> !ends(report).isEmpty()).toList();
        List<Report> counted = numbered.isEmpty() ? reports : numbered;
        TreeSet<Integer> numbers = new TreeSet<>();
        Set<String> claimants = new HashSet<>();
        for (Report report : counted) {
            numbers.addAll(ends(report));
            claimants.add(report.claimant() == null ? "\n" + outlet(report) : report.claimant());
        }
        Set<String> sides = counted.stream()
                .map(report -> Objects.requireNonNullElse(side(report), ANY_SIDE))
                .collect(Collectors.toSet());
        String side = sides.size() == 1 ? sides.iterator().next() : ANY_SIDE;
        return new Counted(
                kind.label(),
                side.equals(ANY_SIDE) ? null : side,
                new IncidentSearch.By(counted.size(), claimants.size()),
                range(counted, numbers));
    }

    private static IncidentSearch.Range range(List<Report> reports, SortedSet<Integer> numbers) {
        Integer lowest = numbers.isEmpty() ? null : numbers.first();
        Integer highest = numbers.isEmpty() ? null : numbers.last();
        boolean orFewer = false;
        boolean orMore = false;
        for (Report report : reports) {
            Quantity quantity = report.figure().quantity();
            orFewer |= lowest != null && quantity.low() == null && lowest.equals(quantity.high());
            orMore |= highest != null && quantity.high() == null && highest.equals(quantity.low());
        }
        return new IncidentSearch.Range(lowest, highest, orFewer, orMore);
    }

    private static List<Integer> ends(Report report) {
        Quantity quantity = report.figure().quantity();
        return Stream.of(quantity.low(), quantity.high())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable String side(Report report) {
        Attested<String> side = report.figure().victims().side();
        return side == null ? null : side.value();
    }

    /// Whose own voice it is; near-copies have one.
    private String outlet(Report report) {
        Report first = folded.firstOf(report);
        return Objects.requireNonNullElse(
                first.article().metadata().source(), first.article().id());
    }
}
