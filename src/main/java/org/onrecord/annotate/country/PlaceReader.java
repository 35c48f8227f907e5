package org.onrecord.annotate.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Found;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.TokenizedText;

/// Reads the candidates of one text: which of its places each name means, or that it means none.
final class PlaceReader {
    /// How much a country counts for that the text names plainly, in tens of the population.
    private static final double NAMED_COUNTRY = 1.5;

    private final Gazetteer gazetteer;
    private final TokenizedText text;
    private final boolean caseless;
    private final Surroundings surroundings;
    private final Map<String, Integer> plainCountries = new HashMap<>();
    private final Set<String> people = new HashSet<>();
    private int stateEvidence;

    PlaceReader(Gazetteer gazetteer, TokenizedText text, boolean caseless) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.caseless = caseless;
        this.surroundings = new Surroundings(text);
    }

    List<PlaceMention> read(List<Candidate> candidates) {
        candidates.forEach(this::learn);
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            PlaceMention mention = candidate.name().isLookalike()
                    ? null
                    : read(candidate, i + 1 < candidates.size() ? candidates.get(i + 1) : null);
            if (mention != null) {
                mentions.add(mention);
            }
        }
        return mentions;
    }

    /// Which countries the text names beyond doubt, and which names it gives to people.
    private void learn(Candidate candidate) {
        Gazetteer.Ambiguity ambiguity = gazetteer.ambiguity(candidate.name());
        if (ambiguity != null || candidate.name().isLookalike()) {
            boolean person = ambiguity != null
                    && ambiguity.person()
                    && !caseless
                    && surroundings.hasForename(candidate.from())
                    && !surroundings.hasPlaceWord(candidate.from(), candidate.to());
            if (person) {
                people.add(candidate.name().key());
            }
            return;
        }
        Set<String> codes = new HashSet<>();
        boolean plain = true;
        for (Place place : candidate.name().places()) {
            plain &= place.weight() >= 5.6;
            if (place.country() != null) {
                codes.add(place.country());
            }
        }
        if (codes.size() == 1 && plain) {
            plainCountries.merge(codes.iterator().next(), 1, Integer::sum);
            Place place = candidate.name().places().getFirst();
            stateEvidence += place.form() == Form.REGION && "US".equals(place.country()) ? 1 : 0;
        }
    }

    private @Nullable PlaceMention read(Candidate candidate, @Nullable Candidate next) {
        Place qualifier = qualifier(candidate, next);
        Place place = qualifier == null ? null : qualified(candidate, qualifier);
        if (place != null) {
            return mention(candidate, place, "place.qualified", 0.97);
        }
        place = likeliest(candidate);
        if (place == null || !isMeant(candidate, place)) {
            return null;
        }
        return mention(candidate, place, "place." + place.form().name().toLowerCase(Locale.ROOT), confidence(place));
    }

    private PlaceMention mention(Candidate candidate, Place place, String rule, double confidence) {
        return new PlaceMention(
                candidate.span(), place.form(), place.name(), place.country(), new Found(rule, confidence));
    }

    private static double confidence(Place place) {
        return switch (place.form()) {
            case COUNTRY, DEMONYM, DISPUTED -> 0.97;
            case CAPITAL -> 0.93;
            case REGION -> 0.9;
            case SETTLEMENT -> place.isMinor() ? 0.6 : 0.85;
        };
    }

    /// The country or state behind a comma or in brackets: "Paris, Texas", "Springfield (Ill.)".
    private @Nullable Place qualifier(Candidate candidate, @Nullable Candidate next) {
        int mark = candidate.to();
        if (mark + 1 >= text.tokenCount()
                || !(text.form(mark).equals(",") || text.form(mark).equals("("))) {
            return null;
        }
        Place state = gazetteer.shortState(text.form(mark + 1));
        if (state != null) {
            return state;
        }
        if (next == null || next.from() != mark + 1 || next.name().isLookalike()) {
            return null;
        }
        for (Place place : next.name().places()) {
            if (place.form() == Form.COUNTRY || place.form() == Form.REGION || place.form() == Form.DISPUTED) {
                return place;
            }
        }
        return null;
    }

    private @Nullable Place qualified(Candidate candidate, Place qualifier) {
        Place best = null;
        for (Place place : candidate.name().places()) {
            boolean town =
                    place.form() == Form.SETTLEMENT || place.form() == Form.CAPITAL || place.form() == Form.REGION;
            boolean inside = town && place.country() != null && isIn(place, qualifier, candidate);
            if (inside && (best == null || place.weight() > best.weight())) {
                best = place;
            }
        }
        return best;
    }

    /// "Georgia" behind a comma is the state where the town is one of the US.
    private static boolean isIn(Place place, Place qualifier, Candidate candidate) {
        if (qualifier.name().equals("Georgia") && qualifier.form() == Form.COUNTRY) {
            boolean town = candidate.name().places().stream().anyMatch(p -> "GE".equals(p.country()));
            return town ? "GE".equals(place.country()) : place.admin().equals("GA") && "US".equals(place.country());
        }
        boolean sameCountry = place.country() != null && place.country().equals(qualifier.country());
        return sameCountry
                && (qualifier.admin().isEmpty()
                        || place.admin().isEmpty()
                        || place.admin().equals(qualifier.admin()));
    }

    private @Nullable Place likeliest(Candidate candidate) {
        Gazetteer.Ambiguity ambiguity = gazetteer.ambiguity(candidate.name());
        Place best = null;
        double most = 0;
        for (Place place : candidate.name().places()) {
            double score = place.weight() + support(place.country());
            if (ambiguity != null && ambiguity.evidence() && support(place.country()) == 0 && place.weight() >= 6) {
                score -= 2.5;
            }
            if (best == null || score > most) {
                best = place;
                most = score;
            }
        }
        if (best != null && ambiguity != null && ambiguity.state() && isState(candidate, ambiguity)) {
            return gazetteer.shortState("GA");
        }
        return best;
    }

    private double support(@Nullable String country) {
        int times = country == null ? 0 : plainCountries.getOrDefault(country, 0);
        return times == 0 ? 0 : times > 3 ? NAMED_COUNTRY + 0.5 : NAMED_COUNTRY;
    }

    private boolean isState(Candidate candidate, Gazetteer.Ambiguity ambiguity) {
        int back = candidate.from() - 2;
        if (back >= 0 && text.form(back + 1).equals(",")) {
            Name town = gazetteer.longest(text, back, caseless);
            if (town != null && town.length() == 1) {
                return town.places().stream().anyMatch(p -> p.admin().equals("GA") && "US".equals(p.country()))
                        && town.places().stream().noneMatch(p -> "GE".equals(p.country()));
            }
        }
        boolean neighbours = ambiguity.neighbours().stream().anyMatch(plainCountries::containsKey)
                || plainCountries.containsKey("GE");
        return !neighbours && (stateEvidence > 0 || plainCountries.getOrDefault("US", 0) > 0);
    }

    /// Whether the name speaks of a place at all.
    private boolean isMeant(Candidate candidate, Place place) {
        Gazetteer.Ambiguity ambiguity = gazetteer.ambiguity(candidate.name());
        boolean placeWord = surroundings.hasPlaceWord(candidate.from(), candidate.to());
        if (caseless) {
            return candidate.name().isAcronym()
                    ? isAcronymInCapitals(candidate)
                    : !place.isMinor() && (ambiguity == null || !ambiguity.evidence() || support(place.country()) > 0);
        }
        if (ambiguity != null && ambiguity.evidence() && !placeWord) {
            return false;
        }
        boolean person = ambiguity != null && ambiguity.person();
        boolean doubtful = person || place.form() == Form.SETTLEMENT || place.form() == Form.REGION;
        if (doubtful && !placeWord && people.contains(candidate.name().key())) {
            return false;
        }
        if (place.isMinor()) {
            return isMinorMeant(candidate, place, placeWord);
        }
        if (person && surroundings.isInsideName(candidate.from(), candidate.to())) {
            return place.form() != Form.DEMONYM && placeWord && !surroundings.hasForename(candidate.from());
        }
        return place.form() != Form.SETTLEMENT || placeWord || !surroundings.hasForename(candidate.from());
    }

    /// A small town needs a word of place, and its country named in the text or a hundred thousand people.
    private boolean isMinorMeant(Candidate candidate, Place place, boolean placeWord) {
        if (!placeWord || surroundings.isInsideName(candidate.from(), candidate.to())) {
            return false;
        }
        return place.weight() >= 5 || support(place.country()) > 0;
    }

    /// "US" is the pronoun in capitals, unless an article stands before it.
    private boolean isAcronymInCapitals(Candidate candidate) {
        if (!text.lower(candidate.from()).equals("us")) {
            return text.lower(candidate.from()).length() > 2;
        }
        return candidate.from() > 0
                && (text.lower(candidate.from() - 1).equals("the")
                        || text.lower(candidate.from() - 1).equals("a"));
    }
}
