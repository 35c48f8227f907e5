package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Quotation;
import org.onrecord.lexicon.Confidence;
import org.onrecord.lexicon.Confidence.Cases;
import org.onrecord.lexicon.Confidence.Doubt;
import org.onrecord.text.Span;

/// Counts of how often each rule was right.
///
/// A quotation is one of the gold ones if they share half of what either covers; its extent is right if they share nine
/// tenths; its speaker is judged where it is one.
final class Calibration {
    private static final double SAME = 0.5;
    private static final double EXACT = 0.9;
    private static final double[] BINS = {0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01};

    private final Map<Doubt, Map<String, Cases>> cases = new EnumMap<>(Doubt.class);

    /// What a person would say of one finding.
    record Judged(Doubt doubt, String rule, boolean right) {}

    /// @param gold `quotes` of a hand-read article
    static List<Judged> judge(AnnotatedDocument found, JsonNode gold) {
        if (!gold.isArray()) {
            throw new IllegalArgumentException("a hand-read article needs 'quotes'");
        }
        String language = found.document().metadata().language();
        String suffix = language.equals("en") || language.equals("und") ? "" : "." + language;
        List<Judged> judged = new ArrayList<>();
        for (Quotation quotation : found.quotations()) {
            String kind = quotation.attribution().kind() + suffix;
            JsonNode best = null;
            double most = 0;
            for (JsonNode quote : gold) {
                double share = share(quotation.attribution().content(), span(quote));
                if (share > most) {
                    most = share;
                    best = quote;
                }
            }
            boolean same = best != null && most >= SAME;
            judged.add(new Judged(Doubt.QUOTE, kind, same));
            if (best != null && same) {
                String by = quotation.doubt().resolvedBy();
                judged.add(new Judged(Doubt.EXTENT, kind, most >= EXACT));
                judged.add(new Judged(Doubt.SPEAKER, by == null ? "" : by, isSpeaker(quotation, best)));
            }
        }
        return judged;
    }

    private static Span span(JsonNode quote) {
        JsonNode span = quote.path("contentSpan");
        return new Span(span.path(0).asInt(), span.path(1).asInt());
    }

    /// Of the characters that either covers, the share that both do.
    private static double share(List<Span> pieces, Span gold) {
        int both = 0;
        int all = gold.length();
        for (Span piece : pieces) {
            int shared = Math.max(0, Math.min(piece.end(), gold.end()) - Math.max(piece.start(), gold.start()));
            both += shared;
            all += piece.length() - shared;
        }
        return (double) both / all;
    }

    private static boolean isSpeaker(Quotation quotation, JsonNode gold) {
        String found = quotation.speaker() == null ? null : quotation.speaker().name();
        if (gold.path("speaker").isTextual()) {
            for (String name : gold.path("speaker").asText().split("; ", -1)) {
                if (found != null && isSame(found, name)) {
                    return true;
                }
            }
            return false;
        }
        return found == null
                || (gold.path("source").isTextual()
                        && isSame(found, gold.path("source").asText()));
    }

    /// One name holds the other, or first and last words agree; a name of one word agrees with a longer one's last.
    private static boolean isSame(String one, String other) {
        String a = words(one);
        String b = words(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        String firstOfA = a.substring(0, (a + " ").indexOf(' '));
        String firstOfB = b.substring(0, (b + " ").indexOf(' '));
        boolean last = a.substring(a.lastIndexOf(' ') + 1).equals(b.substring(b.lastIndexOf(' ') + 1));
        boolean first = !a.contains(" ") || !b.contains(" ") || firstOfA.equals(firstOfB);
        return (last && first) || a.contains(b) || b.contains(a);
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("the ", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    void add(List<Judged> article) {
        for (Judged one : article) {
            cases.computeIfAbsent(one.doubt, doubt -> new TreeMap<>())
                    .merge(one.rule, new Cases(0, 0).and(one.right), (seen, ignored) -> seen.and(one.right));
        }
    }

    /// The lines of `confidence.tsv`.
    List<String> table(String source) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# How often each rule of quotations was right on hand-read articles. doubt: quote (is it one), extent (does it");
        lines.add("# begin and end there), speaker (is it theirs). Made by `onrecord calibrate`.");
        lines.add("# source: counted in " + source);
        lines.add("# licence: Apache-2.0");
        lines.add("doubt\trule\tright\tof");
        cases.forEach((doubt, rules) -> rules.forEach(
                (rule, seen) -> lines.add(doubt.label() + "\t" + rule + "\t" + seen.right() + "\t" + seen.of())));
        return lines;
    }

    /// For each doubt and range of probabilities, as Markdown: how many findings, their mean probability by the counts
    /// of the other half of the articles, and the share that was right.
    static String reliability(List<List<Judged>> articles) {
        Map<Doubt, List<Bin>> bins = new EnumMap<>(Doubt.class);
        for (int half = 0; half < 2; half++) {
            Calibration other = new Calibration();
            for (int i = 0; i < articles.size(); i++) {
                if (i % 2 != half) {
                    other.add(articles.get(i));
                }
            }
            Confidence confidence = Confidence.of(other.cases);
            for (int i = half; i < articles.size(); i += 2) {
                for (Judged one : articles.get(i)) {
                    double probability = confidence.of(one.doubt, one.rule);
                    bins.computeIfAbsent(one.doubt, doubt -> bins())
                            .get(bin(probability))
                            .add(probability, one.right);
                }
            }
        }
        StringBuilder text =
                new StringBuilder("| Doubt | Probability | Cases | Mean | Right |\n|---|---|---|---|---|\n");
        bins.forEach((doubt, some) -> some.forEach(bin -> text.append(bin.row(doubt))));
        return text.toString();
    }

    private static List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        double from = 0;
        for (double to : BINS) {
            bins.add(new Bin(from, to));
            from = to;
        }
        return bins;
    }

    private static int bin(double probability) {
        int bin = 0;
        while (probability >= BINS[bin]) {
            bin++;
        }
        return bin;
    }

    private static final class Bin {
        private final double from;
        private final double to;
        private int of;
        private int right;
        private double sum;

        Bin(double from, double to) {
            this.from = from;
            this.to = to;
        }

        void add(double probability, boolean isRight) {
            of++;
            right += isRight ? 1 : 0;
            sum += probability;
        }

        @Nullable
        String row(Doubt doubt) {
            return of == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "| %s | %.2f–%.2f | %d | %.3f | %.3f |%n",
                            doubt.label(),
                            from,
                            Math.min(to, 1),
                            of,
                            sum / of,
                            (double) right / of);
        }
    }
}
