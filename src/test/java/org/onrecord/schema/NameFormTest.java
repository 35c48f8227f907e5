package org.onrecord.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameFormTest {
    @ParameterizedTest
    @CsvSource({
        "Пашинян, pashinyan",
        "Փաշինյան, pashinyan",
        "Pashinyan, pashinyan",
        "Çavuşoğlu, cavusoglu",
        "Асен Драгойчев, asen dragoychev",
        "O'Brien, obrien",
        "…, ''"
    })
    void writesWhatIsTypedInAnyScriptInLatinLetters(String name, String words) {
        assertEquals(words, String.join(" ", NameForm.words(name)));
    }
}
