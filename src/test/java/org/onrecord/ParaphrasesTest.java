package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Arrival;
import org.onrecord.document.Content;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// How many of 200 quotes are among the first five for another way to say them. The system property
/// `onrecord.articles` names a file of JSON lines whose quotes stand beside them.
final class ParaphrasesTest {
    private static final String OTHERS = "onrecord.articles";

    private static final List<String> SPEAKERS =
            List.of("Vera Vasarel", "Oran Tal", "Ana Kolomar", "Ivo Brand", "Mira Tolvane");

    @TempDir
    private Path folder;

    private record Pair(String quote, String paraphrase, String opposite) {}

    private static List<Pair> pairs() throws IOException {
        try (InputStream in = ParaphrasesTest.class.getResourceAsStream("evaluation/paraphrases.tsv")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Pair(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    private static Arrival said(String id, String words, int number) {
        return plain(id, "“" + words + ",” " + SPEAKERS.get(number % SPEAKERS.size()) + " said on Monday.");
    }

    private static Arrival plain(String id, String text) {
        Content content = Content.of(text.getBytes(StandardCharsets.UTF_8));
        return new Arrival.Received(new SourceDocument(id, id + ".txt", "text/plain", SuppliedMetadata.NONE, content));
    }

    private static void fill(LiveService service, List<Pair> pairs) throws Exception {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            arrivals.add(said("quote-" + i, pairs.get(i).quote, i));
            if (!pairs.get(i).opposite.isEmpty()) {
                arrivals.add(said("opposite-" + i, pairs.get(i).opposite, i + 1));
            }
        }
        service.onrecord().ingest().receive(arrivals, "pairs");
        String others = System.getProperty(OTHERS);
        if (others != null) {
            List<Arrival> more = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(others))) {
                JsonNode row = LiveService.MAPPER.readTree(line);
                more.add(plain("other-" + more.size(), row.get("text").asText()));
            }
            service.onrecord().ingest().receive(more, "others");
        }
        assertTrue(service.onrecord().ingest().awaitIdle(Duration.ofMinutes(60)));
        CountDownLatch never = new CountDownLatch(1);
        while (service.onrecord().archive().meanings().countWaiting() > 0) {
            assertFalse(never.await(50, TimeUnit.MILLISECONDS));
        }
        assertTrue(service.onrecord().ingest().awaitSearchable(Duration.ofMinutes(5)));
    }

    private static List<String> found(LiveService service, String q, String mode) throws Exception {
        List<String> articles = new ArrayList<>();
        JsonNode answer = service.get("/api/v1/quotes?size=5&mode=" + mode + "&q=" + LiveService.encoded(q));
        answer.get("hits").forEach(hit -> articles.add(hit.at("/article/id").asText()));
        return articles;
    }

    @Test
    void mostAreAmongTheFirstFive() throws Exception {
        List<Pair> pairs = pairs();
        assertEquals(200, pairs.size());
        TreeMap<String, int[]> share = new TreeMap<>();
        try (LiveService service = LiveService.start(folder)) {
            fill(service, pairs);
            System.out.println(service.get("/api/v1/quotes?size=1").at("/total/value") + " quotes");
            for (int i = 0; i < pairs.size(); i++) {
                String paraphrase = pairs.get(i).paraphrase;
                String anyWord = paraphrase.replaceAll("[^\\p{L}\\p{N}' -]", "").replace(" ", " OR ");
                add(share, "1 words", found(service, paraphrase, "words"), i);
                add(share, "2 any word", found(service, anyWord, "words"), i);
                add(share, "3 meaning", found(service, paraphrase, "meaning"), i);
                add(share, "4 blended", found(service, paraphrase, "blended"), i);
            }
        }
        share.forEach((mode, counts) -> System.out.printf(
                Locale.ROOT,
                "%s: first %d, first five %d, its opposite before it %d%n",
                mode,
                counts[0],
                counts[1],
                counts[2]));
        if (System.getProperty(OTHERS) == null) {
            assertTrue(Objects.requireNonNull(share.get("3 meaning"))[1] >= 170, "by meaning");
            assertTrue(Objects.requireNonNull(share.get("4 blended"))[1] >= 170, "blended");
        }
    }

    private static void add(Map<String, int[]> share, String mode, List<String> articles, int number) {
        int[] counts = share.computeIfAbsent(mode, each -> new int[3]);
        int at = articles.indexOf("quote-" + number);
        int opposite = articles.indexOf("opposite-" + number);
        counts[0] += at == 0 ? 1 : 0;
        counts[1] += at >= 0 ? 1 : 0;
        counts[2] += opposite >= 0 && (at < 0 || opposite < at) ? 1 : 0;
    }
}
