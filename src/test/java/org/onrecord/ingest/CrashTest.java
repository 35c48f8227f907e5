package org.onrecord.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.archive.DocumentState;
import org.onrecord.archive.LedgerPage;
import org.onrecord.archive.LedgerQuery;
import org.onrecord.archive.LedgerRow;
import org.onrecord.archive.sqlite.SqliteArchive;

/// A process is killed at random moments of an ingest, again and again: nothing acknowledged is lost, nothing is there
/// twice. `-Donrecord.crash.rounds=10` kills it ten times, `-Donrecord.crash.seed=…` at the same moments again.
final class CrashTest {
    private static final int ROUNDS = Integer.getInteger("onrecord.crash.rounds", 3);
    private static final long SEED = Long.getLong("onrecord.crash.seed", System.nanoTime());

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereOnce() throws Exception {
        System.out.println("onrecord.crash.seed=" + SEED);
        Random random = new Random(SEED);
        TreeSet<Integer> acknowledged = new TreeSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            // Each round sends the same documents from the first on, so it must get further than the last.
            int kill = acknowledged.size() + random.nextInt(400);
            acknowledged.addAll(runUntil(kill));
        }
        ListEngine engine = new ListEngine();
        try (Archive archive = SqliteArchive.open(folder, () -> Instant.EPOCH);
                Projector projector = Projector.start(archive, engine);
                Ingest ingest = Ingest.start(archive, MadeUpSteps.STEPS, projector, 2)) {
            assertTrue(ingest.awaitIdle(Duration.ofMinutes(1)));
            verify(archive, engine, acknowledged);
        }
    }

    /// Kills the child once it has acknowledged more than `kill` documents, and gives all that it acknowledged.
    private List<Integer> runUntil(int kill) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Integer> acknowledged = new ArrayList<>();
        try (BufferedReader out = child.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged.add(Integer.valueOf(line));
                if (acknowledged.size() == kill + 1) {
                    // Not Process.destroyForcibly(), which closes the pipe that may still hold acknowledgements.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.waitFor();
        assertTrue(acknowledged.size() > kill, () -> "the child ended by itself after " + acknowledged.size());
        return acknowledged;
    }

    private static void verify(Archive archive, ListEngine engine, Set<Integer> acknowledged) throws IOException {
        Map<String, DocumentState> states = new HashMap<>();
        for (LedgerRow row : rows(archive)) {
            DocumentState state = row.standing().state();
            // A document that failed is tried again when it comes in again, in the place of its first try.
            if (state != DocumentState.DUPLICATE && state != DocumentState.REPLACED) {
                String id = String.valueOf(row.id());
                assertEquals(null, states.put(id, state), () -> id + " is there twice");
            }
        }
        int received = 0;
        int members = 0;
        for (int i = 0; i < CrashChild.DOCUMENTS; i++) {
            DocumentState state = states.get("d" + i);
            if (state != null) {
                assertEquals(endOf(i), state, "d" + i);
                received++;
                members += i % 10 == 6 ? 2 : 0;
            } else {
                assertTrue(!acknowledged.contains(i), "lost: d" + i);
            }
        }
        assertEquals(received + members + (members > 0 ? 1 : 0), states.size(), "documents and members");
        long indexed =
                states.values().stream().filter(DocumentState.INDEXED::equals).count();
        assertEquals(indexed, engine.found().size());
        System.out.printf("%d acknowledged, %d received, %d indexed%n", acknowledged.size(), received, indexed);
    }

    private static DocumentState endOf(int i) {
        return switch (i % 10) {
            case 3, 8 -> DocumentState.FAILED;
            case 6 -> DocumentState.CONTAINER;
            default -> DocumentState.INDEXED;
        };
    }

    private static List<LedgerRow> rows(Archive archive) throws IOException {
        List<LedgerRow> rows = new ArrayList<>();
        @Nullable Long before = null;
        do {
            LedgerPage page = archive.ledger(new LedgerQuery(LedgerQuery.Filter.ALL, before, 1000));
            rows.addAll(page.rows());
            before = page.next();
        } while (before != null);
        return rows;
    }
}
