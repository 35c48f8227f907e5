package org.onrecord.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.Export;
import org.onrecord.search.Hit;
import org.onrecord.search.Manifest;

/// The forms in which results are exported.
enum ExportFormat {
    /// The manifest on the first line, then one result a line.
    JSONL("application/x-ndjson", "jsonl"),
    /// The table alone.
    CSV("text/csv; charset=utf-8", "csv"),
    /// The table, and the manifest beside it.
    ZIP("application/zip", "zip");

    /// By which spreadsheets tell UTF-8.
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final String mediaType;
    private final String ending;

    ExportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    /// Writes to `out`; close it when all results are written.
    Writer writer(ResultKind kind, OutputStream out) {
        return switch (this) {
            case JSONL -> new Lines(out);
            case CSV -> new Table(kind, out);
            case ZIP -> new Bundle(kind, new ZipOutputStream(out));
        };
    }

    /// Writes an export.
    interface Writer extends Export, AutoCloseable {
        /// Ends what was written; a writer that was never told to begin writes nothing.
        @Override
        void close() throws IOException;
    }

    static ObjectNode manifest(Manifest manifest) {
        ObjectNode row = Pieces.JSON.objectNode();
        row.put("kind", manifest.kind().plural());
        row.put("q", manifest.asked().q());
        ObjectNode filters = row.putObject("filters");
        manifest.asked().filters().forEach((name, values) -> filters.set(name, Pieces.texts(values)));
        row.put("sort", manifest.asked().sort());
        row.put("group", manifest.asked().fold() ? "copies" : null);
        row.put("mode", manifest.asked().mode());
        row.put("expand", manifest.asked().expand());
        row.put("read", manifest.read().query());
        row.set("repairs", Pieces.texts(manifest.read().repairs()));
        row.set("notes", Pieces.texts(manifest.read().notes()));
        row.put("count", manifest.total().results());
        row.put("stories", manifest.total().stories());
        row.put("exported", manifest.made().at().toString());
        row.putObject("index")
                .put("version", manifest.made().index())
                .put("sequence", manifest.made().sequence())
                .put("articles", manifest.made().articles());
        return row;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Lines implements Writer {
        private final OutputStream out;

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void begin(Manifest manifest) throws IOException {
            line(Pieces.JSON.objectNode().set("manifest", manifest(manifest)));
        }

        @Override
        public void result(Hit hit) throws IOException {
            line(SearchJson.hit(hit));
        }

        private void line(JsonNode row) throws IOException {
            out.write(Json.MAPPER.writeValueAsBytes(row));
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    private static final class Table implements Writer {
        private final ResultKind kind;
        private final OutputStream out;

        Table(ResultKind kind, OutputStream out) {
            this.kind = kind;
            this.out = out;
        }

        @Override
        public void begin(Manifest manifest) throws IOException {
            write(out, BYTE_ORDER_MARK + CsvRow.of(ResultTable.columns(kind)));
        }

        @Override
        public void result(Hit hit) throws IOException {
            write(out, CsvRow.of(ResultTable.row(hit)));
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    private static final class Bundle implements Writer {
        private final ResultKind kind;
        private final ZipOutputStream out;
        private @Nullable Table table;

        Bundle(ResultKind kind, ZipOutputStream out) {
            this.kind = kind;
            this.out = out;
        }

        @Override
        public void begin(Manifest manifest) throws IOException {
            out.putNextEntry(new ZipEntry("manifest.json"));
            out.write(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(manifest)));
            out.putNextEntry(new ZipEntry(kind.plural() + ".csv"));
            table = new Table(kind, new FilterOutputStream(out));
            table.begin(manifest);
        }

        @Override
        public void result(Hit hit) throws IOException {
            if (table == null) {
                throw new IllegalStateException("an export begins with its manifest");
            }
            table.result(hit);
        }

        @Override
        public void close() throws IOException {
            if (table != null) {
                out.finish();
            }
        }
    }
}
