package org.onrecord.annotate.country;

import org.jspecify.annotations.Nullable;
import org.onrecord.annotate.country.Gazetteer.Ambiguity;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.text.TokenizedText;

/// Gathers from all candidates of one text what it says of its names, before any of them is read.
final class EvidenceReader {
    /// A town of a million people is known better than the other of its name.
    private static final double MILLION = 6;

    private final Gazetteer gazetteer;
    private final boolean caseless;
    private final Surroundings surroundings;
    private final Qualifiers qualifiers;
    private final Bearings bearings;
    private final TextEvidence evidence = new TextEvidence();

    EvidenceReader(Gazetteer gazetteer, TokenizedText text, boolean caseless) {
        this.gazetteer = gazetteer;
        this.caseless = caseless;
        this.surroundings = new Surroundings(text, gazetteer.context());
        this.qualifiers = new Qualifiers(gazetteer, text, caseless);
        this.bearings = new Bearings(gazetteer, text, caseless);
    }

    TextEvidence evidence() {
        return evidence;
    }

    /// What the candidate, by what stands beside it, says of itself and of other names.
    void learn(Candidate candidate) {
        Name name = candidate.name();
        Place qualifier = name.isLookalike() ? null : qualifier(candidate);
        if (qualifier != null) {
            evidence.addQualifier(qualifier);
            Place inside = Qualifiers.inside(name, qualifier);
            boolean town = name.places().stream()
                    .allMatch(place -> place.form() == Form.SETTLEMENT || place.form() == Form.CAPITAL);
            if (inside != null || (town && !qualifier.admin().isEmpty())) {
                evidence.settle(
                        name,
                        inside != null
                                ? inside
                                : Qualifiers.unlisted(name.places().getFirst().name(), qualifier));
            }
            return;
        }
        if (name.isLookalike()) {
            return;
        }
        if (name.isMinor() && isSurname(candidate)) {
            return;
        }
        Place beside = bearings.before(candidate.from());
        beside = beside == null ? bearings.behind(candidate.to()) : beside;
        if (beside != null) {
            settleBeside(name, beside);
        }
        Ambiguity ambiguity = gazetteer.ambiguity(name);
        if (ambiguity == null) {
            evidence.addPlain(name);
            if (name.heaviest() != null && isSettlement(name) && isTown(candidate)) {
                evidence.addMinor(name);
            }
        } else if (ambiguity.person()
                && !caseless
                && surroundings.hasForename(candidate.from())
                && !surroundings.hasPlaceWord(candidate.from(), candidate.to())) {
            evidence.addPerson(name);
        }
    }

    private static boolean isSettlement(Name name) {
        for (Place place : name.places()) {
            if (place.form() != Form.SETTLEMENT) {
                return false;
            }
        }
        return true;
    }

    private boolean isSurname(Candidate candidate) {
        return !caseless
                && surroundings.hasForename(candidate.from())
                && !surroundings.hasPlaceWord(candidate.from(), candidate.to())
                && !surroundings.hasBody(candidate.to());
    }

    /// "Edmonton, south of Cairns": the town of that name in the same country; a large one is known better than the
    /// other.
    private void settleBeside(Name name, Place beside) {
        Place inside = Qualifiers.inside(name, beside);
        Place near = inside == null ? Qualifiers.inside(name, Qualifiers.countryOf(beside)) : inside;
        boolean small =
                name.places().stream().allMatch(place -> place.form() == Form.SETTLEMENT && place.weight() < MILLION);
        if (near != null) {
            evidence.settle(name, near);
        } else if (small) {
            evidence.settle(name, Qualifiers.unlisted(name.places().getFirst().name(), beside));
        }
    }

    /// Whether something beside the name of a small town tells that it is one.
    private boolean isTown(Candidate candidate) {
        return !surroundings.isInsideName(candidate.from(), candidate.to())
                && (surroundings.hasPlaceWord(candidate.from(), candidate.to())
                        || surroundings.isAttributive(candidate.from(), candidate.to())
                        || surroundings.hasBody(candidate.to()));
    }

    /// The state or country behind it; null if none stands there.
    @Nullable
    Place qualifier(Candidate candidate) {
        Place qualifier = qualifiers.behind(candidate.to());
        return qualifier == null ? null : Qualifiers.georgia(candidate.name(), qualifier, gazetteer);
    }
}
