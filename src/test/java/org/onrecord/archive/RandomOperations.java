package org.onrecord.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Detail;
import org.onrecord.document.NormalizedDocument;

/// Does to an archive and to its model the same at random, few documents and much change, and compares them.
final class RandomOperations {
    private static final List<String> IDS = List.of("a", "b", "c", "d");

    private final Random random;
    private final ModelArchive model = new ModelArchive();

    RandomOperations(long seed) {
        this.random = new Random(seed);
    }

    /// Does one more, and returns what it was.
    String step(Archive archive) throws IOException {
        List<Work> work = archive.pending(0, 100);
        assertEquals(model.pending(), work.stream().map(Work::id).toList());
        int choice = random.nextInt(10);
        if (choice < 4 || work.isEmpty()) {
            return receive(archive);
        }
        if (choice == 9) {
            String id = random.nextBoolean() ? pick(IDS) : pick(work).id();
            assertEquals(model.delete(id), archive.delete(id));
            return "delete " + id;
        }
        return settle(archive, pick(work), choice);
    }

    private String receive(Archive archive) throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            @Nullable String id = random.nextInt(3) > 0 ? pick(IDS) : null;
            String text = text();
            arrivals.add(new Arrival.Received(Samples.source(id, text)));
            receipts.add(model.receive(id, text, null));
        }
        assertEquals(receipts, archive.receive(arrivals, random.nextBoolean() ? "job" : null));
        return "receive " + receipts;
    }

    private String settle(Archive archive, Work work, int choice) throws IOException {
        String text =
                new String(archive.original(work.id()).orElseThrow().content().toByteArray(), StandardCharsets.UTF_8);
        NormalizedDocument read = Samples.normalized(work.id(), text);
        Outcome outcome;
        if (choice == 4) {
            outcome =
                    new Outcome.Failed(work.ticket(), "damaged", Detail.told("-"), random.nextBoolean() ? read : null);
            model.failed(work.id());
        } else if (choice == 5) {
            List<String> members = List.of(text(), text());
            outcome = new Outcome.Expanded(
                    work.ticket(),
                    members.stream()
                            .<Arrival>map(member -> new Arrival.Received(Samples.source(null, member)))
                            .toList());
            model.expanded(work.id(), members);
        } else {
            outcome = new Outcome.Annotated(work.ticket(), read, Samples.annotated(read, "v1"));
            model.annotated(work.id());
        }
        assertEquals(1, archive.store(List.of(outcome)));
        assertEquals(0, archive.store(List.of(outcome)), "a second time");
        return outcome.getClass().getSimpleName() + " " + work.id();
    }

    /// Compares all that can be seen.
    void compare(Archive archive) throws IOException {
        List<String> changes = new ArrayList<>();
        for (Change change : archive.changesSince(0, 1000)) {
            @Nullable
            String text = archive.annotated(change.id())
                    .map(document -> document.document().text())
                    .orElse(null);
            assertEquals(text != null, change instanceof Change.Put);
            changes.add(change.id() + "@" + change.sequence() + "=" + text);
        }
        assertEquals(model.changes(), changes);
        List<String> rows = new ArrayList<>();
        for (LedgerRow row : archive.ledger(new LedgerQuery(LedgerQuery.Filter.ALL, null, 1000))
                .rows()) {
            rows.addFirst(row.id() + " " + row.standing().version() + " "
                    + row.standing().state().label() + " " + row.sighting().container());
        }
        assertEquals(model.ledger(), rows);
        assertEquals(model.pending().size(), archive.backlog());
    }

    private String text() {
        return "Text number " + random.nextInt(6);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
