package org.onrecord.annotate.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Speaker;

final class SpeakerIdsTest {
    @ParameterizedTest
    @CsvSource({
        "Ildar Karachev, ildar-karachev",
        "Ильдар Карачев, ildar-karachev",
        "J. R. O'Mara, j-r-omara",
        "Mevlüt Çavuşoğlu, mevlut-cavusoglu",
        "Никол Пашинян, nikol-pashinyan",
        "Նիկոլ Փաշինյան, nikol-pashinyan",
        "Nikol Pashinian, nikol-pashinyan",
        "!!!, unknown"
    })
    void givesEverySpellingAStableId(String name, String id) throws IOException {
        assertEquals(id, SpeakerIds.load(Path.of("index-config")).ofPerson(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Asen Dragoychev, Assen Dragoichev",
        "Asen Dragoychev, Асен Драгойчев",
        "Asen Dragoychev, Asen Dragojchev",
        "Daniyar Sauranbekov, Данияр Сауранбеков",
        "Farhana Mirdhabari, Farhana Mirdhabary",
        "Saule Ertaeva, Saule Ertayeva",
        "Yerbol Qasenov, Erbol Kasenov",
        "Viktor Ladyzhnikov, Victor Ladyzhnikov",
        "Radu Cernavescu, Radu Cernavesku",
        "Nermin Akgölge, Nermin Akgolge",
        "Ilham Aliyev, Ilham Aliev"
    })
    void joinsSpellingsOfOneName(String one, String other) throws IOException {
        SpeakerIds ids = SpeakerIds.load(Path.of("index-config"));
        assertEquals(ids.ofPerson(one), ids.ofPerson(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Artak Begalerian, Artak Ayalan",
        "Ana Stoilkova, Yana Stoilkova",
        "Marat Ospan, Murat Ospan",
        "Jan Kolar, Ivan Kolar",
        "Oto Vasarel, Otto Vasarell Jr",
        "Hasan Demir, Hasan Demirel",
        "Marina Petrova, Marina Petrov"
    })
    void keepsOtherNamesApart(String one, String other) throws IOException {
        SpeakerIds ids = SpeakerIds.load(Path.of("index-config"));
        assertNotEquals(ids.ofPerson(one), ids.ofPerson(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Asen Dragoichev, NAME",
        "Asen Dragoychev, SPELLING",
        "Асен Драгойчев, TRANSLITERATION",
        "Ilham Aliyev, NAME",
        "Ильхам Алиев, CURATED",
        "Ilham Aliev, CURATED"
    })
    void tellsWhatMakesASpellingOneWithTheOthers(String printed, Speaker.Basis basis) throws IOException {
        assertEquals(basis, SpeakerIds.load(Path.of("index-config")).basis(printed));
    }

    @Test
    void leavesOrganisationsAsTheyAreWritten() throws IOException {
        assertEquals("police-command", SpeakerIds.load(Path.of("index-config")).of("Police Command"));
    }
}
