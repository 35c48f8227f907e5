package org.onrecord.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.Outcome;
import org.onrecord.archive.Work;
import org.onrecord.archive.sqlite.SqliteArchive;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Content;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;
import org.onrecord.engine.IndexChange;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.incident.EventWords;
import org.onrecord.incident.Follower;
import org.onrecord.incident.Incidents;

/// Articles in a real archive and index, and the incidents that they tell of.
final class IncidentCollection implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2021-03-20T10:00:00Z"));

    private final Archive archive;
    private final LuceneEngine engine;
    private final Follower follower;

    private IncidentCollection(Archive archive, LuceneEngine engine, Follower follower) {
        this.archive = archive;
        this.engine = engine;
        this.follower = follower;
    }

    static IncidentCollection of(List<AnnotatedDocument> articles, Path folder) throws IOException {
        Archive archive = SqliteArchive.open(folder.resolve("archive"), CLOCK);
        LuceneEngine engine = LuceneEngine.open(folder.resolve("index"), "test");
        List<IndexChange> changes = new ArrayList<>();
        for (AnnotatedDocument article : articles) {
            store(archive, article);
            changes.add(new IndexChange.Put(article, archive.lastSequence()));
        }
        engine.apply(changes);
        engine.refresh();
        EventWords words = EventWords.load(Path.of(System.getProperty("onrecord.home", ""), "index-config"));
        Follower follower = Follower.start(archive, new Incidents(words));
        while (!follower.isComplete()) {
            Thread.onSpinWait();
        }
        return new IncidentCollection(archive, engine, follower);
    }

    private static void store(Archive archive, AnnotatedDocument article) throws IOException {
        String id = article.document().id();
        Content content = Content.of(article.document().text().getBytes(StandardCharsets.UTF_8));
        SourceDocument source = new SourceDocument(id, "test", id, SuppliedMetadata.NONE, content);
        archive.receive(List.of(new Arrival.Received(source)), null);
        Work work = archive.pending(0, 1).getFirst();
        archive.store(List.of(new Outcome.Annotated(work.ticket(), article.document(), article)));
    }

    IncidentSearch search() {
        return IncidentSearch.over(SearchService.over(engine, archive::annotated, CLOCK), follower, archive::annotated);
    }

    @Override
    public void close() throws IOException {
        follower.close();
        engine.close();
        archive.close();
    }
}
