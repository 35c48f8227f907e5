package org.onrecord.annotate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.annotate.country.PlaceFinder;
import org.onrecord.annotate.date.DateFinder;
import org.onrecord.document.Mention;
import org.onrecord.text.TokenizedText;

/// What holds for the finders of places and dates whatever they read.
final class PlaceAndDateContractTest {
    private static final Path TABLES = Path.of(System.getProperty("onrecord.home", "."), "index-config");
    private static final LocalDate CREATION = LocalDate.of(2020, 10, 5);
    private static final PlaceFinder PLACES = places();
    private static final DateFinder DATES = dates();

    private static Stream<String> texts() {
        return Stream.of(
                "",
                " \n\t ",
                "😀😀 in 🇦🇿 Azerbaijan 😀 on Monday 😀",
                "هاجم الجيش أذربيجان يوم 5 أكتوبر 2020",
                "In Baku,\r\non 5 October\r\n2020,\r\nGeorgia\r\nsaid",
                "- - - , , , ( ( ( ' ' 's 's",
                "the the the of of in in last next 1 2 3 4 5 6 7 8 9",
                "Baku, Baku, Baku, Texas, Texas, Georgia, Ill., Ill.",
                "99999999999999999999 years ago, 9999 years later, 1000 years from now, 0 days ago",
                "31 June 2021 and 29 February 2021 and 2021-13-45 and 00/00/0000");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void spansLieInsideTheTextSortedAndApart(String text) {
        assertWellFormed(text);
    }

    @Test
    void readsAnyMixOfItsWords() {
        long seed = 20201005;
        Random random = new Random(seed);
        String[] words = {
            "Baku",
            ",",
            "Texas",
            "last",
            "Monday",
            "the",
            "year",
            "ago",
            "two",
            "5",
            "October",
            "2020",
            ".",
            "-",
            "Georgia",
            "Washington",
            "in",
            "(",
            "quarter",
            "third",
            "'s",
            "County",
            "night",
            "a.m.",
            ":",
            "30",
            "U.S."
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            assertWellFormed(text.toString());
        }
    }

    @Test
    void readsALineOfAMillionCharacters() {
        assertWellFormed("Rockets fell near Ganja on Sunday 2020 ".repeat(26_000));
    }

    @Test
    void readsTheSameInAnyLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String text = "INDIA and Istanbul met in IRAN on Friday, 2 OCTOBER 2020.";
        List<Mention> here = all(text);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(here, all(text));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void readsTheSameInManyThreads() {
        String text = "Georgia said on Monday that Paris, Texas, and Baku met last week.";
        List<Mention> alone = all(text);
        List<List<Mention>> together =
                IntStream.range(0, 64).parallel().mapToObj(i -> all(text)).toList();
        assertAll(together.stream().map(found -> () -> assertEquals(alone, found)));
    }

    private static void assertWellFormed(String text) {
        TokenizedText read = TokenizedText.of(text);
        for (List<? extends Mention> found :
                List.of(PLACES.find(read, "und"), DATES.find(read, CREATION), DATES.find(read, null))) {
            int last = 0;
            for (Mention mention : found) {
                int from = last;
                assertTrue(mention.span().start() >= from, () -> mention + " starts before " + from + " in: " + text);
                last = mention.span().end();
            }
            int end = last;
            assertTrue(end <= text.length(), () -> "ends at " + end + " in: " + text);
        }
    }

    private static List<Mention> all(String text) {
        TokenizedText read = TokenizedText.of(text);
        List<Mention> all = new ArrayList<>(PLACES.find(read, "und"));
        all.addAll(DATES.find(read, CREATION));
        return all;
    }

    private static PlaceFinder places() {
        try {
            return PlaceFinder.load(TABLES);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DateFinder dates() {
        try {
            return DateFinder.load(TABLES);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
