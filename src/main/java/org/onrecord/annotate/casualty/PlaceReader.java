package org.onrecord.annotate.casualty;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Tells where the harm of a claim happened: at a scene in its sentence, in one before it, or where the article plays.
final class PlaceReader {
    private final TokenizedText text;
    private final List<PlaceMention> places;
    private final List<PlaceMention> scenes;
    private final MainScene main;

    /// @param harmSentences the sentences that make a claim
    /// @param isScene whether a place is named as where something happened, as the text's language has it
    PlaceReader(
            TokenizedText text,
            List<PlaceMention> places,
            Set<Integer> harmSentences,
            Predicate<PlaceMention> isScene) {
        this.text = text;
        this.places = places;
        this.scenes = places.stream().filter(isScene).toList();
        this.main = new MainScene(text, scenes, harmSentences);
    }

    /// The scene that the claim's own sentence names; null if it names none.
    @Nullable
    PlaceMention own(Draft draft) {
        Span sentence = text.sentenceSpan(text.sentenceOf(draft.from()));
        Span claim = text.span(draft.from(), draft.to());
        PlaceMention best = null;
        for (PlaceMention place : scenes) {
            if (place.span().start() >= claim.end() && isDirectlyBehind(place, draft)) {
                return place;
            }
            if (sentence.contains(place.span()) && (best == null || isBetter(place, best, claim))) {
                best = place;
            }
        }
        return best;
    }

    /// "130 in Paris and 32 in Brussels": nothing but the preposition parts the number's group from the place.
    private boolean isDirectlyBehind(PlaceMention place, Draft draft) {
        int token = text.tokenAt(place.span().start());
        return token == draft.group().to() + 1 && EnglishScenes.isLocative(text.lower(token - 1));
    }

    /// The scene that one of the sentences before names, the nearest first, no more than `back` of them.
    @Nullable
    PlaceMention before(Draft draft, int back) {
        int sentence = text.sentenceOf(draft.from());
        for (int at = sentence - 1; at >= Math.max(0, sentence - back); at--) {
            Span span = text.sentenceSpan(at);
            PlaceMention best = null;
            for (PlaceMention place : scenes) {
                boolean inner = best == null || rank(place) > rank(best);
                if (span.contains(place.span()) && inner) {
                    best = place;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    /// Where the article plays; null if no scene is named.
    @Nullable
    PlaceMention main() {
        return main.place();
    }

    /// Whether the article tells of the main scene at least as often as of the country it lies in.
    boolean isMainly(PlaceMention country) {
        return main.outweighs(country);
    }

    /// Whether the claim's sentence names a country or people as one side of the story rather than as the scene.
    boolean hasSide(Draft draft) {
        Span sentence = text.sentenceSpan(text.sentenceOf(draft.from()));
        return places.stream()
                .anyMatch(place -> sentence.contains(place.span())
                        && (place.form() == Form.DEMONYM
                                || place.form() == Form.COUNTRY
                                || place.form() == Form.DISPUTED)
                        && !scenes.contains(place));
    }

    /// The country itself, where the article names the one that `place` lies in; else `place`.
    @Nullable
    PlaceMention country(@Nullable PlaceMention place) {
        if (place == null || place.form() == Form.COUNTRY || place.form() == Form.DISPUTED) {
            return place;
        }
        for (PlaceMention other : places) {
            String code = other.country();
            if (other.form() == Form.COUNTRY && code != null && code.equals(place.country())) {
                return other;
            }
        }
        return place;
    }

    private static boolean isBetter(PlaceMention place, PlaceMention best, Span claim) {
        boolean close = Math.abs(place.span().start() - best.span().end()) < 40;
        if (close && rank(place) != rank(best)) {
            return rank(place) > rank(best);
        }
        return distance(place.span(), claim) < distance(best.span(), claim);
    }

    /// Inner places rank higher.
    static int rank(PlaceMention place) {
        return switch (place.form()) {
            case SETTLEMENT, CAPITAL -> 3;
            case REGION, DISPUTED -> 2;
            case COUNTRY -> 1;
            case DEMONYM -> 0;
        };
    }

    /// In code units; what stands before the claim counts as farther off.
    static int distance(Span a, Span claim) {
        if (a.overlaps(claim)) {
            return 0;
        }
        return a.start() >= claim.end() ? a.start() - claim.end() : 20 + (claim.start() - a.end()) * 2;
    }
}
