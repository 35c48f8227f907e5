package org.onrecord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Makes articles to measure with: English words, then invented ones, in the frequencies of a language; invented
/// people, real places; quotes, tolls, dates. They are as long as an agency's news, 100 to 700 words. About every tenth
/// is a near-copy of one before, under another outlet. The same seed, the same articles.
final class MadeUpNews {
    private static final int VOCABULARY = 60_000;
    private static final int PEOPLE = 1500;
    private static final int OUTLETS = 60;
    private static final int DAYS = 1500;
    private static final int REMEMBERED = 400;
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private static final List<String> ONSETS = List.of(
            "b", "br", "d", "dr", "f", "g", "gr", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "z");
    private static final List<String> RIMES =
            List.of("a", "e", "i", "o", "u", "an", "el", "ir", "on", "us", "ast", "em", "ind", "or", "uk");
    private static final List<String> ROLES =
            List.of("Prime Minister", "Foreign Minister", "army spokesman", "governor", "mayor", "hospital director");
    private static final List<String> BODIES = List.of(
            "the Health Ministry", "the Defence Ministry", "police", "the prosecutor's office", "rescue services");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Random random;
    private final List<Place> places;
    private final List<String> vocabulary = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> outlets = new ArrayList<>();
    private final List<Article> before = new ArrayList<>();

    /// @param words of the language, frequent ones first
    MadeUpNews(long seed, List<Place> places, List<String> words) {
        this.random = new Random(seed);
        this.places = List.copyOf(places);
        vocabulary.addAll(words);
        while (vocabulary.size() < VOCABULARY) {
            vocabulary.add(word(2 + random.nextInt(3)));
        }
        for (int i = 0; i < PEOPLE; i++) {
            people.add(capital(word(2)) + " " + capital(word(3)));
        }
        for (int i = 0; i < OUTLETS; i++) {
            outlets.add(capital(word(2)) + " " + one(List.of("Courier", "Gazette", "Wire", "Observer")));
        }
    }

    /// A town and the English name of its country.
    record Place(String name, String country) {}

    private record Article(String title, LocalDate day, List<String> paragraphs) {}

    /// The next article as a line that `onrecord ingest` reads.
    String next(int number) {
        boolean copy = !before.isEmpty() && random.nextInt(10) == 0;
        Article article = copy ? edited(one(before)) : written();
        if (!copy) {
            before.add(article);
            if (before.size() > REMEMBERED) {
                before.removeFirst();
            }
        }
        ObjectNode row = mapper.createObjectNode();
        row.put("id", "made-up-" + number);
        row.put("title", article.title);
        row.put("source", outlets.get(frequent(OUTLETS)));
        row.put("published", article.day.toString());
        row.put("text", String.join("\n\n", article.paragraphs));
        return row.toString();
    }

    /// With one paragraph less, and a sentence of the outlet's own.
    private Article edited(Article article) {
        List<String> paragraphs = new ArrayList<>(article.paragraphs);
        paragraphs.remove(paragraphs.size() - 1);
        paragraphs.add(filler(8));
        return new Article(article.title, article.day.plusDays(random.nextInt(2)), paragraphs);
    }

    private Article written() {
        Place place = one(places);
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        String speaker = people.get(frequent(PEOPLE));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(place.name + ", " + place.country + ". " + filler(14) + " " + toll(place, day));
        paragraphs.add("\"" + capital(words(9)) + ",\" said " + speaker + ", the " + one(ROLES) + " of " + place.country
                + ". " + filler(12));
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            paragraphs.add(more());
        }
        paragraphs.add(
                "\"We will " + words(7) + ",\" " + speaker + " told reporters in " + place.name + ". " + filler(9));
        return new Article(capital(words(5)) + " in " + place.name, day, paragraphs);
    }

    private String more() {
        String speaker = people.get(frequent(PEOPLE));
        return switch (random.nextInt(3)) {
            case 0 -> filler(10) + " " + speaker + " said that the " + words(8) + ". " + filler(16);
            case 1 -> "\"" + capital(words(12)) + ". We " + words(14) + ",\" said " + speaker + ". " + filler(18);
            default -> filler(12) + " " + filler(18) + " " + filler(15);
        };
    }

    private String toll(Place place, LocalDate day) {
        int killed = 1 + (int) Math.pow(10, random.nextDouble() * 2.5);
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return switch (random.nextInt(3)) {
            case 0 ->
                "At least " + killed + " people were killed in " + place.name + " on " + weekday + ", " + one(BODIES)
                        + " said.";
            case 1 ->
                killed + " civilians were killed and " + (killed + random.nextInt(40) + 1) + " injured in " + place.name
                        + ".";
            default ->
                "On " + weekday + " " + one(BODIES) + " said " + killed + " soldiers were wounded near " + place.name
                        + ".";
        };
    }

    private String filler(int length) {
        return "The " + words(length) + ".";
    }

    private String words(int length) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            words.add(i % 4 == 3 ? one(List.of("of", "and", "in", "for")) : vocabulary.get(frequent(VOCABULARY)));
        }
        return String.join(" ", words);
    }

    /// A rank as Zipf's law has it: the n-th word is n times rarer than the first.
    private int frequent(int most) {
        return (int) Math.min(most - 1, Math.floor(Math.pow(most, random.nextDouble())) - 1);
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(one(ONSETS)).append(one(RIMES));
        }
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
