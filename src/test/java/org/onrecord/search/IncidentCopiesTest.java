package org.onrecord.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
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
import org.onrecord.incident.IncidentArticles;
import org.onrecord.incident.Incidents;
import org.onrecord.search.IncidentSearch.Answer;
import org.onrecord.search.IncidentSearch.Entry;
import org.onrecord.search.IncidentSearch.Sheet;

/// A wire story that three papers print, one of them with another figure, and a report of its own.
@Timeout(60)
final class IncidentCopiesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2021-03-20T10:00:00Z"));

    private static final String WIRE =
            " A bomb tore through the fish market in the town of Velmar on Friday, killing at least %s people,"
                    + " the Health Ministry said. Stalls of ice and herring lay across the quay until the evening, and boats turned"
                    + " back to the harbour of Sandrigg with their catch. The market, which opened under King Osvald, feeds half of"
                    + " the coast. Ferries to Torsund stood still. Mayor Brita Holm closed the schools of the town for a week and"
                    + " asked the people of the villages along the river to stay at home while soldiers look for other bombs.";

    @TempDir
    private static Path folder;

    private static Archive archive;
    private static LuceneEngine engine;
    private static Follower follower;
    private static IncidentSearch incidents;

    @BeforeAll
    static void fill() throws IOException {
        archive = SqliteArchive.open(folder.resolve("archive"), CLOCK);
        engine = LuceneEngine.open(folder.resolve("index"), "test");
        String table = "w1 | 2021-03-05 | Herald |" + WIRE.replace("%s", "12") + "\n"
                + "w2 | 2021-03-05 | Courier |" + WIRE.replace("%s", "12") + "\n"
                + "w3 | 2021-03-06 | Tribune |" + WIRE.replace("%s", "13") + "\n"
                + "x1 | 2021-03-06 | Post | The blast at the fish market in the town of Velmar on March 5 killed 14 people."
                + " The Post counted them at the morgue.\n";
        List<IndexChange> changes = new ArrayList<>();
        for (AnnotatedDocument article : IncidentArticles.read(table)) {
            store(article);
            changes.add(new IndexChange.Put(article, archive.lastSequence()));
        }
        engine.apply(changes);
        engine.refresh();
        EventWords words = EventWords.load(Path.of(System.getProperty("onrecord.home", ""), "index-config"));
        follower = Follower.start(archive, new Incidents(words));
        incidents = IncidentSearch.over(
                SearchService.over(engine, archive::annotated, CLOCK), follower, archive::annotated);
        while (!follower.isComplete()) {
            Thread.onSpinWait();
        }
    }

    private static void store(AnnotatedDocument article) throws IOException {
        String id = article.document().id();
        Content content = Content.of(article.document().text().getBytes(StandardCharsets.UTF_8));
        SourceDocument source = new SourceDocument(id, "test", id, SuppliedMetadata.NONE, content);
        archive.receive(List.of(new Arrival.Received(source)), null);
        Work work = archive.pending(0, 1).getFirst();
        archive.store(List.of(new Outcome.Annotated(work.ticket(), article.document(), article)));
    }

    @AfterAll
    static void close() throws IOException {
        follower.close();
        engine.close();
        archive.close();
    }

    private static Entry entry() throws IOException {
        Answer answer = assertInstanceOf(Answer.class, incidents.search(Map.of("q", List.of("fish market"))));
        assertEquals(1, answer.total());
        return answer.incidents().getFirst();
    }

    @Test
    void countsNearCopiesOnce() throws IOException {
        Entry entry = entry();
        assertEquals(4, entry.articles());
        assertEquals(2, entry.stories());
        assertEquals(4, entry.claims());
        IncidentSearch.Stated killed = entry.harms().getFirst();
        assertEquals(3, killed.claims());
        assertEquals(2, killed.claimants());
        assertEquals(12, killed.lowest());
        assertEquals(14, killed.highest());
    }

    @Test
    void foldsWhatACopyRepeats() throws IOException {
        Sheet sheet = incidents.incident(entry().id()).orElseThrow();
        assertEquals(
                List.of("12 in w1 again in w2", "13 in w3", "14 in x1"),
                sheet.series().stream()
                        .flatMap(series -> series.figures().stream())
                        .map(figure -> figure.claim().low() + " in "
                                + figure.claim().article().id()
                                + figure.copies().stream()
                                        .map(copy -> " again in " + copy.id())
                                        .collect(Collectors.joining()))
                        .toList());
        assertEquals(3, sheet.read());
    }
}
