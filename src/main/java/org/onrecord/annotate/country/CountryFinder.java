package org.onrecord.annotate.country;

import java.util.List;
import org.onrecord.document.CountryMention;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PlaceMention;

/// Tells which countries an article names, and which it is about.
public final class CountryFinder {
    /// One entry a country, those in focus first.
    public List<CountryMention> find(NormalizedDocument document, List<PlaceMention> places) {
        return List.of();
    }
}
