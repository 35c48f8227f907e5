package org.onrecord.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;

/// Floors for extraction on five hand-read articles that are not part of the project. Where they are absent the tests
/// are skipped. The measures are those of `score.py gold` beside the articles.
final class SeedFiguresTest {
    private static final Path GOLD = Path.of("../shared/gold/seeds.jsonl");

    private static final List<GoldArticle> ARTICLES = new ArrayList<>();

    @BeforeAll
    static void annotate() throws IOException {
        assumeTrue(Files.exists(GOLD), "skipped: the hand-read articles are not beside the project");
        ARTICLES.addAll(GoldArticle.annotate(GOLD));
    }

    @Test
    void casualtyClaims() {
        int right = 0;
        int gold = 0;
        int predicted = 0;
        for (GoldArticle article : ARTICLES) {
            List<Claim> left = new ArrayList<>(article.predicted().claims());
            predicted += left.size();
            for (JsonNode want : article.gold().get("casualties")) {
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
        for (GoldArticle article : ARTICLES) {
            for (JsonNode want : article.gold().get("quotes")) {
                gold++;
                Quotation best = best(want, article.predicted().quotations());
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
        for (GoldArticle article : ARTICLES) {
            Set<String> want = new HashSet<>();
            article.gold().get("countries").get("focus").forEach(code -> want.add(code.asText()));
            Set<String> have = new HashSet<>();
            article.predicted().countries().stream()
                    .filter(CountryMention::focus)
                    .forEach(country -> have.add(country.code()));
            assertEquals(want, have, article.gold().get("id").asText());
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
