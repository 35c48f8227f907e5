package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// What every [Archive] does, whatever it's built on.
public abstract class ArchiveContract {
    protected static final Instant NOW = Instant.parse("2021-03-04T05:06:07.890Z");

    protected Archive archive;

    /// Opens the archive of this test, the same one each time.
    protected abstract Archive open() throws IOException;

    @BeforeEach
    void openArchive() throws IOException {
        archive = open();
    }

    @AfterEach
    void closeArchive() throws IOException {
        archive.close();
    }

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
    void keepsOriginalBytesAndWhatWasSaidAboutThem() throws IOException {
        SuppliedMetadata supplied = new SuppliedMetadata("Ship \"Aurelia\" 🚢", null, "J. Okt", null, "2021-03");
        SourceDocument source = new SourceDocument(
                "a 1/ü",
                "in/ship.html",
                null,
                supplied,
                Samples.source(null, "x".repeat(100_000)).content());
        receive(source);
        assertEquals(source, archive.original("a 1/ü").orElseThrow());
        assertEquals(source, archive.original("a 1/ü", 1).orElseThrow());
        assertTrue(archive.original("a 1/ü", 2).isEmpty());
    }

    @Test
    void bytesThatDoNotShrinkAreKeptToo() throws IOException {
        SourceDocument tiny = Samples.source("tiny", "");
        receive(tiny);
        assertEquals(tiny, archive.original("tiny").orElseThrow());
    }

    @Test
    void aDocumentWithoutIdIsNamedByItsHash() throws IOException {
        SourceDocument source = Samples.source(null, "The ferry Aurelia left Lorvik at noon.");
        Receipt receipt = receive(source);
        assertEquals(new Receipt(source.content().sha256().substring(0, 16), 1, Receipt.Kind.NEW), receipt);
    }

    @Test
    void aTakenHashNameGetsLonger() throws IOException {
        SourceDocument source = Samples.source(null, "The ferry Aurelia left Lorvik at noon.");
        String hash = source.content().sha256();
        receive(Samples.source(hash.substring(0, 16), "Something else."));
        assertEquals(hash.substring(0, 24), receive(source).id());
        assertEquals(Receipt.Kind.DUPLICATE, receive(source).kind());
    }

    @Test
    void theSameBytesTwiceAreOneDocumentWithTwoSightings() throws IOException {
        Receipt first = receive(Samples.source(null, "The ferry left."));
        Receipt second = receive(Samples.source(null, "The ferry left."));
        assertEquals(new Receipt(first.id(), 1, Receipt.Kind.DUPLICATE), second);
        assertEquals(1, archive.backlog());
        assertEquals(List.of("duplicate", "received"), states());
        assertEquals(1, archive.counts().of(DocumentState.DUPLICATE));
    }

    @Test
    void theSameBytesUnderTwoGivenIdsAreTwoDocuments() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        assertEquals(
                Receipt.Kind.NEW,
                receive(Samples.source("b", "The ferry left.")).kind());
        assertEquals("a", receive(Samples.source(null, "The ferry left.")).id());
        assertTrue(archive.delete("a"));
        assertTrue(archive.original("b").isPresent());
        assertEquals("b", receive(Samples.source(null, "The ferry left.")).id());
    }

    @Test
    void otherContentUnderAKnownIdReplaces() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        read("a");
        AnnotatedDocument old = archive.annotated("a").orElseThrow();
        assertEquals(new Receipt("a", 2, Receipt.Kind.REPLACED), receive(Samples.source("a", "The ferry stayed.")));
        assertEquals(old, archive.annotated("a").orElseThrow(), "searchable until the new one is read");
        assertEquals(
                Samples.source("a", "The ferry left."), archive.original("a", 1).orElseThrow());
        assertEquals(
                Samples.source("a", "The ferry stayed."), archive.original("a").orElseThrow());
        assertEquals(List.of("received", "replaced"), states());
        read("a");
        assertEquals(
                "The ferry stayed.",
                archive.annotated("a").orElseThrow().document().text());
        assertEquals(List.of(new Change.Put("a", 2)), archive.changesSince(1, 10));
    }

    @Test
    void otherMetadataForTheSameBytesReplaces() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        SuppliedMetadata supplied = new SuppliedMetadata(null, "The Lorvik Post", null, null, null);
        SourceDocument told = new SourceDocument(
                "a",
                "note.txt",
                "text/plain",
                supplied,
                Samples.source(null, "The ferry left.").content());
        assertEquals(Receipt.Kind.REPLACED, receive(told).kind());
        assertEquals(Receipt.Kind.DUPLICATE, receive(told).kind());
        assertEquals(
                Receipt.Kind.DUPLICATE,
                receive(Samples.source("a", "The ferry left.")).kind());
    }

    @Test
    void aReplacementThatFailsTakesTheOldOneFromSearch() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        read("a");
        receive(Samples.source("a", "The ferry stayed."));
        archive.store(List.of(new Outcome.Failed(ticket("a"), "damaged", "Ends too early.", null)));
        assertTrue(archive.annotated("a").isEmpty());
        assertEquals(List.of(new Change.Delete("a", 2)), archive.changesSince(0, 10));
        assertEquals(List.of("failed", "replaced"), states());
    }

    @Test
    void annotationsComeBackAsTheyWere() throws IOException {
        receive(Samples.source("a", "The ferry Aurelia left Lorvik at noon."));
        NormalizedDocument read = Samples.normalized("a", "The ferry Aurelia 🚢 left.");
        AnnotatedDocument found = Samples.annotated(read, "v1");
        assertEquals(1, archive.store(List.of(new Outcome.Annotated(ticket("a"), read, found))));
        assertEquals(found, archive.annotated("a").orElseThrow());
        assertEquals(read, archive.normalized("a").orElseThrow());
        assertEquals(0, archive.backlog());
    }

    @Test
    void aLanguageThatAnnotationFoundStaysWithTheAnnotations() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        NormalizedDocument read = Samples.normalized("a", "The ferry left.");
        NormalizedDocument told = Samples.inLanguage(read, "en");
        archive.store(List.of(new Outcome.Annotated(ticket("a"), read, Samples.annotated(told, "v1"))));
        assertEquals(
                "en", archive.annotated("a").orElseThrow().document().metadata().language());
        assertEquals("und", archive.normalized("a").orElseThrow().metadata().language());
    }

    @Test
    void workWaitsInOrderOfArrivalAndGoesOnWhereItStopped() throws IOException {
        archive.receive(List.of(arrival("c", "1st text"), arrival("a", "2nd text"), arrival("b", "3rd text")), null);
        List<Work> work = archive.pending(0, 2);
        assertEquals(List.of("c", "a"), work.stream().map(Work::id).toList());
        assertEquals("b", archive.pending(work.getLast().ticket(), 2).getFirst().id());
        assertEquals(work, archive.pending(0, 2), "until it is settled");
        read("c");
        assertEquals(List.of("a"), archive.pending(0, 1).stream().map(Work::id).toList());
    }

    @Test
    void whatWasReplacedMeanwhileIsNotStored() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        long stale = ticket("a");
        receive(Samples.source("a", "The ferry stayed."));
        NormalizedDocument read = Samples.normalized("a", "The ferry left.");
        assertEquals(0, archive.store(List.of(new Outcome.Annotated(stale, read, Samples.annotated(read, "v1")))));
        assertTrue(archive.annotated("a").isEmpty());
        assertTrue(ticket("a") > stale);
        assertEquals(0, archive.lastSequence());
    }

    @Test
    void whatWasDeletedMeanwhileIsNotStored() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        long stale = ticket("a");
        assertTrue(archive.delete("a"));
        NormalizedDocument read = Samples.normalized("a", "The ferry left.");
        assertEquals(0, archive.store(List.of(new Outcome.Annotated(stale, read, Samples.annotated(read, "v1")))));
        assertEquals(List.of("deleted"), states());
    }

    @Test
    void aDateThatCouldNotBeReadIsToldOfADocumentThatWas() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        NormalizedDocument read = Samples.withUnreadDate(Samples.normalized("a", "The ferry left."), "10/10/18");
        archive.store(List.of(new Outcome.Annotated(ticket("a"), read, Samples.annotated(read, "v1"))));
        assertEquals(read, archive.normalized("a").orElseThrow());
        LedgerRow.Standing standing =
                ledger(LedgerQuery.Filter.ALL).rows().getFirst().standing();
        assertNull(standing.reason());
        assertEquals("published '10/10/18' is no date that can be read, and isn't used", standing.detail());
    }

    @Test
    void aFailureKeepsItsReason() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        archive.store(List.of(new Outcome.Failed(ticket("a"), "encrypted", "It needs a password.", null)));
        LedgerRow row = ledger(LedgerQuery.Filter.ALL).rows().getFirst();
        assertEquals(
                new LedgerRow.Standing(DocumentState.FAILED, 1, "encrypted", "It needs a password.", false),
                row.standing());
        assertEquals(Map.of("encrypted", 1L), archive.counts().reasons());
        assertEquals(List.of(), archive.changesSince(0, 10));
    }

    @Test
    void whatFailedIsTriedAgain() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        archive.store(List.of(new Outcome.Failed(ticket("a"), "encrypted", "It needs a password.", null)));
        assertEquals(new Receipt("a", 2, Receipt.Kind.RETRIED), receive(Samples.source(null, "The ferry left.")));
        assertEquals(List.of("received", "replaced"), states());
        read("a");
        assertEquals(List.of("annotated", "replaced"), states());
        assertEquals(Map.of(), archive.counts().reasons());
        assertEquals(new Receipt("a", 2, Receipt.Kind.DUPLICATE), receive(Samples.source("a", "The ferry left.")));
    }

    @Test
    void whatCouldNotBeReadHasALedgerRow() throws IOException {
        Receipt receipt = archive.receive(List.of(new Arrival.Unreadable("news.jsonl:17", "bad-line", "No JSON.")), "j")
                .getFirst();
        assertEquals(new Receipt(null, 0, Receipt.Kind.UNREADABLE), receipt);
        LedgerRow row = ledger(LedgerQuery.Filter.ALL).rows().getFirst();
        assertNull(row.id());
        assertEquals(new LedgerRow.Sighting("news.jsonl:17", NOW, null, 0, null, null, "j"), row.sighting());
        assertEquals(new LedgerRow.Standing(DocumentState.FAILED, 0, "bad-line", "No JSON.", false), row.standing());
        assertEquals(
                Map.of("bad-line", 1L), archive.job("j").orElseThrow().counts().reasons());
    }

    @Test
    void aContainerPointsToItsMembers() throws IOException {
        archive.receive(List.of(arrival("zip", "PK")), "j");
        expand(
                "zip",
                arrival(null, "1st text"),
                arrival(null, "2nd text"),
                new Arrival.Unreadable("x", "damaged", "-"));
        assertEquals(List.of("failed", "received", "received", "container"), states());
        List<LedgerRow> members =
                ledger(new LedgerQuery.Filter(null, null, null, null, "zip")).rows();
        assertEquals(3, members.size());
        members.forEach(row -> assertEquals("zip", row.sighting().container()));
        assertEquals(4, archive.job("j").orElseThrow().total(), "members belong to the job");
        assertEquals(2, archive.backlog());
        assertEquals(
                Receipt.Kind.RETRIED, receive(Samples.source("zip", "PK")).kind(), "for the member that was damaged");
        expand("zip", arrival(null, "1st text"), arrival(null, "2nd text"), arrival(null, "3rd text"));
        assertEquals(
                Receipt.Kind.DUPLICATE, receive(Samples.source("zip", "PK")).kind());
        assertEquals(3, archive.backlog(), "and is not unpacked again");
    }

    @Test
    void aContainerThatHoldsItselfIsADuplicate() throws IOException {
        receive(Samples.source(null, "PK"));
        expand(archive.pending(0, 1).getFirst().id(), arrival(null, "PK"));
        assertEquals(List.of("duplicate", "container"), states());
        assertEquals(0, archive.backlog());
    }

    @Test
    void withAContainerGoWhatCameInNoOtherWay() throws IOException {
        receive(Samples.source("zip", "PK"));
        expand("zip", arrival("a", "1st text"), arrival("b", "2nd text"));
        receive(Samples.source("b", "2nd text"));
        assertTrue(archive.delete("zip"));
        assertTrue(archive.original("a").isEmpty());
        assertTrue(archive.original("b").isPresent());
        assertEquals(List.of("duplicate", "received", "deleted", "deleted"), states());
    }

    @Test
    void aDeletedDocumentIsGoneAndTheLedgerRemembers() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        read("a");
        receive(Samples.source("a", "The ferry stayed."));
        assertTrue(archive.delete("a"));
        assertFalse(archive.delete("a"), "once");
        assertTrue(archive.original("a").isEmpty());
        assertTrue(archive.original("a", 1).isEmpty());
        assertTrue(archive.normalized("a").isEmpty());
        assertTrue(archive.annotated("a").isEmpty());
        assertEquals(0, archive.backlog());
        assertEquals(List.of(new Change.Delete("a", 2)), archive.changesSince(0, 10));
        assertEquals(List.of("deleted", "deleted"), states());
    }

    @Test
    void aDeletedDocumentCanComeAgain() throws IOException {
        String id = Objects.requireNonNull(
                receive(Samples.source(null, "The ferry left.")).id());
        archive.delete(id);
        assertEquals(new Receipt(id, 2, Receipt.Kind.NEW), receive(Samples.source(null, "The ferry left.")));
        assertEquals(List.of(new Change.Delete(id, 1)), archive.changesSince(0, 10));
        read(id);
        assertEquals(List.of(new Change.Put(id, 2)), archive.changesSince(0, 10));
        assertTrue(archive.original(id).isPresent());
    }

    @Test
    void changesAreEachDocumentsLatestOldestFirst() throws IOException {
        for (String id : List.of("a", "b", "c")) {
            receive(Samples.source(id, "About " + id + " today"));
            read(id);
        }
        archive.delete("a");
        assertEquals(
                List.of(new Change.Put("b", 2), new Change.Put("c", 3), new Change.Delete("a", 4)),
                archive.changesSince(0, 10));
        assertEquals(List.of(new Change.Put("c", 3)), archive.changesSince(2, 1));
        assertEquals(4, archive.lastSequence());
    }

    @Test
    void whatAnIndexRefusesIsWithdrawn() throws IOException {
        for (String id : List.of("a", "b")) {
            receive(Samples.source(id, "About " + id + " today"));
            read(id);
        }
        receive(Samples.source("b", "About b tomorrow"));
        assertFalse(archive.withdraw("a", 2, "index-refused", "-"), "another change");
        assertTrue(archive.withdraw("a", 1, "index-refused", "A term is too long."));
        assertFalse(archive.withdraw("a", 1, "index-refused", "-"), "once");
        assertTrue(archive.withdraw("b", 2, "index-refused", "-"));
        assertTrue(archive.annotated("a").isEmpty());
        assertEquals(List.of(new Change.Delete("a", 3), new Change.Delete("b", 4)), archive.changesSince(0, 10));
        assertEquals(List.of("received", "replaced", "failed"), states());
        assertEquals(Map.of("index-refused", 1L), archive.counts().reasons());
        assertEquals(1, archive.reannotate("v1"), "another try");
        read("a");
        assertTrue(archive.annotated("a").isPresent());
    }

    @Test
    void anotherAnnotatorReadsAgainWhatIsStale() throws IOException {
        for (String id : List.of("stale", "fresh", "failed", "damaged", "waiting")) {
            receive(Samples.source(id, "About " + id + " today"));
        }
        readBy("stale", "v1");
        readBy("fresh", "v2");
        NormalizedDocument text = Samples.normalized("failed", "About failed today");
        archive.store(List.of(
                new Outcome.Failed(ticket("failed"), "annotation-failed", "-", text),
                new Outcome.Failed(ticket("damaged"), "damaged", "-", null)));
        assertEquals(2, archive.reannotate("v2"));
        assertEquals(
                List.of("waiting false", "stale true", "failed true"),
                archive.pending(0, 10).stream()
                        .map(work -> work.id() + " " + work.annotateOnly())
                        .toList());
        assertTrue(archive.annotated("stale").isPresent(), "searchable meanwhile");
        assertEquals(0, archive.reannotate("v2"), "queued once");
        readBy("stale", "v2");
        readBy("failed", "v2");
        assertEquals(0, archive.reannotate("v2"));
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
        archive.store(List.of(new Outcome.Failed(ticket("b"), "damaged", "-", null)));
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
        archive.store(List.of(new Outcome.Failed(ticket("b"), "damaged", "-", null)));
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
    void aTicketIsNeverUsedAgain() throws IOException {
        receive(Samples.source("a", "1st text"));
        long first = ticket("a");
        read("a");
        archive.close();
        archive = open();
        receive(Samples.source("b", "2nd text"));
        assertTrue(ticket("b") > first);
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

    protected final Receipt receive(SourceDocument source) throws IOException {
        return archive.receive(List.of(new Arrival.Received(source)), null).getFirst();
    }

    protected static Arrival arrival(@Nullable String id, String text) {
        return new Arrival.Received(Samples.source(id, text));
    }

    protected final long ticket(String id) throws IOException {
        return archive.pending(0, 1000).stream()
                .filter(work -> work.id().equals(id))
                .findFirst()
                .orElseThrow()
                .ticket();
    }

    protected final void read(String id) throws IOException {
        readBy(id, "v1");
    }

    private void readBy(String id, String annotator) throws IOException {
        String text = new String(archive.original(id).orElseThrow().content().toByteArray(), StandardCharsets.UTF_8);
        NormalizedDocument document = Samples.normalized(id, text);
        archive.store(List.of(new Outcome.Annotated(ticket(id), document, Samples.annotated(document, annotator))));
    }

    private void expand(String id, Arrival... members) throws IOException {
        archive.store(List.of(new Outcome.Expanded(ticket(id), List.of(members))));
    }

    private LedgerPage ledger(LedgerQuery.Filter filter) throws IOException {
        return archive.ledger(new LedgerQuery(filter, null, 100));
    }

    private List<String> states() throws IOException {
        return ledger(LedgerQuery.Filter.ALL).rows().stream()
                .map(row -> row.standing().state().label())
                .toList();
    }

    private List<String> ids(LedgerQuery.Filter filter) throws IOException {
        return ledger(filter).rows().stream()
                .map(row -> String.valueOf(row.id()))
                .toList();
    }
}
