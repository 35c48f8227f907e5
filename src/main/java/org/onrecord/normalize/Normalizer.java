package org.onrecord.normalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Detail;
import org.onrecord.document.SourceDocument;

/// Reads documents of any kind. Safe for any number of threads.
///
/// Text, HTML and JSON rows are read in this process; every binary format in forked ones, which are started when first
/// needed and end with this process, however it ends.
public final class Normalizer implements AutoCloseable {
    /// The media type of one row of a JSON-lines file: an object with `text` or `html`, and optionally `id`, `title`,
    /// `published`, `source`, `author`, `url`.
    public static final String JSON_ROW = "application/vnd.onrecord+json";

    /// How types begin that Tika has for what it cannot tell from the outside.
    private static final String VAGUE = "application/x-tika-";

    private final NormalizerLimits limits;
    private final PlainText plainText;
    private final HtmlPage htmlPage;
    private final Assembler assembler;
    private @Nullable ForkedParsers parsers;
    private boolean closed;

    private Normalizer(NormalizerLimits limits, Boilerplate boilerplate) {
        this.limits = limits;
        this.plainText = new PlainText(boilerplate);
        this.htmlPage = new HtmlPage(boilerplate);
        this.assembler = new Assembler(new BlockTyper(boilerplate));
    }

    /// Starts nothing yet.
    public static Normalizer open(NormalizerLimits limits, Boilerplate boilerplate) {
        return new Normalizer(limits, boilerplate);
    }

    /// Reads one document. What the sender said about it wins over what it says itself.
    ///
    /// @param id of the document that comes of it; containers have no use for it
    /// @throws java.util.concurrent.CancellationException if this thread is interrupted
    /// @throws UncheckedIOException if the parser processes cannot be started or their work folder cannot be written:
    ///     a fault of the service, not of the document
    public Normalization normalize(SourceDocument source, String id) {
        if (source.content().size() > limits.document().maxBytes()) {
            return new Normalization.Rejected(
                    Reason.TOO_LARGE,
                    Detail.of(
                            Detail.Kind.TOO_MANY_BYTES,
                            source.content().size(),
                            limits.document().maxBytes()));
        }
        byte[] bytes = source.content().toByteArray();
        if (bytes.length == 0) {
            return new Normalization.Rejected(Reason.EMPTY, Detail.of(Detail.Kind.NO_BYTES));
        }
        String type = MediaTypes.detect(bytes, source.name(), source.mediaType());
        Assembler.Origin origin =
                new Assembler.Origin(id, type, source.content().sha256(), source.supplied());
        int most = limits.document().maxCharacters();
        return switch (MediaTypes.reader(type)) {
            case TEXT -> plainText.read(origin, TextDecoder.decode(bytes, source.mediaType()), most);
            case HTML -> htmlPage.read(origin, TextDecoder.decode(bytes, source.mediaType()), most);
            case JSON_ROW -> row(origin, bytes);
            case PARSER -> parsed(source, origin, false);
            case MAIL -> parsed(source, origin, true);
            case JSON_ROWS -> JsonRows.read(source, limits.document().container());
            case MAILBOX -> Mailbox.read(source, limits.document().container());
            case ARCHIVE -> ArchiveReader.read(source, type, limits.document());
            case NONE -> new Normalization.Rejected(Reason.UNKNOWN_TYPE, Detail.of(Detail.Kind.TYPE_NOT_READ, type));
        };
    }

    private Normalization row(Assembler.Origin origin, byte[] bytes) {
        JsonRow row;
        try {
            row = JsonRow.read(bytes);
        } catch (JsonRow.BadRow e) {
            return new Normalization.Rejected(Reason.BAD_METADATA, e.detail());
        }
        String html = row.html();
        String text = row.text();
        Assembler.Origin told = new Assembler.Origin(
                origin.id(),
                html == null ? "text/plain" : "text/html",
                origin.contentHash(),
                row.supplied(origin.supplied()));
        int most = limits.document().maxCharacters();
        return html == null ? plainText.read(told, text == null ? "" : text, most) : htmlPage.read(told, html, most);
    }

    private Normalization parsed(SourceDocument source, Assembler.Origin origin, boolean mail) {
        return switch (parsers().parse(source.content().toByteArray(), mail)) {
            case ParserOutcome.Failed failed -> new Normalization.Rejected(failed.reason(), failed.detail());
            case ParserOutcome.Parsed parsed -> {
                ArticleText text = ArticleText.join(
                        ParsedStructure.read(parsed.xhtml()), limits.document().maxCharacters());
                ArticleText whole =
                        new ArticleText(text.text(), text.stretches(), text.truncated() || parsed.truncated());
                Telling found = new ParsedArticle(parsed.metadata(), mail).read(PrintedDate.find(whole, "und"));
                Assembler.Origin known = origin.mediaType().startsWith(VAGUE)
                        ? new Assembler.Origin(origin.id(), parsed.mediaType(), origin.contentHash(), origin.supplied())
                        : origin;
                yield MediaTypes.reader(parsed.mediaType()) == MediaTypes.Reader.MAIL && Mail.hasDocuments(parsed)
                        ? Mail.parts(source, whole, found, parsed)
                        : assembler.assemble(known, whole, found);
            }
        };
    }

    private synchronized ForkedParsers parsers() {
        if (closed) {
            throw new IllegalStateException("the normalizer is closed");
        }
        ForkedParsers running = parsers;
        if (running == null) {
            try {
                running = ForkedParsers.open(limits);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            parsers = running;
        }
        return running;
    }

    /// Ends the forked processes; a document that is being read is rejected as crashed.
    ///
    /// @throws UncheckedIOException if the work folder cannot be deleted
    @Override
    public synchronized void close() {
        closed = true;
        ForkedParsers running = parsers;
        parsers = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
