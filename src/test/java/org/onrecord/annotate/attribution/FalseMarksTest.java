package org.onrecord.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With the careful reader that is shipped. Text → `source|cue|content` of each report.
final class FalseMarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // The name of a broadcast is nobody's words, nor is a name a verb.
                "“We have heard nothing,” council speaker Oran Tal told Radio Nord's \"State of the Valley.\"; "
                        + "council speaker Oran Tal|told|We have heard nothing,",
                "“We will not leave,” Doctor Ilan Vek, a member of the council, told the radio’s Mira Bash on “Hour of the "
                        + "Nation.”; Doctor Ilan Vek, a member of the council,|told|We will not leave,",
                "The story makes him look like a “clueless child,” as the Velmar Post’s Kris Cilla put it.; ''",
                "“The Valley of Bones,” Mira Vex said, “is not ours.”; "
                        + "Mira Vex|said|The Valley of Bones, / Mira Vex|said|is not ours.",
                "President Tal told “Dawn and Friends” that the road was open.; President Tal|told|the road was open",
                // For example.
                "It is not clear what would count, say, as “efforts to round up” the refugees of Velmar.; ''",
                // Who is asked says nothing by it.
                "“It is no answer,” Tal told reporters in Velmar when asked about the warnings of the doctors to the "
                        + "council.; Tal|told|It is no answer,",
                "Tal asked whether the road was open.; Tal|asked|whether the road was open",
                // A duty, a refusal, a denial.
                "The inspector said the army should have disclosed to the court the known debts of its witness.; "
                        + "The inspector|said|the army should have disclosed to the court the known debts of its witness",
                "A mayor of Velmar should not call his neighbours “dogs.”; ''",
                "Ms. Arva declined to say if the generals had known of the plan.; ''",
                "The minister never said or implied that the rebels in the infamous Torsund valley were “fine people.”; ''",
                "Can any countries be called “holes”?; ''",
                "He could give the road up, even if he did say that it was his.; ''",
                // Something is added to something.
                "Tal said the visit had added new strength to the friendship of the two towns.; "
                        + "Tal|said|the visit had added new strength to the friendship of the two towns",
                // A state's own, a minister's own.
                "The judge argued that the state's continuing allowance of two kinds of passports was unjust.; "
                        + "The judge|argued|the state's continuing allowance of two kinds of passports was unjust",
                "The paper was filled with clerks who “struggle to make policy” to fit President Tal’s tweets.; ''",
                // What sources say of somebody is not his.
                "The work falls to the new commander, General Piro Senn, who sources said was trying to bring order to the "
                        + "garrison.; sources|said|was trying to bring order to the garrison",
            })
    void marksNothingThatIsNoReport(String text, String expected) {
        assertEquals(
                expected,
                CarefulReports.read(
                        text,
                        found -> CarefulReports.printed(text, found.source()) + "|"
                                + CarefulReports.printed(text, found.cue()) + "|"
                                + CarefulReports.printed(text, found.content())));
    }
}
