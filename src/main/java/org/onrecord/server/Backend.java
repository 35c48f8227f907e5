package org.onrecord.server;

import org.onrecord.archive.Archive;
import org.onrecord.search.QuoteCheck;
import org.onrecord.search.SearchService;

/// What the server answers from. It closes none of it.
public record Backend(Archive archive, SearchService search, QuoteCheck quoteCheck, Changes changes) {
    /// What changes the collection and its index.
    public record Changes(Intake intake, Upkeep upkeep) {}

    Intake intake() {
        return changes.intake();
    }

    Upkeep upkeep() {
        return changes.upkeep();
    }
}
