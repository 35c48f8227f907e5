package org.onrecord.annotate.country;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PlaceMention.Form;

/// What one text as a whole says about its names: which countries and states it names plainly, which names it gives to
/// people, and which place a name was said to be ("Paris, Texas" makes every "Paris" of the text that one).
final class TextEvidence {
    /// How much a country counts for that the text names plainly, in tens of the population.
    private static final double NAMED_COUNTRY = 1.5;

    private static final double NAMED_STATE = 1;

    /// Names from this weight on are known well enough to speak for their country.
    private static final double PLAIN_WEIGHT = 5.6;

    /// Countries whose divisions are called counties in English.
    private static final List<String> WITH_COUNTIES =
            List.of("US", "GB", "IE", "KE", "LR", "HU", "NO", "SE", "RO", "TW");

    private final Map<String, Integer> countries = new HashMap<>();
    private final Set<String> states = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Map<String, Place> settled = new HashMap<>();

    void addPlain(Name name) {
        Set<String> codes = new HashSet<>();
        for (Place place : name.places()) {
            if (place.weight() < PLAIN_WEIGHT) {
                return;
            }
            if (place.country() != null) {
                codes.add(place.country());
            }
        }
        if (codes.size() == 1) {
            countries.merge(codes.iterator().next(), 1, Integer::sum);
            addState(name.places().getFirst());
        }
    }

    /// A state of a country that was named as such.
    void addState(Place place) {
        if (place.form() == Form.REGION
                && place.country() != null
                && !place.admin().isEmpty()) {
            states.add(place.country() + "." + place.admin());
        }
    }

    void addQualifier(Place place) {
        if (place.country() != null) {
            countries.merge(place.country(), 1, Integer::sum);
            addState(place);
        }
    }

    void addPerson(Name name) {
        people.add(name.key());
    }

    boolean isPerson(Name name) {
        return people.contains(name.key());
    }

    void settle(Name name, Place place) {
        settled.putIfAbsent(name.key(), place);
    }

    /// Which place the text itself says the name to be; null if it does not.
    @Nullable
    Place settled(Name name) {
        return settled.get(name.key());
    }

    boolean names(String country) {
        return countries.containsKey(country);
    }

    boolean namesStates() {
        return !states.isEmpty();
    }

    /// What the text adds to the weight of a place.
    double support(Place place) {
        int times = place.country() == null ? 0 : countries.getOrDefault(place.country(), 0);
        double country = times == 0 ? 0 : times > 3 ? NAMED_COUNTRY + 0.5 : NAMED_COUNTRY;
        boolean state = !place.admin().isEmpty() && states.contains(place.country() + "." + place.admin());
        return country + (state ? NAMED_STATE : 0);
    }

    /// The country that the text names most often; null if it names none.
    @Nullable
    String mostNamed() {
        return countries.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// The country that an unlisted county is most likely in.
    String countyCountry() {
        String best = "US";
        int most = namesStates() ? Integer.MAX_VALUE : countries.getOrDefault("US", 0);
        for (String country : WITH_COUNTIES) {
            int times = countries.getOrDefault(country, 0);
            if (times > most) {
                best = country;
                most = times;
            }
        }
        return best;
    }
}
