package org.onrecord.annotate.country;

import org.jspecify.annotations.Nullable;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.TokenizedText;

/// Reads the country or state behind a comma or in brackets: "Paris, Texas", "Springfield (Ill.)".
final class Qualifiers {
    private final Gazetteer gazetteer;
    private final TokenizedText text;
    private final boolean caseless;

    Qualifiers(Gazetteer gazetteer, TokenizedText text, boolean caseless) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.caseless = caseless;
    }

    /// What stands behind the name that ends before `to`; null if it is no country or region.
    @Nullable
    Place behind(int to) {
        if (to + 1 >= text.tokenCount()
                || !(text.form(to).equals(",") || text.form(to).equals("("))) {
            return null;
        }
        Place state = gazetteer.shortState(text.form(to + 1));
        if (state != null) {
            return state;
        }
        Name name = gazetteer.longest(text, to + 1, caseless);
        if (name == null || name.isLookalike()) {
            return null;
        }
        for (Place place : name.places()) {
            if (place.form() == Form.COUNTRY || place.form() == Form.REGION) {
                return place;
            }
        }
        return null;
    }

    /// The place of that name inside the qualifier; null if the gazetteer knows none.
    static @Nullable Place inside(Name name, Place qualifier) {
        Place best = null;
        for (Place place : name.places()) {
            boolean town =
                    place.form() == Form.SETTLEMENT || place.form() == Form.CAPITAL || place.form() == Form.REGION;
            if (town && isIn(place, qualifier, name) && (best == null || place.weight() > best.weight())) {
                best = place;
            }
        }
        return best;
    }

    /// The whole country of a place.
    static Place countryOf(Place place) {
        return new Place(Form.COUNTRY, place.name(), place.country(), "", place.weight());
    }

    /// A town that the gazetteer does not know, where the text says it is.
    static Place unlisted(String name, Place qualifier) {
        return new Place(Form.SETTLEMENT, name, qualifier.country(), qualifier.admin(), 4);
    }

    /// "Georgia" behind a comma is the country only behind one of its own towns.
    static Place georgia(Name town, Place qualifier, Gazetteer gazetteer) {
        if (!"GE".equals(qualifier.country())
                || town.places().stream().anyMatch(place -> "GE".equals(place.country()))) {
            return qualifier;
        }
        Place state = gazetteer.shortState("GA");
        if (state != null && town.places().stream().anyMatch(place -> isSame(place, state))) {
            return state;
        }
        return qualifier;
    }

    private static boolean isSame(Place place, Place state) {
        return place.admin().equals(state.admin())
                && state.country() != null
                && state.country().equals(place.country());
    }

    private static boolean isIn(Place place, Place qualifier, Name name) {
        boolean self = place.form() == qualifier.form()
                && place.name().equals(qualifier.name())
                && name.places().size() > 1;
        boolean same = place.country() != null && place.country().equals(qualifier.country());
        return same
                && !self
                && (qualifier.admin().isEmpty()
                        || place.admin().isEmpty()
                        || place.admin().equals(qualifier.admin()));
    }
}
