package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.DocumentState;
import org.onrecord.archive.JobProgress;
import org.onrecord.archive.LedgerCounts;
import org.onrecord.archive.LedgerPage;
import org.onrecord.archive.LedgerQuery;
import org.onrecord.archive.LedgerRow;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Detail;

/// `GET /api/v1/ledger` and `/jobs/{id}`: what became of every document.
final class LedgerRoutes {
    private static final int CURSOR_RADIX = 36;

    private final Archive archive;

    LedgerRoutes(Archive archive) {
        this.archive = archive;
    }

    void ledger(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, "state", "reason", "q", "job", "container", "size", "cursor");
        LedgerQuery.Filter filter = new LedgerQuery.Filter(
                parameters.choice("state", List.of(DocumentState.values()), DocumentState::label),
                parameters.text("reason"),
                parameters.text("q"),
                parameters.text("job"),
                parameters.text("container"));
        int size = parameters.number("size", 1, 1000, 50);
        Long before = cursor(parameters);
        parameters.check();
        LedgerPage page = archive.ledger(new LedgerQuery(filter, before, size));
        ObjectNode body = Pieces.JSON.objectNode();
        body.set("rows", Pieces.array(page.rows(), LedgerRoutes::row));
        putCounts(body, archive.counts());
        Long next = page.next();
        body.put("next", next == null ? null : Long.toString(next, CURSOR_RADIX));
        Answers.json(ctx, body);
    }

    void job(Context ctx) throws IOException {
        new Parameters(ctx).check();
        String id = ctx.pathParam("id");
        JobProgress job = archive.job(id).orElseThrow(() -> ProblemException.notFound("There is no job '" + id + "'."));
        Answers.json(ctx, job(job));
    }

    /// `done` counts what is settled, well or badly.
    static ObjectNode job(JobProgress job) {
        LedgerCounts counts = job.counts();
        ObjectNode body = Pieces.JSON.objectNode();
        body.put("id", job.id());
        body.put("submitted", job.submitted().toString());
        body.put("total", job.total());
        body.put("done", job.total() - job.waiting() - counts.of(DocumentState.ANNOTATED));
        body.put("failed", counts.of(DocumentState.FAILED));
        body.put("finished", job.isDone());
        putCounts(body, counts);
        return body;
    }

    private static void putCounts(ObjectNode body, LedgerCounts counts) {
        Map<DocumentState, Long> inOrder = new EnumMap<>(DocumentState.class);
        inOrder.putAll(counts.states());
        ObjectNode states = body.putObject("counts");
        inOrder.forEach((state, count) -> states.put(state.label(), count));
        ObjectNode reasons = body.putObject("reasons");
        new TreeMap<>(counts.reasons()).forEach(reasons::put);
    }

    private static @Nullable Long cursor(Parameters parameters) {
        String cursor = parameters.text("cursor");
        if (cursor == null) {
            return null;
        }
        try {
            return Long.valueOf(Long.parseLong(cursor, CURSOR_RADIX));
        } catch (NumberFormatException notACursor) {
            parameters.wrong("cursor", "must be the 'next' of an earlier page");
            return null;
        }
    }

    private static ObjectNode row(LedgerRow row) {
        LedgerRow.Sighting sighting = row.sighting();
        LedgerRow.Standing standing = row.standing();
        Detail detail = standing.detail();
        return Pieces.JSON
                .objectNode()
                .put("number", row.number())
                .put("id", row.id())
                .put("name", sighting.name())
                .put("received", sighting.received().toString())
                .put("mediaType", sighting.mediaType())
                .put("size", sighting.size())
                .put("sha256", sighting.sha256())
                .put("container", sighting.container())
                .put("job", sighting.job())
                .put("state", standing.state().label())
                .put("version", standing.version())
                .put("reason", standing.reason())
                .put("detail", detail == null ? null : detail.message())
                .put("detailCode", detail == null ? null : detail.kind().code())
                .<ObjectNode>set("detailWords", Pieces.texts(detail == null ? List.of() : detail.words()))
                .put("truncated", standing.truncated())
                .put("reader", standing.annotator() == null ? null : reader(standing.annotator()));
    }

    /// Who has read a document: `careful` or `fast`.
    static String reader(String annotator) {
        return AnnotatedDocument.isCareful(annotator) ? "careful" : "fast";
    }
}
