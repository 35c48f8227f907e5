package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Detail;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;

/// How an [Archive] takes documents in, replaces and deletes them.
abstract class ReceivingContract extends ArchiveFixture {
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
    void whatFailedIsTriedAgain() throws IOException {
        receive(Samples.source("a", "The ferry left."));
        archive.store(List.of(new Outcome.Failed(ticket("a"), "encrypted", Detail.told("It needs a password."), null)));
        assertEquals(new Receipt("a", 2, Receipt.Kind.RETRIED), receive(Samples.source(null, "The ferry left.")));
        assertEquals(List.of("received", "replaced"), states());
        read("a");
        assertEquals(List.of("annotated", "replaced"), states());
        assertEquals(Map.of(), archive.counts().reasons());
        assertEquals(new Receipt("a", 2, Receipt.Kind.DUPLICATE), receive(Samples.source("a", "The ferry left.")));
    }

    @Test
    void aContainerPointsToItsMembers() throws IOException {
        archive.receive(List.of(arrival("zip", "PK")), "j");
        expand(
                "zip",
                arrival(null, "1st text"),
                arrival(null, "2nd text"),
                new Arrival.Unreadable("x", "damaged", Detail.told("-")));
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
}
