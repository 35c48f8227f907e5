package org.onrecord.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Harm;
import org.onrecord.incident.Incident;
import org.onrecord.incident.Report;

/// An incident's reports, those of near-copies that say the same folded into the earliest: an article printed in ten
/// papers confirms nothing ten times.
final class FoldedReports {
    private final Map<String, Integer> stories;
    private final Map<Report, List<Report>> copies = new LinkedHashMap<>();

    /// @param stories as [SearchService#stories] tells them of the incident's articles
    FoldedReports(Incident incident, Map<String, Integer> stories) {
        this.stories = stories;
        Map<Said, Report> first = new HashMap<>();
        for (Report report : incident.reports()) {
            Report before = first.putIfAbsent(Said.of(source(report), report), report);
            boolean copied = before != null
                    && !before.article().id().equals(report.article().id());
            if (copied) {
                copies.getOrDefault(before, new ArrayList<>()).add(report);
            } else {
                copies.put(report, new ArrayList<>());
            }
        }
    }

    /// The articles of an incident.
    static List<String> articles(Collection<Incident> incidents) {
        return incidents.stream()
                .flatMap(incident -> incident.reports().stream())
                .map(report -> report.article().id())
                .distinct()
                .toList();
    }

    /// Those that repeat no other, in the incident's order.
    List<Report> originals() {
        return List.copyOf(copies.keySet());
    }

    /// Those that say the same as `original` in near-copies of its article, in the incident's order.
    List<Report> copies(Report original) {
        return copies.getOrDefault(original, List.of());
    }

    /// How many articles tell of it, near-copies counted once.
    int independent() {
        return copies.keySet().stream()
                .map(this::source)
                .collect(Collectors.toSet())
                .size();
    }

    /// The article that a report is of, the same for all near-copies.
    String source(Report report) {
        Integer story = stories.get(report.article().id());
        return story == null ? report.article().id() : "\n" + story;
    }

    /// The earliest report of the same article or of a near-copy of it.
    Report firstOf(Report report) {
        String source = source(report);
        return copies.keySet().stream()
                .filter(each -> source(each).equals(source))
                .findFirst()
                .orElse(report);
    }

    /// What is the same in a copy; where the words stand in an article is not.
    private record Said(
            String source,
            Harm harm,
            @Nullable Integer low,
            @Nullable Integer high,
            boolean part,
            @Nullable String claimant) {
        static Said of(String source, Report report) {
            Report.Figure figure = report.figure();
            return new Said(
                    source,
                    figure.harm(),
                    figure.quantity().low(),
                    figure.quantity().high(),
                    figure.part(),
                    report.claimant());
        }
    }
}
