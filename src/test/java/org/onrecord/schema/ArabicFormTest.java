package org.onrecord.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArabicFormTest {
    @ParameterizedTest
    @CsvSource({
        "فلاديمير بوتين, Vladimir Putin",
        "سيرغي لافروف, Sergey Lavrov",
        "إلهام علييف, Ilham Aliyev",
        "نيكول باشينيان, Nikol Pashinyan",
        "أردوغان, Erdoğan",
        "بشار الأسد, Bashar Assad",
        "حسن نصر الله, Hassan Nasr Allah",
        "حسين, Hussein",
        "محمد, Mohammed",
        "محمود عباس, Mahmoud Abbas",
        "دونالد ترامب, Donald Trump",
        "جو بايدن, Joe Biden",
        "إيمانويل ماكرون, Emmanuel Macron",
        "تشافيز, Chávez",
    })
    void findsWhoeverCanBeWrittenSo(String arabic, String latin) {
        assertTrue(matches(arabic, latin), ArabicForm.patterns(arabic)::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "حسن, Hussein",
        "حسين, Hassan",
        "محمد, Mahmoud",
        "بوتين, Patton",
        "لافروف, Lavrentiev",
        "بايدن, Baydoun",
    })
    void findsNobodyElse(String arabic, String latin) {
        assertFalse(matches(arabic, latin), ArabicForm.patterns(arabic)::toString);
    }

    @ParameterizedTest
    @CsvSource({"Putin, false", "Путин, false", "بوتين, true", "V. بوتين, true"})
    void knowsTheScript(String name, boolean arabic) {
        assertEquals(arabic, ArabicForm.holds(name));
    }

    private static boolean matches(String arabic, String latin) {
        List<String> patterns = ArabicForm.patterns(arabic);
        List<String> words = NameForm.words(latin);
        boolean all = patterns.size() == words.size();
        for (int i = 0; all && i < words.size(); i++) {
            all = words.get(i).matches(patterns.get(i));
        }
        return all;
    }
}
