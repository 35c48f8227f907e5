package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.onrecord.archive.Arrival;
import org.onrecord.archive.Receipt;
import org.onrecord.document.SourceDocument;

/// `POST /api/v1/documents` and `DELETE /api/v1/documents/{id}`.
final class DocumentRoutes {
    private final Backend backend;
    private final UploadReader uploads;
    private final Duration maxWait;

    DocumentRoutes(Backend backend, ServerSettings.Uploads limits) {
        this.backend = backend;
        this.uploads = new UploadReader(limits.maxBytes());
        this.maxWait = limits.maxWait();
    }

    /// 202 as soon as the documents are on disk; with `wait=true` 200 when they can be found, or 202 after all if that
    /// takes too long.
    void add(Context ctx) throws IOException, InterruptedException {
        Parameters parameters = new Parameters(ctx, "wait");
        boolean wait = parameters.flag("wait");
        parameters.check();
        take(ctx, uploads.read(ctx), wait);
    }

    /// Reads again what could not be read, from the bytes that the archive keeps: 202, with the job.
    void retry(Context ctx) throws IOException, InterruptedException {
        new Parameters(ctx).check();
        String id = ctx.pathParam("id");
        SourceDocument original = backend.archive()
                .original(id)
                .orElseThrow(() -> ProblemException.notFound("There is no document '" + id + "'."));
        take(
                ctx,
                List.of(new SourceDocument(
                        id, original.name(), original.mediaType(), original.supplied(), original.content())),
                false);
    }

    private void take(Context ctx, List<SourceDocument> documents, boolean wait)
            throws IOException, InterruptedException {
        String job = UUID.randomUUID().toString();
        List<Receipt> receipts = backend.intake()
                .receive(
                        documents.stream()
                                .map(document -> (Arrival) new Arrival.Received(document))
                                .toList(),
                        job);
        boolean done = wait && backend.intake().await(job, maxWait);
        ObjectNode body = LedgerRoutes.job(backend.archive()
                .job(job)
                .orElseThrow(() -> new IllegalStateException("no job " + job + " though it was received")));
        ArrayNode rows = body.putArray("documents");
        for (int i = 0; i < receipts.size(); i++) {
            rows.add(receipt(receipts.get(i), documents.get(i)));
        }
        Answers.json(ctx, body);
        ctx.header("Location", "/api/v1/jobs/" + job)
                .header("Cache-Control", "no-store")
                .status(done ? HttpStatus.OK : HttpStatus.ACCEPTED);
    }

    void delete(Context ctx) throws IOException {
        new Parameters(ctx).check();
        String id = ctx.pathParam("id");
        if (!backend.intake().delete(id)) {
            throw ProblemException.notFound("There is no document '" + id + "'.");
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static ObjectNode receipt(Receipt receipt, SourceDocument document) {
        return Pieces.JSON
                .objectNode()
                .put("id", receipt.id())
                .put("name", document.name())
                .put("version", receipt.version())
                .put("received", receipt.kind().label());
    }
}
