package org.onrecord.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.archive.Samples;
import org.onrecord.document.Amendment;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Claim;
import org.onrecord.document.Quantity;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;

/// How an article reads after somebody put something right.
final class CorrectorTest {
    private static final AnnotatedDocument READ =
            Samples.annotated(Samples.normalized("a", "Forty boats left Lorvik."), "v1");

    private static final Target.Passage CLAIM = new Target.Passage(Target.Sort.CLAIM, "a-c0", new Span(0, 4), "Fort");

    private static final Target.Passage QUOTE = new Target.Passage(Target.Sort.QUOTE, "a-q0", new Span(0, 4), "Fort");

    @Test
    void aNumberIsPutRightAndThePrintedWordsStay() {
        Claim claim =
                corrected(CLAIM, new Fix.WrongNumber(null, 20, true)).claims().getFirst();
        assertEquals(new Quantity(null, 20, true, new Span(0, 4)), claim.quantity());
        assertEquals(
                List.of(new Amendment(1, "wrong-number", "Inga", "why", "2021-03-04T00:00:00Z", "13..")),
                claim.found().amendments());
        assertEquals("test.rule", claim.found().rule());
    }

    @Test
    void aClaimsCountryDateAndClaimantArePutRight() {
        assertEquals(
                "SE",
                corrected(CLAIM, new Fix.WrongCountry(List.of("SE")))
                        .claims()
                        .getFirst()
                        .setting()
                        .country());
        assertNull(corrected(CLAIM, new Fix.WrongCountry(List.of()))
                .claims()
                .getFirst()
                .setting()
                .country());
        assertEquals(
                "Attested[value=2021-02/2021-03, at=null]",
                String.valueOf(corrected(CLAIM, new Fix.WrongDate("2021-02/2021-03"))
                        .claims()
                        .getFirst()
                        .setting()
                        .date()));
        assertNull(corrected(CLAIM, new Fix.WrongSpeaker(null))
                .claims()
                .getFirst()
                .assertion()
                .claimant());
        assertEquals(List.of(), corrected(CLAIM, new Fix.NotAClaim()).claims());
    }

    @Test
    void aQuotesSpeakerIsBeyondDoubtOncePutRight() {
        Speaker other = new Speaker("odd-larsen", "Odd Larsen", Speaker.Kind.PERSON, null, null);
        var quote = corrected(QUOTE, new Fix.WrongSpeaker(other)).quotations().getFirst();
        assertEquals(other, quote.speaker());
        assertEquals(1, quote.doubt().speaker());
        assertNull(corrected(QUOTE, new Fix.WrongDate(null))
                .quotations()
                .getFirst()
                .said());
        var confirmed = corrected(QUOTE, new Fix.Right()).quotations().getFirst();
        assertEquals("right", confirmed.found().amendments().getFirst().kind());
        assertNull(confirmed.found().amendments().getFirst().was());
    }

    @Test
    void anArticlesCountriesAndDateArePutRight() {
        AnnotatedDocument other = corrected(null, new Fix.WrongCountry(List.of("SE", "DK")));
        assertEquals(
                "NO false, DK true, SE true",
                String.join(
                        ", ",
                        other.countries().stream()
                                .map(each -> each.code() + " " + each.focus())
                                .toList()));
        assertEquals(
                "PublicationDate[value=2021-05-06, from=corrected]",
                String.valueOf(corrected(null, new Fix.WrongDate("2021-05-06"))
                        .document()
                        .metadata()
                        .published()));
    }

    // Where the words stood when they were corrected → whether they are found again, and whether they have moved
    @ParameterizedTest
    @CsvSource({
        "0, Fort, true, false",
        // All of the words, and the quote is half of them
        "0, Forty bo, true, false",
        "0, Forty boats left, false, false",
        // They stand earlier than they did
        "9, Fort, true, true",
        "0, Fiftyy, false, true",
    })
    void aPassageIsFoundAgain(int start, String exact, boolean found, boolean moved) {
        Anchoring anchoring = Anchoring.of(
                new Target.Passage(Target.Sort.QUOTE, "gone-q9", new Span(start, start + exact.length()), exact), READ);
        assertEquals(found ? "a-q0" : null, anchoring.mentionId());
        assertEquals(moved, anchoring.moved());
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Fix.MergeSpeakers(List.of("a"), "a"));
        assertThrows(IllegalArgumentException.class, () -> new Fix.WrongNumber(5, 4, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Fix.SplitSpeaker("a", "a", new Fix.Which(List.of(), List.of())));
        assertThrows(
                IllegalArgumentException.class, () -> new Correction.Draft(new Fix.NotAQuote(), null, "Inga", "why"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Correction.Draft(new Fix.MergeSpeakers(List.of("a"), "b"), null, " ", "why"));
    }

    @Test
    void qualityCountsTheLastVerdictOnEachRespect() {
        Quality quality = Quality.of(List.of(
                correction(1, QUOTE, new Fix.Right()),
                correction(
                        2, new Target.Passage(Target.Sort.QUOTE, "b-q1", new Span(0, 4), "Fort"), new Fix.NotAQuote()),
                correction(3, CLAIM, new Fix.WrongNumber(1, 1, false)),
                correction(4, null, new Fix.WrongDate("2020"))));
        assertEquals(new Quality.Share(2, 1), quality.aspects().get("quotes.found"));
        assertEquals(new Quality.Share(1, 1), quality.aspects().get("quotes.speaker"));
        assertEquals(new Quality.Share(1, 0), quality.aspects().get("claims.number"));
        assertEquals(new Quality.Share(1, 1), quality.aspects().get("claims.found"));
        assertEquals(new Quality.Share(0, 0), quality.aspects().get("claims.date"));
        assertEquals(new Quality.Share(1, 0), quality.aspects().get("articles.published"));
        assertEquals(new Quality.Share(3, 2), quality.rules().get("test.rule"));
    }

    // Wilson's interval, from the tables of Brown, Cai and DasGupta (2001)
    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1", "10, 10, 0.722, 1", "10, 9, 0.596, 0.982", "100, 50, 0.404, 0.596"})
    void aShareHasAnInterval(long judged, long right, double low, double high) {
        double[] interval = new Quality.Share(judged, right).interval();
        assertEquals(low, interval[0], 0.001);
        assertEquals(high, interval[1], 0.001);
        assertTrue(interval[0] <= interval[1]);
        assertFalse(Double.isNaN(new Quality.Share(judged, right).precision()));
    }

    private static AnnotatedDocument corrected(Target.@Nullable Passage passage, Fix fix) {
        return Corrector.apply(READ, List.of(correction(1, passage, fix)));
    }

    private static Correction correction(long number, Target.@Nullable Passage passage, Fix fix) {
        Target target =
                new Target("a", "0", passage, new Target.Machine("v1", passage == null ? null : "test.rule", null));
        return new Correction(
                number, new Correction.Draft(fix, target, "Inga", "why"), Instant.parse("2021-03-04T00:00:00Z"), null);
    }
}
