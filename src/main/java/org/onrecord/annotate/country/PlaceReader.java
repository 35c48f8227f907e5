package org.onrecord.annotate.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.country.Gazetteer.Ambiguity;
import org.onrecord.document.Found;
import org.onrecord.document.Mention;
import org.onrecord.document.PlaceMention;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.TokenizedText;

/// Reads the candidates of one text: which of its places each name means, or that it means none.
final class PlaceReader {
    /// What a rare meaning loses where the text does not name its country.
    private static final double UNSUPPORTED = 2.5;

    /// A town of a million people is hardly a surname.
    private static final double MILLION = 6;

    private static final Set<String> DIRECTIONS =
            Set.of("north", "south", "east", "west", "central", "downtown", "greater", "upper", "lower");

    private final Gazetteer gazetteer;
    private final TokenizedText text;
    private final boolean caseless;
    private final Surroundings surroundings;
    private final Qualifiers qualifiers;
    private final EvidenceReader reader;
    private final TextEvidence evidence;

    /// The last name that was found to mean a place; null before the first.
    private @Nullable Candidate last;

    PlaceReader(Gazetteer gazetteer, TokenizedText text, boolean caseless) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.caseless = caseless;
        this.surroundings = new Surroundings(text, gazetteer.context());
        this.qualifiers = new Qualifiers(gazetteer, text, caseless);
        this.reader = new EvidenceReader(gazetteer, text, caseless);
        this.evidence = reader.evidence();
    }

    /// Sorted, not overlapping.
    List<PlaceMention> read(List<Candidate> candidates) {
        candidates.forEach(reader::learn);
        evidence.decide();
        List<PlaceMention> mentions = new ArrayList<>();
        List<Candidate> meant = new ArrayList<>();
        for (Candidate candidate : candidates) {
            PlaceMention mention = candidate.name().isLookalike() ? null : mention(candidate);
            mention = mention == null ? innerMention(candidate) : mention;
            if (mention != null) {
                mentions.add(mention);
                last = mention.form() == Form.DEMONYM ? null : candidate;
            }
            if (mention != null || candidate.name().isLookalike()) {
                meant.add(candidate);
            }
        }
        if (!caseless) {
            List<PlaceMention> unlisted =
                    new UnlistedPlaces(text, gazetteer, surroundings, evidence).find(qualifiers, meant);
            for (PlaceMention mention : unlisted) {
                mentions.removeIf(other -> mention.span().overlaps(other.span()));
                mentions.add(mention);
            }
            mentions.sort(Comparator.comparing(Mention::span));
        }
        return mentions;
    }

    private @Nullable PlaceMention mention(Candidate candidate) {
        Place settled = evidence.settled(candidate.name());
        if (settled != null && (reader.qualifier(candidate) != null || !surroundings.hasForename(candidate.from()))) {
            return mention(candidate, settled, "place.qualified", 0.95);
        }
        Place place = likeliest(candidate);
        if (place == null || !isMeant(candidate, place)) {
            return null;
        }
        return mention(candidate, place, "place." + place.form().name().toLowerCase(Locale.ROOT), confidence(place));
    }

    /// "South Leeds" may be no town of that name, and still be Leeds.
    private @Nullable PlaceMention innerMention(Candidate candidate) {
        if (candidate.name().isLookalike() || !candidate.name().isMinor()) {
            return null;
        }
        int from = candidate.from() + 1;
        boolean part = from < candidate.to() && DIRECTIONS.contains(text.lower(candidate.from()));
        Name name = part ? gazetteer.longest(text, from, caseless) : null;
        return name == null || name.isLookalike() || from + name.length() != candidate.to()
                ? null
                : mention(new Candidate(from, candidate.to(), text.span(from, candidate.to()), name));
    }

    private static PlaceMention mention(Candidate candidate, Place place, String rule, double confidence) {
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

    private @Nullable Place likeliest(Candidate candidate) {
        Ambiguity ambiguity = gazetteer.ambiguity(candidate.name());
        Place best = null;
        double most = 0;
        for (Place place : candidate.name().places()) {
            double support = evidence.support(place);
            boolean rare = ambiguity != null && ambiguity.evidence() && support == 0 && place.weight() >= 6;
            double score = place.weight() + support - (rare ? UNSUPPORTED : 0);
            if (best == null || score > most) {
                best = place;
                most = score;
            }
        }
        boolean state = best != null && ambiguity != null && ambiguity.state() && isState(candidate, ambiguity);
        return state ? gazetteer.shortState("GA") : best;
    }

    private boolean isState(Candidate candidate, Ambiguity ambiguity) {
        int back = candidate.from() - 2;
        Name town = back >= 0 && text.form(back + 1).equals(",") ? gazetteer.longest(text, back, caseless) : null;
        if (town != null && town.length() == 1) {
            boolean american = town.places().stream().anyMatch(p -> p.admin().equals("GA") && "US".equals(p.country()));
            return american && town.places().stream().noneMatch(p -> "GE".equals(p.country()));
        }
        boolean neighbours =
                evidence.names("GE") || ambiguity.neighbours().stream().anyMatch(evidence::names);
        return !neighbours && (evidence.namesStates() || evidence.names("US"));
    }

    /// Whether the name speaks of a place at all.
    private boolean isMeant(Candidate candidate, Place place) {
        Ambiguity ambiguity = gazetteer.ambiguity(candidate.name());
        boolean rare = ambiguity != null && ambiguity.evidence();
        if (caseless) {
            return candidate.name().isAcronym()
                    ? isAcronymInCapitals(candidate)
                    : !place.isMinor() && (!rare || evidence.support(place) > 0);
        }
        boolean placeWord = surroundings.hasPlaceWord(candidate.from(), candidate.to())
                || candidate.span().end() < text.end(candidate.to() - 1)
                || isListed(candidate);
        if (rare && !placeWord) {
            return false;
        }
        boolean person = ambiguity != null && ambiguity.person();
        if (place.form() == Form.DEMONYM) {
            return !person || placeWord || !surroundings.hasForename(candidate.from());
        }
        if (evidence.isPerson(candidate.name()) && (!placeWord || surroundings.isPossessive(candidate.to()))) {
            return false;
        }
        if (place.isMinor() && !isKnownThere(candidate.name(), place)) {
            return isMinorMeant(candidate, place, placeWord);
        }
        if (person && surroundings.isInsideName(candidate.from(), candidate.to())) {
            return placeWord && !surroundings.hasForename(candidate.from());
        }
        if (place.form() != Form.SETTLEMENT || placeWord) {
            return true;
        }
        return place.weight() < MILLION
                ? !surroundings.isInsideName(candidate.from(), candidate.to())
                : !surroundings.hasForename(candidate.from());
    }

    /// Whether a better known place of that name lies in the same country.
    private static boolean isKnownThere(Name name, Place place) {
        for (Place other : name.places()) {
            if (!other.isMinor() && other.country() != null && other.country().equals(place.country())) {
                return true;
            }
        }
        return false;
    }

    /// Whether it stands in a list behind another place: "in Leeds, Hull and Goole".
    private boolean isListed(Candidate candidate) {
        int joint = candidate.from() - 1;
        if (last == null || joint < last.to() || text.sentenceOf(joint) != text.sentenceOf(candidate.from())) {
            return false;
        }
        String word = text.lower(joint);
        boolean joined = word.equals(",") || word.equals("and") || word.equals("or");
        boolean comma = joint - 1 == last.to() && text.form(joint - 1).equals(",");
        return joined && (joint == last.to() || comma) && !surroundings.isInsideName(candidate.from(), candidate.to());
    }

    /// A small town needs a word of place, and its country named in the text or a hundred thousand people.
    private boolean isMinorMeant(Candidate candidate, Place place, boolean placeWord) {
        boolean attributive =
                surroundings.isAttributive(candidate.from(), candidate.to()) || surroundings.hasBody(candidate.to());
        if (!(placeWord || attributive) || surroundings.isInsideName(candidate.from(), candidate.to())) {
            return false;
        }
        return place.weight() >= 5 || evidence.support(place) > (attributive && !placeWord ? 1.6 : 0);
    }

    /// "US" is the pronoun in capitals, unless an article stands before it.
    private boolean isAcronymInCapitals(Candidate candidate) {
        if (!text.lower(candidate.from()).equals("us")) {
            return text.lower(candidate.from()).length() > 2;
        }
        String before = candidate.from() == 0 ? "" : text.lower(candidate.from() - 1);
        return before.equals("the") || before.equals("a");
    }
}
