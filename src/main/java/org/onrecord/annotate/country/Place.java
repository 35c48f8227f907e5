package org.onrecord.annotate.country;

import org.jspecify.annotations.Nullable;
import org.onrecord.document.PlaceMention;

/// One thing that a name can mean.
///
/// @param form what kind of name it is
/// @param name the canonical English name; for a demonym its country's
/// @param country ISO 3166-1 alpha-2; null for a disputed place that counts under none
/// @param admin first-level division: a US state's postal code, else GeoNames' code; empty where it does not matter
/// @param weight decimal logarithm of the population for a settlement; how likely the reading is, on the same scale,
///     for the others
record Place(PlaceMention.Form form, String name, @Nullable String country, String admin, double weight) {
    /// Whether the name can mean nothing of this kind without a word of place beside it: small towns share theirs with
    /// people and things.
    boolean isMinor() {
        return form == PlaceMention.Form.SETTLEMENT && weight < 5.4;
    }
}
