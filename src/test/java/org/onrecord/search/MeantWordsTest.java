package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.query.CanonicalForm;
import org.onrecord.query.Parsed;
import org.onrecord.query.QueryParser;

final class MeantWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // words alone, as typed
                "The troops won't leave, | The troops won't leave, | ''",
                "food PRICES rise | food PRICES rise | ''",
                // joined in any way, in their order
                "(bread OR flour) costs | bread flour costs | ''",
                // a question mark behind a word is no pattern
                "who pays the ferry? | who pays the ferry? | ''",
                // what stays a condition
                "ferry speaker:aliyev | ferry | speaker:aliyev",
                "ferry \"on the river\" late | ferry late | \"on the river\"",
                "ferry -late | ferry | -late",
                "ferry shell* Aliev~ | ferry | shell* AND Aliev~2",
                "ferry (convoy NEAR/5 bridge) | ferry | convoy NEAR/5 bridge",
                "ferry title:summit in:claim(killed:>=20) | ferry | title:summit AND in:claim(killed:>=20)",
                // words beside something else in an OR are searched as words
                "ferry (boat OR speaker:aliyev) | ferry | boat OR speaker:aliyev",
                // nothing to take for a text
                "speaker:aliyev | - | speaker:aliyev",
                "'' | - | ''",
            })
    void partsWordsFromConditions(String q, String text, String conditions) {
        Parsed.Query query = (Parsed.Query) QueryParser.parse(q, LocalDate.EPOCH);
        MeantWords meant = MeantWords.of(query.root(), q);
        assertEquals(text, meant.words() == null ? null : meant.text());
        assertEquals(conditions, CanonicalForm.of(meant.conditions()));
    }
}
