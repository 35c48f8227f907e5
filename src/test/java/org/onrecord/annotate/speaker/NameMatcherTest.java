package org.onrecord.annotate.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameMatcherTest {
    private static NameMatcher matcher;

    @BeforeAll
    static void load() throws IOException {
        matcher = NameMatcher.load(Path.of("index-config"));
    }

    @ParameterizedTest
    @CsvSource({
        // Transliterations, scripts, word order, titles, initials.
        "Ildar Karachev, Ildar Karatchev, true",
        "Ильдар Карачев, Ildar Karachev, true",
        "Karachev Ildar, Ildar Karachev, true",
        "Dr. Ildar Karachev, Ildar Karachev, true",
        "I. Karachev, Ildar Karachev, true",
        "Ildar Rustam Karachev, Ildar Karachev, true",
        // Known short forms of given names.
        "Robert Oakhurst, Bob Oakhurst, true",
        // The curated list joins what is not alike.
        "Nicholas Pashinan, Nikol Pashinyan, true",
        "Mevlüt Çavuşoğlu, Mevlut Cavusoglu, true",
        // One likeness never makes up for a difference.
        "Ildar Karachev, Rustam Karachev, false",
        "Ildar Karachev, Ildar Oakhurst, false",
        "Ilham Aliyev, Heydar Aliyev, false",
        "Artak Begalerian, Artak Ayalan, false"
    })
    void tellsWhetherTwoNamesAreOnePersons(String a, String b, boolean same) {
        assertEquals(same, matcher.isSame(a, b));
        assertEquals(same, matcher.isSame(b, a));
    }
}
