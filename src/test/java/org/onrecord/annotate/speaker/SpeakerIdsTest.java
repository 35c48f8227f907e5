package org.onrecord.annotate.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpeakerIdsTest {
    @ParameterizedTest
    @CsvSource({
        "Ildar Karachev, ildar-karachev",
        "Ильдар Карачев, ildar-karacev",
        "J. R. O'Mara, j-r-omara",
        "Mevlüt Çavuşoğlu, mevlut-cavusoglu",
        "Никол Пашинян, nikol-pashinyan",
        "Նիկոլ Փաշինյան, nikol-pashinyan",
        "!!!, unknown"
    })
    void givesEverySpellingAStableId(String name, String id) throws IOException {
        assertEquals(id, SpeakerIds.load(Path.of("index-config")).of(name));
    }
}
