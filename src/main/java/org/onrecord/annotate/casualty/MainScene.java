package org.onrecord.annotate.casualty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.TokenizedText;

/// Where the article plays: the place named as a scene most often, more so early and beside harm; for a country the
/// town or region in it, if it is named a third as often.
final class MainScene {
    /// Sentences at the head of an article that tell what it is about.
    private static final int EARLY = 3;

    private final Map<String, Integer> votes = new HashMap<>();
    private final @Nullable PlaceMention place;

    /// @param harmSentences the sentences that make a claim
    MainScene(TokenizedText text, List<PlaceMention> scenes, Set<Integer> harmSentences) {
        PlaceMention best = null;
        PlaceMention inner = null;
        for (PlaceMention scene : scenes) {
            int sentence = text.sentenceOf(text.tokenAt(scene.span().start()));
            int vote = 1 + (sentence < EARLY ? 2 : 0) + (harmSentences.contains(sentence) ? 2 : 0);
            int sum = votes.merge(scene.name(), vote, Integer::sum);
            best = best == null || sum > votes(best) ? scene : best;
            boolean town = PlaceReader.rank(scene) >= 2;
            inner = town && (inner == null || sum > votes(inner)) ? scene : inner;
        }
        this.place = best == null || inner == null || !isIn(inner, best) ? best : inner;
    }

    /// Whether the place is in the country, and named often enough beside it.
    private boolean isIn(PlaceMention inner, PlaceMention country) {
        String code = inner.country();
        return country.form() == Form.COUNTRY
                && code != null
                && code.equals(country.country())
                && votes(inner) * 3 >= votes(country);
    }

    private int votes(PlaceMention scene) {
        return votes.getOrDefault(scene.name(), 0);
    }

    /// Null if no scene is named.
    @Nullable
    PlaceMention place() {
        return place;
    }

    /// Whether the article tells of the main scene at least as often as of the country it lies in.
    boolean outweighs(PlaceMention country) {
        return place != null && votes(place) >= votes(country);
    }
}
