package org.onrecord.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes incidents of the reports of one place.
///
/// The surest joins come first, and one is left out that would put reports together which contradict each other or have
/// no day in
/// common. Equal sets of reports give equal incidents, in whatever order they are given.
final class Grouping {
    /// A report is held against all before it, and joined with so many of them: of a day on which thousands of articles
    /// tell of one event, all pairs would not fit into memory.
    private static final int JOINS_EACH = 20;

    private static final Comparator<Candidate> SUREST = Comparator.comparingInt((Candidate each) -> -each.weight)
            .thenComparingInt(Candidate::one)
            .thenComparingInt(Candidate::other);

    private final Joining joining;

    Grouping(Joining joining) {
        this.joining = joining;
    }

    /// @param reports all of one place
    List<Incident> group(List<Report> reports) {
        List<Report> sorted = reports.stream().sorted(Report.ORDER).toList();
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < sorted.size(); at++) {
            groups.add(new Group(at, sorted.get(at)));
        }
        for (Candidate candidate : candidates(sorted)) {
            Group one = groups.get(candidate.one);
            Group other = groups.get(candidate.other);
            if (one != other && one.allows(other)) {
                one.take(other, joining.join(sorted.get(candidate.one), sorted.get(candidate.other)));
                other.places.forEach(place -> groups.set(place, one));
            }
        }
        return groups.stream().distinct().map(Group::incident).toList();
    }

    /// Two reports by their places in the list.
    private record Candidate(int one, int other, int weight) {}

    private List<Candidate> candidates(List<Report> reports) {
        List<Candidate> candidates = new ArrayList<>();
        for (int other = 1; other < reports.size(); other++) {
            List<Candidate> ofOne = new ArrayList<>();
            for (int one = 0; one < other; one++) {
                int weight = joining.weight(reports.get(one), reports.get(other));
                if (weight > 0) {
                    ofOne.add(new Candidate(one, other, weight));
                }
            }
            ofOne.sort(SUREST);
            candidates.addAll(ofOne.subList(0, Math.min(JOINS_EACH, ofOne.size())));
        }
        candidates.sort(SUREST);
        return candidates;
    }

    /// Reports that are one so far.
    private static final class Group {
        private final List<Integer> places = new ArrayList<>();
        private final List<Report> reports = new ArrayList<>();
        private final List<Join> joins = new ArrayList<>();
        private Days days;

        Group(int place, Report report) {
            places.add(place);
            reports.add(report);
            days = report.scene().days();
        }

        boolean allows(Group other) {
            return days.meet(other.days)
                    && reports.stream()
                            .noneMatch(one -> other.reports.stream().anyMatch(two -> Joining.contradict(one, two)));
        }

        void take(Group other, Join join) {
            places.addAll(other.places);
            reports.addAll(other.reports);
            joins.addAll(other.joins);
            joins.add(join);
            days = days.in(other.days);
        }

        Incident incident() {
            reports.sort(Report.ORDER);
            Report first = reports.getFirst();
            return new Incident(
                    first.claim(), first.scene().place(), first.scene().country(), days, reports, joins);
        }
    }
}
