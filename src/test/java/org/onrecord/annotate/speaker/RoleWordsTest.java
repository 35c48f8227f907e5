package org.onrecord.annotate.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Interior Minister|Interior Minister",
                "the mayor of Velmar|the mayor of Velmar",
                "chief of staff|chief of staff",
                "a 22-year-old who moved there|a 22-year-old",
                "in the window as Velmar Post founder|Velmar Post founder",
                "deputies as well as Velmar mayor|Velmar mayor",
                "Even a close adviser|a close adviser",
                "who directs the institute|none",
                "with the candidate|none",
                "according to the reporter|none",
                "to fit President|none",
                "a crisis if|none",
                "that the|none",
                "and stabbed him|none",
                "claiming|none",
            })
    void keepsNothingButARole(String beside, String role) {
        assertEquals(role, RoleWords.of(beside));
    }
}
