package org.onrecord.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.document.Meaning;

@Timeout(60)
final class TellingTest extends IngestFixture {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> asked = new CopyOnWriteArrayList<>();

    TellingTest() {
        super(1);
    }

    private Telling.Model model(String name, String language) {
        return new Telling.Model(name, language, words -> {
            asked.add(words);
            if (words.equals("sink")) {
                throw new IllegalStateException("no such piece");
            }
            return new Meaning(name, new byte[] {(byte) words.length()});
        });
    }

    private Background begin(Telling.Model model) {
        return Background.start(archive, List.of(new Telling(archive, projector, () -> model)));
    }

    private void receive(String id, String text) throws Exception {
        ingest.receive(List.of(text(id, text)), null);
        assertTrue(ingest.awaitIdle(LONG));
    }

    private void await(long waiting) throws IOException {
        while (archive.meanings().countWaiting() != waiting) {
            Thread.onSpinWait();
        }
    }

    @Test
    void theEndOfTheSentenceThatQuotesIsNoneOfItsWords() throws Exception {
        receive("a", "Run, said Vera.");
        receive("b", "Run. It sank.");
        receive("c", "Run? It sank.");
        receive("d", "... it sank.");
        try (Background background = begin(model("m1", "und"))) {
            await(0);
            assertNull(background.trouble());
        }
        assertEquals(List.of("run", "run?"), asked.stream().sorted().toList());
    }

    /// The made-up annotator quotes the first four letters.
    @Test
    void theSameWordsAreToldOnceAndFindTheirWayIntoTheIndex() throws Exception {
        receive("a", "The ferry left.");
        receive("b", "THE ferry stayed.");
        receive("c", "Our ferry sank.");
        try (Background background = begin(model("m1", "und"))) {
            await(0);
            assertEquals(List.of("our", "the"), asked.stream().sorted().toList());
            assertTrue(projector.await(archive.lastSequence(), LONG));
            assertEquals("{a={a-q0=3}, b={b-q0=3}, c={c-q0=3}}", engine.meanings());
            receive("d", "Their ferry sank.");
            background.stepBack();
            await(0);
            assertEquals(3, asked.size());
        }
        assertEquals(
                Set.of("the", "our", "thei"),
                archive.meanings().known(Set.of("the", "our", "thei", "none")).keySet());
    }

    @Test
    void aNewIndexNeedsNoModel() throws Exception {
        receive("a", "The ferry left.");
        try (Background background = begin(model("m1", "und"))) {
            await(0);
            background.stepBack();
        }
        int before = asked.size();
        projector.rebuild(done -> {});
        assertEquals(before, asked.size());
        assertEquals("{a={a-q0=3}}", engine.meanings());
    }

    @Test
    void whatCannotBeToldIsFoundByItsWordsAlone() throws Exception {
        receive("a", "The ferry left.");
        receive("bad", "sink with all hands");
        try (Background background = begin(model("m1", "und"))) {
            await(1);
            receive("c", "Our ferry sank.");
            background.stepBack();
            await(1);
        }
        assertEquals(1, asked.stream().filter("sink"::equals).count());
    }

    @Test
    void otherLanguagesAreLeftOut() throws Exception {
        receive("a", "The ferry left.");
        try (Background background = begin(model("m1", "no"))) {
            await(0);
            background.stepBack();
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void anotherModelTellsAllAgain() throws Exception {
        receive("a", "The ferry left.");
        for (String model : List.of("m1", "m2", "m2")) {
            try (Background background = begin(model(model, "und"))) {
                while (archive.meanings().known(Set.of("the")).values().stream()
                        .noneMatch(known -> known.model().equals(model))) {
                    background.stepBack();
                }
            }
        }
        assertEquals(List.of("the", "the"), asked);
    }

    @Test
    void aMachineWithoutAModelLeavesItBe() throws Exception {
        receive("a", "The ferry left.");
        CountDownLatch twice = new CountDownLatch(2);
        Telling none = new Telling(archive, projector, () -> {
            twice.countDown();
            return null;
        });
        try (Background background = Background.start(archive, List.of(none))) {
            twice.await();
            assertNull(background.trouble());
        }
        assertEquals(1, archive.meanings().countWaiting());
    }

    @Test
    void whatIsBrokenOffIsToldAfterTheNextStart() throws Exception {
        receive("a", "The ferry left.");
        CountDownLatch telling = new CountDownLatch(1);
        Function<String, Meaning> endless = words -> {
            telling.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            throw new CancellationException("interrupted");
        };
        Background first = begin(new Telling.Model("m1", "und", endless));
        telling.await();
        first.close();
        assertEquals(1, archive.meanings().countWaiting());
        try (Background second = begin(model("m1", "und"))) {
            await(0);
            second.stepBack();
        }
        assertEquals(new ArrayList<>(List.of("the")), asked);
    }
}
