package org.onrecord.annotate.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;

/// Where a quotation ends, and who speaks where the words beside it do not tell. Text → `speaker|content` of each.
final class ReportedSpeechTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                // What the paper says around the quoted words is not quoted.
                "Mira Vex promised “work for every town,” but she has built nothing.@ Mira Vex|work for every town,",
                "For families like hers, “nothing has changed here,” Mira Vex said.@ Mira Vex|nothing has changed here,",
                // Each pair of marks is a quotation of its own.
                "Oran Tal said “the road is closed today.” “Nobody may pass it.”@ "
                        + "Oran Tal|the road is closed today. / Oran Tal|Nobody may pass it.",
                // The next sentence's speaker did not say what ended before it.
                "“The army came,” Oran Tal told the agency. “We ran to the river.” The White House said the report was "
                        + "under review.@ Oran Tal|The army came, / Oran Tal|We ran to the river. / "
                        + "White House|the report was under review",
                // A quotation inside a report is its speaker's.
                "Mira Vex said that police told the crowd, “Stop and go back.”@ "
                        + "Mira Vex|police told the crowd, “Stop and go back.” / police|Stop and go back.",
                // A name and a colon.
                "Oran Tal: “We will open the bridge again”@ Oran Tal|We will open the bridge again",
                // What a report finds it says; what a man finds he does not.
                "A report by the United Nations found that nine villages had been burned.@ "
                        + "United Nations|nine villages had been burned",
                "Oran Tal found that the door was open.@ ''",
                // A claim through somebody else.
                "China accused the army of crossing the line, according to Reuters.@ "
                        + "Reuters|China accused the army of crossing the line / China|the army of crossing the line",
            })
    void endsWhereTheWordsEnd(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                // A relative clause behind a name is no role, so the mother in it tells nothing of him.
                "“We know them,” Oran Tal, who lost his mother, said. “We wait,” he added.@ "
                        + "Oran Tal|We know them, / Oran Tal|We wait,",
                // One family, two people.
                "Jan Rook said he was tired. “I hid behind the bar,” he said. His mother, Grit Rook, said she had called. "
                        + "“I was afraid,” she said.@ "
                        + "Jan Rook|he was tired / Jan Rook|I hid behind the bar, / Grit Rook|she had called / "
                        + "Grit Rook|I was afraid,",
                // Two who speak as one.
                "Senators Jon Mack and Lindy Grant, who sit on the panel, said the bridge was closed. “We will wait,” they "
                        + "said.@ Jon Mack; Lindy Grant|the bridge was closed / Jon Mack; Lindy Grant|We will wait,",
                // A pronoun between commas is nobody whom its sentence names.
                "Oran Tal spoke. The deeds of Arlo Brand, he said, were a threat to the port.@ "
                        + "Oran Tal|were a threat to the port",
                // A recording speaks for who put it out, whoever spoke in between.
                "Hezbollah released a recording on Monday. “They aim at us,” Minister Lena Torv said. The recording praised "
                        + "the “guards of the valley” for the attack.@ "
                        + "Lena Torv|They aim at us, / Hezbollah|the “guards of the valley” for the attack",
                // One name for two of a family that the text speaks of, and a misprint of the given name.
                "Edomarko and Pala Karsi were held on Monday. Edormako said the door was open. The Karsi brothers live in "
                        + "Vidra.@ Edomarko Karsi|the door was open",
                // Without the family each has his own name.
                "Edomarko and Pala Karsi were held on Monday. Edomarko said the door was open.@ Edomarko|the door was open",
                // Nobody names himself behind his pronoun.
                "Oran Tal met Arlo Brand in Vidra. He said Oran Tal was a coward.@ Arlo Brand|Oran Tal was a coward",
                // The man named before; with two of them nobody is meant.
                "Police named the driver as Arlo Brand. The man said the door was open.@ Arlo Brand|the door was open",
                "Police saw Arlo Brand and Oran Tal. The man said the door was open.@ The man|the door was open",
                // A statement is that of the body whose sentence holds it.
                "Poland gave no figures but in a statement said that the road was closed.@ Poland|the road was closed",
                // Both of them, and they themselves.
                "The talks began after Borland and its ally, Karsia, both said they wanted peace.@ "
                        + "Borland; Karsia|they wanted peace",
                "The monitors themselves complained that the road was closed.@ monitors|the road was closed",
                // A part of a body bears its owner's name.
                "The Vidra branch of the Red Crescent said the road was closed.@ "
                        + "Vidra branch of the Red Crescent|the road was closed",
                // Figures are their issuer's.
                "The figures, contained in a United Nations press release dated 3 May, said that nine people were hurt.@ "
                        + "United Nations|nine people were hurt",
                // The owner is not the speaker.
                "Oran Tal was held on Monday. The lawyers for his family said he was innocent.@ "
                        + "lawyers for his family|he was innocent",
            })
    void tellsWhoIsMeant(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                // A quotation is whose name stands right behind it, whatever else the sentence reports.
                "“Nobody should back such men,” Oran Tal said, according to Reuters.@ Oran Tal|Nobody should back such men,",
                "Oran Tal said his neighbours had found a text on the door of the mill: “The dam will be opened,” the "
                        + "text read. “Take your hens away.”@ "
                        + "Oran Tal|his neighbours had found a text on the door of the mill / "
                        + "text|The dam will be opened, / text|Take your hens away.",
                "Oran Tal called the dam “a debt of honour.” “We have sold both of our boats for it,” the miller's parents, "
                        + "Edo and Pala Karsi, said.@ "
                        + "Oran Tal|the dam “a debt of honour.” / Edo; Pala Karsi|We have sold both of our boats for it,",
                // A participle behind a quotation begins a report of its own.
                "Oran Tal called the raid “a shame,” saying that the army “counts its boots.”@ "
                        + "Oran Tal|the raid “a shame,” / Oran Tal|the army “counts its boots.”",
                // A body that a report puts between two layers.
                "The broadcaster reported that Yuka Mori, who runs the mill at the dam, said her brother was still missing."
                        + "@ broadcaster|Yuka Mori, who runs the mill at the dam, said her brother was still missing / "
                        + "Yuka Mori|her brother was still missing",
                "The Ministry of Transport, however, said both bridges would stay closed, Reuters reported.@ "
                        + "Reuters|The Ministry of Transport, however, said both bridges would stay closed / "
                        + "Ministry of Transport|both bridges would stay closed",
                "Reuters is citing a retired pilot who says the engines were never cleaned.@ "
                        + "Reuters|a retired pilot who says the engines were never cleaned / "
                        + "a retired pilot|the engines were never cleaned",
                // Two verbs of one speaker, parted by a comma.
                "Mira Vex said she had read the plans twice, and accused builders of hiding the bills.@ "
                        + "Mira Vex|she had read the plans twice / Mira Vex|builders of hiding the bills",
                // What is claimed is the responsibility, and nobody claims nothing.
                "The Taliban claimed responsibility for the attack on the port, which followed months of calm.@ "
                        + "Taliban|responsibility for the attack on the port",
                "No group claimed responsibility for the attack on the port.@ ''",
                // Another's report behind a conjunction is no word of the first.
                "“The talks have not been confirmed,” Mira Vex added, and the army says the claims are “baseless.”@ "
                        + "Mira Vex|The talks have not been confirmed, / army|the claims are “baseless.”",
                // What was not said, how it was said, and who is called Said.
                "Police haven't confirmed that the man was the driver of the van.@ ''",
                "“There will be a war here,” Mira Vex says, quietly looking at the river.@ "
                        + "Mira Vex|There will be a war here,",
                "The revolt began when a cleric named Said led a short uprising in the town.@ ''",
                // A second report behind a conjunction.
                "Oran Tal said the men had “achieved their aims” but there was no word that the fight was over and officials "
                        + "said troops were making sure no attackers remained hidden.@ "
                        + "Oran Tal|the men had “achieved their aims” / "
                        + "officials|troops were making sure no attackers remained hidden",
            })
    void partsTheLayersOfAReport(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                // A label of its own before a quotation: it is no more of what was said before.
                "“This spring has no mercy,” Oran Tal wrote.¶A survivor: ‘The door would not open’@ "
                        + "Oran Tal|This spring has no mercy, / A survivor|The door would not open",
                // A sign is not its bearer, a statement is its subject's.
                "Marchers carried signs saying, “No to war for ever.”@ signs|No to war for ever.",
                "The US Embassy in Lindenau condemned the raid in a statement. “The attacks must end,” the statement read.@ "
                        + "US Embassy in Lindenau|the raid / US Embassy in Lindenau|The attacks must end,",
                // A paper's name is not its city's; a noun shared by two countries is one group.
                "The bridge was closed, The Vidra Post reported.@ Vidra Post|The bridge was closed",
                "US and British officials said the bridge was closed.@ US and British officials|the bridge was closed",
                "Britain, France and Germany all said the bridge was closed.@ "
                        + "United Kingdom; France; Germany|the bridge was closed",
                // Who is cited, with what he is.
                "“It can be a nightmare for them,” Ali Shemran, the head of the council, was cited as saying by Reuters.@ "
                        + "Ali Shemran|It can be a nightmare for them,",
                // Subjects of any length before a quotation.
                "Protesters marching through the streets chanted “What curfew is this?” and went on.@ "
                        + "Protesters marching through the streets|What curfew is this?",
            })
    void tellsWhoSpeaksFor(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                // Who a clause behind a relative pronoun is about.
                "The Harbour League, which has lost half of its boats, quickly said the pier should be closed.@ "
                        + "Harbour League|the pier should be closed",
                "Oran Tal, whose brother says he was on the ferry, said the pier was closed.@ "
                        + "whose brother|he was on the ferry / Oran Tal|the pier was closed",
                "Oran Tal, who lives in Vidra, said the ferry had left.@ Oran Tal|the ferry had left",
                // What was praised ends before what was done besides, and before how it was said.
                "The council praised the rescuers, but did not name the owner of the mine.@ council|the rescuers",
                "The league condemned the closure in a letter that said the harbour fed two thousand people.@ "
                        + "league|the closure / league|the harbour fed two thousand people",
                "The council said the pier was safe, which came a week after the last wreck.@ council|the pier was safe",
                // An accusation in the passive is the accuser's, its denial the accused's.
                "The council was accused by the Harbour League last month of selling the pier without a vote, an allegation "
                        + "it denied.@ Harbour League|selling the pier without a vote / council|an allegation",
                "The pier was condemned by the engineers for safety reasons.@ ''",
                // What words are about is not said.
                "“It leaks,” Oran Tal said of the lighthouse roof.@ Oran Tal|It leaks,",
                "“It leaks,” Oran Tal said, referring to the lighthouse roof.@ Oran Tal|It leaks,",
                // A given name with its letters in another order.
                "Police arrested Vlodemir Karsi on Monday.¶Vlodeimr told officers that he had not slept.@ "
                        + "Vlodemir Karsi|he had not slept",
                // Words between their owner and a noun of speech.
                "Nobody has forgotten Mira Dolan's recent “let the boats rot” remark.@ Mira Dolan|let the boats rot",
                "Nobody forgot the “let the boats rot” remark.@ ''",
                // What something was called ends with its marks.
                "More of what the minister called “paper ferries” will sail in May.@ the minister|paper ferries",
                "Mira Dolan called it a “fine catch” and buyers have come from the islands.@ Mira Dolan|it a “fine catch”",
                // A sign is not who holds it.
                "A fisherman from Vidra holds a placard reading “The sea is ours for ever.”@ "
                        + "placard|The sea is ours for ever.",
            })
    void tellsWhoAndWhatIsBesideAReport(String text, String expected) {
        assertEquals(expected, read(text));
    }

    /// A post and what it reports of somebody else are two layers.
    @Test
    void readsTheReportInAPost() {
        assertEquals(
                "Vidra Post|Harbour officials say the pier has lost two of its lamps. / "
                        + "Harbour officials|the pier has lost two of its lamps",
                read(
                        "Harbour officials say the pier has lost two of its lamps. — Vidra Post (@vidrapost) May 14, 2018"));
    }

    /// It is another name that is printed.
    @Test
    void isNeverSureOfAMisprint() {
        Quotation quotation = Speaking.quotations(
                        "Edomarko and Pala Karsi were held on Monday. Edormako said the door was open. The Karsi brothers "
                                + "live in Vidra.",
                        "en")
                .getFirst();
        assertEquals("Edomarko Karsi", name(quotation));
        assertEquals("likely", quotation.doubt().certainty());
    }

    /// @param line its paragraphs are parted by `¶`
    private static String read(String line) {
        String text = line.replace("¶", "\n\n");
        return Speaking.quotations(text, "en").stream()
                .map(quotation -> name(quotation) + "|" + content(quotation, text))
                .collect(Collectors.joining(" / "));
    }

    private static String name(Quotation quotation) {
        Speaker speaker = quotation.speaker();
        return speaker == null ? "?" : speaker.name();
    }

    private static String content(Quotation quotation, String text) {
        return quotation.attribution().content().stream()
                .map(piece -> piece.of(text))
                .collect(Collectors.joining(" … "));
    }
}
