package org.onrecord.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextDecoderTest {
    private static final String RUSSIAN =
            "Губернатор сообщил, что мост закрыт с рассвета. Никто не пострадал, дороги свободны.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-R", "UTF-16LE", "UTF-16BE"})
    void theCharsetIsFound(String charset) {
        assertEquals(
                RUSSIAN,
                TextDecoder.decode(RUSSIAN.repeat(3).getBytes(Charset.forName(charset)), null)
                        .substring(0, RUSSIAN.length()));
    }

    @Test
    void aDeclaredCharsetHolds() {
        byte[] page = ("<meta charset='windows-1254'><p>Işık söndü</p>").getBytes(Charset.forName("windows-1254"));
        assertEquals("<meta charset='windows-1254'><p>Işık söndü</p>", TextDecoder.decode(page, null));
        byte[] text = "Café à la une".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("Café à la une", TextDecoder.decode(text, "text/plain; charset=iso-8859-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "itâ€™s over | it’s over",
                "CafÃ© Ã  la une | Café à la une",
                // a word that begins with the letter, and one in the midst of it
                "Ð Ð¾Ñ‚Ð° Ð²Ñ‹ÑˆÐ»Ð° | Рота вышла",
                "Å tip, ÄŒair | Štip, Čair",
                // meant as it stands
                "Il a dit « CAFÉ » | Il a dit « CAFÉ »",
                "“He left the CAFÉ” | “He left the CAFÉ”",
                "Ærø and Åre | Ærø and Åre",
            })
    void doubleEncodingIsRepaired(String broken, String repaired) {
        assertEquals(repaired, TextDecoder.clean(broken));
    }

    /// Text in every script, read with either charset; the controls among its characters belong to it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café à la une, “c’est tout” – 5 €",
                "Мост закрыт с рассвета, сказала Нина",
                "İstanbul’da ağır sözler",
                "Կամուրջը փակ է",
                "الجسر مغلق",
                "Η γέφυρα είναι κλειστή",
                "הגשר סגור",
                "橋は閉鎖された",
                "Štip, Čair, Łódź"
            })
    void everyScriptIsRepaired(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(text, TextDecoder.clean(new String(utf8, StandardCharsets.ISO_8859_1)));
        StringBuilder windows = new StringBuilder();
        for (byte one : utf8) {
            String read = new String(new byte[] {one}, Charset.forName("windows-1252"));
            windows.append(read.equals("\uFFFD") ? String.valueOf((char) (one & 0xFF)) : read);
        }
        assertEquals(text, TextDecoder.clean(windows.toString()));
    }

    /// The bytes that Windows-1252 does not have were dropped on the way: which letter it was, nobody knows.
    @Test
    void whatIsLostIsMarkedAndTheRestRepaired() {
        assertEquals("мо\uFFFDт закрыт", TextDecoder.clean("Ð¼Ð¾ÑÑ‚ Ð·Ð°ÐºÑ€Ñ‹Ñ‚".replace("\u0081", "")));
        assertEquals("Ð, Ñ and Ð¼", TextDecoder.clean("Ð, Ñ and Ð¼"));
    }

    @Test
    void textIsInOneForm() {
        assertEquals("é\nb\nc", TextDecoder.clean("e\u0301\r\nb\rc\u0000\u00AD\uFEFF"));
        assertEquals("a\uD83D\uDE00", TextDecoder.clean("a\uD83D\uDE00\uD83D"));
    }
}
