package org.onrecord.annotate.country;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.TokenizedText;

/// Reads where a place lies from a better known one beside it: "Edmonton, south of Cairns", "Kirna, a suburb of
/// Leeds", "Mareeba in far north Queensland".
final class Bearings {
    /// Words from a comma to the direction: "about 40 kilometres south".
    private static final int DISTANCE = 5;

    private static final Set<String> DIRECTIONS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "north-east",
            "north-west",
            "south-east",
            "south-west",
            "outskirts");

    private static final Set<String> BESIDE = Set.of("near", "outside", "in");
    private static final Set<String> OF = Set.of("of", "in", "near", "outside");
    private static final Set<String> BEFORE_REGION = Set.of(
            "far",
            "the",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "rural",
            "remote",
            "upstate");

    private final Gazetteer gazetteer;
    private final TokenizedText text;
    private final boolean caseless;

    Bearings(Gazetteer gazetteer, TokenizedText text, boolean caseless) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.caseless = caseless;
    }

    /// The better known place that is told behind the name that ends before `to`; null if none is.
    @Nullable
    Place behind(int to) {
        if (to < text.tokenCount() && text.lower(to).equals("in")) {
            return region(to + 1);
        }
        if (to + 2 >= text.tokenCount() || !text.form(to).equals(",")) {
            return null;
        }
        int at = to + 1;
        at += text.lower(at).equals("just") || text.lower(at).equals("right") ? 1 : 0;
        if (at + 1 < text.tokenCount() && BESIDE.contains(text.lower(at))) {
            Place town = town(at + 1);
            return town == null && text.lower(at).equals("in") ? region(at + 1) : town;
        }
        if (text.lower(at).equals("on")
                && at + 2 < text.tokenCount()
                && text.lower(at + 1).equals("the")) {
            return town(at + 2);
        }
        if (text.lower(at).equals("a") || text.lower(at).equals("an")) {
            return partOf(at + 1);
        }
        int end = Math.min(text.tokenCount() - 2, at + DISTANCE);
        for (; at < end && text.sentenceOf(at) == text.sentenceOf(to); at++) {
            if (DIRECTIONS.contains(text.lower(at)) && text.lower(at + 1).equals("of")) {
                return town(at + 2);
            }
            if (text.form(at).equals(",") || text.isCapitalized(at)) {
                return null;
            }
        }
        return null;
    }

    /// The town of "the Leeds suburbs of" before the name that begins at `from`; null if none is.
    @Nullable
    Place before(int from) {
        if (from < 3
                || !text.lower(from - 1).equals("of")
                || !gazetteer.context().area().contains(text.lower(from - 2))) {
            return null;
        }
        for (int at = from - 3; at >= Math.max(0, from - 5) && text.isCapitalized(at); at--) {
            Name name = gazetteer.longest(text, at, caseless);
            if (name != null && at + name.length() == from - 2) {
                return town(at);
            }
        }
        return null;
    }

    /// "a western suburb of Leeds", "a village near Leeds".
    private @Nullable Place partOf(int from) {
        for (int at = from; at < from + 4 && at + 2 < text.tokenCount(); at++) {
            boolean part = gazetteer.context().area().contains(text.lower(at))
                    || gazetteer.context().quarter().contains(text.lower(at));
            if (part && OF.contains(text.lower(at + 1))) {
                Place town = town(at + 2);
                return town == null ? region(at + 2) : town;
            }
        }
        return null;
    }

    /// "far north Queensland".
    private @Nullable Place region(int from) {
        int at = from;
        while (at < from + 3 && at < text.tokenCount() && BEFORE_REGION.contains(text.lower(at)) && isSmall(at)) {
            at++;
        }
        Place place = heaviest(at);
        return place != null && place.form() == Form.REGION && place.country() != null ? place : null;
    }

    private boolean isSmall(int token) {
        return !text.isCapitalized(token);
    }

    /// A town large enough that others are told by it.
    private @Nullable Place town(int at) {
        Place place = text.isCapitalized(Math.min(at, text.tokenCount() - 1)) ? heaviest(at) : null;
        if (place == null || place.country() == null) {
            return null;
        }
        return place.form() == Form.SETTLEMENT || place.form() == Form.CAPITAL ? place : null;
    }

    private @Nullable Place heaviest(int at) {
        Name name = at < text.tokenCount() ? gazetteer.longest(text, at, caseless) : null;
        return name == null || name.isLookalike() ? null : name.heaviest();
    }
}
