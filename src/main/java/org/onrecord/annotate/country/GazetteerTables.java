package org.onrecord.annotate.country;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PlaceMention.Form;
import org.onrecord.lexicon.Table;
import org.onrecord.lexicon.Table.Row;

/// Fills the gazetteer from the tables of `index-config/` and from the country names of the JDK's own CLDR data.
final class GazetteerTables {
    /// Languages whose country names are searched for, beside English.
    private static final List<String> LANGUAGES =
            List.of("ru", "uk", "tr", "az", "hy", "ka", "ar", "fa", "he", "fr", "de", "es", "it", "pt", "nl", "pl");

    /// Above every town, so that "Armenia" is never the one in Colombia.
    private static final double COUNTRY = 9;

    private static final double CAPITAL = 6.8;
    private static final double REGION = 6.2;

    /// A place that the project lists by hand is one that news speaks of.
    private static final double LISTED = 5.6;

    /// A district of a large city, whose name needs a word of place beside it.
    private static final double DISTRICT = 4.5;

    private final Path folder;
    private final Gazetteer.Builder builder = new Gazetteer.Builder();
    private final Map<String, String> countries = new HashMap<>();
    /// The largest of each name in each country.
    private final Map<List<String>, Place> towns = new HashMap<>();

    private GazetteerTables(Path folder) {
        this.folder = folder;
    }

    static Gazetteer load(Path folder) throws IOException {
        GazetteerTables tables = new GazetteerTables(folder);
        tables.countries();
        tables.countriesInOtherLanguages();
        tables.seats();
        tables.places();
        tables.settlements();
        tables.placesInOtherLanguages();
        tables.disputed();
        tables.states();
        tables.lookalikes();
        tables.ambiguous();
        tables.context();
        return tables.builder.build();
    }

    private void countries() throws IOException {
        for (Row row :
                read("countries.tsv", "code", "name", "aliases", "demonyms").rows()) {
            String code = row.get("code");
            if (countries.put(code, row.get("name")) != null) {
                throw row.fault("a country must have one row, " + code + " has two");
            }
            Place country = new Place(Form.COUNTRY, row.get("name"), code, "", COUNTRY);
            Place people = new Place(Form.DEMONYM, row.get("name"), code, "", COUNTRY);
            builder.add(row.get("name"), country);
            row.list("aliases").forEach(alias -> builder.add(alias, country));
            row.list("demonyms").forEach(demonym -> builder.add(demonym, people));
        }
        for (Row row :
                read("country-forms.tsv", "code", "language", "form", "names").rows()) {
            Form form = row.get("form").equals("demonym") ? Form.DEMONYM : Form.COUNTRY;
            Place place = new Place(form, countryName(row, row.get("code")), row.get("code"), "", COUNTRY);
            row.list("names").forEach(name -> builder.add(name, place, row.get("language")));
        }
    }

    /// CLDR's names. Codes and names of four letters and fewer in Latin script are left to `country-forms.tsv`.
    private void countriesInOtherLanguages() {
        countries.forEach((code, name) -> {
            Place country = new Place(Form.COUNTRY, name, code, "", COUNTRY);
            for (String language : LANGUAGES) {
                String foreign = Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(language));
                boolean latin = foreign.codePointAt(0) < 0x250;
                if (foreign.length() > (latin ? 4 : 2) && !foreign.equals(code)) {
                    builder.add(foreign, country, language);
                }
            }
        });
    }

    private void seats() throws IOException {
        for (Row row : read("seats.tsv", "name", "kind", "country", "aliases").rows()) {
            countryName(row, row.get("country"));
            Place place = new Place(Form.CAPITAL, row.get("name"), row.get("country"), "", CAPITAL);
            addAll(row, place);
            town(place);
        }
    }

    private void places() throws IOException {
        for (Row row : read("places.tsv", "name", "kind", "country", "admin", "aliases")
                .rows()) {
            countryName(row, row.get("country"));
            Form form = switch (row.get("kind")) {
                case "region" -> Form.REGION;
                case "settlement", "district" -> Form.SETTLEMENT;
                default -> throw row.fault("kind must be region, settlement or district");
            };
            double weight = form == Form.REGION ? REGION : row.get("kind").equals("district") ? DISTRICT : LISTED;
            String name = withoutNote(row.get("name"));
            Place place = new Place(form, name, row.get("country"), row.get("admin"), weight);
            if (name.equals(row.get("name"))) {
                builder.add(name, place);
            }
            if (form == Form.SETTLEMENT) {
                town(place);
            }
            aliases(row).forEach(alias -> builder.add(alias, place));
        }
    }

    private static String withoutNote(String name) {
        int note = name.indexOf(" (");
        return note < 0 ? name : name.substring(0, note);
    }

    private void settlements() throws IOException {
        for (Row row : read("settlements.tsv", "name", "country", "admin", "population")
                .rows()) {
            countryName(row, row.get("country"));
            int population;
            try {
                population = Integer.parseInt(row.get("population"));
            } catch (NumberFormatException e) {
                throw row.fault("population must be an integer");
            }
            // A hundred thousand towns lie in a few thousand divisions.
            Place place = new Place(
                    Form.SETTLEMENT,
                    row.get("name"),
                    row.get("country").intern(),
                    row.get("admin").intern(),
                    Math.log10(Math.max(1, population)));
            builder.add(row.get("name"), place);
            town(place);
        }
    }

    private void town(Place place) {
        towns.merge(
                List.of(place.name(), String.valueOf(place.country())),
                place,
                (one, other) -> one.weight() >= other.weight() ? one : other);
    }

    private void placesInOtherLanguages() throws IOException {
        for (Row row :
                read("place-forms.tsv", "name", "country", "language", "names").rows()) {
            Place place = towns.get(List.of(row.get("name"), row.get("country")));
            if (place == null) {
                throw row.fault("name and country must be those of a town of another table");
            }
            row.list("names").forEach(name -> builder.add(name, place, row.get("language")));
        }
    }

    private void disputed() throws IOException {
        Table table = read("disputed-places.tsv", "name", "within", "country", "aliases");
        Map<String, @Nullable String> choice = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Row row : table.rows()) {
            names.add(row.get("name"));
            if (!row.get("country").isEmpty()) {
                countryName(row, row.get("country"));
                choice.put(row.get("name"), row.get("country"));
            }
        }
        for (Row row : table.rows()) {
            String within = row.get("within");
            if (!within.isEmpty() && !names.contains(within)) {
                throw row.fault("within must name another row, not " + within);
            }
            String country = choice.getOrDefault(row.get("name"), choice.get(within));
            addAll(row, new Place(Form.DISPUTED, row.get("name"), country, "", COUNTRY + 1));
        }
    }

    private void states() throws IOException {
        for (Row row : read("state-abbreviations.tsv", "name", "country", "admin", "short")
                .rows()) {
            Place state = new Place(Form.REGION, row.get("name"), row.get("country"), row.get("admin"), REGION);
            for (String form : parts(row.get("short"))) {
                builder.addShortState(form, state);
            }
        }
    }

    private void lookalikes() throws IOException {
        read("place-lookalikes.tsv", "name").rows().forEach(row -> builder.addLookalike(row.get("name")));
    }

    private void ambiguous() throws IOException {
        for (Row row :
                read("ambiguous-places.tsv", "name", "readings", "neighbours").rows()) {
            List<String> readings = parts(row.get("readings"));
            if (!Set.of("person", "state", "evidence").containsAll(readings)) {
                throw row.fault("readings must be of: person, state, evidence");
            }
            builder.addAmbiguity(
                    row.get("name"),
                    new Gazetteer.Ambiguity(
                            readings.contains("person"),
                            readings.contains("state"),
                            readings.contains("evidence"),
                            parts(row.get("neighbours"))));
        }
    }

    private void context() throws IOException {
        for (Row row : read("place-context.tsv", "role", "words").rows()) {
            if (!Set.of("place", "noun", "fore", "after", "area", "quarter", "joined", "heading", "body")
                    .contains(row.get("role"))) {
                throw row.fault("role must be place, noun, fore, after, area, quarter, joined, heading or body");
            }
            builder.addContext(row.get("role"), new HashSet<>(row.list("words")));
        }
    }

    private void addAll(Row row, Place place) {
        builder.add(row.get("name"), place);
        aliases(row).forEach(alias -> builder.add(alias, place));
    }

    private static List<String> aliases(Row row) {
        return parts(row.get("aliases"));
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String countryName(Row row, String code) {
        String name = countries.get(code);
        if (name == null) {
            throw row.fault("country must be a code of countries.tsv, not '" + code + "'");
        }
        return name;
    }

    private Table read(String file, String... columns) throws IOException {
        return Table.read(folder.resolve(file), columns);
    }
}
