package org.onrecord.annotate.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;

/// Text → `speaker [kind, role]` of each quotation, by the fast reader.
final class WhoIsMeantTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                // Within somebody's quoted words "he" is somebody else.
                "“Spokesman Ivo Renn says the army’s part will be small,” reports Mira Senn. “He also said that the part "
                        + "could grow.”@ "
                        + "Mira Senn [PERSON] / Ivo Renn [PERSON, Spokesman] / Mira Senn [PERSON] / nobody",
                // A lawsuit and a place are no "he".
                "A civil lawsuit filed in May accuses the coach of two attacks. He denies the charges.@ "
                        + "A civil lawsuit filed in May [UNNAMED] / nobody",
                "Oran Tal said they could charge sixty crowns a year, much like nearby Silver Springs, which he says does the "
                        + "same.@ Oran Tal [PERSON] / Oran Tal [PERSON]",
                "Council member Jon Mulvey said he backed the plan. He, as well as the chief of staff, say it is good.@ "
                        + "Jon Mulvey [PERSON, Council member] / Jon Mulvey [PERSON, Council member]",
                // "who" is who stands right before it.
                "Renn left after he sent angry messages Wednesday to another woman, who accused him of lying, the Velmar Times "
                        + "reported.@ Velmar Times [ORGANISATION] / another woman [UNNAMED]",
                "The court opened a case after complaints from two Borland women who said they were beaten by the guards.@ "
                        + "Borland women [GROUP]",
                // Days are no names, nor are the first words of a sentence, nor those of a heading.
                "Sen. Lin Gram met with the president Sunday to pitch a plan. The president said he liked it.@ "
                        + "The president [UNNAMED]",
                "'Tal Praises Openings\n\nOran Tal has praised the governors. “I like the towns opening,” Tal said.'@ "
                        + "Oran Tal [PERSON] / Oran Tal [PERSON]",
                "'TAL SAYS HE HAD ‘GOOD TALK’ WITH LEADER\n\nPresident Tal said the talks were over.'@ "
                        + "TAL [ORGANISATION] / Tal [PERSON, President]",
                "'Ivo Rhod said nothing was decided.\n\nMUST WATCH U.S. troop level options\n\n“That is why we look for other numbers,” "
                        + "he continued.'@ Ivo Rhod [PERSON] / Ivo Rhod [PERSON]",
                "Secretary of State Rex Tillen told employees that they must go.@ Rex Tillen [PERSON, Secretary of State]",
                // What stands behind "said" with a verb of its own is said.
                "Vahid Marr, a ministry spokesman, said the explosion killed three guards.@ "
                        + "Vahid Marr [PERSON, a ministry spokesman]",
                // An owner is not who is told of, a mother is no "he", and whose website it is is not told.
                "Unfortunately, President Tal’s nominee, Adviser John Bren, has shown a weakness. He claims that the rebels pose "
                        + "no threat.@ John Bren [PERSON, Adviser]",
                "Nas Abdo’s mother asked her son what would drive him to plot an attack. “The reason is faith, Mom,” he said.@ "
                        + "Nas Abdo’s mother [UNNAMED] / nobody",
                "The Associated Press reported the shooting. The station is surrounded by water, according to its website.@ "
                        + "The Associated Press [ORGANISATION] / its website [UNNAMED]",
                // Titles of several words, and of a party.
                "Outgoing Chief of Staff Jon Kell suggested the army had left. Kell said it was dropped.@ "
                        + "Jon Kell [PERSON, Outgoing Chief of Staff] / Jon Kell [PERSON, Outgoing Chief of Staff]",
                "Velmarleaks Editor-in-Chief Kristan Hrafn said the decision would give him a chance.@ "
                        + "Kristan Hrafn [PERSON, Velmarleaks Editor-in-Chief]",
                "Velmar's Assembly Speaker, Democrat Shela Olvar, praised the decision.@ "
                        + "Shela Olvar [PERSON, Velmar's Assembly Speaker]",
                // Somebody of a people, a party or a body is not it.
                "One Iraqi said nobody came to help. An Israeli told the radio that the road was closed.@ "
                        + "One Iraqi [UNNAMED] / An Israeli [UNNAMED]",
                "A Republican close to Tal said the president fretted over the weekend.@ "
                        + "A Republican close to Tal [UNNAMED]",
                "“What happened here is a failure of the system,” the South Torsund Republican said.@ "
                        + "the South Torsund Republican [UNNAMED]",
                "Some in the administration have acknowledged that the towns were opened too early.@ "
                        + "Some in the administration [UNNAMED]",
                "One of the officials said the road was closed.@ One of the officials [UNNAMED]",
                "“The road is closed,” US officials said. US denied the charge.@ US officials [GROUP] / United States [COUNTRY]",
                // An institute's purpose is part of its name.
                "According to data from the Center for Border Studies, 73 percent of homes were damaged.@ "
                        + "Center for Border Studies [ORGANISATION]",
                // "The governor" is who just spoke, by the short form of the title too; with a name it is nobody
                // else's.
                "Velmar Gov. Kris Cristan met Torsund Gov. Rik Sant. “I have ten minutes to waste,” Cristan said. The governor "
                        + "added: “He leads us to a cliff.”@ "
                        + "Kris Cristan [PERSON, Velmar Gov.] / Kris Cristan [PERSON, Velmar Gov.]",
                "Gen. Piro Senn visited the front. The general said the town would be held.@ "
                        + "Piro Senn [PERSON, The general]",
                "President Oran Tal met Vice President Ivo Renn. “We agree,” the president said.@ "
                        + "Oran Tal [PERSON, the president]",
                "Foreign Minister Oran Tal arrived in Velmar. The defence minister said the road was closed.@ "
                        + "The defence minister [UNNAMED]",
                "President Oran Tal spoke first. The former vice president said the road was closed.@ "
                        + "The former vice president [UNNAMED]",
                "Sen. Rik Sant met reporters. The Osmark senator said the road was closed.@ The Osmark senator [UNNAMED]",
                // Who is cited within what somebody says does not go on speaking; nobody speaks of himself by name.
                "'City attorney Gar Saenn spoke on Monday. Police have reported as many as 20 illegal stores in town, he said."
                        + "\n\n“We have in this city too many of them. They open left and right.”'@ "
                        + "Gar Saenn [PERSON, City attorney] / Police [ORGANISATION] / Gar Saenn [PERSON, City attorney]",
                "'Oran Tal said on Monday the road was closed.\n\n“For Mr. Tal, who has avoided the war so far, the choice is hard. "
                        + "The choice could cost Mr. Tal his seat.”'@ Oran Tal [PERSON] / nobody",
            })
    void isReadFromTheWordsAround(String text, String expected) {
        assertEquals(
                expected,
                Speaking.quotations(text, "en").stream()
                        .map(Quotation::speaker)
                        .map(WhoIsMeantTest::line)
                        .collect(Collectors.joining(" / ")));
    }

    private static String line(@Nullable Speaker speaker) {
        if (speaker == null) {
            return "nobody";
        }
        return speaker.name() + " [" + speaker.kind() + (speaker.role() == null ? "" : ", " + speaker.role()) + "]";
    }
}
