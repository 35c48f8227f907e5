package org.onrecord.server;

import java.time.InstantSource;
import org.onrecord.archive.Archive;
import org.onrecord.search.IncidentSearch;
import org.onrecord.search.QuoteCheck;
import org.onrecord.search.SearchService;
import org.onrecord.search.Speakers;

/// What the server answers from. It closes none of it.
public record Backend(Archive archive, Reading reading, Changes changes, InstantSource clock) {
    /// What answers questions.
    public record Reading(SearchService search, QuoteCheck quoteCheck, Speakers speakers, IncidentSearch incidents) {}

    /// What changes the collection and its index.
    public record Changes(Intake intake, Upkeep upkeep, Curation curation) {}

    SearchService search() {
        return reading.search();
    }

    Intake intake() {
        return changes.intake();
    }

    Curation curation() {
        return changes.curation();
    }

    Upkeep upkeep() {
        return changes.upkeep();
    }
}
