package org.onrecord.annotate.said;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.annotate.attribution.AttributionFinder;
import org.onrecord.annotate.date.DateFinder;
import org.onrecord.annotate.speaker.SpeakerFinder;
import org.onrecord.annotate.speaker.Speaking;
import org.onrecord.document.Attested;
import org.onrecord.document.Attribution;
import org.onrecord.document.Found;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PartialDate;
import org.onrecord.document.Quotation;
import org.onrecord.text.Span;
import org.onrecord.text.TokenizedText;

/// Text, written on 10 March 2021 → the day each quotation was said and the words that say so, "-" where none do.
final class SaidFinderTest {
    private static final LocalDate WRITTEN = LocalDate.of(2021, 3, 10);

    private static AttributionFinder attributions;
    private static SpeakerFinder speakers;
    private static DateFinder dates;
    private static SaidFinder said;

    @BeforeAll
    static void load() throws IOException {
        Path config = Path.of("index-config");
        attributions = AttributionFinder.load(config);
        speakers = SpeakerFinder.load(config);
        dates = DateFinder.load(config);
        said = SaidFinder.load(config);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Behind the verb.
                "Oran Tal said on Monday that the bridge would be rebuilt.; 2021-03-08 Monday",
                "“The bridge is gone,” Oran Tal told reporters in Vidra on 3 March.; 2021-03-03 3 March",
                "“The bridge is gone,” Oran Tal said yesterday.; 2021-03-09 yesterday",
                "The ministry said on Monday 12 soldiers were killed.; 2021-03-08 Monday",
                "Oran Tal said in 2014 that the bridge was safe.; 2014 2014",
                // Between speaker and verb, and at the top.
                "Oran Tal on Friday said the bridge would be rebuilt within a month.; 2021-03-05 Friday",
                "On Tuesday, Oran Tal said the bridge would be rebuilt within a month.; 2021-03-09 Tuesday",
                "In an interview last year, Oran Tal said the bridge was safe.; 2020 last year",
                // A statement's and a post's own date.
                "Oran Tal said in a statement dated 5 March 2021 that the bridge would be rebuilt.; "
                        + "2021-03-05 5 March 2021",
                "According to a statement published on Sunday, the bridge was destroyed.; 2021-03-07 Sunday",
                "We will rebuild the bridge within a month, whatever it costs. — Oran Tal (@orantal) March 7, 2021; "
                        + "2021-03-07 March 7, 2021",
                // Pieces of one quotation, and the next words of the same speaker.
                "“The bridge is gone,” Oran Tal said late on Monday. “We will rebuild it.”; "
                        + "2021-03-08 late on Monday / 2021-03-08 late on Monday",
                "“The bridge is gone,” Oran Tal said on Monday. “We will rebuild it,” he added.; "
                        + "2021-03-08 Monday / 2021-03-08 Monday",
                // The date of what was said.
                "Oran Tal said that the bridge was destroyed on Monday.; -",
                "Two soldiers were killed on Saturday, the ministry said.; -",
                "Two soldiers were killed on Saturday, the ministry said on Sunday.; 2021-03-07 Sunday",
                // The date of something else beside the verb.
                "Oran Tal, who was elected in 2018, said the bridge would be rebuilt.; -",
                "Oran Tal said after Monday's attack that the bridge would be rebuilt.; -",
                "Oran Tal has said since 2019 that the bridge was unsafe.; -",
                "“We wait,” Mira Vex, the mayor since 2015, said.; -",
                // A week has no day, but a month where it lies within one.
                "Last week, the ministry said that two soldiers had died.; 2021-03 Last week",
                "Oran Tal said two weeks earlier that the bridge was gone.; -",
                // On what occasion.
                "Oran Tal, at a meeting of the port guild Saturday, said that the bridge was gone.; "
                        + "2021-03-06 Saturday",
                "“The bridge is gone,” Mr Tal was quoted as saying by the Interfax news agency on Sunday.; "
                        + "2021-03-07 Sunday",
                // Another speaker, and another time.
                "Oran Tal said on Monday that the bridge was gone. Mira Vex said it would be rebuilt.; "
                        + "2021-03-08 Monday / -",
                "Oran Tal said on Monday that the bridge was gone. He had earlier said it was safe.; "
                        + "2021-03-08 Monday / -",
            })
    void datesWhatTheTextDates(String text, String expected) {
        assertEquals(
                expected, find(text).stream().map(found -> compact(found, text)).collect(Collectors.joining(" / ")));
    }

    /// At the very beginning of a text nothing stands before the date.
    @Test
    void readsASourceThatBeginsWithADate() {
        assertEquals(1, find("Today newspaper said the bridge was gone.").size());
    }

    @Test
    void takesNoDayAfterThePublication() {
        String text = "Oran Tal said on 20 March 2021 that the bridge would be rebuilt.";
        assertEquals(
                List.of("-"),
                find(text).stream().map(found -> compact(found, text)).toList());
    }

    @Test
    void readsASourceThatOpensTheTextWithItsDate() throws IOException {
        String text = "Friday letters said the bridge was gone.";
        Attribution attribution = new Attribution(
                Attribution.Type.INDIRECT,
                List.of(new Span(20, 39)),
                List.of(new Span(15, 19)),
                List.of(new Span(0, 14)),
                null,
                new Found("test", 0.9));
        CueClause clause = new CueClause(Speaking.tokens(text), SaidWords.load(Path.of("index-config")), attribution);
        assertFalse(clause.dates(new Span(0, 6)));
    }

    private static List<Quotation> find(String text) {
        NormalizedDocument document = Speaking.document(text, "en");
        TokenizedText tokens = Speaking.tokens(text);
        List<Quotation> quotations = speakers.find(document, tokens, attributions.find(document, tokens), List.of());
        return said.find(tokens, quotations, dates.find(tokens, WRITTEN), PartialDate.of(WRITTEN));
    }

    private static String compact(Quotation quotation, String text) {
        Attested<PartialDate> found = quotation.said();
        Span at = found == null ? null : found.at();
        return found == null || at == null ? "-" : found.value() + " " + at.of(text);
    }
}
