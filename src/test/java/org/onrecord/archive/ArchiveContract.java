package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Detail;
import org.onrecord.document.SourceDocument;

/// What every [Archive] does, whatever it's built on: all of its contracts; here the ledger, and what holds for the
/// whole.
public abstract class ArchiveContract extends MeaningsContract {
    @Test
    void anEmptyArchiveHasNothing() throws IOException {
        assertEquals(List.of(), archive.pending(0, 10));
        assertEquals(List.of(), archive.changesSince(0, 10));
        assertEquals(0, archive.lastSequence());
        assertEquals(0, archive.backlog());
        assertEquals(new LedgerPage(List.of(), null), ledger(LedgerQuery.Filter.ALL));
        assertTrue(archive.original("none").isEmpty());
        assertTrue(archive.normalized("none").isEmpty());
        assertTrue(archive.annotated("none").isEmpty());
        assertTrue(archive.job("none").isEmpty());
        assertFalse(archive.delete("none"));
        assertEquals(0, archive.counts().of(DocumentState.RECEIVED));
        assertEquals(List.of(), archive.receive(List.of(), null));
        assertEquals(0, archive.store(List.of()));
    }

    @Test
    void whatCouldNotBeReadHasALedgerRow() throws IOException {
        Receipt receipt = archive.receive(
                        List.of(new Arrival.Unreadable("news.jsonl:17", "bad-line", Detail.told("No JSON."))), "j")
                .getFirst();
        assertEquals(new Receipt(null, 0, Receipt.Kind.UNREADABLE), receipt);
        LedgerRow row = ledger(LedgerQuery.Filter.ALL).rows().getFirst();
        assertNull(row.id());
        assertEquals(new LedgerRow.Sighting("news.jsonl:17", NOW, null, 0, null, null, "j"), row.sighting());
        assertEquals(
                new LedgerRow.Standing(DocumentState.FAILED, 0, "bad-line", Detail.told("No JSON."), false, null),
                row.standing());
        assertEquals(
                Map.of("bad-line", 1L), archive.job("j").orElseThrow().counts().reasons());
    }

    @Test
    void indexedFollowsFromTheIndex() throws IOException {
        for (String id : List.of("a", "b")) {
            receive(Samples.source(id, "About " + id + " today"));
            read(id);
        }
        assertEquals(List.of("annotated", "annotated"), states());
        archive.indexedUpTo(1);
        assertEquals(List.of("annotated", "indexed"), states());
        assertEquals(1, archive.counts().of(DocumentState.INDEXED));
    }

    @Test
    void aJobIsDoneWhenSearchesFindWhatCanBeFound() throws IOException {
        archive.receive(List.of(arrival("a", "1st text"), arrival("b", "2nd text")), "j");
        archive.receive(List.of(arrival("b", "2nd text")), "j");
        archive.receive(List.of(arrival("c", "3rd text")), "other");
        JobProgress progress = archive.job("j").orElseThrow();
        assertEquals(NOW, progress.submitted());
        assertEquals(3, progress.total());
        assertEquals(2, progress.waiting());
        read("a");
        archive.store(List.of(new Outcome.Failed(ticket("b"), "damaged", Detail.told("-"), null)));
        assertFalse(archive.job("j").orElseThrow().isDone(), "not searchable yet");
        archive.indexedUpTo(1);
        assertTrue(archive.job("j").orElseThrow().isDone());
        assertEquals(1, archive.job("j").orElseThrow().counts().of(DocumentState.DUPLICATE));
    }

    @Test
    void theLedgerIsReadNewestFirstPageByPage() throws IOException {
        for (int i = 0; i < 5; i++) {
            receive(Samples.source("d" + i, "Text " + i));
        }
        List<String> ids = new ArrayList<>();
        @Nullable Long before = null;
        do {
            LedgerPage page = archive.ledger(new LedgerQuery(LedgerQuery.Filter.ALL, before, 2));
            page.rows().forEach(row -> ids.add(String.valueOf(row.id())));
            before = page.next();
        } while (before != null);
        assertEquals(List.of("d4", "d3", "d2", "d1", "d0"), ids);
        assertThrows(IllegalArgumentException.class, () -> new LedgerQuery(LedgerQuery.Filter.ALL, null, 0));
    }

    @Test
    void theLedgerIsFiltered() throws IOException {
        archive.receive(List.of(arrival("Aurelia", "1st text"), arrival("b", "2nd text")), "j");
        receive(Samples.source("c", "3rd text"));
        archive.store(List.of(new Outcome.Failed(ticket("b"), "damaged", Detail.told("-"), null)));
        assertEquals(List.of("b"), ids(new LedgerQuery.Filter(DocumentState.FAILED, null, null, null, null)));
        assertEquals(List.of("b"), ids(new LedgerQuery.Filter(null, "damaged", null, null, null)));
        assertEquals(List.of("Aurelia"), ids(new LedgerQuery.Filter(null, null, "aUREL", null, null)));
        assertEquals(List.of("c", "b", "Aurelia"), ids(new LedgerQuery.Filter(null, null, "NOTE.", null, null)));
        assertEquals(List.of("b", "Aurelia"), ids(new LedgerQuery.Filter(null, null, null, "j", null)));
        assertEquals(List.of(), ids(new LedgerQuery.Filter(null, null, "100%_", null, null)));
        assertEquals(List.of(), ids(new LedgerQuery.Filter(DocumentState.RECEIVED, null, null, "none", null)));
    }

    @Test
    void everythingIsThereAfterReopening() throws IOException {
        archive.receive(List.of(arrival("a", "1st text"), arrival("b", "2nd text")), "j");
        read("a");
        LedgerPage ledger = ledger(LedgerQuery.Filter.ALL);
        List<Work> pending = archive.pending(0, 10);
        AnnotatedDocument annotated = archive.annotated("a").orElseThrow();
        archive.close();
        archive = open();
        assertEquals(ledger, ledger(LedgerQuery.Filter.ALL));
        assertEquals(pending, archive.pending(0, 10));
        assertEquals(annotated, archive.annotated("a").orElseThrow());
        assertEquals(1, archive.lastSequence());
        assertEquals(1, archive.job("j").orElseThrow().waiting());
    }

    @Test
    void manySendersAtOnceGetWhatTheySent() throws Exception {
        List<Callable<Receipt>> senders = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            SourceDocument source = Samples.source("d" + i % 150, "Text " + i % 150);
            senders.add(() -> receive(source));
        }
        List<Receipt> receipts = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Receipt> future : executor.invokeAll(senders)) {
                receipts.add(future.get());
            }
        }
        assertEquals(
                150,
                receipts.stream()
                        .filter(receipt -> receipt.kind() == Receipt.Kind.NEW)
                        .count());
        assertEquals(150, archive.backlog());
        assertEquals(50, archive.counts().of(DocumentState.DUPLICATE));
    }

    @Test
    void randomOperationsAgreeWithAModel() throws IOException {
        long seed = Long.getLong("onrecord.archive.seed", System.nanoTime());
        System.out.println("onrecord.archive.seed=" + seed);
        RandomOperations operations = new RandomOperations(seed);
        List<String> done = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            done.add(operations.step(archive));
            if (i % 100 == 99) {
                archive.close();
                archive = open();
            }
            if (i % 5 == 0) {
                assertDoesNotThrow(
                        () -> operations.compare(archive), () -> "seed " + seed + ": " + String.join("\n", done));
            }
        }
    }

    @Test
    void aBadLimitIsNamed() {
        assertEquals(
                "limit 0 must be at least 1",
                assertThrows(IllegalArgumentException.class, () -> archive.pending(0, 0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> archive.changesSince(0, 0));
    }

    @Test
    void aClosedArchiveSaysSo() throws IOException {
        archive.close();
        archive.close();
        ArchiveException reading = assertThrows(ArchiveException.class, () -> archive.backlog());
        assertEquals(ArchiveException.Kind.CLOSED, reading.kind());
        ArchiveException writing = assertThrows(ArchiveException.class, () -> archive.delete("a"));
        assertEquals(ArchiveException.Kind.CLOSED, writing.kind());
    }
}
