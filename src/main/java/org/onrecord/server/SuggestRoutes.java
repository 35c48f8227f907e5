package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import org.onrecord.search.SearchService;
import org.onrecord.search.Suggestion;

/// `GET /api/v1/suggest`.
final class SuggestRoutes {
    private static final int SIZE = 8;
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private final SearchService search;

    SuggestRoutes(SearchService search) {
        this.search = search;
    }

    void suggest(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, "q", "size");
        String q = parameters.text("q");
        int size = parameters.number("size", 1, MOST, SIZE);
        if (q != null && q.length() > LONGEST) {
            parameters.wrong("q", "must have at most " + LONGEST + " characters");
        }
        parameters.check();
        ObjectNode row = Pieces.JSON.objectNode();
        row.set("suggestions", Pieces.array(search.suggest(q == null ? "" : q, size), SuggestRoutes::suggestion));
        Answers.json(ctx, row);
    }

    private static ObjectNode suggestion(Suggestion suggestion) {
        return Pieces.JSON
                .objectNode()
                .put("kind", suggestion.kind())
                .put("text", suggestion.text())
                .put("q", suggestion.q())
                .put("count", suggestion.count())
                .set("replaces", Pieces.span(suggestion.replaces()));
    }
}
