package org.onrecord.annotate.casualty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Tells where harm happened: only a place behind a preposition of place counts as the scene.
final class PlaceReader {
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

    /// Sentences at the head of an article that tell what it is about.
    private static final int EARLY = 3;

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
    private final @Nullable PlainScenes plain;
    private final List<PlaceMention> places;
    private final Set<Integer> harmSentences;
    private final boolean[] placed;
    private final List<PlaceMention> scenes = new ArrayList<>();
    private final Map<String, Integer> votes = new HashMap<>();
    private final @Nullable PlaceMention main;

    /// @param harmSentences the sentences that make a claim
    /// @param plain tells scenes where the text is not English; null where it is
    PlaceReader(
            TokenizedText text, List<PlaceMention> places, Set<Integer> harmSentences, @Nullable PlainScenes plain) {
        this.text = text;
        this.plain = plain;
        this.places = places;
        this.harmSentences = harmSentences;
        this.placed = placed(text, places);
        for (int i = 0; i < places.size(); i++) {
            if (isScene(places.get(i))) {
                scenes.add(places.get(i));
            }
        }
        this.main = findMain();
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
        return token == draft.group().to() + 1 && LOCATIVE.contains(text.lower(token - 1));
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

    /// Where the article plays: the place named as a scene most often, more so early and beside harm; for a country the
    /// town or region in it, if it is named a third as often. Null if no scene is named.
    @Nullable
    PlaceMention main() {
        return main;
    }

    private @Nullable PlaceMention findMain() {
        PlaceMention best = null;
        PlaceMention inner = null;
        for (PlaceMention place : scenes) {
            int sentence = text.sentenceOf(text.tokenAt(place.span().start()));
            int vote = 1 + (sentence < EARLY ? 2 : 0) + (harmSentences.contains(sentence) ? 2 : 0);
            int sum = votes.merge(place.name(), vote, Integer::sum);
            best = best == null || sum > votes.getOrDefault(best.name(), 0) ? place : best;
            boolean town = rank(place) >= 2;
            inner = town && (inner == null || sum > votes.getOrDefault(inner.name(), 0)) ? place : inner;
        }
        String code = inner == null ? null : inner.country();
        if (best == null || inner == null || best.form() != Form.COUNTRY || code == null) {
            return best;
        }
        boolean often = votes.getOrDefault(inner.name(), 0) * 3 >= votes.getOrDefault(best.name(), 0);
        return often && code.equals(best.country()) ? inner : best;
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

    /// Whether the article tells of the main scene at least as often as of the country it lies in.
    boolean isMainly(PlaceMention country) {
        PlaceMention town = main;
        return town != null && votes.getOrDefault(town.name(), 0) >= votes.getOrDefault(country.name(), 0);
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

    private boolean isScene(PlaceMention place) {
        if (plain != null) {
            return plain.isScene(place);
        }
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
        if (rank(place) >= 2 && isStruck(token)) {
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
