package org.onrecord.document;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// A country or place named in the text, in whatever form.
///
/// @param name the place's canonical English name: `Ganja`, `Azerbaijan`
/// @param country ISO 3166-1 alpha-2 of the country it counts under; null for a disputed place that counts under none
public record PlaceMention(
        Span span, Form form, String name, @Nullable String country, Found found) implements Mention {
    /// How the text names it.
    public enum Form {
        /// A country by name: "Azerbaijan".
        COUNTRY,
        /// The people or adjective: "Azeri", "Armenians".
        DEMONYM,
        /// A capital or seat, which may stand for its government: "Baku", "the Kremlin".
        CAPITAL,
        /// A state or region inside a country.
        REGION,
        /// A town, village or other settlement.
        SETTLEMENT,
        /// An entry of its own in the list of disputed places: "Nagorno-Karabakh".
        DISPUTED
    }
}
