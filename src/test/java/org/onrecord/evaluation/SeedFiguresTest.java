package org.onrecord.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;

/// Floors for extraction on five hand-read articles that are not part of the project. Where they are absent the tests
/// are skipped. The measures are those of `score.py gold` beside the articles.
final class SeedFiguresTest {
    private static final Path GOLD = Path.of("../shared/gold/seeds.jsonl");

    private static final List<Reading> READINGS = new ArrayList<>();

    private record Reading(JsonNode gold, AnnotatedDocument predicted) {}

    @BeforeAll
    static void annotate() throws IOException {
        assumeTrue(Files.exists(GOLD), "skipped: the hand-read articles are not beside the project");
        AnnotationPipeline pipeline =
                AnnotationPipeline.load(Path.of(System.getProperty("onrecord.home", ""), "index-config"));
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(GOLD)) {
            JsonNode row = mapper.readTree(line);
            READINGS.add(new Reading(row, pipeline.annotate(GoldArticle.read(row))));
        }
    }

    @Test
    void casualtyClaims() {
        int right = 0;
        int gold = 0;
        int predicted = 0;
        for (Reading reading : READINGS) {
            List<Claim> left = new ArrayList<>(reading.predicted().claims());
            predicted += left.size();
            for (JsonNode want : reading.gold().get("casualties")) {
                gold++;
                right += left.stream()
                                .filter(claim -> isSame(want, claim))
                                .findFirst()
                                .map(left::remove)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        double f1 = 2.0 * right / (gold + predicted);
        assertTrue(f1 >= 0.90, "F1 of harm, low, high is " + f1);
    }

    @Test
    void quotationsAndTheirSpeakers() {
        int gold = 0;
        int found = 0;
        int speakerRight = 0;
        for (Reading reading : READINGS) {
            for (JsonNode want : reading.gold().get("quotes")) {
                gold++;
                Quotation best = best(want, reading.predicted().quotations());
                if (best != null) {
                    found++;
                    speakerRight += isSameSpeaker(want, best.speaker()) ? 1 : 0;
                }
            }
        }
        String figures = found + " of " + gold + " found, " + speakerRight + " with the right speaker";
        assertTrue(found >= 0.80 * gold, figures);
        assertTrue(speakerRight >= 0.80 * found, figures);
    }

    @Test
    void focusCountries() {
        for (Reading reading : READINGS) {
            Set<String> want = new HashSet<>();
            reading.gold().get("countries").get("focus").forEach(code -> want.add(code.asText()));
            Set<String> have = new HashSet<>();
            reading.predicted().countries().stream()
                    .filter(CountryMention::focus)
                    .forEach(country -> have.add(country.code()));
            assertEquals(want, have, reading.gold().get("id").asText());
        }
    }

    private static boolean isSame(JsonNode want, Claim have) {
        return have.span().overlaps(span(want.get("span")))
                && have.harm().label().equals(want.get("harm").asText())
                && Objects.equals(have.quantity().low(), integer(want.get("low")))
                && Objects.equals(have.quantity().high(), integer(want.get("high")));
    }

    /// The quotation whose content overlaps most, if it shares at least half of the characters of both.
    private static Quotation best(JsonNode want, List<Quotation> quotations) {
        BitSet gold = characters(List.of(span(want.get("contentSpan"))));
        Quotation best = null;
        double most = 0;
        for (Quotation quotation : quotations) {
            BitSet both = characters(quotation.attribution().content());
            BitSet shared = (BitSet) both.clone();
            shared.and(gold);
            both.or(gold);
            double jaccard = (double) shared.cardinality() / both.cardinality();
            if (jaccard > most) {
                most = jaccard;
                best = quotation;
            }
        }
        return most >= 0.5 ? best : null;
    }

    private static boolean isSameSpeaker(JsonNode want, Speaker have) {
        if (want.get("speaker").isNull()) {
            return have == null || have.id() == null;
        }
        if (have == null) {
            return false;
        }
        String gold = plain(want.get("speaker").asText());
        String predicted = plain(have.name());
        return gold.contains(predicted) || predicted.contains(gold);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("the ", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static BitSet characters(List<Span> spans) {
        BitSet set = new BitSet();
        spans.forEach(span -> set.set(span.start(), span.end()));
        return set;
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.get(0).asInt(), pair.get(1).asInt());
    }

    private static Integer integer(JsonNode value) {
        return value.isNull() ? null : value.asInt();
    }
}
