package org.onrecord.server;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.Export;
import org.onrecord.search.Hit;
import org.onrecord.search.InvalidRequest;
import org.onrecord.search.Manifest;
import org.onrecord.search.SearchService;

/// `GET /api/v1/export/articles`, `/export/quotes`, `/export/claims`: all results of a search as a stream.
final class ExportRoutes {
    static final String PATH = "/export";

    private static final int BUFFER = 1 << 16;

    private final SearchService search;

    ExportRoutes(SearchService search) {
        this.search = search;
    }

    void export(Context ctx, ResultKind kind) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>(ctx.queryParamMap());
        List<String> asked = parameters.getOrDefault("format", List.of(ExportFormat.JSONL.label()));
        parameters.remove("format");
        ExportFormat format = Arrays.stream(ExportFormat.values())
                .filter(each -> asked.equals(List.of(each.label())))
                .findFirst()
                .orElseThrow(() -> ProblemException.badParameters(List.of(
                        new InvalidParameter("format", String.join(", ", asked), "must be jsonl, csv or zip"))));
        Download download = new Download(ctx, kind, format);
        List<InvalidRequest.Fault> faults = search.export(kind, parameters, download);
        if (!faults.isEmpty()) {
            throw SearchRoutes.refused(faults);
        }
        download.end();
    }

    /// Opens the answer with the first result, so that a wrong request is still answered as one.
    private static final class Download implements Export {
        private final Context ctx;
        private final ResultKind kind;
        private final ExportFormat format;
        private final OutputStream out;
        private final ExportFormat.Writer writer;

        Download(Context ctx, ResultKind kind, ExportFormat format) {
            this.ctx = ctx;
            this.kind = kind;
            this.format = format;
            this.out = new BufferedOutputStream(new Opening(ctx), BUFFER);
            this.writer = format.writer(kind, out);
        }

        @Override
        public void begin(Manifest manifest) throws IOException {
            String day = manifest.made().at().toString().substring(0, "2020-10-05".length());
            ctx.contentType(format.mediaType())
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"onrecord-" + kind.plural() + "-" + day + "." + format.ending()
                                    + "\"")
                    .header("Cache-Control", "private, no-store")
                    .header("Onrecord-Count", Long.toString(manifest.total().results()));
            writer.begin(manifest);
        }

        @Override
        public void result(Hit hit) throws IOException {
            writer.result(hit);
        }

        void end() throws IOException {
            writer.close();
            out.flush();
        }
    }

    /// Asks for the answer's stream when the first byte is written, not before its headers are known.
    private static final class Opening extends OutputStream {
        private final Context ctx;

        Opening(Context ctx) {
            this.ctx = ctx;
        }

        @Override
        public void write(int one) throws IOException {
            ctx.outputStream().write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ctx.outputStream().write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            ctx.outputStream().flush();
        }
    }
}
