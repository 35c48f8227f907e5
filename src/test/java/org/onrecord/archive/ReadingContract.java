package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Detail;
import org.onrecord.document.NormalizedDocument;

/// How what was received is read, and what indexes learn of it.
abstract class ReadingContract extends ReceivingContract {
    @Test
    void aReplacementThatFailsTakesTheOldOneFromSearch() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        read("a");
        receive(Samples.source("a", "The ferry stayed."));
        archive.store(List.of(new Outcome.Failed(ticket("a"), "damaged", Detail.told("Ends too early."), null)));
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
        assertEquals(Detail.of(Detail.Kind.UNREAD_DATE, "10/10/18"), standing.detail());
    }

    @Test
    void aFailureKeepsItsReason() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        archive.store(List.of(new Outcome.Failed(ticket("a"), "encrypted", Detail.told("It needs a password."), null)));
        LedgerRow row = ledger(LedgerQuery.Filter.ALL).rows().getFirst();
        assertEquals(
                new LedgerRow.Standing(
                        DocumentState.FAILED, 1, "encrypted", Detail.told("It needs a password."), false, null),
                row.standing());
        assertEquals(Map.of("encrypted", 1L), archive.counts().reasons());
        assertEquals(List.of(), archive.changesSince(0, 10));
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
        assertFalse(archive.withdraw("a", 2, "index-refused", Detail.told("-")), "another change");
        assertTrue(archive.withdraw("a", 1, "index-refused", Detail.told("A term is too long.")));
        assertFalse(archive.withdraw("a", 1, "index-refused", Detail.told("-")), "once");
        assertTrue(archive.withdraw("b", 2, "index-refused", Detail.told("-")));
        assertTrue(archive.annotated("a").isEmpty());
        assertEquals(List.of(new Change.Delete("a", 3), new Change.Delete("b", 4)), archive.changesSince(0, 10));
        assertEquals(List.of("received", "replaced", "failed"), states());
        assertEquals(Map.of("index-refused", 1L), archive.counts().reasons());
        assertEquals(1, archive.reannotate(List.of("v1")), "another try");
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
                new Outcome.Failed(ticket("failed"), "annotation-failed", Detail.told("-"), text),
                new Outcome.Failed(ticket("damaged"), "damaged", Detail.told("-"), null)));
        assertEquals(2, archive.reannotate(List.of("v2")));
        assertEquals(
                List.of("waiting false", "stale true", "failed true"),
                archive.pending(0, 10).stream()
                        .map(work -> work.id() + " " + work.annotateOnly())
                        .toList());
        assertTrue(archive.annotated("stale").isPresent(), "searchable meanwhile");
        assertEquals(0, archive.reannotate(List.of("v2")), "queued once");
        readBy("stale", "v2");
        readBy("failed", "v2");
        assertEquals(0, archive.reannotate(List.of("v2")));
    }

    @Test
    void twoAnnotatorsCanBeOfToday() throws IOException {
        for (String id : List.of("a", "b", "c")) {
            receive(Samples.source(id, "About " + id + " today"));
            readBy(id, "v-" + id);
        }
        assertEquals(1, archive.reannotate(List.of("v-a", "v-c")));
        assertEquals("b", archive.pending(0, 10).getFirst().id());
    }

    @Test
    void betterReadingsTakeThePlaceOfOthers() throws IOException {
        for (String id : List.of("a", "b", "c", "careful")) {
            receive(Samples.source(id, "About " + id + " today"));
            readBy(id, id.equals("careful") ? "careful" : "fast");
        }
        receive(Samples.source("waiting", "About it tomorrow"));
        assertEquals(3, archive.countReadBy("fast"));
        List<StoredReading> fast = archive.readBy("fast", 2);
        assertEquals(List.of("c", "b"), fast.stream().map(StoredReading::id).toList(), "the latest first");
        assertEquals(2, archive.improve(better(fast)));
        assertEquals("careful", archive.annotated("c").orElseThrow().annotator());
        assertEquals(
                List.of("a", "careful", "c", "b"),
                archive.changesSince(0, 10).stream().map(Change::id).toList());
        assertEquals(0, archive.improve(better(fast)), "once");
        assertEquals(1, archive.countReadBy("fast"));
        assertEquals(3, archive.countReadBy("careful"));
    }

    @Test
    void whatChangedMeanwhileKeepsItsReading() throws IOException {
        for (String id : List.of("replaced", "deleted", "withdrawn", "replacing")) {
            receive(Samples.source(id, "About " + id + " today"));
            readBy(id, "fast");
        }
        List<BetterReading> better = better(archive.readBy("fast", 10));
        receive(Samples.source("replaced", "About it tomorrow"));
        readBy("replaced", "fast");
        archive.delete("deleted");
        archive.withdraw("withdrawn", 3, "index-refused", Detail.told("-"));
        receive(Samples.source("replacing", "About it tomorrow"));
        assertEquals(1, archive.improve(better), "what is found until its replacement is read");
        assertEquals("careful", archive.annotated("replacing").orElseThrow().annotator());
        assertEquals(
                List.of("replaced"),
                archive.readBy("fast", 10).stream().map(StoredReading::id).toList());
        assertTrue(archive.annotated("deleted").isEmpty());
        assertTrue(archive.annotated("withdrawn").isEmpty());
        assertEquals(
                "About it tomorrow",
                archive.annotated("replaced").orElseThrow().document().text());
    }

    private List<BetterReading> better(List<StoredReading> readings) throws IOException {
        List<BetterReading> better = new ArrayList<>();
        for (StoredReading reading : readings) {
            NormalizedDocument document =
                    archive.annotated(reading.id()).orElseThrow().document();
            better.add(new BetterReading(reading, Samples.annotated(document, "careful")));
        }
        return better;
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
}
