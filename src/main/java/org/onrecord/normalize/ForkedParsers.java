package org.onrecord.normalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.extractor.EmbeddedDocumentBytesConfig;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory;

/// Parses binary documents with Tika in processes of their own, so that a hang, an exhausted heap or a crash costs one
/// document and not the service. Safe for any number of threads: they wait for a free process.
///
/// An idle process ends as soon as its standard input closes, which the operating system does when this process dies,
/// however it dies; a busy one ends at its time-out at the latest.
final class ForkedParsers implements AutoCloseable {
    private static final int MOST_EMBEDDED = 500;

    private final NormalizerLimits limits;
    private final Path folder;
    private final PipesParser parser;
    private final AtomicLong documents = new AtomicLong();

    private ForkedParsers(NormalizerLimits limits, Path folder, PipesParser parser) {
        this.limits = limits;
        this.folder = folder;
        this.parser = parser;
    }

    /// Makes the work folder; processes start with the first documents.
    static ForkedParsers open(NormalizerLimits limits) throws IOException {
        Path folder = Files.createTempDirectory("onrecord-normalize").toRealPath();
        try {
            PipesConfig config = PipesConfig.load(ParserSettings.write(folder, limits));
            config.setMaxWaitForClientMillis(Long.MAX_VALUE / 2);
            return new ForkedParsers(limits, folder, new PipesParser(config));
        } catch (TikaConfigException e) {
            throw new IOException("the parser processes cannot be configured", e);
        }
    }

    /// Parses one document.
    ///
    /// @param mail whether to hand back attachments
    /// @throws CancellationException if this thread is interrupted
    /// @throws UncheckedIOException if the work folder cannot be written or no process can be started
    ParserOutcome parse(byte[] bytes, boolean mail) {
        String name = "document-" + documents.incrementAndGet();
        Path file = folder.resolve(name);
        Path attachments = folder.resolve(name + "-attachments");
        try {
            Files.write(file, bytes);
            try {
                PipesResult result = parser.parse(task(name, mail));
                return new ParserResultReader(attachments).read(result);
            } finally {
                delete(file);
                delete(attachments);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while parsing");
        } catch (PipesException e) {
            throw new UncheckedIOException(new IOException("no parser process", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FetchEmitTuple task(String name, boolean mail) {
        ParseContext context = new ParseContext();
        context.set(
                HandlerConfig.class,
                new HandlerConfig(
                        BasicContentHandlerFactory.HANDLER_TYPE.XML,
                        mail ? HandlerConfig.PARSE_MODE.RMETA : HandlerConfig.PARSE_MODE.CONCATENATE,
                        limits.document().maxCharacters(),
                        MOST_EMBEDDED,
                        false));
        if (mail) {
            EmbeddedDocumentBytesConfig embedded = new EmbeddedDocumentBytesConfig(true);
            embedded.setEmitter(ParserSettings.EMITTER);
            embedded.setEmitKeyBase(name + "-attachments/file");
            context.set(EmbeddedDocumentBytesConfig.class, embedded);
        }
        return new FetchEmitTuple(
                name,
                new FetchKey(ParserSettings.FETCHER, name),
                new EmitKey(ParserSettings.EMITTER, name + "-attachments/file"),
                new Metadata(),
                context,
                FetchEmitTuple.ON_PARSE_EXCEPTION.EMIT);
    }

    @Override
    public void close() throws IOException {
        parser.close();
        delete(folder);
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        }
    }
}
