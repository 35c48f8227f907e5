package org.onrecord.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    private static final List<GoldArticle> ARTICLES = new ArrayList<>();
    private static final List<String> ERRORS = new ArrayList<>();

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
        ARTICLES.addAll(GoldArticle.annotate(GOLD));
    }

    @Test
    void quotations() {
        ERRORS.clear();
        int right = 0;
        int predicted = 0;
        int gold = 0;
        for (GoldArticle article : ARTICLES) {
            List<Quotation> left = new ArrayList<>(article.predicted().quotations());
            predicted += left.size();
            for (JsonNode want : article.gold().get("quotes")) {
                gold++;
                Quotation best = best(article, want, left);
                right += best == null ? 0 : 1;
                left.remove(best);
                note(best == null, article, "missed", want.get("content").asText());
            }
            left.forEach(extra -> note(
                    true,
                    article,
                    "false",
                    extra.attribution().content().getFirst().of(article.text())));
        }
        new Figures(right, predicted, gold).atLeast(0.92, 0.94);
    }

    @Test
    void speakersOfTheQuotationsFound() {
        ERRORS.clear();
        int right = 0;
        int found = 0;
        for (GoldArticle article : ARTICLES) {
            for (JsonNode want : article.gold().get("quotes")) {
                Quotation best = best(article, want, article.predicted().quotations());
                if (best != null) {
                    found++;
                    boolean same = isSpeaker(want, best.speaker());
                    right += same ? 1 : 0;
                    note(!same, article, "speaker", want.get("content").asText() + " " + best.speaker());
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
        for (GoldArticle article : ARTICLES) {
            List<Claim> left = new ArrayList<>(article.predicted().claims());
            predicted += left.size();
            for (JsonNode want : article.gold().get("casualties")) {
                gold++;
                Claim match = match(article, want, left);
                right += match == null ? 0 : 1;
                left.remove(match);
                note(match == null, article, "missed", want.get("text").asText());
            }
            left.forEach(extra -> note(true, article, "false", extra.span().of(article.text())));
        }
        new Figures(right, predicted, gold).atLeast(0.90, 0.94);
    }

    @Test
    void fieldsOfTheClaimsFound() {
        ERRORS.clear();
        int right = 0;
        int asked = 0;
        for (GoldArticle article : ARTICLES) {
            for (JsonNode want : article.gold().get("casualties")) {
                Claim match = match(article, want, article.predicted().claims());
                for (String field : List.of("victims", "side", "place", "date", "claimant", "scope", "status")) {
                    if (match != null && want.has(field)) {
                        asked++;
                        String value = value(match, field);
                        boolean same = want.get(field).asText().equals(value);
                        right += same ? 1 : 0;
                        note(!same, article, field, want.get("text").asText() + " " + value);
                    }
                }
            }
        }
        new Figures(right, asked, asked).atLeast(0.80, 0.80);
    }

    private static void note(boolean wrong, GoldArticle article, String kind, String words) {
        if (wrong) {
            ERRORS.add(article.gold().get("id").asText() + " " + kind + ": " + words);
        }
    }

    private static @Nullable Quotation best(GoldArticle article, JsonNode want, List<Quotation> among) {
        String content = want.get("content").asText();
        int start = article.text().indexOf(content);
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

    private static @Nullable Claim match(GoldArticle article, JsonNode want, List<Claim> among) {
        String words = want.get("text").asText();
        int start = article.text().indexOf(words);
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
