package org.onrecord.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.Outcome;
import org.onrecord.archive.Receipt;
import org.onrecord.archive.Work;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Block;
import org.onrecord.document.BlockType;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.Provenance;
import org.onrecord.document.SourceDocument;
import org.onrecord.text.Span;

/// Reads what comes in before it returns.
record PlainIntake(Archive archive) implements Intake {
    @Override
    public List<Receipt> receive(List<Arrival> arrivals, String job) throws IOException {
        List<Receipt> receipts = archive.receive(arrivals, job);
        List<Outcome> outcomes = new ArrayList<>();
        for (Work work : archive.pending(0, 1000)) {
            SourceDocument source = archive.original(work.id()).orElseThrow();
            String text = new String(source.content().toByteArray(), StandardCharsets.UTF_8);
            NormalizedDocument read = new NormalizedDocument(
                    work.id(),
                    text,
                    List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length()))),
                    new ArticleMetadata(source.supplied().title(), null, null, null, "en", null, Provenance.NONE),
                    "text/plain",
                    source.content().sha256(),
                    false);
            outcomes.add(new Outcome.Annotated(
                    work.ticket(),
                    read,
                    new AnnotatedDocument(read, List.of(), List.of(), List.of(), List.of(), List.of(), "test")));
        }
        archive.store(outcomes);
        return receipts;
    }

    @Override
    public boolean delete(String id) throws IOException {
        return archive.delete(id);
    }

    @Override
    public boolean await(String job, Duration most) throws IOException {
        archive.indexedUpTo(archive.lastSequence());
        return true;
    }
}
