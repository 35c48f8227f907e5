package org.onrecord.annotate.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.annotate.speaker.Speaking;
import org.onrecord.document.Attribution;
import org.onrecord.text.Span;

/// What every finder keeps to, whatever the text.
final class AttributionFinderContractTest {
    private static AttributionFinder finder;

    @BeforeAll
    static void load() throws IOException {
        finder = AttributionFinder.load(Path.of("index-config"));
    }

    private static List<Attribution> find(String text) {
        return finder.find(Speaking.document(text, "en"), Speaking.tokens(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "“",
                "”””“““",
                "said",
                "😀 “We held 😀,” Oran Tal said. 👩‍👩‍👧",
                "قال أوران: «نحن هنا».",
                "Oran Tal said:\r\n\r\n“We held.\r\n\r\n“We go on.”\r\n",
                "— (@x) May 1",
                "— Oran Tal (@orantal)",
                "Claimed by the League, it was.",
                "Responsibility for the raid is theirs. Promises by, as",
                ", as he said. That that that",
                "said said said “ said ” said",
            })
    void keepsSpansInsideTheTextAndSorted(String text) {
        List<Attribution> found = find(text);
        int last = 0;
        for (Attribution attribution : found) {
            for (Span span : attribution.content()) {
                assertTrue(span.end() <= text.length());
            }
            assertTrue(attribution.content().getFirst().start() >= last);
            last = attribution.content().getFirst().start();
        }
        assertEquals(found, find(text));
    }

    @Test
    void readsAMegabyteOnOneLine() {
        String text = "Oran Tal said that the bridge was closed, and “we held,” he added. ".repeat(15_000);
        assertTrue(find(text).size() > 10_000);
    }

    @Test
    void givesTwoThreadsTheSame() throws InterruptedException, ExecutionException {
        String text = "“We held,” Oran Tal said. Mira Vex denied that the bridge was closed. ".repeat(50);
        List<Attribution> alone = find(text);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<List<Attribution>> one = threads.submit(() -> find(text));
            Future<List<Attribution>> two = threads.submit(() -> find(text));
            assertEquals(alone, one.get());
            assertEquals(alone, two.get());
        }
    }
}
