package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.onrecord.schema.ResultKind;
import org.onrecord.search.InvalidRequest;
import org.onrecord.search.SearchResponse;
import org.onrecord.search.SearchResult;
import org.onrecord.search.SearchService;

/// `GET /api/v1/articles`, `/quotes`, `/claims`.
final class SearchRoutes {
    private final SearchService search;
    private final Metrics metrics;

    SearchRoutes(SearchService search, Metrics metrics) {
        this.search = search;
        this.metrics = metrics;
    }

    void search(Context ctx, ResultKind kind) throws IOException {
        long start = System.nanoTime();
        SearchResponse response = answered(search.search(kind, ctx.queryParamMap()));
        metrics.searched(kind, System.nanoTime() - start);
        ObjectNode answer = SearchJson.answer(response);
        Answers.tagged(ctx, answer, answer.deepCopy().without("tookMs"));
    }

    /// @throws ProblemException with everything that is wrong with the request
    static SearchResponse answered(SearchResult result) {
        return switch (result) {
            case SearchResponse response -> response;
            case InvalidRequest invalid -> throw refused(invalid.errors());
        };
    }

    static ProblemException refused(List<InvalidRequest.Fault> faults) {
        return ProblemException.badParameters(faults.stream()
                .map(fault -> InvalidParameter.of(fault.parameter(), fault))
                .toList());
    }
}
