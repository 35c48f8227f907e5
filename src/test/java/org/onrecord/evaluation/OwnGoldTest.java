package org.onrecord.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Attested;
import org.onrecord.document.Claim;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.text.Span;

/// Floors for quotations and claims on the project's own hand-annotated articles, a good part of which hold nothing to
/// find. A change that falls below one must be mended, or its reason written down with the new floor.
final class OwnGoldTest {
    private static final Path GOLD =
            Path.of(System.getProperty("onrecord.home", ""), "src", "test", "resources", "gold", "own-articles.jsonl");

    /// Two contents that share so much of their characters are the same quotation.
    private static final double SAME = 0.5;

    private static final List<Reading> READINGS = new ArrayList<>();
    private static final List<String> ERRORS = new ArrayList<>();

    private record Reading(JsonNode gold, AnnotatedDocument predicted) {
        String text() {
            return predicted.document().text();
        }
    }

    /// What was right out of what was predicted and what is in the gold.
    private record Figures(int right, int predicted, int gold) {
        void atLeast(double precision, double recall) {
            String figures = "precision " + share(right, predicted) + ", recall " + share(right, gold) + "\n"
                    + String.join("\n", ERRORS);
            assertTrue(right >= precision * predicted && right >= recall * gold, figures);
        }

        private static String share(int part, int whole) {
            return part + " of " + whole + String.format(Locale.ROOT, " (%.3f)", part / (double) whole);
        }
    }

    @BeforeAll
    static void annotate() throws IOException {
        AnnotationPipeline pipeline =
                AnnotationPipeline.load(Path.of(System.getProperty("onrecord.home", ""), "index-config"));
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(GOLD)) {
            JsonNode row = mapper.readTree(line);
            READINGS.add(new Reading(row, pipeline.annotate(GoldArticle.read(row))));
        }
    }

    @Test
    void quotations() {
        ERRORS.clear();
        int right = 0;
        int predicted = 0;
        int gold = 0;
        for (Reading reading : READINGS) {
            List<Quotation> left = new ArrayList<>(reading.predicted().quotations());
            predicted += left.size();
            for (JsonNode want : reading.gold().get("quotes")) {
                gold++;
                Quotation best = best(reading, want, left);
                right += best == null ? 0 : 1;
                left.remove(best);
                note(best == null, reading, "missed", want.get("content").asText());
            }
            left.forEach(extra -> note(
                    true,
                    reading,
                    "false",
                    extra.attribution().content().getFirst().of(reading.text())));
        }
        new Figures(right, predicted, gold).atLeast(0.92, 0.94);
    }

    @Test
    void speakersOfTheQuotationsFound() {
        ERRORS.clear();
        int right = 0;
        int found = 0;
        for (Reading reading : READINGS) {
            for (JsonNode want : reading.gold().get("quotes")) {
                Quotation best = best(reading, want, reading.predicted().quotations());
                if (best != null) {
                    found++;
                    boolean same = isSpeaker(want, best.speaker());
                    right += same ? 1 : 0;
                    note(!same, reading, "speaker", want.get("content").asText() + " " + best.speaker());
                }
            }
        }
        new Figures(right, found, found).atLeast(0.90, 0.90);
    }

    @Test
    void claims() {
        ERRORS.clear();
        int right = 0;
        int predicted = 0;
        int gold = 0;
        for (Reading reading : READINGS) {
            List<Claim> left = new ArrayList<>(reading.predicted().claims());
            predicted += left.size();
            for (JsonNode want : reading.gold().get("casualties")) {
                gold++;
                Claim match = match(reading, want, left);
                right += match == null ? 0 : 1;
                left.remove(match);
                note(match == null, reading, "missed", want.get("text").asText());
            }
            left.forEach(extra -> note(true, reading, "false", extra.span().of(reading.text())));
        }
        new Figures(right, predicted, gold).atLeast(0.90, 0.94);
    }

    @Test
    void fieldsOfTheClaimsFound() {
        ERRORS.clear();
        int right = 0;
        int asked = 0;
        for (Reading reading : READINGS) {
            for (JsonNode want : reading.gold().get("casualties")) {
                Claim match = match(reading, want, reading.predicted().claims());
                for (String field : List.of("victims", "side", "place", "date", "claimant", "scope", "status")) {
                    if (match != null && want.has(field)) {
                        asked++;
                        String value = value(match, field);
                        boolean same = want.get(field).asText().equals(value);
                        right += same ? 1 : 0;
                        note(!same, reading, field, want.get("text").asText() + " " + value);
                    }
                }
            }
        }
        new Figures(right, asked, asked).atLeast(0.80, 0.80);
    }

    private static void note(boolean wrong, Reading reading, String kind, String words) {
        if (wrong) {
            ERRORS.add(reading.gold().get("id").asText() + " " + kind + ": " + words);
        }
    }

    private static @Nullable Quotation best(Reading reading, JsonNode want, List<Quotation> among) {
        String content = want.get("content").asText();
        int start = reading.text().indexOf(content);
        BitSet wanted = new BitSet();
        wanted.set(start, start + content.length());
        Quotation best = null;
        double most = SAME;
        for (Quotation quotation : among) {
            BitSet both = new BitSet();
            quotation.attribution().content().forEach(span -> both.set(span.start(), span.end()));
            BitSet either = (BitSet) both.clone();
            both.and(wanted);
            either.or(wanted);
            double share = both.cardinality() / (double) either.cardinality();
            if (share >= most) {
                best = quotation;
                most = share;
            }
        }
        return best;
    }

    /// Nobody, or somebody without a name, where the gold names nobody.
    private static boolean isSpeaker(JsonNode want, @Nullable Speaker speaker) {
        if (want.get("speaker").isNull()) {
            return speaker == null || speaker.id() == null;
        }
        return speaker != null && want.get("speaker").asText().equals(speaker.name());
    }

    private static @Nullable Claim match(Reading reading, JsonNode want, List<Claim> among) {
        String words = want.get("text").asText();
        int start = reading.text().indexOf(words);
        Span span = new Span(start, start + words.length());
        for (Claim claim : among) {
            if (claim.span().overlaps(span)
                    && claim.harm().label().equals(want.get("harm").asText())
                    && Objects.equals(claim.quantity().low(), number(want.get("low")))
                    && Objects.equals(claim.quantity().high(), number(want.get("high")))) {
                return claim;
            }
        }
        return null;
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isNull() ? null : Integer.valueOf(node.asInt());
    }

    private static @Nullable String value(Claim claim, String field) {
        Attested<Speaker> claimant = claim.assertion().claimant();
        return switch (field) {
            case "victims" -> claim.victims().kind().value().label();
            case "side" -> value(claim.victims().side());
            case "place" -> value(claim.setting().place());
            case "date" -> value(claim.setting().date());
            case "claimant" -> claimant == null ? null : claimant.value().name();
            case "scope" -> claim.setting().scope().label();
            case "status" -> claim.assertion().status().label();
            default -> throw new IllegalArgumentException(field + " must be a field of a claim");
        };
    }

    private static @Nullable String value(@Nullable Attested<String> value) {
        return value == null ? null : value.value();
    }
}
