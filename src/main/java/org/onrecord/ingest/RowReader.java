package org.onrecord.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Arrival;
import org.onrecord.document.Content;
import org.onrecord.document.Detail;
import org.onrecord.document.SourceDocument;
import org.onrecord.document.SuppliedMetadata;
import org.onrecord.normalize.Normalizer;

/// Reads the rows of one JSON-lines file, each a document; memory holds one row at a time. Blank lines are skipped.
final class RowReader {
    static final String BAD_LINE = "bad-line";

    /// `NaN` is what tables write for a cell without value.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final long maxBytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /// @param maxBytes of one row
    RowReader(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /// Hands every row to `sink`, a bad one as unreadable `name:line`; a file that breaks off says so after its last
    /// whole row.
    void read(Path file, String name, ArrivalSink sink) throws IOException, InterruptedException {
        long number = 0;
        try (Counted counted = new Counted(Files.newInputStream(file));
                InputStream in = open(counted, name)) {
            while (next(in)) {
                number++;
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                Arrival arrival = arrival(name + ":" + number);
                if (arrival != null) {
                    hand(sink, arrival, counted.sinceLastAsked());
                }
            }
        } catch (SinkFailure e) {
            throw e.cause();
        } catch (IOException e) {
            sink.take(
                    new Arrival.Unreadable(
                            name,
                            PathWalker.UNREADABLE,
                            Detail.of(
                                    Detail.Kind.READ_UP_TO,
                                    number,
                                    PathWalker.say(e).message())),
                    0);
        }
    }

    private static void hand(ArrivalSink sink, Arrival arrival, long bytes) throws IOException, InterruptedException {
        try {
            sink.take(arrival, bytes);
        } catch (IOException e) {
            throw new SinkFailure(e);
        }
    }

    private static InputStream open(InputStream raw, String name) throws IOException {
        InputStream buffered = new BufferedInputStream(raw, 1 << 16);
        return name.toLowerCase(Locale.ROOT).endsWith(".gz")
                ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16), 1 << 16)
                : buffered;
    }

    /// Fills `line` with the next one, one byte beyond the limit at most; false at the end.
    private boolean next(InputStream in) throws IOException {
        line.reset();
        int b = in.read();
        if (b < 0) {
            return false;
        }
        while (b >= 0 && b != '\n') {
            if (line.size() <= maxBytes) {
                line.write(b);
            }
            b = in.read();
        }
        return true;
    }

    private @Nullable Arrival arrival(String name) {
        if (line.size() > maxBytes) {
            return new Arrival.Unreadable(name, PathWalker.TOO_LARGE, Detail.of(Detail.Kind.ROW_TOO_LONG, maxBytes));
        }
        byte[] bytes = line.toByteArray();
        try {
            JsonNode row = JSON.readTree(bytes);
            if (row.isMissingNode()) {
                return null;
            }
            if (!row.isObject()) {
                return new Arrival.Unreadable(name, BAD_LINE, Detail.of(Detail.Kind.NO_OBJECT));
            }
            JsonNode id = row.path("id");
            String known = id.isValueNode() && !id.isNull() && !id.asText().isBlank() ? id.asText() : null;
            return new Arrival.Received(
                    new SourceDocument(known, name, Normalizer.JSON_ROW, SuppliedMetadata.NONE, Content.of(bytes)));
        } catch (JsonProcessingException e) {
            return new Arrival.Unreadable(name, BAD_LINE, Detail.of(Detail.Kind.NO_JSON, e.getOriginalMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("a byte array can be read", e);
        }
    }

    /// Tells a failure of the sink from one of the file.
    private static final class SinkFailure extends IOException {
        private final IOException failure;

        SinkFailure(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException cause() {
            return failure;
        }
    }

    /// Counts the bytes of the file itself, packed or not.
    private static final class Counted extends FilterInputStream {
        private long count;
        private long asked;

        Counted(InputStream in) {
            super(in);
        }

        long sinceLastAsked() {
            long since = count - asked;
            asked = count;
            return since;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
