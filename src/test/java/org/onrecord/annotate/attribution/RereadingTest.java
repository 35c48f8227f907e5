package org.onrecord.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With the careful reader that is shipped. Text → `source|cue|type|content` of each report.
final class RereadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Both layers of a report, whatever its words.
                "The man went to the police, denying any part in the raid and claiming that his papers were stolen, the Vidra "
                        + "Post reported.; "
                        + "the Vidra Post|reported|INDIRECT|The man went to the police, denying any part in the raid and claiming that his papers were stolen / The man|denying|INDIRECT|any part in the raid / The man|claiming|INDIRECT|his papers were stolen",
                "“Two groups are claiming that the bridge was mined,” Mira Vex said.; "
                        + "Mira Vex|said|DIRECT|Two groups are claiming that the bridge was mined, / Two groups|are claiming|INDIRECT|the bridge was mined",
                "The agency reports that the mayor told the council that the bridge was closed.; "
                        + "The agency|reports|INDIRECT|the mayor told the council that the bridge was closed / the mayor|told|INDIRECT|the bridge was closed",
                // Who is quoted does not report himself, and nobody is told nothing.
                "“I call on the council to open the bridge,” Mira Vex said.; "
                        + "Mira Vex|said|DIRECT|I call on the council to open the bridge,",
                "Mira Vex said that the troops had fled from what they claimed were tanks.; "
                        + "Mira Vex|said|INDIRECT|the troops had fled from what they claimed were tanks",
                "“Borland condemns the attack,” the embassy said.; "
                        + "the embassy|said|DIRECT|Borland condemns the attack,",
                "The Vidra Post quoted the minister as saying the bridge would be rebuilt.; "
                        + "the minister|quoted … as saying|INDIRECT|the bridge would be rebuilt",
                "Mira Vex said the claims had grown in number.; "
                        + "Mira Vex|said|INDIRECT|the claims had grown in number",
                // A denial needs no more than the charge told before.
                "Oran Tal accused the army of theft. The army denies this.; "
                        + "Oran Tal|accused|INDIRECT|the army of theft / The army|denies|INDIRECT|this",
                "The water rose according to plan.; " + "''",
            })
    void readsOnInside(String text, String expected) {
        assertEquals(
                expected,
                CarefulReports.read(
                        text,
                        found -> CarefulReports.printed(text, found.source()) + "|"
                                + CarefulReports.printed(text, found.cue()) + "|" + found.type() + "|"
                                + CarefulReports.printed(text, found.content())));
    }
}
