package org.onrecord.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.text.Span;

final class CopySketchTest {
    private static final String WIRE =
            "Shells fell on the town of Qaradere before dawn on Monday, killing 14 people and"
                    + " injuring 31, the Health Ministry said. Mayor Orkhan Mammadsoy said the market and two schools near the"
                    + " bridge were hit. Rescue teams from Tepekoy searched the rubble until noon. The army of Vardablur denied"
                    + " that it had fired. A convoy of the Red Cross waited at the Lemzen crossing, where drivers spoke of a"
                    + " night without sleep. Talks in Geneva are to go on next week, the envoy Ada Sample told reporters.";

    private static boolean match(String one, String other) {
        ByteBuffer a = sketch(one);
        ByteBuffer b = sketch(other);
        return a.hasRemaining()
                && b.hasRemaining()
                && CopySketch.match(a, b)
                && java.util.stream.IntStream.range(0, CopySketch.BANDS)
                        .anyMatch(band -> CopySketch.key(a, band) == CopySketch.key(b, band));
    }

    private static ByteBuffer sketch(String text) {
        return ByteBuffer.wrap(CopySketch.of(
                text,
                TextTokens.of(text, List.of(new Span(0, text.length())), "en").all()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // as it stands, in capitals alone different
                "said | said",
                // another outlet's dateline, a word of its own, a later count
                "Shells fell | BARDEN (Example Wire) - Shells fell",
                "killing 14 people | killing at least 15 people",
                "the market | the old market",
                // the last sentence cut, one put in before
                "Talks in Geneva are to go on next week, the envoy Ada Sample told reporters. | ''",
                "Rescue teams | Smoke stood over the roofs all day. Rescue teams",
            })
    void tellsAWireCopy(String words, String instead) {
        assertEquals(true, match(WIRE, WIRE.replace(words, instead)));
    }

    @Test
    void tellsTwoEventsInTheSameWordsApart() {
        String other = WIRE.replace("Qaradere", "Lunden")
                .replace("Monday", "Friday")
                .replace("14", "3")
                .replace("31", "8")
                .replace("Orkhan Mammadsoy", "Ines Varela")
                .replace("Tepekoy", "Brask");
        assertFalse(match(WIRE, other));
    }

    /// A bulletin that is sent every day: half of its words change nothing, the rest is what it says.
    @Test
    void tellsBulletinsOfTwoDaysApart() {
        String form = "The Defence Ministry of Erewhon reports for %s: in the district of %s the enemy fired %s shells"
                + " at %s villages; %s soldiers were killed and %s wounded. Units under General %s answered the fire."
                + " The Ministry asks citizens to stay in shelters and to trust official sources only.";
        String monday = String.format(form, "5 October", "Qaradere", "120", "7", "4", "19", "Vasarel");
        String tuesday = String.format(form, "6 October", "Tepekoy", "85", "3", "2", "11", "Mirko");
        assertFalse(match(monday, tuesday));
        assertEquals(true, match(monday, monday.replace("citizens", "all citizens")));
    }

    /// The same page furniture around two stories.
    @Test
    void tellsStoriesInOneFrameApart() {
        String frame = " Share this article with your friends and follow us for more news from the region. Our"
                + " newsletter comes every morning with all that happened. Read also what others wrote about it.";
        String other = "The harvest of plums in the Zoral valley was the best in ten years, farmers said on Thursday."
                + " Lorries stood in line at the Kemer works, where Dana Iliev buys for the city. Prices fell by 12 per"
                + " cent. The ministry expects more next autumn, when the new orchards near Brask bear fruit at last.";
        assertFalse(match(WIRE + frame, other + frame));
    }

    @Test
    void aStubHasNoSketch() {
        assertEquals(0, sketch("Photo: a street in Qaradere on Monday.").remaining());
    }

    /// However a third text is put together of two, it can't join them: no text shares more than half with both.
    @Test
    void aRoundUpJoinsNoTwoStories() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String one = invented(random, 120);
        String other = invented(random, 120);
        String roundUp = one + " " + other;
        assertFalse(match(one, roundUp) && match(other, roundUp), "seed " + seed);
    }

    private static String invented(Random random, int words) {
        StringBuilder text = new StringBuilder("The");
        for (int i = 0; i < words; i++) {
            text.append(' ')
                    .append(Integer.toString(1000 + random.nextInt(30_000), 30).replaceAll("[0-9]", "x"));
        }
        return text.append('.').toString();
    }
}
