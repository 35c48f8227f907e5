package org.onrecord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.alert.Alerts;
import org.onrecord.alert.Alerts.Sending;
import org.onrecord.annotate.AnnotationPipeline;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.JobProgress;
import org.onrecord.archive.Receipt;
import org.onrecord.archive.sqlite.SqliteArchive;
import org.onrecord.config.Config;
import org.onrecord.correction.Correction;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Speaker;
import org.onrecord.engine.Engine;
import org.onrecord.engine.lucene.LuceneEngine;
import org.onrecord.incident.EventWords;
import org.onrecord.incident.Follower;
import org.onrecord.incident.Incidents;
import org.onrecord.ingest.Background;
import org.onrecord.ingest.Ingest;
import org.onrecord.ingest.Projector;
import org.onrecord.ingest.Reindexing;
import org.onrecord.ingest.SecondReading;
import org.onrecord.ingest.Steps;
import org.onrecord.ingest.Telling;
import org.onrecord.normalize.Boilerplate;
import org.onrecord.normalize.Normalizer;
import org.onrecord.search.Equivalents;
import org.onrecord.search.IncidentSearch;
import org.onrecord.search.QuoteCheck;
import org.onrecord.search.SearchService;
import org.onrecord.search.Sense;
import org.onrecord.search.Speakers;
import org.onrecord.server.Backend;
import org.onrecord.server.Curation;
import org.onrecord.server.HitText;
import org.onrecord.server.Intake;
import org.onrecord.server.Upkeep;

/// The parts of the service, opened one on the other and closed in the reverse order. What waits to be read is read
/// from the moment it's open.
final class Onrecord implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Archive archive;
    private final Engine engine;
    private final Ingest ingest;
    private final Reindexing reindexing;
    private final Projector projector;
    private final @Nullable SecondReading secondReading;
    private final @Nullable MeaningModel meaningModel;
    private final Sense sense;
    private final SearchService search;
    private final EventWords eventWords;
    private final AnnotationPipeline pipeline;
    private final InstantSource clock;

    private Onrecord(Config config, Folders folders, ReaderChoice reader, InstantSource clock) throws IOException {
        this.clock = clock;
        // Word lists first: they are what an operator gets wrong, and nothing is to be undone then.
        Annotators annotators = Annotators.load(folders.indexConfig(), reader);
        pipeline = annotators.first();
        Boilerplate boilerplate = BoilerplateTable.read(folders.indexConfig());
        eventWords = EventWords.load(folders.indexConfig());
        Equivalents equivalents = Equivalents.read(folders.indexConfig());
        try {
            archive = opened(SqliteArchive.open(folders.data().resolve("archive"), clock));
            engine = opened(LuceneEngine.open(folders.data().resolve("index"), annotators.lexicon()));
            Normalizer normalizer = opened(Normalizer.open(Limits.of(config.normalize()), boilerplate));
            projector = opened(Projector.start(archive, engine));
            ingest = opened(Ingest.start(
                    archive,
                    Steps.of(normalizer, pipeline),
                    projector,
                    config.ingest().threads()));
            reindexing = opened(new Reindexing(ingest, annotators.current(), clock));
            AnnotationPipeline second = annotators.second();
            secondReading = second == null
                    ? null
                    : new SecondReading(archive, projector, second::annotate, pipeline.fingerprint());
            meaningModel = config.search().meaning() ? opened(new MeaningModel()) : null;
            sense = meaningModel == null
                    ? Sense.none("Search by meaning is switched off here (search.meaning = false).")
                    : meaningModel;
            search = SearchService.over(
                    engine, archive::corrected, new SearchService.Understanding(equivalents, sense), clock);
            Sending sending = new Sending(config.alerts().privateNetworks(), Duration.ofSeconds(15), Sending.PAUSES);
            TemporaryIndex sieve = new TemporaryIndex(folders.data().resolve("alerts"), equivalents, clock);
            opened(Alerts.start(archive, new Alerts.Tools(sieve, HitText::of, clock), sending));
        } catch (IOException | RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    /// Opens everything.
    ///
    /// @throws org.onrecord.lexicon.LexiconException with every fault of the word lists
    /// @throws IOException if another process uses the data folder, or it can't be read
    static Onrecord open(Config config, Folders folders, ReaderChoice reader, InstantSource clock) throws IOException {
        return new Onrecord(config, folders, reader, clock);
    }

    Archive archive() {
        return archive;
    }

    Engine engine() {
        return engine;
    }

    Reindexing reindexing() {
        return reindexing;
    }

    /// Begins to build an index anew that was built with other fields, analyzers or word lists; it answers meanwhile.
    ///
    /// @return whether it was
    boolean renewIndex() {
        return engine.isStale() && reindexing.start(true);
    }

    Ingest ingest() {
        return ingest;
    }

    SearchService search() {
        return search;
    }

    /// What a server answers from, and what is done in the background beside it; to be asked for once.
    Backend backend() {
        List<Background.Chore> chores = new ArrayList<>();
        if (meaningModel != null) {
            chores.add(new Telling(archive, projector, meaningModel));
        }
        if (secondReading != null) {
            chores.add(secondReading);
        }
        Background background = opened(Background.start(archive, chores));
        Waiting waiting = new Waiting(
                secondReading == null ? () -> 0 : secondReading::waiting,
                meaningModel == null ? () -> 0 : archive.meanings()::countWaiting);
        Backend.Changes changes = new Backend.Changes(
                new IngestIntake(ingest),
                new IndexUpkeep(ingest, reindexing, background, waiting),
                new PipelineCuration(pipeline, ingest));
        Backend.Reading reading = new Backend.Reading(
                search,
                QuoteCheck.over(engine, sense),
                Speakers.over(engine, archive::corrected, clock),
                IncidentSearch.over(
                        search, opened(Follower.start(archive, new Incidents(eventWords))), archive::corrected));
        return new Backend(archive, reading, changes, clock);
    }

    /// Lets go of what is being read, which waits in the archive for the next start, and makes the index durable.
    @Override
    public void close() throws IOException {
        IOException failure = new IOException("not everything could be closed");
        closeAfter(failure);
        if (failure.getSuppressed().length > 0) {
            throw new IOException("closing failed: " + failure.getSuppressed()[0].getMessage(), failure);
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    private void closeAfter(Exception first) {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                first.addSuppressed(e);
            }
        }
    }

    private record IndexUpkeep(Ingest ingest, Reindexing reindexing, Background background, Waiting waiting)
            implements Upkeep {
        @Override
        public boolean rebuild(boolean indexOnly) {
            return reindexing.start(indexOnly);
        }

        @Override
        public Optional<Reindexing.State> rebuilding() {
            return reindexing.state();
        }

        @Override
        public @Nullable String trouble() {
            String trouble = ingest.trouble();
            return trouble != null ? trouble : background.trouble();
        }

        @Override
        public void asked() {
            background.stepBack();
        }

        @Override
        public long unreadWithCare() throws IOException {
            return waiting.care.count();
        }

        @Override
        public long untold() throws IOException {
            return waiting.meaning.count();
        }
    }

    /// How much of each chore is left.
    private record Waiting(Count care, Count meaning) {}

    @FunctionalInterface
    private interface Count {
        long count() throws IOException;
    }

    /// Where things are.
    record Folders(Path data, Path indexConfig) {}

    private record PipelineCuration(AnnotationPipeline pipeline, Ingest ingest) implements Curation {
        @Override
        public String speakerId(String name, Speaker.Kind kind) {
            return pipeline.speakerId(name, kind);
        }

        @Override
        public boolean awaitSearchable(Duration most) throws IOException, InterruptedException {
            return ingest.awaitSearchable(most);
        }

        @Override
        public JsonNode gold(AnnotatedDocument read, List<Correction> corrections) {
            return GoldLine.of(read, corrections);
        }
    }

    private record IngestIntake(Ingest ingest) implements Intake {
        @Override
        public List<Receipt> receive(List<Arrival> arrivals, String job) throws IOException {
            return ingest.receive(arrivals, job);
        }

        @Override
        public boolean delete(String id) throws IOException {
            return ingest.delete(id);
        }

        @Override
        public boolean await(String job, Duration most) throws IOException, InterruptedException {
            return ingest.await(job, most).map(JobProgress::isDone).orElse(false);
        }
    }
}
