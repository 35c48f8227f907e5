package org.onrecord.annotate.casualty;

import org.onrecord.annotate.casualty.PlainWords.Match;
import org.onrecord.annotate.casualty.PlainWords.Role;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.TokenizedText;

/// Tells in languages other than English whether a place is named as a scene: by the preposition before it, or by its
/// ending.
final class PlainScenes {
    /// Words between the preposition and a town: "в городе", "in der Hauptstadt".
    private static final int REACH = 3;

    /// Articles, which alone may stand between the preposition and a country.
    private static final int LONGEST_ARTICLE = 3;

    private final TokenizedText text;
    private final PlainWords words;

    PlainScenes(TokenizedText text, PlainWords words) {
        this.text = text;
        this.words = words;
    }

    boolean isScene(PlaceMention place) {
        int first = text.tokenAt(place.span().start());
        int last = text.tokenAt(place.span().end() - 1);
        return place.form() != Form.DEMONYM && (endsSo(place, last) || isBehindPreposition(place, first));
    }

    /// "Ankara’daki", "Գանձակում".
    private boolean endsSo(PlaceMention place, int token) {
        String joined = text.lower(token).substring(place.span().end() - text.start(token));
        boolean marked = joined.startsWith("'") || joined.startsWith("’");
        Match ending = words.at(Role.PLACE, TokenizedText.of(marked ? joined.substring(1) + " " : "-"), 0, 1);
        boolean suffix = joined.isEmpty() && words.endsIn(Role.PLACE, "suffix", text.lower(token));
        return suffix || (marked && ending != null && ending.value().equals("ending"));
    }

    private boolean isBehindPreposition(PlaceMention place, int first) {
        boolean country = place.form() == Form.COUNTRY;
        for (int at = first - 1; at >= 0 && at > first - REACH - 3; at--) {
            Match match = words.at(Role.PLACE, text, at, first);
            if (match != null && match.value().equals("before") && first - match.end() <= REACH) {
                return true;
            }
            boolean within = text.isWord(at)
                    && (!country || text.form(at).length() <= LONGEST_ARTICLE)
                    && !Character.isDigit(text.form(at).charAt(0));
            if (!within) {
                return false;
            }
        }
        return false;
    }
}
