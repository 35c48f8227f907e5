package org.onrecord.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where and when harm happened, and how much of the story it covers.
///
/// @param place the innermost named place; null if none
/// @param country ISO 3166-1 alpha-2 of that place; null if unknown or disputed
/// @param date ISO day, month, year, or range `2020-09-27/2020-10-05`; null if it can't be worked out
public record Setting(
        @Nullable Attested<String> place,
        @Nullable String country,
        @Nullable Attested<String> date,
        Scope scope) {
    /// How much of the story a claim covers.
    public enum Scope {
        /// One attack or event.
        INCIDENT,
        /// A running total of a war, campaign, year or series.
        TOTAL,
        /// Another war, or an event more than a year before.
        HISTORICAL;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
