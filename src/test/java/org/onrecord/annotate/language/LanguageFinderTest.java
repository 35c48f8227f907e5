package org.onrecord.annotate.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageFinderTest {
    private static final LanguageFinder FINDER = load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            en | The army said that it had taken the village and that two of its men were wounded in the night.
            ru | Армия сообщила, что она заняла село и что в ночном бою были ранены двое её солдат.
            uk | Армія повідомила, що вона зайняла село і що в нічному бою були поранені двоє її бійців.
            tr | Ordu köyü ele geçirdiğini ve gece çatışmasında iki askerinin yaralandığını bildirdi, ancak bu doğrulanmadı.
            az | Ordu kəndi tutduğunu və gecə döyüşündə iki əsgərinin yaralandığını bildirib, lakin bu təsdiqlənməyib.
            fr | L'armée a déclaré qu'elle avait pris le village et que deux de ses hommes ont été blessés dans la nuit.
            de | Die Armee teilte mit, dass sie das Dorf eingenommen hat und dass zwei ihrer Männer in der Nacht verletzt wurden.
            es | El ejército dijo que había tomado la aldea y que dos de sus hombres fueron heridos en la noche.
            it | L'esercito ha detto di aver preso il villaggio e che due dei suoi uomini sono stati feriti nella notte.
            pt | O exército disse que tomou a aldeia e que dois dos seus homens foram feridos durante a noite, mas não confirmou.
            nl | Het leger zei dat het het dorp heeft ingenomen en dat twee van zijn mannen in de nacht gewond zijn geraakt.
            pl | Armia podała, że zajęła wieś i że w nocy dwóch jej żołnierzy zostało rannych, ale nie jest to potwierdzone.
            hy | Բանակը հայտնել է, որ գրավել է գյուղը
            ka | არმიამ განაცხადა, რომ სოფელი აიღო
            ar | قال الجيش إنه استولى على القرية وإن اثنين من رجاله أصيبا في الليل بعد معركة
            fa | ارتش اعلام کرد که روستا را گرفته است و دو نفر از نیروهای آن در شب زخمی شدند
            he | הצבא הודיע כי כבש את הכפר
            zh | 军方表示已占领该村
            ja | 軍は村を占領したと発表した
            hy | Նիկոլ Փաշինյան
            # headlines of names, told by their letters
            ar | رئيس الوزراء نيكول باشينيان يلتقي نظيره
            ar | مقتل تسعة مدنيين بقصف مدينة فلمارا
            fa | نخست‌وزیر گرجستان پیشنهاد گفتگو
            ur | وزیراعظم کا دورہ پاکستان ملتوی
            ru | Премьер Пашинян встретился с Быковым
            uk | Прем'єр Їжакевич відвідав Київ
            az | Prezident Əliyev Gəncə şəhərində
            # Kurdish and Kazakh, which are not known; Macedonian
            und | سەرۆکی هەرێم گەیشتە شاری هەولێر
            und | Қазақстан президенті Алматыға келді
            und | Премиерот Ѓорѓиев пристигна вчера
            # too little, or no language
            und | Ok
            und | 12 345 - 67
            und | Mustafov Petrenko Garcia Smithson
            und | 😀😀😀
            """)
    void tellsTheLanguage(String expected, String text) {
        assertEquals(expected, FINDER.find(text));
    }

    private static LanguageFinder load() {
        try {
            return LanguageFinder.load(Path.of(System.getProperty("onrecord.home", "."), "index-config"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
