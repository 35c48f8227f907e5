package org.onrecord.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Claims about the same harm: one place, one day, one event.
///
/// @param id of its first report's claim. It changes only when an earlier report joins, and the id of every claim in it
///     leads to it ([Incidents#of]), so an id once given goes on leading here
/// @param days that all reports allow
/// @param reports in the order of [Report#ORDER], at least one
/// @param joins why they are one: one fewer than reports
public record Incident(
        String id, String place, @Nullable String country, Days days, List<Report> reports, List<Join> joins) {
    public Incident {
        reports = List.copyOf(reports);
        joins = List.copyOf(joins);
    }

    /// How many articles tell of it.
    public int articles() {
        return (int)
                reports.stream().map(report -> report.article().id()).distinct().count();
    }
}
