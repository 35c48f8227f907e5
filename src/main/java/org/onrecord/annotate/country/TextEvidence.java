package org.onrecord.annotate.country;

import java.util.ArrayList;
import java.util.Comparator;
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

    private static final double NAMED_STATE = 1.5;

    /// Names from this weight on are known well enough to speak for their country.
    private static final double PLAIN_WEIGHT = 5.6;

    private static final double MILLION = 6;

    /// So many small towns of one state make it likely that all of them are meant.
    private static final int TOWNS_TOGETHER = 2;

    /// The same in a text that names other countries.
    private static final int TOWNS_ELSEWHERE = 3;

    private static final double HINTED = 1.7;

    /// Countries whose divisions are called counties in English.
    private static final List<String> WITH_COUNTIES =
            List.of("US", "GB", "IE", "KE", "LR", "HU", "NO", "SE", "RO", "TW");

    private final Map<String, Integer> countries = new HashMap<>();
    private final Set<String> states = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Map<String, Place> settled = new HashMap<>();
    private final Map<String, Set<String>> minor = new HashMap<>();
    private final List<Name> plain = new ArrayList<>();
    private String hinted = "";

    void addPlain(Name name) {
        Place known = name.heaviest();
        if (known == null || known.country() == null || known.weight() < PLAIN_WEIGHT) {
            return;
        }
        for (Place place : name.places()) {
            boolean other = !known.country().equals(place.country());
            // A town of a million is meant before any small one of its name.
            boolean rival = other && (place.weight() >= PLAIN_WEIGHT || known.weight() < MILLION);
            if (rival) {
                return;
            }
        }
        countries.merge(known.country(), 1, Integer::sum);
        plain.add(name);
        addState(known);
    }

    /// A small town that something beside it tells to be one: several of one state tell of that state.
    void addMinor(Name name) {
        for (Place place : name.places()) {
            if (place.country() != null && !place.admin().isEmpty()) {
                minor.computeIfAbsent(place.country() + "." + place.admin(), key -> new HashSet<>())
                        .add(name.key());
            }
        }
    }

    /// Decides which state the small towns tell of, when all names were added.
    void decide() {
        hinted = minor.entrySet().stream()
                .filter(entry ->
                        entry.getValue().size() >= (isElsewhere(entry.getKey()) ? TOWNS_ELSEWHERE : TOWNS_TOGETHER))
                .max(Comparator.<Map.Entry<String, Set<String>>>comparingInt(
                                entry -> entry.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        if (!hinted.isEmpty()) {
            countries.merge(hinted.substring(0, 2), TOWNS_TOGETHER, Integer::sum);
        }
    }

    /// Whether the text names other countries plainly than that of the state, and that one not at all.
    private boolean isElsewhere(String state) {
        String country = state.substring(0, 2);
        if (countries.containsKey(country)) {
            return false;
        }
        for (Name name : plain) {
            if (name.places().stream().noneMatch(place -> country.equals(place.country()))) {
                return true;
            }
        }
        return false;
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
        if (place.admin().isEmpty() || (states.isEmpty() && hinted.isEmpty())) {
            return country;
        }
        boolean state = states.contains(place.country() + "." + place.admin());
        boolean hint = !state && hinted.equals(place.country() + "." + place.admin());
        return country + (state ? NAMED_STATE : 0) + (hint ? HINTED : 0);
    }

    /// The country that the text names most often, small towns of one state included; null if it names none.
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
