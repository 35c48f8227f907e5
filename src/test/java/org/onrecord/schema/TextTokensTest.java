package org.onrecord.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.Span;

final class TextTokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The mayor's convoys        | the=the mayor's=mayor convoys=convoi",
                // The word is the unit: what one stemmer makes of it another does not change.
                "und| The mayor's convoys        | the=the mayor's=mayor's convoys=convoys",
                "fr | L’attaque des écoles       | l'attaque=ataqu des=des écoles=ecol",
                "tr | İstanbul'da IŞIK           | istanbul'da=istanbul işik=isik",
                "ru | Города молчат              | города=город молчат=молчат",
                "ar | المدينة                    | المدينة=مدين",
                // Nothing but marks is no word.
                "en | — … !                      | ''",
            })
    void eachWordHasAnExactFormAndAStem(String language, String text, String forms) {
        String read = TextTokens.of(text, List.of(new Span(0, text.length())), language).all().stream()
                .map(token -> token.exact() + "=" + token.word().stem())
                .collect(Collectors.joining(" "));
        assertEquals(forms, read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Two of the harbour's pilots, who weren't asked, said: “It's over” — and left. 12,5 km on 2020-10-05.",
                "tr | Belediye başkanı İrem Aksoy'un açıklaması: “Köprü’yü kapattık”, dedi. IŞIKLAR söndü.",
                "ru | Мэр города сказала: «Мы закрыли мост», и ушла — её не спрашивали 12.10.2020.",
            })
    void partsOfATextHaveTheWordsTheyHaveByThemselves(String language, String text) {
        String stems = Languages.of(language);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        TextTokens whole = TextTokens.of(text, List.of(new Span(0, text.length())), stems);
        List<Integer> starts =
                whole.all().stream().map(token -> token.span().start()).toList();
        for (int i = 0; i < 200; i++) {
            int first = starts.get(random.nextInt(starts.size()));
            int last = starts.get(random.nextInt(starts.size()));
            if (first == last) {
                continue;
            }
            List<Span> parts = List.of(new Span(Math.min(first, last), Math.max(first, last)), new Span(0, 1 + i % 7));
            List<TextTokens.Token> alone = TextTokens.of(text, parts, stems).all();
            assertEquals(alone, whole.in(parts), "seed " + seed + ", " + parts);
        }
    }

    @Test
    void partsAreApart() {
        String text = "one two three";
        TextTokens words = TextTokens.of(text, List.of(new Span(0, text.length())), "en");
        List<Integer> positions = words.in(List.of(new Span(0, 7), new Span(8, 13))).stream()
                .map(TextTokens.Token::position)
                .toList();
        assertEquals(List.of(0, 1, 2 + TextTokens.GAP), positions);
    }

    @Test
    void aPartOutsideOfWhatWasReadIsReadToo() {
        TextTokens words = TextTokens.of("one two three", List.of(new Span(0, 3)), "en");
        assertEquals(
                List.of("two"),
                words.in(List.of(new Span(4, 7))).stream()
                        .map(TextTokens.Token::exact)
                        .toList());
    }
}
