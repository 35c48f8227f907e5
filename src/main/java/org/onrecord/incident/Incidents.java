package org.onrecord.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.document.AnnotatedDocument;

/// The incidents of all articles taken in so far, in memory: about half a kilobyte for a claim.
///
/// A place's incidents are made anew when they are asked for after one of its reports changed. Safe for use by many
/// threads.
public final class Incidents {
    private final EventWords words;
    private final Grouping grouping;
    private final Map<String, List<Report>> reports = new HashMap<>();
    private final Map<List<String>, Map<String, Report>> places = new HashMap<>();
    private final Set<List<String>> changed = new HashSet<>();
    private final Map<List<String>, List<Incident>> incidents = new HashMap<>();
    private final Map<String, Incident> ofClaims = new HashMap<>();

    public Incidents(EventWords words) {
        this.words = words;
        this.grouping = new Grouping(new Joining(words));
    }

    /// Takes an article in, or takes it anew.
    public void put(AnnotatedDocument document) {
        List<Report> read = ReportReader.read(document, words);
        synchronized (this) {
            remove(document.document().id());
            if (!read.isEmpty()) {
                reports.put(document.document().id(), read);
            }
            for (Report report : read) {
                List<String> place = report.scene().key();
                places.computeIfAbsent(place, key -> new TreeMap<>()).put(report.claim(), report);
                changed.add(place);
            }
        }
    }

    /// Forgets an article; nothing happens if it never was taken in.
    public synchronized void remove(String article) {
        List<Report> gone = reports.remove(article);
        for (Report report : gone == null ? List.<Report>of() : gone) {
            List<String> place = report.scene().key();
            places.getOrDefault(place, Map.of()).remove(report.claim());
            changed.add(place);
        }
    }

    /// The incident that a claim is about; empty for a claim without place or day, and for an unknown one.
    public synchronized Optional<Incident> of(String claim) {
        refresh();
        return Optional.ofNullable(ofClaims.get(claim));
    }

    /// Those that some of the claims are about, each once, in no order.
    public synchronized Collection<Incident> of(Collection<String> claims) {
        refresh();
        Set<String> seen = new HashSet<>();
        List<Incident> found = new ArrayList<>();
        for (String claim : claims) {
            Incident incident = ofClaims.get(claim);
            if (incident != null && seen.add(incident.id())) {
                found.add(incident);
            }
        }
        return found;
    }

    /// All, by id.
    public synchronized List<Incident> all() {
        refresh();
        return incidents.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Incident::id))
                .toList();
    }

    private void refresh() {
        for (List<String> place : changed) {
            List<Incident> old = incidents.remove(place);
            for (Incident incident : old == null ? List.<Incident>of() : old) {
                incident.reports().forEach(report -> ofClaims.remove(report.claim()));
            }
        }
        for (List<String> place : changed) {
            Map<String, Report> here = places.getOrDefault(place, Map.of());
            if (here.isEmpty()) {
                places.remove(place);
                continue;
            }
            List<Incident> made = grouping.group(List.copyOf(here.values()));
            incidents.put(place, made);
            made.forEach(incident -> incident.reports().forEach(report -> ofClaims.put(report.claim(), incident)));
        }
        changed.clear();
    }
}
