package org.onrecord.annotate.casualty;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.TokenizedText;

/// Tells in English whether a place is named as a scene: behind a preposition of place, as the object of a verb of
/// striking, or in the name of an event.
final class EnglishScenes {
    /// Tokens between the preposition and the name: "in the southern port city of".
    private static final int REACH = 7;

    private static final Set<String> LOCATIVE = Set.of(
            "in", "at", "near", "outside", "inside", "around", "across", "throughout", "on", "into", "within", "over");

    private static final Set<String> BREAKS =
            Set.of(",", ";", ":", "\"", "“", "”", "said", "says", "from", "by", "with", "to", "and", "against", "(");

    private static final int EVENT_REACH = 2;

    private static final Set<String> EVENTS = Set.of(
            "bombing",
            "bombings",
            "attacks",
            "massacre",
            "siege",
            "shooting",
            "shootings",
            "earthquake",
            "genocide",
            "explosion",
            "blast",
            "disaster",
            "uprising",
            "riots",
            "killings");

    /// Their object is where it happened.
    private static final Set<String> STRUCK = Set.of(
            "hit",
            "hits",
            "hitting",
            "struck",
            "strikes",
            "striking",
            "shelled",
            "shelling",
            "bombed",
            "bombing",
            "bombarded",
            "bombarding",
            "pounded",
            "pounding",
            "attacked",
            "targeted",
            "rocked",
            "shook",
            "stormed",
            "raided",
            "devastated",
            "flattened",
            "overran");

    /// Words between these and the place.
    private static final Set<String> PARTS = Set.of(
            "the",
            "town",
            "city",
            "village",
            "port",
            "district",
            "capital",
            "region",
            "of",
            "central",
            "downtown",
            "northern",
            "southern",
            "eastern",
            "western",
            "north",
            "south",
            "east",
            "west");

    private final TokenizedText text;
    private final boolean[] placed;

    /// @param places all that the text names
    EnglishScenes(TokenizedText text, List<PlaceMention> places) {
        this.text = text;
        this.placed = placed(text, places);
    }

    boolean isScene(PlaceMention place) {
        if (place.form() == Form.DEMONYM) {
            return false;
        }
        int token = text.tokenAt(place.span().start());
        if (isEvent(text.tokenAt(place.span().end() - 1) + 1)) {
            return true;
        }
        boolean country = place.form() == Form.COUNTRY;
        if (country && isAdjective(place)) {
            return false;
        }
        if (PlaceReader.rank(place) >= 2 && isStruck(token)) {
            return true;
        }
        for (int at = token - 1; at >= Math.max(0, token - REACH); at--) {
            String word = text.lower(at);
            if (LOCATIVE.contains(word)) {
                return !country || !word.equals("on");
            }
            boolean listed = word.equals("and") && at > 0 && isPlace(at - 1);
            boolean other = isPlace(at)
                    && !isPlace(at + 1)
                    && !text.lower(at + 1).equals("and")
                    && !Grammar.isPossessive(text.lower(at + 1));
            if (other || (BREAKS.contains(word) && !listed)) {
                return false;
            }
        }
        return false;
    }

    /// "rockets hit the town of Ganja".
    private boolean isStruck(int token) {
        int at = token - 1;
        while (at > 0 && at > token - REACH && PARTS.contains(text.lower(at))) {
            at--;
        }
        return at >= 0 && STRUCK.contains(text.lower(at));
    }

    /// "the 2004 Madrid train bombings": the place is part of the event's name.
    private boolean isEvent(int behind) {
        for (int at = behind; at < Math.min(text.tokenCount(), behind + EVENT_REACH) && text.isWord(at); at++) {
            if (EVENTS.contains(text.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// "the U.S. embassy": an abbreviated country before a noun.
    private boolean isAdjective(PlaceMention place) {
        int behind = text.tokenAt(place.span().end());
        String printed = place.span().of(text.text());
        boolean abbreviated = printed.length() <= 4 && printed.equals(printed.toUpperCase(Locale.ROOT));
        return abbreviated && behind < text.tokenCount() && Grammar.of(text, behind) == Grammar.Kind.WORD;
    }

    private boolean isPlace(int token) {
        return token < placed.length && placed[token];
    }

    private static boolean[] placed(TokenizedText text, List<PlaceMention> places) {
        boolean[] placed = new boolean[text.tokenCount()];
        for (PlaceMention place : places) {
            int to = Math.min(placed.length, text.tokenAt(place.span().end() - 1) + 1);
            Arrays.fill(placed, Math.min(text.tokenAt(place.span().start()), to), to, true);
        }
        return placed;
    }

    /// Whether the word may stand right before a scene.
    static boolean isLocative(String lower) {
        return LOCATIVE.contains(lower);
    }
}
