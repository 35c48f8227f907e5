package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.onrecord.ingest.Reindexing;

/// `POST` and `GET /api/v1/index/rebuild`.
final class IndexRoutes {
    private final Upkeep upkeep;

    IndexRoutes(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    void rebuild(Context ctx) {
        Parameters parameters = new Parameters(ctx, "indexOnly");
        boolean indexOnly = parameters.flag("indexOnly");
        parameters.check();
        if (!upkeep.rebuild(indexOnly)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "rebuild-running",
                    "The index is being built anew already; GET " + ctx.path() + " tells how far it is.");
        }
        answer(ctx);
        ctx.status(HttpStatus.ACCEPTED).header("Location", ctx.path());
    }

    void progress(Context ctx) {
        new Parameters(ctx).check();
        answer(ctx);
    }

    private void answer(Context ctx) {
        Reindexing.State state = upkeep.rebuilding()
                .orElseThrow(() -> ProblemException.notFound(
                        "The index was not built anew since the service started; POST " + ctx.path() + " begins it."));
        ObjectNode body = Pieces.JSON
                .objectNode()
                .put("phase", state.phase().name().toLowerCase(Locale.ROOT))
                .put("running", state.isRunning())
                .put("started", state.started().toString())
                .put("done", state.done())
                .put("total", state.total())
                .put("problem", state.problem());
        Answers.json(ctx, body);
        ctx.header("Cache-Control", "no-store");
    }
}
