package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Corrections;
import org.onrecord.correction.Correction;
import org.onrecord.correction.Quality;
import org.onrecord.correction.Target;
import org.onrecord.document.AnnotatedDocument;

/// `/api/v1/corrections` and `/api/v1/quality`.
final class CorrectionRoutes {
    static final String PATH = "/corrections";

    private static final int MAX_BYTES = 64 * 1024;
    private static final int ALL = 1_000;

    private final Archive archive;
    private final Curation curation;
    private final CorrectionReader reader;
    private final Duration maxWait;

    CorrectionRoutes(Backend backend, Duration maxWait) {
        this.archive = backend.archive();
        this.curation = backend.curation();
        this.reader = new CorrectionReader(archive, curation);
        this.maxWait = maxWait;
    }

    /// 201, usually after searches see it; `searchable` tells.
    void add(Context ctx) throws IOException, InterruptedException {
        new Parameters(ctx).check();
        Correction.Draft draft = reader.read(JsonBody.read(ctx, MAX_BYTES));
        Correction made = archive.corrections()
                .add(draft)
                .orElseThrow(() -> ProblemException.notFound("The article was deleted meanwhile."));
        answer(ctx, made);
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1" + PATH + "/" + made.number());
    }

    void undo(Context ctx) throws IOException, InterruptedException {
        new Parameters(ctx).check();
        Correction correction = find(ctx);
        Fields fields = new Fields(JsonBody.read(ctx, MAX_BYTES), "author", "reason");
        String author = fields.required("author", 200);
        String reason = fields.required("reason", 2_000);
        fields.check();
        Optional<Correction> undone = archive.corrections().undo(correction.number(), author, reason);
        if (undone.isEmpty()) {
            throw new ProblemException(HttpStatus.CONFLICT, "undone-already", "The correction was taken back already.");
        }
        answer(ctx, undone.get());
    }

    void list(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, "article", "target", "kind", "state", "size", "cursor");
        String state = parameters.choice("state", List.of("active", "undone"), each -> each);
        Corrections.Filter filter = new Corrections.Filter(
                parameters.text("article"),
                parameters.text("target"),
                parameters.choice("kind", CorrectionReader.KINDS, each -> each),
                state == null ? null : Boolean.valueOf(state.equals("active")));
        int size = parameters.number("size", 1, 100, 20);
        int before = parameters.number("cursor", 1, Integer.MAX_VALUE, 0);
        parameters.check();
        List<Correction> found =
                archive.corrections().list(new Corrections.Query(filter, before == 0 ? null : (long) before, size));
        ObjectNode body = Pieces.JSON.objectNode();
        body.set("corrections", Pieces.array(found, CorrectionJson::of));
        body.put(
                "next",
                found.size() < size ? null : Long.toString(found.getLast().number()));
        Answers.json(ctx, body);
    }

    void one(Context ctx) throws IOException {
        new Parameters(ctx).check();
        Correction correction = find(ctx);
        Answers.tagged(ctx, view(correction));
    }

    /// JSON lines, one for each article that has an active correction of its own.
    void export(Context ctx) throws IOException {
        new Parameters(ctx).check();
        StringBuilder lines = new StringBuilder();
        Map<String, Boolean> articles = new LinkedHashMap<>();
        for (Correction correction :
                all(new Corrections.Filter(null, null, null, true)).reversed()) {
            Target target = correction.draft().target();
            if (target != null && articles.put(target.article(), true) == null) {
                Optional<AnnotatedDocument> read = archive.annotated(target.article());
                if (read.isPresent()) {
                    List<Correction> own = archive.corrections().of(target.article());
                    lines.append(Json.MAPPER.writeValueAsString(curation.gold(read.get(), own)))
                            .append('\n');
                }
            }
        }
        ctx.header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", "attachment; filename=\"corrections.jsonl\"")
                .result(lines.toString())
                .contentType("application/jsonl");
    }

    void quality(Context ctx) throws IOException {
        new Parameters(ctx).check();
        List<Correction> all = all(Corrections.Filter.ALL);
        Answers.tagged(ctx, CorrectionJson.of(Quality.of(all.reversed()), all));
    }

    private void answer(Context ctx, Correction correction) throws IOException, InterruptedException {
        boolean searchable = curation.awaitSearchable(maxWait);
        Answers.json(ctx, view(correction).put("searchable", searchable));
        ctx.header("Cache-Control", "no-store");
    }

    /// With whether it still applies to what the machine reads now.
    private ObjectNode view(Correction correction) throws IOException {
        Target target = correction.draft().target();
        AnnotatedDocument read =
                target == null ? null : archive.annotated(target.article()).orElse(null);
        return CorrectionJson.of(correction).put("applies", CorrectionJson.applies(correction, read));
    }

    private Correction find(Context ctx) throws IOException {
        String id = ctx.pathParam("id");
        Long number = number(id);
        Optional<Correction> found =
                number == null ? Optional.empty() : archive.corrections().find(number);
        return found.orElseThrow(() -> ProblemException.notFound("There is no correction '" + id + "'."));
    }

    private static @Nullable Long number(String id) {
        try {
            return Long.valueOf(id);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /// Newest first.
    private List<Correction> all(Corrections.Filter filter) throws IOException {
        List<Correction> all = new ArrayList<>();
        List<Correction> page = archive.corrections().list(new Corrections.Query(filter, null, ALL));
        while (!page.isEmpty()) {
            all.addAll(page);
            page = archive.corrections()
                    .list(new Corrections.Query(filter, page.getLast().number(), ALL));
        }
        return all;
    }
}
