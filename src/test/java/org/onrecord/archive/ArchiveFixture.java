package org.onrecord.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.SourceDocument;

/// An open archive, and what tests of it need.
abstract class ArchiveFixture {
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

    final void readBy(String id, String annotator) throws IOException {
        String text = new String(archive.original(id).orElseThrow().content().toByteArray(), StandardCharsets.UTF_8);
        NormalizedDocument document = Samples.normalized(id, text);
        archive.store(List.of(new Outcome.Annotated(ticket(id), document, Samples.annotated(document, annotator))));
    }

    final void expand(String id, Arrival... members) throws IOException {
        archive.store(List.of(new Outcome.Expanded(ticket(id), List.of(members))));
    }

    final LedgerPage ledger(LedgerQuery.Filter filter) throws IOException {
        return archive.ledger(new LedgerQuery(filter, null, 100));
    }

    final List<String> states() throws IOException {
        return ledger(LedgerQuery.Filter.ALL).rows().stream()
                .map(row -> row.standing().state().label())
                .toList();
    }

    final List<String> ids(LedgerQuery.Filter filter) throws IOException {
        return ledger(filter).rows().stream()
                .map(row -> String.valueOf(row.id()))
                .toList();
    }
}
