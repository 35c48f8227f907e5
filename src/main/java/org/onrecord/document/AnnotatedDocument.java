package org.onrecord.document;

import java.util.List;

/// A normalised document with all that was found in it; every list is sorted by span.
///
/// @param annotator fingerprint of the finders, models and word lists that read it
public record AnnotatedDocument(
        NormalizedDocument document,
        List<DateMention> dates,
        List<PlaceMention> places,
        List<CountryMention> countries,
        List<Quotation> quotations,
        List<Claim> claims,
        String annotator) {
    /// How the fingerprint of the careful reader ends.
    public static final String CAREFUL = "-careful";

    public AnnotatedDocument {
        dates = List.copyOf(dates);
        places = List.copyOf(places);
        countries = List.copyOf(countries);
        quotations = List.copyOf(quotations);
        claims = List.copyOf(claims);
    }

    /// Whether the fingerprint is the careful reader's, not that of the fast one alone.
    public static boolean isCareful(String annotator) {
        return annotator.endsWith(CAREFUL);
    }
}
